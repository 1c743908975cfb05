"""A report as a table: one row for each claim of each finding, for CSV and Parquet."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

from corroborate.render.lines import line_col
from corroborate.render.loads import load_bearing
from corroborate.render.view import View, shown
from corroborate.render.words import who_says
from corroborate.types import Claim, Document, Finding, Report


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as it bears on one finding.

    Lists are joined with ``; ``. ``channels`` are the agencies and outlets it was heard through,
    ``origin_load`` how many corroborated findings of the whole report fall without its origin.
    ``conflict_values`` are the sides that this claim takes, each as ``slot: value``. ``grade`` is
    that of its source, empty if none was given. ``line`` counts from 1, ``start`` and ``end`` are
    offsets in code points. The dates are the bounds of the day of publication, ``None`` for an open
    or unknown one.
    """

    finding: str
    verdict: str
    support: str
    confidence: float
    finding_statement: str
    sources: int
    origins: int
    origin: str
    channels: str
    origin_load: int
    conflict_slots: str
    severities: str
    conflict_values: str
    claim: str
    statement: str
    text: str
    polarity: str
    modality: str
    who_says: str
    source: str
    grade: str
    published_earliest: date | None
    published_latest: date | None
    published_basis: str
    path: str
    line: int
    start: int
    end: int


COLUMNS: tuple[str, ...] = tuple(field.name for field in fields(Row))
"""The columns of the table, in order."""


def make_rows(report: Report, view: View) -> tuple[Row, ...]:
    """Return the rows of the findings shown: findings in their order, claims in theirs."""
    claims = {c.id: c for c in report.claims}
    documents = {d.id: d for d in report.documents}
    loads = {load.name.casefold(): load.falls for load in load_bearing(report)}
    return tuple(
        _row(finding, claims[id_], documents[claims[id_].document], loads)
        for finding in shown(report, view)
        for id_ in finding.claims
    )


def _row(finding: Finding, claim: Claim, document: Document, loads: Mapping[str, int]) -> Row:
    conflicts = finding.conflicts
    origins = [origin for origin in finding.origins if claim.id in origin.claims]
    channels = (c.name for origin in origins for c in origin.channels if claim.id in c.claims)
    line, _ = line_col(document.text, claim.start)
    return Row(
        finding=finding.id,
        verdict=finding.verdict,
        support=finding.support,
        confidence=finding.confidence,
        finding_statement=finding.statement,
        sources=len(finding.sources),
        origins=len(finding.origins),
        origin="; ".join(origin.name for origin in origins),
        channels="; ".join(channels),
        origin_load=sum(loads.get(origin.name.casefold(), 0) for origin in origins),
        conflict_slots="; ".join(c.slot for c in conflicts),
        severities="; ".join(c.severity for c in conflicts),
        conflict_values="; ".join(
            f"{c.slot}: {v.text}" for c in conflicts for v in c.values if claim.id in v.claims
        ),
        claim=claim.id,
        statement=claim.statement,
        text=claim.text,
        polarity=claim.polarity,
        modality=claim.modality,
        who_says=who_says(claim),
        source=document.source,
        grade=document.grade or "",
        published_earliest=document.published.earliest,
        published_latest=document.published.latest,
        published_basis=document.published.basis,
        path=document.path,
        line=line,
        start=claim.start,
        end=claim.end,
    )
