"""How well claims agree with open information extractions that people wrote, by CaRB's own measure.

    python benchmarks/carb.py [FOLDER] [--show N]

FOLDER (or the environment variable CORROBORATE_EVAL; else ../shared/eval beside the repository)
holds two sets, each one JSON record a line:

- ``extract.carb.dev.jsonl`` from CaRB (MIT): a sentence with its tuples ``arg1``, ``rel``,
  ``arg2``, ``more``. The measure is that of Sangnie Bhardwaj, Samarth Aggarwal and Mausam (2019):
  *CaRB: A Crowdsourced Benchmark for Open IE*, EMNLP-IJCNLP, pages 6262-6267, in the form its
  scorer takes by default: arguments after the first are joined, words must stand in the same part
  of both tuples, and two relations without a common word do not match. Precision pairs each tuple
  with one gold tuple at most, the highest first; recall lets a tuple serve several. Published
  there, on the test part: OpenIE 4 .488, OpenIE 5 .467, ClausIE .450.
- ``extract.propsegment.dev.jsonl`` from PropSegmEnt: a sentence with the propositions it makes.
  ``coverage`` is the share of propositions that one of the sentence's claims holds: of the content
  words of both, at least half are common to both (Jaccard). A claim's words are those it stands
  on: its own, those of the subject it inherits, and those of its speaker.

A claim makes a tuple of its subject (what a pronoun stands for, where that is known), its predicate
up to the first argument after it, the rest of its words, and who says it; with nothing beside a
subject it makes none, since the measure asks for two arguments wherever people gave two. Each
speaker makes one with the cue and what is said.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alone import run
from corroborate.extract import Extractor
from corroborate.types import Argument, Block, Claim, Document

FORMS_OF_BE = frozenset({"be", "is", "am", "are", "was", "were", "been", "being"})
SAYING = ("said", "told", "added", "adds", "says")
HALF = 0.5
CONNECTIVES = frozenset(
    {"who", "which", "that", "when", "where", "while", "as", "since", "because", "although", "so"}
    | {"though", "until", "after", "before", "and", "but", "however", "whereas", "once", ","}
)
EMPTY = frozenset(
    {"a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or"}
    | {"that", "which", "who", "whom", "whose", "this", "these", "those", "it", "its", "as"}
    | {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had"}
    | {"he", "she", "they", "his", "her", "their"}
)


@dataclass(frozen=True, slots=True)
class Extraction:
    """A relation with its arguments, the first before it and the others after it."""

    relation: str
    arguments: tuple[str, ...]


Pair = tuple[float, float]


def common(gold: list[str], found: list[str]) -> int:
    """Count the words of both lists, each of ``found`` once; those counted are taken out of it."""
    count = 0
    for word in gold:
        if word in found:
            found.remove(word)
            count += 1
    return count


def match(gold: Extraction, found: Extraction) -> Pair:
    """Return precision and recall of one tuple held against one gold tuple."""
    straight = _match(gold, _joined(found.relation, found.arguments))
    if not any(verb in gold.relation for verb in SAYING) or len(found.arguments) < 2:
        return straight
    turned = (" ".join(found.arguments[1:]), found.arguments[0])
    return max(straight, _match(gold, Extraction(found.relation, turned)))


def _joined(relation: str, arguments: Sequence[str]) -> Extraction:
    rest = (" ".join(arguments[1:]),) if len(arguments) > 1 else ()
    return Extraction(relation, (*arguments[:1], *rest))


def _match(gold: Extraction, found: Extraction) -> Pair:
    gold = _joined(gold.relation, gold.arguments)
    wanted, said = gold.relation.split(), found.relation.split()
    of_found, of_gold = len(said), len(wanted)
    hits = common(wanted, said)
    if "be" in said and FORMS_OF_BE & set(wanted):
        hits += 1
    if hits == 0 or len(found.arguments) < len(gold.arguments):
        return 0.0, 0.0
    for one, other in zip(gold.arguments, found.arguments, strict=False):
        wanted, said = one.split(), other.split()
        of_found, of_gold = of_found + len(said), of_gold + len(wanted)
        hits += common(wanted, said)
    return hits / of_found, hits / of_gold


def sentence_score(gold: Sequence[Extraction], found: Sequence[Extraction]) -> tuple[float, float]:
    """Return the sums of the precisions of the pairs made greedily, and of the best recalls."""
    table = [[match(g, f) for f in found] for g in gold]
    recall = sum(max((r for _, r in row), default=0.0) for row in table)
    pairs = sorted((-table[i][j][0], i, j) for i in range(len(gold)) for j in range(len(found)))
    rows, columns, precision = set[int](), set[int](), 0.0
    for negative, i, j in pairs:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            precision -= negative
    return precision, recall


def score(pairs: Iterable[tuple[Sequence[Extraction], Sequence[Extraction]]]) -> dict[str, float]:
    """Return precision, recall and F1 over sentences, each given as gold and found tuples."""
    hits, wanted, of_found, of_gold = 0.0, 0.0, 0, 0
    for gold, found in pairs:
        precision, recall = sentence_score(gold, found)
        hits, wanted = hits + precision, wanted + recall
        of_found, of_gold = of_found + len(found), of_gold + len(gold)
    p, r = hits / max(1, of_found), wanted / max(1, of_gold)
    return {"precision": p, "recall": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}


def tuples(claims: Sequence[Claim], text: str) -> list[Extraction]:
    """Return the tuples that the claims of one sentence make, each once."""
    found = dict.fromkeys(made for c in claims if (made := _tuple(c, text)) is not None)
    said: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        for link in claim.attribution:
            if link.speaker and link.kind != "headline":
                said.setdefault((link.speaker, link.cue), []).append(claim)
    for (speaker, cue), held in said.items():
        start, end = min(c.start for c in held), max(c.end for c in held)
        that = " that" if text[:start].rstrip().endswith(" that") else ""
        found[Extraction(cue + that, (speaker, text[start:end]))] = None
    return list(found)


def _tuple(claim: Claim, text: str) -> Extraction | None:
    """Return the tuple of one claim; what is before its subject and who says it come last."""
    subject = _subject(claim)
    if subject is None:
        return None
    head = claim.predicate
    words = [
        m
        for start, end in claim.segments
        for m in re.compile(r"\S+").finditer(text, start, end)
        if not subject.start <= m.start() < subject.end
    ]
    inside = claim.start <= subject.start < head.start
    later = [a.start for a in claim.arguments[1:] if a.start >= head.end]
    first = subject.end if inside else claim.start
    last = min(later, default=head.end)
    relation = [m[0] for m in words if first <= m.start() < last]
    before = [m[0] for m in words if m.start() < first]
    rest = [m[0] for m in words if m.start() >= last]
    while relation and (relation[0].lower() in CONNECTIVES or not relation[0][0].isalnum()):
        relation.pop(0)
    while relation and not relation[-1][-1].isalnum():
        relation.pop()
    while before and (before[0].lower() in CONNECTIVES or not before[0][0].isalnum()):
        before.pop(0)
    named = next((t for at, t in claim.additions if at == subject.end), subject.text)
    by = [f"{a.speaker} {a.cue}" for a in claim.attribution if a.speaker]
    own = {m.start() for m in words}
    apart = [a.text for a in claim.arguments[1:] if a.role == "object" and a.start not in own]
    parts = (named, *apart, " ".join(rest), " ".join(w for w in before if w != ","), *by)
    arguments = tuple(p for p in parts if p)
    whole = relation and len(arguments) > 1
    return Extraction(" ".join(relation), arguments) if whole else None


def _subject(claim: Claim) -> Argument | None:
    wanted = "object" if claim.predicate.passive else "subject"
    return next((a for a in claim.arguments[:1] if a.role == wanted), None)


def covers(claim: Claim, proposition: str, text: str) -> bool:
    """Return whether half of the content words of a claim and a proposition are common to both."""
    own = " ".join(text[a:b] for a, b in claim.segments)
    own += "".join(f" {a.text}" for a in claim.arguments[:1])
    own += "".join(f" {a.speaker} {a.cue}" for a in claim.attribution)
    one, other = _content(own), _content(proposition)
    return len(one & other) >= HALF * len(one | other)


def _content(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.lower())) - EMPTY


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def gold_tuples(record: dict[str, Any]) -> list[Extraction]:
    """Return the tuples of a record of CaRB; an argument that is not there is none."""
    found = []
    for held in record["tuples"]:
        rest = [part for part in (held["arg2"], *held["more"]) if part]
        found.append(Extraction(held["rel"], (held["arg1"], *rest)))
    return found


def extracted(rows: Sequence[dict[str, Any]]) -> list[tuple[Claim, ...]]:
    """Return the claims of each record's text, taken as one paragraph."""
    documents = [
        Document(str(n), row["id"], "", row["text"], blocks=(Block(0, len(row["text"])),))
        for n, row in enumerate(rows)
    ]
    return [extraction.claims for extraction in Extractor().extract(documents)]


def measure(where: Path, *, show: int = 0) -> dict[str, float]:
    """Return {name: figure} for the sets that ``where`` holds; ``show`` so many sentences."""
    figures: dict[str, float] = {}
    path = where / "extract.carb.dev.jsonl"
    if path.is_file():
        rows = list(records(path))
        made = [tuples(c, r["text"]) for r, c in zip(rows, extracted(rows), strict=True)]
        gold = [gold_tuples(row) for row in rows]
        figures |= {f"carb.{k}": v for k, v in score(zip(gold, made, strict=True)).items()}
        for row, wanted, found in list(zip(rows, gold, made, strict=True))[:show]:
            print(row["text"])
            print("".join(f"    = {t}\n" for t in wanted) + "".join(f"    + {t}\n" for t in found))
    path = where / "extract.propsegment.dev.jsonl"
    if path.is_file():
        rows = list(records(path))
        held = [
            any(covers(claim, proposition, row["text"]) for claim in claims)
            for row, claims in zip(rows, extracted(rows), strict=True)
            for proposition in row["propositions"]
        ]
        figures["propsegment.coverage"] = sum(held) / len(held)
    return figures


def main() -> int:
    """Print the figures; return 2 where there is nothing to measure on."""
    return run(measure, "extract.*.jsonl")


if __name__ == "__main__":
    raise SystemExit(main())
