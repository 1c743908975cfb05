"""Measures which articles are linked by copied wording, on pairs labelled by eye.

    python benchmarks/origins.py [FOLDER] [--errors]

FOLDER (or the environment variable CORROBORATE_EVAL, or ``../shared/eval`` beside the repository)
holds the articles of the Gun Violence Archive and of FA-KES (``articles/gva``, ``articles/fakes``).
The labels stand in ``tests/cases/trace/copies_gva.jsonl`` and ``copies_fakes.jsonl``: pairs of
articles on one incident, ``copied`` if a wire, a release or one article stands behind the wording
of both, ``hard`` where one sentence or a much rewritten release decides. The pairs of gva were
drawn by strata of shared five-word shingles (of all pairs of one incident far fewer are copied),
those of fakes are all pairs of 25 topics. They were labelled before the linking was written; three
labels were corrected after it, when the ends of long articles had been read too. The thresholds
were set on half of the pairs and then corrected on all of them: these are no figures for unseen
data. On the half not used at first, precision was .88 and recall .96 without the hard pairs.

Printed are precision and recall without and with the hard pairs, over articles of one incident
read together, and the time for a thousand articles.
"""

import json
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from corroborate.read import read_paths
from corroborate.trace import trace
from corroborate.types import Document

ROOT = Path(__file__).resolve().parents[1]
Pair = dict[str, str | bool]


def pairs(corpus: str) -> list[Pair]:
    """The labelled pairs of a corpus."""
    path = ROOT / "tests" / "cases" / "trace" / f"copies_{corpus}.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def read_topic(folder: Path) -> list[Document]:
    """The articles of one incident; what the archive says of them is left out."""
    with tempfile.TemporaryDirectory() as scratch:
        for file in sorted(folder.glob("*.txt")):
            (Path(scratch) / file.name).write_bytes(file.read_bytes())
        return list(read_paths([scratch]).documents)


def linked(folder: Path) -> set[frozenset[str]]:
    """The pairs of file names of one incident that are linked by copied wording."""
    documents = read_topic(folder)
    names = {document.id: Path(document.path).name for document in documents}
    return {frozenset((names[link.a], names[link.b])) for link in trace(documents, []).links}


def measure(folder: Path, corpus: str, *, errors: bool) -> None:
    """Print the figures of one corpus."""
    counts: Counter[tuple[bool, bool, bool]] = Counter()
    fresh: Counter[tuple[bool, bool, bool]] = Counter()
    found: dict[str, set[frozenset[str]]] = {}
    for pair in pairs(corpus):
        topic, first = str(pair["a"]).split("/")
        second = str(pair["b"]).split("/")[1]
        if topic not in found:
            found[topic] = linked(folder / corpus / topic)
        got = frozenset((first, second)) in found[topic]
        for tally in (counts, fresh) if pair.get("fresh") else (counts,):
            tally[bool(pair["hard"]), bool(pair["copied"]), got] += 1
        if errors and got != pair["copied"]:
            kind = "hard " if pair["hard"] else ""
            print(f"  {kind}{'missed' if pair['copied'] else 'wrong'}: {pair['a']} {pair['b']}")
    for name, tally, levels in (
        ("without hard pairs", counts, (False,)),
        ("all pairs", counts, (False, True)),
        ("fresh, without hard", fresh, (False,)),
        ("fresh, all", fresh, (False, True)),
    ):
        right = sum(tally[level, True, True] for level in levels)
        wrong = sum(tally[level, False, True] for level in levels)
        missed = sum(tally[level, True, False] for level in levels)
        apart = sum(tally[level, False, False] for level in levels)
        if not right + missed:
            continue
        precision, recall = right / max(1, right + wrong), right / (right + missed)
        print(
            f"{corpus:6} {name:19} precision {precision:.2f} recall {recall:.2f}"
            f" ({right} right, {wrong} wrong, {missed} missed, {apart} rightly apart)"
        )


def measure_time(folder: Path) -> None:
    """Print how long a thousand articles take."""
    documents: list[Document] = []
    for topic in sorted((folder / "gva").iterdir()):
        documents.extend(read_topic(topic))
        if len(documents) >= 1000:
            break
    started, worked = time.perf_counter(), time.process_time()
    found = trace(documents[:1000], [])
    seconds, busy = time.perf_counter() - started, time.process_time() - worked
    print(
        f"{len(found.documents)} articles traced in {seconds:.1f} s"
        f" ({busy:.1f} s of one core), {len(found.links)} links"
    )


def main() -> int:
    """Print all figures, or say that the data are absent."""
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    named = arguments[0] if arguments else os.environ.get("CORROBORATE_EVAL")
    folder = Path(named or ROOT.parent / "shared" / "eval") / "articles"
    if not folder.is_dir():
        print(f"no evaluation data: {folder} is not there, so nothing was measured")
        return 0
    for corpus in ("gva", "fakes"):
        measure(folder, corpus, errors="--errors" in sys.argv)
    measure_time(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
