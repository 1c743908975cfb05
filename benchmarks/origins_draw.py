"""Draws pairs of articles for ``benchmarks/labels/origins.jsonl``, before any is traced.

usage: origins_draw.py [--seed N] [--gva 48] [--fakes 16]

Prints pairs of articles on one incident (gva) or topic (fakes) that no list holds yet, each with
its texts cut short; runs of five or more words that stand in both are set in [[ ]] for the
reader. Of gva at most one pair is taken of an incident, none of an incident that a list has, and
from each stratum of shared five-word shingles the part of ``STRATA`` (of all pairs of one
incident most share next to nothing and few are copied); of fakes, any that is left, at most two
of a topic. Only the letters of the texts are looked at.
"""

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from quality import eval_folder

ROOT = Path(__file__).resolve().parents[1]
LISTS = (
    ROOT / "tests" / "cases" / "trace" / "copies_gva.jsonl",
    ROOT / "tests" / "cases" / "trace" / "copies_fakes.jsonl",
    ROOT / "benchmarks" / "labels" / "origins.jsonl",
)
STRATA = ((3, 0.15), (8, 0.25), (20, 0.30), (60, 0.20), (10**6, 0.10))
"""Fewer shared shingles than the first figure, and the part of the draw that has so many."""
SIZE, SHOWN = 5, 3500
_WORD = re.compile(r"\w+")
Drawn = tuple[str, str]


def shingles(text: str) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    """The five-word shingles of a text, with the offsets at which each stands."""
    words = [(m.group().lower(), *m.span()) for m in _WORD.finditer(text)]
    found: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for run in zip(*(words[i:] for i in range(SIZE)), strict=False):
        found[tuple(word for word, _, _ in run)].append((run[0][1], run[-1][2]))
    return found


def listed() -> set[frozenset[str]]:
    """The pairs that a list holds already."""
    lines = (line for path in LISTS if path.exists() for line in path.read_text().splitlines())
    return {frozenset((pair["a"], pair["b"])) for pair in map(json.loads, lines)}


def draw(articles: Path, corpus: str, count: int, chance: random.Random) -> Iterator[Drawn]:
    """Yield pairs of one corpus, as names below its folder."""
    used = listed()
    topics = {next(iter(pair)).split("/")[0] for pair in used} if corpus == "gva" else set()
    strata: list[list[Drawn]] = [[] for _ in STRATA]
    for folder in sorted((articles / corpus).iterdir()):
        if folder.name in topics:
            continue
        held = {
            f"{folder.name}/{f.name}": set(shingles(f.read_text())) for f in folder.glob("*.txt")
        }
        for a, b in combinations(sorted(held), 2):
            shared = len(held[a] & held[b])
            if frozenset((a, b)) not in used:
                number = next(i for i, (most, _) in enumerate(STRATA) if shared < most)
                strata[number].append((a, b))
    taken: Counter[str] = Counter()
    most = 1 if corpus == "gva" else 2
    for pairs, (_, part) in zip(reversed(strata), reversed(STRATA), strict=True):
        wanted = round(part * count) if corpus == "gva" else count - taken.total()
        for pair in chance.sample(pairs, len(pairs)):
            topic = pair[0].split("/")[0]
            if wanted and taken[topic] < most:
                taken[topic] += 1
                wanted -= 1
                yield pair


def marked(own: str, other: str) -> str:
    """A text, cut, with the words set off that stand in the other one too."""
    mine, theirs = shingles(own), shingles(other)
    inside = bytearray(len(own) + 1)
    for start, end in (span for key in mine.keys() & theirs.keys() for span in mine[key]):
        inside[start:end] = b"\1" * (end - start)
    out, before = [], 0
    for letter, now in zip(own + " ", inside, strict=True):
        out.append("[[" * (now > before) + "]]" * (now < before) + letter)
        before = now
    text = re.sub(r"\n\s*\n", "\n", "".join(out))
    return text[:SHOWN] + (f"\n<{len(text) - SHOWN} more>" if len(text) > SHOWN else "")


def main() -> None:
    """Print the pairs drawn with their texts."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--gva", type=int, default=48)
    parser.add_argument("--fakes", type=int, default=16)
    given = parser.parse_args()
    folder = eval_folder()
    if folder is None:
        print("origins_draw: there are no evaluation data")
        return
    chance = random.Random(given.seed)
    articles = folder / "articles"
    number = 0
    for corpus, count in (("gva", given.gva), ("fakes", given.fakes)):
        for a, b in draw(articles, corpus, count, chance):
            number += 1
            print(f"\n######## {number} {corpus} {a} {b}")
            texts = [(articles / corpus / name).read_text() for name in (a, b)]
            print(f"-- A: {marked(texts[0], texts[1])}\n-- B: {marked(texts[1], texts[0])}")


if __name__ == "__main__":
    main()
