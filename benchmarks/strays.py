"""Print how pure findings are: how often two mentions that share one are of one gold group.

usage: strays.py [NAME...]     NAME: a part of the name of a gold list

Gold groups of ``same`` and ``conflict`` whose mentions overlap are taken for one matter. Each
mention stands for the claim that holds it best; of all pairs of such claims that one finding holds,
``pure`` is the share whose mentions are of one matter. What is in no group counts nowhere. With the
shipped weights, so that on the lists they were fitted on the figures are not of unseen data.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from quality import eval_folder
from stories import Mention, files_of, gold_lists, story

LEAST_OVERLAP = 0.3  # of the shorter mention
Matter = int


def matters(groups: Sequence[dict[str, Any]], prefix: str) -> dict[Mention, Matter]:
    """Number the matters of a story: groups that share a mention are one."""
    numbers: dict[Mention, Matter] = {}
    for number, group in enumerate(groups):
        mentions = [(prefix + file, start, end) for file, start, end in group["mentions"]]
        joined = {of for m, of in numbers.items() if any(_overlap(m, other) for other in mentions)}
        for mention, of in numbers.items():
            if of in joined:
                numbers[mention] = number
        numbers |= dict.fromkeys(mentions, number)
    return numbers


def _overlap(a: Mention, b: Mention) -> bool:
    shared = min(a[2], b[2]) - max(a[1], b[1])
    return a[0] == b[0] and shared >= LEAST_OVERLAP * min(a[2] - a[1], b[2] - b[1])


def pairs(folder: Path, path: Path) -> Iterator[bool]:
    """Yield for each two mentions that share a finding whether they are of one matter."""
    for name, held in json.loads(path.read_text("utf-8"))["corpora"].items():
        files, prefix = files_of(name, held, folder / "articles")
        numbers = matters([*held.get("same", ()), *held.get("conflict", ())], prefix)
        found = story(folder / "articles", files)
        inside = [frozenset(f.claims) for f in found.report.findings]
        best = {m: claims[0] for m in numbers if (claims := found.holding(m))}
        for a, b in combinations(best, 2):
            if best[a] != best[b] and any({best[a], best[b]} <= claims for claims in inside):
                yield numbers[a] == numbers[b]


def main() -> int:
    """Measure and print."""
    folder = eval_folder()
    if folder is None:
        print("strays: NOT RUN, there are no evaluation data (CORROBORATE_EVAL or ../shared/eval)")
        return 0
    for path in gold_lists(folder):
        if all(name not in path.name for name in sys.argv[1:] or [""]):
            continue
        found = list(pairs(folder, path))
        share = sum(found) / max(1, len(found))
        print(f"{path.name:24} pairs {len(found):5}  pure {share:.3f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
