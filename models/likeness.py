"""Print how alike articles of one story and of different stories are.

usage: likeness.py EVAL_FOLDER

The deciles of ``corroborate.link.profile.documents_alike`` over pairs of articles of one folder of
articles/, and over as many random pairs of different folders.
"""

import itertools
import random
import statistics
import sys
from pathlib import Path

from corroborate.link.profile import documents_alike


def main() -> None:
    folders = sorted(p for p in (Path(sys.argv[1]) / "articles").glob("*/*") if p.is_dir())
    chooser = random.Random(0)
    stories = [
        [f.read_text("utf-8") for f in sorted(folder.glob("*.txt"))[:8]]
        for folder in chooser.sample(folders, min(150, len(folders)))
    ]
    one = [documents_alike(a, b) for s in stories for a, b in itertools.combinations(s, 2)]
    other = []
    for _ in range(len(one)):
        left, right = chooser.sample([s for s in stories if s], 2)
        other.append(documents_alike(chooser.choice(left), chooser.choice(right)))
    for name, values in (("one story", one), ("different", other)):
        deciles = " ".join(f"{d:.2f}" for d in statistics.quantiles(values, n=10))
        print(f"{name:10} n {len(values):5}  deciles {deciles}")


if __name__ == "__main__":
    main()
