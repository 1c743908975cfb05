"""How well speakers, cues and contents are found, on articles that people annotated.

    python benchmarks/attribution.py [FOLDER] [--show N]

FOLDER (or the environment variable CORROBORATE_EVAL; else ../shared/eval beside the repository)
holds ``attribution.polnear.dev.jsonl``: articles of PolNeAR 1.0.0 (Newell, Margolin and Ruths,
LREC 2018), each with ``text`` and ``attributions`` of ``source``, ``cue`` and ``content`` spans.
PolNeAR marks every ascription: of statements, and also of beliefs, wishes, plans and attitudes.

What is scored are the attributions that the claims carry, and the claims that are themselves one
(predicate a cue: "denied the charge", its subject the speaker, the rest the content). Each is
paired with at most one gold attribution, the pair with most common tokens first. For each of the
three parts, F1 is twice the common tokens of the pairs over all tokens of both sides, paired or
not. A speaker is taken with what is set off after the name, and a pronoun for itself, as people
marked them. An attribution of several sentences or paragraphs counts once.

``quoted`` is the share of attributions that open with a quotation mark of which the speaker and
the content are found, half of the tokens of each or more. Given the same parses,
``textacy.extract.triples.direct_quotations`` of textacy 0.13.0 (which is no dependency; it raises
an error on 66 paragraphs with an odd mark) finds .585 of them, 217 of 371.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alone import run
from corroborate.extract import Extractor
from corroborate.extract.cues import cue_lemmas
from corroborate.types import Block, Claim, Document

NAME = "attribution.polnear.dev.jsonl"
TOKEN = re.compile(r"\w+|[^\w\s]")
MARKS = frozenset('"“')
REACH = 300
TITLE = re.compile(
    r", (?:an?|the|who|chief|former|director|head|president) [^.;”\"]{1,150}(?=[.,])"
)
PRONOUN = re.compile(r"\b(he|she|it|they|who|which) $", re.IGNORECASE)
PARTS = ("source", "cue", "content")

Tokens = frozenset[int]


@dataclass(frozen=True, slots=True)
class Ascription:
    """The offsets of the tokens of each part."""

    source: Tokens
    cue: Tokens
    content: Tokens

    def common(self, other: "Ascription") -> int:
        """Return how many tokens stand in the same part of both."""
        return sum(len(getattr(self, part) & getattr(other, part)) for part in PARTS)


def tokens(text: str, spans: Iterable[tuple[int, int]]) -> Tokens:
    """Return where the words begin that stand in spans of a text; marks do not count."""
    found = (m for start, end in spans for m in TOKEN.finditer(text, start, end))
    return frozenset(m.start() for m in found if m[0][0].isalnum())


def paired(
    gold: Sequence[Ascription], found: Sequence[Ascription]
) -> list[tuple[Ascription, Ascription]]:
    """Pair attributions one to one, those with most in common first."""
    ranked = sorted(
        ((-g.common(f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)),
    )
    rows, columns, pairs = set[int](), set[int](), []
    for shared, i, j in ranked:
        if shared and i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def score(
    articles: Iterable[tuple[Sequence[Ascription], Sequence[Ascription]]],
) -> dict[str, float]:
    """Return precision, recall and F1 of each part over articles, given as gold and found."""
    counts = {part: [0, 0, 0] for part in PARTS}
    for gold, found in articles:
        pairs = paired(gold, found)
        for part, held in counts.items():
            held[0] += sum(len(getattr(g, part) & getattr(f, part)) for g, f in pairs)
            held[1] += sum(len(getattr(f, part)) for f in found)
            held[2] += sum(len(getattr(g, part)) for g in gold)
    figures = {}
    for part, (common, of_found, of_gold) in counts.items():
        figures[f"{part}.precision"] = common / max(1, of_found)
        figures[f"{part}.recall"] = common / max(1, of_gold)
        figures[f"{part}.f1"] = 2 * common / max(1, of_found + of_gold)
    return figures


def quoted(
    rows: Sequence[dict[str, Any]],
    gold: Sequence[Sequence[Ascription]],
    found: Sequence[Sequence[Ascription]],
) -> float:
    """Return the share of direct quotations found with their speaker, half of each at least."""
    right = total = 0
    for row, wanted, made in zip(rows, gold, found, strict=True):
        direct = [g for g in wanted if g.content and row["text"][min(g.content) - 1] in MARKS]
        total += len(direct)
        right += sum(
            2 * len(g.content & f.content) >= len(g.content)
            and 2 * len(g.source & f.source) >= len(g.source) > 0
            for g, f in paired(direct, made)
        )
    return right / max(1, total)


def ascriptions(claims: Sequence[Claim], text: str) -> list[Ascription]:
    """Return what the claims of an article ascribe to whom, the same speaker and cue once."""
    held: dict[tuple[int, int, str, int], list[Claim]] = {}
    for claim in claims:
        for link in claim.attribution:
            near = link.speaker_start if link.kind == "continued" else claim.start
            at = _cue(link.cue, near, text)
            start, end = _pronoun(at, text) or _described(
                link.speaker_start, link.speaker_end, at, text
            )
            held.setdefault((start, end, link.cue, at), []).append(claim)
    found = []
    for (start, end, cue, at), said in held.items():
        spans = [span for claim in said for span in claim.segments]
        found.append(
            Ascription(
                tokens(text, [(start, end)] if start >= 0 else []),
                tokens(text, [(at, at + len(cue))] if at >= 0 else []),
                tokens(text, spans),
            )
        )
    return found + [made for claim in claims if (made := _claimed(claim, text)) is not None]


def _cue(cue: str, near: int, text: str) -> int:
    """Return where the cue stands nearest to a place in the text, or -1."""
    low = max(0, near - REACH)
    places = [m.start() for m in re.finditer(re.escape(cue), text[low : near + REACH])]
    return low + min(places, key=lambda p: abs(low + p - near)) if cue and places else -1


def _pronoun(at: int, text: str) -> tuple[int, int] | None:
    """Return where the pronoun stands before a cue, which is what people marked as the speaker."""
    found = PRONOUN.search(text, max(0, at - 9), max(0, at))
    return found.span(1) if found else None


def _described(start: int, end: int, cue: int, text: str) -> tuple[int, int]:
    """Return a speaker with what is set off after the name, as people marked it."""
    if end < cue < end + REACH and text[end : end + 1] == "," and text[cue - 2 : cue] == ", ":
        return start, cue - 2
    found = TITLE.match(text, end) if 0 <= cue < start else None
    return start, found.end() if found else end


def _claimed(claim: Claim, text: str) -> Ascription | None:
    """Return the attribution that a claim is, if its predicate is a cue."""
    head = claim.predicate
    if head.lemma not in cue_lemmas("VERB") or head.passive or not claim.arguments:
        return None
    subject = claim.arguments[0]
    if subject.role != "subject":
        return None
    own = tokens(text, claim.segments)
    source = tokens(text, [(subject.start, subject.end)])
    cue = tokens(text, [(head.start, head.end)])
    after = frozenset(at for at in own - source - cue if at >= head.end)
    return Ascription(source, cue, after) if after else None


def gold_ascriptions(record: dict[str, Any]) -> list[Ascription]:
    """Return the attributions of a record."""
    return [
        Ascription(
            *(
                tokens(record["text"], [(s["start"], s["end"]) for s in held.get(part, ())])
                for part in PARTS
            )
        )
        for held in record["attributions"]
    ]


def document(number: int, record: dict[str, Any]) -> Document:
    """Return a record as a document: the first line is its title, each other a paragraph."""
    blocks = [Block(m.start(), m.end(), "body") for m in re.finditer(r"\S[^\n]*", record["text"])]
    head = [Block(b.start, b.end, "title") for b in blocks[:1]]
    return Document(str(number), record["id"], "", record["text"], blocks=(*head, *blocks[1:]))


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def measure(where: Path, *, show: int = 0) -> dict[str, float]:
    """Return {name: figure}; print what ``show`` articles hold and what was found in them."""
    path = where / NAME
    if not path.is_file():
        return {}
    rows = list(records(path))
    documents = [document(n, row) for n, row in enumerate(rows)]
    gold = [gold_ascriptions(row) for row in rows]
    found = [
        ascriptions(extraction.claims, row["text"])
        for row, extraction in zip(rows, Extractor().extract(documents), strict=True)
    ]
    for row, wanted, made in list(zip(rows, gold, found, strict=True))[:show]:
        _print(row["text"], wanted, made)
    return {**score(zip(gold, found, strict=True)), "quoted": quoted(rows, gold, found)}


def _print(text: str, gold: Sequence[Ascription], found: Sequence[Ascription]) -> None:
    def words(at: Tokens) -> str:
        return " ".join(m[0] for m in TOKEN.finditer(text) if m.start() in at)

    pairs = paired(gold, found)
    for sign, wanted, made in [
        *(("=", g, f) for g, f in pairs),
        *(("-", g, None) for g in gold if all(g is not one for one, _ in pairs)),
        *(("+", None, f) for f in found if all(f is not other for _, other in pairs)),
    ]:
        for held in (wanted, made):
            if held is not None:
                print(sign, *(f"[{words(getattr(held, part))}]" for part in PARTS))


def main() -> int:
    """Print the figures; return 2 where there is nothing to measure on."""
    return run(measure, NAME)


if __name__ == "__main__":
    raise SystemExit(main())
