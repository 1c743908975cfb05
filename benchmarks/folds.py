"""Print the whole-report figures by leave-one-topic-out.

usage: folds.py [FOLDER]

Fits the weights anew for each fold of stories (models/fit_weights.py --folds) and scores each story
with the weights of the fold that leaves it out; the scorer is the one kept with the data. FOLDER
holds the fold weights if they were fitted before.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from quality import BIN, ROOT, eval_folder, scorer

LABELS = ROOT / "benchmarks" / "labels"

SHIM = """#!{python}
import sys
from pathlib import Path
from corroborate.link import weigh
weigh.model_path = lambda name: Path({weights!r})
from corroborate.cli import main
sys.exit(main())
"""


def main() -> None:
    folder = eval_folder()
    if folder is None:
        print("folds: NOT RUN, there are no evaluation data")
        return
    with tempfile.TemporaryDirectory() as scratch:
        fitted = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch) / "folds"
        if not fitted.exists():
            subprocess.run(
                [
                    sys.executable, str(ROOT / "models" / "fit_weights.py"), str(folder),
                    "-o", f"{scratch}/weights.json", "--folds", str(fitted),
                ],
                check=True,
            )  # fmt: skip
        lists = [folder / "reports_news.json", folder / "reports_stories.json"]
        for gold in [*lists, *sorted(LABELS.glob("own_*.json"))]:
            print(f"\n== {gold.name}, leave-one-topic-out", flush=True)
            figures(folder, gold, fitted, Path(scratch))


def figures(folder: Path, gold: Path, fitted: Path, scratch: Path) -> None:
    """Score every story of one gold file with the fold that leaves it out, and add up."""
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    stories = json.loads(gold.read_text("utf-8"))["corpora"]
    for listing in sorted(fitted.glob("*.txt")):
        bin_folder = scratch / listing.stem
        bin_folder.mkdir(exist_ok=True)
        shim = bin_folder / "corroborate"
        weights = str(listing.with_suffix(".json"))
        shim.write_text(SHIM.format(python=BIN / "python", weights=weights), encoding="utf-8")
        shim.chmod(0o755)
        for story in listing.read_text("utf-8").splitlines():
            if story in stories:
                held = scorer(
                    folder, "score_reports.py", str(bin_folder), str(gold), story,
                    result="score_reports.json", quiet=True,
                )  # fmt: skip
                for name, (ok, of) in held.items():
                    hits[name] += ok
                    total[name] += of
    for name in sorted(total):
        print(f"{name:22} {hits[name]}/{total[name]} {hits[name] / max(1, total[name]):.2f}")


if __name__ == "__main__":
    main()
