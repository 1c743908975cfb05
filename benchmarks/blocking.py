"""How many true pairs survive the proposing of pairs, and how much work it saves.

``pair completeness`` is the share of gold pairs that are proposed, over the stories read by hand
(reports_*.json of the evaluation data and labels/own_*.json): pairs of mentions of two documents
in one ``same`` or ``conflict`` group, both held by claims; a pair counts as proposed if any claim
of the one is proposed with any of the other. ``reduction ratio`` is the share of all pairs of
claims that are not proposed. Both terms as in Christen, Data Matching (2012).
"""

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from corroborate.link.block import candidate_pairs
from corroborate.link.frame import frames
from quality import ROOT, Figures
from stories import Mention, story


def gold_files(folder: Path) -> list[Path]:
    """The files of stories read by hand."""
    return sorted(folder.glob("reports_*.json")) + sorted(
        (ROOT / "benchmarks" / "labels").glob("own_*.json")
    )


def gold_pairs(corpus: dict[str, Any], prefix: str) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of mentions of two documents that belong together."""
    for group in [*corpus.get("same", []), *corpus.get("conflict", [])]:
        mentions = [(prefix + file, start, end) for file, start, end in group["mentions"]]
        yield from ((a, b) for a, b in combinations(mentions, 2) if a[0] != b[0])


def measure(folder: Path) -> Figures:
    """The figures by name of the gold file."""
    articles = folder / "articles"
    figures: Figures = {}
    for gold in gold_files(folder):
        of = held_pairs = proposed = pairs = possible = 0
        for name, corpus in json.loads(gold.read_text("utf-8"))["corpora"].items():
            prefix = "" if "files" in corpus else f"{name}/"
            files = corpus.get("files") or [f.name for f in sorted((articles / name).glob("*.txt"))]
            held = story(articles, [prefix + file for file in files])
            report = held.report
            claims = sorted(report.claims, key=lambda c: (c.document, c.start, c.end, c.id))
            documents = {document.id: document for document in report.documents}
            candidates = {
                (claims[i].id, claims[j].id)
                for i, j in candidate_pairs(frames(claims, documents, corpus=True))
            }
            pairs += len(candidates)
            possible += len(claims) * (len(claims) - 1) // 2
            for a, b in gold_pairs(corpus, prefix):
                one, other = held.holding(a), held.holding(b)
                of += 1
                held_pairs += bool(one and other)
                proposed += any(
                    (x, y) in candidates or (y, x) in candidates for x in one for y in other
                )
        figures[f"{gold.stem}: gold pairs"] = of
        figures[f"{gold.stem}: gold pairs held by claims"] = held_pairs
        figures[f"{gold.stem}: pair completeness"] = proposed / max(1, held_pairs)
        figures[f"{gold.stem}: reduction ratio"] = 1 - pairs / max(1, possible)
    return figures
