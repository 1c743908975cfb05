"""``corroborate explain``: the evidence of one finding: its origin graph, its comparisons."""

import dataclasses
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from corroborate.cli import options
from corroborate.cli.options import AsOf, NoStore, Output, Paths, StorePath
from corroborate.errors import UsageError

if TYPE_CHECKING:
    from corroborate.pipeline import Analysis
    from corroborate.render.view import View
    from corroborate.types import Comparison, Finding

FORMATS = ("console", "json")


def explain(
    finding: Annotated[
        str, typer.Argument(metavar="FINDING", help="The id of a finding, or how it begins.")
    ],
    paths: Paths,
    format_name: Annotated[
        str, typer.Option("--format", metavar="NAME", help=f"One of {', '.join(FORMATS)}.")
    ] = "console",
    output: Output = None,
    as_of: AsOf = None,
    store: StorePath = None,
    no_store: NoStore = False,
) -> None:
    """Show the evidence of one finding.

    The id is one that a report over the same paths shows.
    """
    from corroborate import pipeline, texts
    from corroborate.cli import output as out
    from corroborate.cli.talk import Talk

    options.one_of(format_name, FORMATS, option="--format")
    settings = options.settings_of(store, no_store, as_of)
    with Talk() as talk:
        reading = pipeline.read(paths, watcher=talk, stdin=sys.stdin.buffer)
        analysis = pipeline.analyse(reading, settings, watcher=talk)
    chosen = find(finding, analysis.report.findings)
    evidence = comparisons(chosen, analysis)
    if format_name == "json":
        out.write([_json(chosen, evidence, analysis)], output)
    else:
        view, threshold = out.view(output=output), texts.threshold(settings)
        out.write(_console(chosen, evidence, analysis, view, threshold), output)


def find(start: str, findings: "Sequence[Finding]") -> "Finding":
    """Return the finding whose id is or begins with ``start``. Raises UsageError if not one."""
    meant = [f for f in findings if f.id == start] or [
        f for f in findings if f.id.startswith(start)
    ]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise UsageError(f"{len(meant)} findings begin so", where=start, tip="give more of the id")
    raise UsageError(
        "these articles give no such finding",
        where=start,
        tip="take the id from a report over the same paths",
    )


def comparisons(finding: "Finding", analysis: "Analysis") -> "tuple[Comparison, ...]":
    """Return the comparisons between the finding's claims, the surest first."""
    claims = frozenset(finding.claims)
    held = (
        comparison
        for cluster in analysis.clusters
        if claims == frozenset(cluster.claims)
        for comparison in cluster.comparisons
    )
    return tuple(sorted(held, key=lambda c: (-c.score, c.a, c.b)))


def _json(finding: "Finding", evidence: "tuple[Comparison, ...]", analysis: "Analysis") -> str:
    from corroborate.render.contract import claim_json, copied_json, document_json, finding_json
    from corroborate.render.encode import dumps
    from corroborate.render.graph import graph_json

    report = analysis.report
    whole = {
        "finding": finding_json(finding),
        "documents": [document_json(d) for d in report.documents if d.id in finding.documents],
        "claims": [claim_json(claim) for claim in report.claims if claim.id in finding.claims],
        "comparisons": [dataclasses.asdict(comparison) for comparison in evidence],
        "graph": graph_json(analysis.traced().graph(finding.claims)),
        "copied": [
            copied_json(link, report)
            for link in report.copied
            if {link.a, link.b} <= set(finding.documents)
        ],
    }
    return dumps(whole, indent=2) + "\n"


def _console(
    finding: "Finding",
    evidence: "tuple[Comparison, ...]",
    analysis: "Analysis",
    view: "View",
    threshold: float,
) -> list[str]:
    from corroborate.render import RENDERERS
    from corroborate.render.console import render_comparison
    from corroborate.render.graph import render_graph

    report = analysis.report
    claims = {claim.id: claim for claim in report.claims}
    documents = {document.id: document for document in report.documents}
    only = replace(report, findings=(finding,), skipped=(), copied=())
    parts = [str(RENDERERS["console"].render(only, view))]
    parts.append(render_graph(analysis.traced().graph(finding.claims), report, view=view))
    for number, comparison in enumerate(evidence, start=1):
        a, b = claims[comparison.a], claims[comparison.b]
        text = render_comparison(
            comparison,
            a,
            b,
            documents[a.document],
            documents[b.document],
            view=view,
            threshold=threshold,
        )
        parts.append(f"\nComparison {number} of {len(evidence)}\n\n{text}")
    return parts
