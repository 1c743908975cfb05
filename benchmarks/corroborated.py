"""Print how many of the corroborations that reports show are real, by their confidence.

usage: corroborated.py

The pairs of labels/corroborated_read.json were drawn from findings held for corroborated by
independent origins, on stories of no gold list, and read. Of the pairs that a report still holds in
one finding, ``real`` are those that tell one fact; ``apart`` counts those it holds apart by now.
A pair is of the band of its finding's confidence: ``unsure`` is what a report sets apart as such.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corroborate.render.words import UNSURE
from quality import ROOT, eval_folder
from stories import Story, story

READ = ROOT / "benchmarks" / "labels" / "corroborated_read.json"
SURE = 0.6
BANDS = ("unsure", f"{UNSURE} to {SURE}", f"from {SURE} on", "apart")


def band(held: Story, mentions: list[tuple[str, int, int]]) -> str:
    """The band of the surest finding that holds claims with both mentions."""
    one, other = (set(held.holding(m)) for m in mentions)
    shared = [
        f.confidence
        for f in held.report.findings
        if not one.isdisjoint(f.claims) and not (other - one).isdisjoint(f.claims)
    ]
    if not shared:
        return "apart"
    best = max(shared)
    return BANDS[0] if best < UNSURE else BANDS[1] if best < SURE else BANDS[2]


def judged(folder: Path) -> Iterator[tuple[str, bool]]:
    """Yield the band of each pair that was read, and whether it tells one fact."""
    for name, entries in json.loads(READ.read_text("utf-8"))["corpora"].items():
        files = sorted(f"{name}/{f.name}" for f in (folder / name).glob("*.txt"))
        held = story(folder, files)
        for entry in entries:
            mentions = [(f"{name}/{file}", start, end) for file, start, end in entry["mentions"]]
            yield band(held, mentions), entry["same"]


def main() -> int:
    """Measure and print."""
    folder = eval_folder()
    if folder is None:
        print("corroborated: NOT RUN, there are no evaluation data (CORROBORATE_EVAL)")
        return 0
    found = Counter(judged(folder / "articles"))
    for name in BANDS:
        real, of = found[name, True], found[name, True] + found[name, False]
        print(f"{name:12} {real:3}/{of:<3} {real / max(1, of):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
