"""Print how often a pair of paraphrases still passes as corroborated after one thing was changed.

usage: distortion.py [--show N] [--seed N]

The pairs are those labelled ``same`` in pairs.numbers_news, pairs.numbers_headlines and
pairs.ecbplus of the evaluation data, and the sentences of the ``same`` links of seeds.json that
stand in two articles. distort.py changes a figure beyond rounding, an affirmed verb to a negated
one, a person or acting country, a place, a date or a unit in one of the two sentences, where both
state it; at most one change of each kind to a pair, drawn by the seed. Pair and distorted pair are
compared as ``corroborate.compare`` does.

``corroborated`` is the share of distorted pairs with the verdict same (falsely), ``conflict`` those
caught, ``different`` those that are not taken for one matter any more; then the same for the pairs
which are found ``same`` undistorted, where a distortion could mislead. Last the share of unchanged
pairs falsely in conflict. ECB+ pairs are of one event, about two in three also of one claim.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from spacy.tokens import Doc, Span

from corroborate import config, pipeline, texts, watching
from corroborate.extract.model import load
from corroborate.gazetteer.places import lookup_all
from corroborate.types import Document, PairVerdict
from distort import KINDS, Change
from quality import ROOT, Figures, eval_folder

SEED = 11
SETS = ("numbers_news", "numbers_headlines", "ecbplus")
Pair = tuple[str, str, date | None, date | None]


def pairs(folder: Path) -> Iterator[tuple[str, Pair]]:
    """Yield the name of a set and a pair of texts that say the same."""
    for name in SETS:
        for line in (folder / f"pairs.{name}.dev.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            if record["label"] == "same":
                days = [_day(record.get(f"{side}_dct")) for side in "ab"]
                yield name, (record["a"], record["b"], days[0], days[1])
    yield from (("seeds", pair) for pair in _seed_pairs(folder))


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said[:10]) if said else None


def _seed_pairs(folder: Path) -> Iterator[Pair]:
    texts = {file.name[:3]: file.read_text("utf-8") for file in (ROOT / "seeds").glob("*.txt")}
    for link in json.loads((folder / "seeds.json").read_text("utf-8"))["same"]:
        for (one, a), (other, b) in combinations(link["mentions"], 2):
            if one != other:
                yield _sentence(texts[one], a), _sentence(texts[other], b), None, None


def _sentence(text: str, quote: str) -> str:
    """The sentence in which a quote begins."""
    at = text.index(quote)
    start = max((m.end() for m in re.finditer(r"[.!?][\"”]?\s+|\n", text[:at])), default=0)
    end = re.compile(r"[.!?](?=[\"”]?\s)|\n|\Z").search(text, at + len(quote) - 1)
    return text[start : end.end() if end else len(text)].strip()


def pools(docs: list[Doc]) -> dict[str, list[str]]:
    """Names to put for others, by kind, from all the texts, places by the gazetteer's kind.

    ``name`` are the words that only ever stand with a capital in them, which names are made of;
    ``passive`` the lemmas of verbs that stand in the passive somewhere.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    small = {token.text for doc in docs for token in doc}
    heard = Counter(name for doc in docs for name in {entity.text for entity in doc.ents})
    for token in (token for doc in docs for token in doc):
        if re.fullmatch(r"[A-Z][a-z]{2,}", token.text) and token.lower_ not in small:
            found["name"].add(token.text)
        if token.dep_ == "auxpass":
            found["passive"].add(token.head.lemma_.lower())
    for entity in (entity for doc in docs for entity in doc.ents):
        words = entity.text.split(" ")
        named = heard[entity.text] > 2 and all(word in found["name"] for word in words)
        if entity.label_ == "PERSON" and named and len(words) == 2 and not _longer(entity, docs):
            found["PERSON"].add(entity.text)
        elif entity.label_ == "GPE" and (kind := _kind(entity.text)):
            found[kind].add(entity.text)
    return {kind: sorted(names) for kind, names in found.items()}


def _longer(entity: Span, docs: list[Doc]) -> bool:
    """Whether a name is followed by another capital somewhere, so that it is cut short."""
    return any(re.search(rf"{entity.text} [A-Z]", doc.text) for doc in docs)


def _kind(name: str) -> str:
    """The kind of a place whose name is clear: country, state (of the United States) or city."""
    best = next(iter(lookup_all(name)), None)
    plain = re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", name)
    if best is None or not plain or name.endswith((" City", " County")):
        return ""
    if best.kind == "region":
        return "state" if best.country == "US" else ""
    large = best.kind == "city" and best.population >= 200_000
    return "country" if best.kind == "country" else "city" if large else ""


def distorted(listed: list[Pair], seed: int) -> list[tuple[int, bool, Change]]:
    """The changes of all pairs: number of the pair, whether its second text is the changed one."""
    nlp = load(config.Settings().pipeline)
    docs = [(nlp(pair[0]), nlp(pair[1])) for pair in listed]
    names = pools([doc for both in docs for doc in both])
    chance = random.Random(seed)
    found = []
    for number, (a, b) in enumerate(docs):
        for change_one in KINDS.values():
            options = [(True, c) for c in change_one(a, b, names, chance)]
            options += [(False, c) for c in change_one(b, a, names, chance)]
            if options:
                found.append((number, *chance.choice(options)))
    return found


def verdicts(listed: list[Pair]) -> list[PairVerdict]:
    """The verdict of ``corroborate.compare`` on each pair, its texts extracted all at once."""
    settings = config.Settings()
    sides = [
        tuple(texts.text_document(text, day) for text, day in ((a, on), (b, at)))
        for a, b, on, at in listed
    ]
    every: dict[str, Document] = {document.id: document for both in sides for document in both}
    entries = pipeline.extract(list(every.values()), settings, watcher=watching.Log())
    held = {entry.document.id: entry for entry in entries}
    return [texts.weighed(held[a.id], held[b.id], settings).verdict for a, b in sides]


def put(pair: Pair, change: Change, *, second: bool) -> Pair:
    """The pair with one text changed."""
    a, b, on, at = pair
    return (a, change.text, on, at) if second else (change.text, b, on, at)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A pair as it was, one change to it, and the verdicts before and after."""

    set: str
    pair: Pair
    second: bool
    change: Change
    before: PairVerdict
    after: PairVerdict


def outcomes(folder: Path, seed: int) -> tuple[list[Outcome], list[tuple[str, PairVerdict]]]:
    """All distorted pairs; and set and verdict of all unchanged ones."""
    named = list(pairs(folder))
    listed = [pair for _, pair in named]
    changes = distorted(listed, seed)
    plain = verdicts(listed)
    after = verdicts([put(listed[n], change, second=second) for n, second, change in changes])
    found = [
        Outcome(named[n][0], listed[n], second, change, plain[n], verdict)
        for (n, second, change), verdict in zip(changes, after, strict=True)
    ]
    return found, [(name, verdict) for (name, _), verdict in zip(named, plain, strict=True)]


def groups(
    found: list[Outcome], unchanged: list[tuple[str, PairVerdict]]
) -> Iterator[tuple[str, list[PairVerdict]]]:
    """Yield the name and the verdicts of each line to print."""
    for label, among in (("", ("same", "conflict", "different")), (", same before", ("same",))):
        for kind in (*KINDS, "all"):
            of = [o for o in found if kind in (o.change.kind, "all") and o.before in among]
            yield kind + label, [o.after for o in of]
    for name in (*SETS, "seeds", "all"):
        yield f"unchanged, {name}", [verdict for of, verdict in unchanged if name in (of, "all")]


def shares(found: list[PairVerdict]) -> tuple[float, float, float]:
    """The shares of same, conflict and different."""
    of = max(1, len(found))
    return (
        found.count("same") / of,
        found.count("conflict") / of,
        found.count("different") / of,
    )


def measure(folder: Path, seed: int = SEED) -> Figures:
    """The figures by name."""
    figures: Figures = {}
    for name, found in groups(*outcomes(folder, seed)):
        same, conflict, _ = shares(found)
        figures |= {f"{name}: corroborated": same, f"{name}: conflict": conflict}
    return figures


def main() -> int:
    """Distort, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--show", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=SEED)
    chosen = parser.parse_args()
    folder = eval_folder()
    if folder is None:
        print("distortion: NOT RUN, there are no evaluation data (CORROBORATE_EVAL)")
        return 0
    found, unchanged = outcomes(folder, chosen.seed)
    for one in random.Random(1).sample(found, min(chosen.show, len(found))):
        change = one.change
        print(f"{change.kind} {change.old!r} -> {change.new!r}: {one.before} -> {one.after}")
        print(f"   {one.pair[0 if one.second else 1]}\n   {change.text}")
    print(f"{'':28} {'n':>5} corroborated  conflict  different")
    for name, verdicts_of in groups(found, unchanged):
        same, conflict, different = shares(verdicts_of)
        print(f"{name:28} {len(verdicts_of):5} {same:12.3f} {conflict:9.3f} {different:10.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
