"""Print how well the word tables tell the pairs of ``tests/cases/lexicon/pairs.toml`` apart.

Run: ``python models/lexicon_quality.py [--errors]``. A pair counts as joined at a strength of 0.5.
"""

import argparse
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from corroborate import lexicon

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "lexicon" / "pairs.toml"
TAGS = {"n": "NOUN", "v": "VERB", "a": "ADJ", "r": "ADV"}
PARTS = ("fit", "held", "late", "last")
Scored = tuple[str, str, lexicon.Relation]  # label, pair, relation


def read_pairs() -> Iterator[tuple[str, Scored]]:
    """Yield each pair with its part, one of PARTS."""
    for group in tomllib.loads(CASES.read_text(encoding="utf-8"))["group"]:
        for number, pair in enumerate(group["pairs"]):
            part = group["about"] if group["about"] in PARTS else PARTS[number % 2]
            (a, one), (b, other) = (word.rsplit(".", 1) for word in pair.split())
            found = lexicon.relation(a, TAGS[one], b, TAGS[other])
            yield part, (group["label"], pair, found)


def is_right(scored: Scored) -> bool:
    """Say whether a pair is joined if and only if it should be, and opposites are known as such."""
    label, _, found = scored
    if label == "antonym":
        return found.kind == "antonym"
    joined = found.kind != "antonym" and found.strength >= 0.5
    return joined == (label == "related")


def main() -> None:
    """Print the figures of each part, and the errors if they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    scored = list(read_pairs())
    for part in PARTS:
        by_label = {
            label: [pair for name, pair in scored if name == part and pair[0] == label]
            for label in ("related", "unrelated", "antonym")
        }
        strengths = [
            [0.0 if p[2].kind == "antonym" else p[2].strength for p in by_label[label]]
            for label in ("related", "unrelated")
        ]
        area = sum((r > u) + (r == u) / 2 for r, u in product(*strengths))
        area /= len(strengths[0]) * len(strengths[1])
        shares = ", ".join(
            f"{label} {sum(map(is_right, pairs))}/{len(pairs)}" for label, pairs in by_label.items()
        )
        print(f"{part}: {shares} right, AUC {area:.3f}")
    if options.errors:
        for part, pair in scored:
            if not is_right(pair):
                print(f"{part} {pair[0]}: {pair[1]} {pair[2].kind} {pair[2].strength:.2f}")


if __name__ == "__main__":
    main()
