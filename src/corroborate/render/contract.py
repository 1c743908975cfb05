"""The report contract, version 1: what the JSON formats print, as plain dicts and lists.

``report.schema.json`` beside this file describes the same thing as a JSON Schema; a test holds
the two together. Only what the contract names comes out: the fields that stages hand to each
other (words, sentence spans, headline marks) stay inside.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from math import isfinite
from typing import Any, get_args

from corroborate.render.loads import Load, load_bearing
from corroborate.types import (
    Actor,
    Argument,
    Attribution,
    Claim,
    Conflict,
    CopyLink,
    Credit,
    Document,
    Finding,
    Origin,
    Place,
    Quantity,
    Report,
    Skipped,
    Support,
    Timex,
    Verdict,
)

Json = dict[str, Any]


def to_contract(report: Report) -> Json:
    """Return ``report`` as the object of the contract.

    Dates are ISO strings, an open or unknown bound is ``None``, whole numbers are integers.
    A document's text is there only where it was extracted (HTML, JSON), since the offsets then
    count in a text that no file holds.
    """
    return {
        "schema_version": report.schema_version,
        "tool": tool_json(report),
        "documents": [document_json(d) for d in report.documents],
        "claims": [claim_json(c) for c in report.claims],
        "findings": [finding_json(f) for f in report.findings],
        "copied": [copied_json(link, report) for link in report.copied],
        "removed": _removed(report),
        "skipped": [_skipped(s) for s in report.skipped],
        "summary": summary_json(report),
    }


def tool_json(report: Report) -> Json:
    """Return what made the report: name, version, pipeline and digest of the settings."""
    return {
        "name": "corroborate",
        "version": report.tool_version,
        "pipeline": report.pipeline,
        "config_digest": report.config_digest,
    }


def document_json(document: Document, *, text: bool = True) -> Json:
    """Return a document; its text only where it was extracted and ``text`` asks for it."""
    published = document.published
    out: Json = {
        "id": document.id,
        "path": document.path,
        "sha256": document.sha256,
        "title": document.title,
        "publisher": document.publisher,
        "grade": document.grade,
        "published": {
            "earliest": _day(published.earliest),
            "latest": _day(published.latest),
            "basis": published.basis,
            "evidence": published.evidence,
        },
        "credits": [_credit(c) for c in document.credits],
    }
    if document.extracted and text:
        out["text"] = document.text
    return out


def claim_json(claim: Claim) -> Json:
    """Return a claim with all that was read in it."""
    return {
        "id": claim.id,
        "document": claim.document,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "statement": claim.statement,
        "predicate": {"lemma": claim.predicate.lemma, "text": claim.predicate.text},
        "arguments": [_argument(a) for a in claim.arguments],
        "polarity": claim.polarity,
        "modality": claim.modality,
        "attribution": [_attribution(a) for a in claim.attribution],
        "quantities": [_quantity(q) for q in claim.quantities],
        "times": [_time(t) for t in claim.times],
        "places": [_named(p) for p in claim.places],
        "actors": [_named(a) for a in claim.actors],
    }


def finding_json(finding: Finding) -> Json:
    """Return a finding with its claims and documents by id."""
    return {
        "id": finding.id,
        "verdict": finding.verdict,
        "support": finding.support,
        "statement": finding.statement,
        "claims": list(finding.claims),
        "documents": list(finding.documents),
        "sources": list(finding.sources),
        "origins": [_origin(o) for o in finding.origins],
        "confidence": _number(finding.confidence),
        "conflicts": [_conflict(c) for c in finding.conflicts],
    }


def summary_json(report: Report) -> Json:
    """Return the counts over the whole report, whatever a view leaves out.

    ``sources`` counts publishers, a document of unknown publisher as one of its own; ``origins``
    counts the different origins of all findings.
    """
    return {
        "documents": len(report.documents),
        "sources": len({d.source for d in report.documents}),
        "origins": len({(o.kind, o.name) for f in report.findings for o in f.origins}),
        "claims": len(report.claims),
        "findings": len(report.findings),
        "verdicts": _tally((f.verdict for f in report.findings), get_args(Verdict)),
        "support": _tally((f.support for f in report.findings), get_args(Support)),
        "skipped": len(report.skipped),
        "load_bearing": [load_json(load) for load in load_bearing(report)],
    }


def _tally(values: Iterable[str], names: tuple[str, ...]) -> dict[str, int]:
    counts = Counter(values)
    return {name: counts[name] for name in names}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: float | None) -> float | int | None:
    if value is None or not isfinite(value):
        return None
    return int(value) if value == int(value) else value


def _credit(credit: Credit) -> Json:
    return {
        "name": credit.name,
        "kind": credit.kind,
        "cue": credit.cue,
        "text": credit.text,
        "start": credit.start,
        "end": credit.end,
        "scope": credit.scope,
    }


def _argument(argument: Argument) -> Json:
    return {
        "role": argument.role,
        "text": argument.text,
        "start": argument.start,
        "end": argument.end,
    }


def _attribution(link: Attribution) -> Json:
    return {"speaker": link.speaker, "cue": link.cue, "kind": link.kind, "stance": link.stance}


def _quantity(quantity: Quantity) -> Json:
    return {
        "text": quantity.text,
        "start": quantity.start,
        "end": quantity.end,
        "kind": quantity.kind,
        "role": quantity.role,
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "figure": _number(quantity.figure),
        "unit": quantity.unit,
        "hedge": quantity.hedge,
        "window": quantity.window,
        "as_of": quantity.as_of,
    }


def _time(time: Timex) -> Json:
    return {
        "text": time.text,
        "start": time.start,
        "end": time.end,
        "earliest": _day(time.earliest),
        "latest": _day(time.latest),
        "basis": time.basis,
    }


def _named(mention: Place | Actor) -> Json:
    return {"text": mention.text, "canonical": mention.canonical, "kind": mention.kind}


def _origin(origin: Origin) -> Json:
    return {
        "name": origin.name,
        "kind": origin.kind,
        "claims": list(origin.claims),
        "reason": origin.reason,
        "channels": [{"name": c.name, "claims": list(c.claims)} for c in origin.channels],
    }


def load_json(load: Load) -> Json:
    """Return what falls without one origin."""
    return {
        "name": load.name,
        "kind": load.kind,
        "findings": load.findings,
        "weakened": load.weakened,
        "single": load.single,
        "gone": load.gone,
    }


def copied_json(link: CopyLink, report: Report) -> Json:
    """Return the wording that two documents of ``report`` share."""
    text = next(d.text for d in report.documents if d.id == link.a)
    return {
        "a": link.a,
        "b": link.b,
        "score": link.score,
        "share": link.share,
        "earlier": link.earlier or None,
        "reason": link.reason,
        "spans": [
            {
                "a_start": a_start,
                "a_end": a_end,
                "b_start": b_start,
                "b_end": b_end,
                "text": text[a_start:a_end],
            }
            for a_start, a_end, b_start, b_end in link.spans
        ],
    }


def _removed(report: Report) -> Json | None:
    if not report.removed:
        return None
    return {
        "origin": report.removed,
        "changes": [
            {
                "statement": before.statement,
                "before": _standing(before),
                "after": _standing(after) if after else None,
            }
            for before, after in report.fallen
        ],
    }


def _standing(finding: Finding) -> Json:
    return {"id": finding.id, "verdict": finding.verdict, "support": finding.support}


def _conflict(conflict: Conflict) -> Json:
    return {
        "slot": conflict.slot,
        "severity": conflict.severity,
        "notes": list(conflict.notes),
        "reason": conflict.reason,
        "values": [{"text": v.text, "claims": list(v.claims)} for v in conflict.values],
    }


def _skipped(skipped: Skipped) -> Json:
    return {
        "document": skipped.document,
        "start": skipped.start,
        "end": skipped.end,
        "reason": skipped.reason,
    }
