"""Prints how tracing grows with the corpus, and its share of the time that extraction takes.

    python benchmarks/scale.py [FOLDER] [--sizes 125,250,500,1000] [--sample 100] [--draws 3]

FOLDER (or the environment variable CORROBORATE_EVAL, or ``../shared/eval`` beside the repository)
holds the articles of the Gun Violence Archive (``articles/gva``). From them corpora are drawn at
random, each article once, none twice with the same text; the draws of one size differ.

Tracing is what :func:`corroborate.trace.trace` does: credits, shared wording, and the root of each
claim. Its first two parts are timed on every corpus. Claims are extracted for a sample of the
articles only, since that takes minutes for all; the time of extraction and that of the roots are
those of the sample, scaled by the number of words. The exponent is the slope of a line through the
logarithms of size (in words) and of the whole time of tracing: 1 is linear, 2 quadratic.
"""

import argparse
import math
import os
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import linear_regression

from corroborate.config import Settings
from corroborate.pipeline import extract
from corroborate.read import read_paths
from corroborate.trace import trace
from corroborate.trace.roots import roots
from corroborate.types import Claim, Document
from corroborate.watching import Log

ROOT = Path(__file__).resolve().parents[1]
SEED = 20
LONGEST = 20_000  # code points; the archive has a few pages of a hundred thousand


def read_all(folder: Path) -> list[Document]:
    """Every article once, by path; texts that are there twice or very long are left out."""
    paths = [str(path) for path in sorted(folder.glob("*/*.txt"))]
    by_text = {d.text: d for d in read_paths(paths).documents if len(d.text) <= LONGEST}
    return sorted(by_text.values(), key=lambda document: document.path)


def words(documents: Sequence[Document]) -> int:
    """How many words the documents have."""
    return sum(len(document.text.split()) for document in documents)


def seconds_to_trace(documents: Sequence[Document]) -> float:
    """The processor time that credits and shared wording take."""
    started = time.process_time()
    trace(documents, [])
    return time.process_time() - started


def sample_times(documents: Sequence[Document]) -> tuple[float, float, int]:
    """The processor time of extraction and of the roots for a sample, and its claims' number."""
    list(extract(documents[:2], Settings(store=False), watcher=Log()))  # loads the pipeline
    started = time.process_time()
    entries = list(extract(documents, Settings(store=False), watcher=Log()))
    extraction = time.process_time() - started
    claims: list[Claim] = [claim for entry in entries for claim in entry.claims]
    credited = trace([entry.document for entry in entries], []).documents
    started = time.process_time()
    roots(credited, claims)
    return extraction, time.process_time() - started, len(claims)


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", default=os.environ.get("CORROBORATE_EVAL"))
    parser.add_argument("--sizes", default="125,250,500,1000")
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--draws", type=int, default=3)
    return parser.parse_args()


def main() -> int:
    """Print all figures, or say that the data are absent."""
    given = arguments()
    folder = Path(given.folder or ROOT.parent / "shared" / "eval") / "articles" / "gva"
    if not folder.is_dir():
        print(f"no evaluation data: {folder} is not there, so nothing was measured")
        return 0
    documents = read_all(folder)
    drawn = random.Random(SEED)
    sample = drawn.sample(documents, given.sample)
    extraction, rooting, claims = sample_times(sample)
    per_word = extraction / words(sample), rooting / words(sample)
    print(
        f"sample of {len(sample)} articles, {words(sample):,} words, {claims:,} claims:"
        f" extraction {extraction:.1f} s, roots {rooting:.2f} s"
    )
    points: list[tuple[float, float]] = []
    share = 0.0
    for size in [int(size) for size in given.sizes.split(",")]:
        for _ in range(given.draws):
            corpus = drawn.sample(documents, min(size, len(documents)))
            traced = seconds_to_trace(corpus) + per_word[1] * words(corpus)
            points.append((math.log(words(corpus)), math.log(traced)))
            share = traced / (per_word[0] * words(corpus))
            print(
                f"{len(corpus):5} articles {words(corpus):9,} words  tracing {traced:6.2f} s"
                f"  extraction {per_word[0] * words(corpus):7.1f} s (scaled)  share {share:.1%}"
            )
    slope = linear_regression(*zip(*points, strict=True)).slope
    print(f"exponent {slope:.2f}, share of the extraction time at the largest size {share:.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
