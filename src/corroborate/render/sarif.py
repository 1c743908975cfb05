"""SARIF 2.1.0, for code scanning: a result for each conflict or single source.

A conflicting finding is one result, named after its gravest conflict: ``error`` for a
contradiction, ``warning`` for a discrepancy or a denial; the other claims are related locations.
A single-source claim is a ``note``. What agrees gives no result. The partial fingerprint is the
finding's id, so that a result is known again after lines have moved. The run's properties hold the
origins without which corroborated findings fall.
"""

from pathlib import PurePath
from urllib.parse import quote

from corroborate.render.cards import Desk
from corroborate.render.contract import Json, load_json
from corroborate.render.encode import dumps
from corroborate.render.lines import line_col
from corroborate.render.loads import load_bearing
from corroborate.render.message import gravest, message
from corroborate.render.sanitize import encodable, one_line
from corroborate.render.view import View, shown
from corroborate.render.words import who_says
from corroborate.types import Claim, Document, Finding, Report, Severity

_LEVELS: dict[Severity, str] = {
    "contradiction": "error",
    "discrepancy": "warning",
    "denial": "warning",
}
_SINGLE = "single-source-claim"
_RULES = {
    "conflict-quantity": ("warning", "Sources give different figures for one thing."),
    "conflict-time": ("warning", "Sources give different times for one event."),
    "conflict-place": ("warning", "Sources give different places for one event."),
    "conflict-actor": ("warning", "Sources name different actors for one act."),
    "conflict-polarity": ("warning", "One source affirms what another negates or denies."),
    _SINGLE: ("note", "Only one source makes this claim."),
}
_INDEX = {name: index for index, name in enumerate(_RULES)}


def render(report: Report, view: View) -> str:
    """Return the findings shown as a SARIF log with one run."""
    desk = Desk(report)
    findings = [f for f in shown(report, view) if f.conflicts or f.verdict == "single-source"]
    driver = {
        "name": "corroborate",
        "version": report.tool_version,
        "rules": [
            {
                "id": name,
                "shortDescription": {"text": text},
                "defaultConfiguration": {"level": level},
            }
            for name, (level, text) in _RULES.items()
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": [_artifact(d) for d in report.documents],
        "results": [_result(f, desk) for f in findings],
        "properties": {"loadBearing": [load_json(load) for load in load_bearing(report)]},
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return dumps(log, indent=2) + "\n"


def _result(finding: Finding, desk: Desk) -> Json:
    conflict = gravest(finding)
    rule = f"conflict-{conflict.slot}" if conflict else _SINGLE
    stated = [id_ for v in conflict.values for id_ in v.claims] if conflict else []
    ids = list(dict.fromkeys([*stated, *finding.claims]))
    properties: Json = {"confidence": finding.confidence, "support": finding.support}
    if conflict:
        properties["severity"] = conflict.severity
    return {
        "ruleId": rule,
        "ruleIndex": _INDEX[rule],
        "level": _LEVELS[conflict.severity] if conflict else "note",
        "message": {"text": plain(message(finding, desk))},
        "locations": [_location(desk.claims[ids[0]], desk)],
        "relatedLocations": [
            {"id": number, **_location(desk.claims[id_], desk, told=True)}
            for number, id_ in enumerate(ids[1:], 1)
        ],
        "partialFingerprints": {"findingId/v1": finding.id},
        "properties": properties,
    }


def plain(text: str) -> str:
    """Return text so that a SARIF message shows just that (SARIF 2.1.0, 3.11.5 and 3.11.6).

    Braces are doubled, for single ones hold arguments; ``](``, which makes a link, is parted.
    """
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _location(claim: Claim, desk: Desk, *, told: bool = False) -> Json:
    document = desk.documents[claim.document]
    physical: Json = {"artifactLocation": {"uri": uri(document.path)}}
    if not document.extracted:  # offsets in extracted text are no places in the file
        physical["region"] = _region(claim, document.text)
    location: Json = {"physicalLocation": physical}
    if told:
        said = f"{one_line(claim.statement or claim.text)} ({who_says(claim)})"
        location["message"] = {"text": plain(said)}
    return location


def _region(claim: Claim, text: str) -> Json:
    line, column = line_col(text, claim.start)
    end_line, end_column = line_col(text, claim.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": claim.start,
        "charLength": claim.end - claim.start,
        "snippet": {"text": claim.text},
    }


def _artifact(document: Document) -> Json:
    return {"location": {"uri": uri(document.path)}, "hashes": {"sha-256": document.sha256}}


def uri(path: str) -> str:
    """Return a path as a relative URI reference, or as a ``file:`` URI if it is absolute."""
    pure = PurePath(encodable(path))
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())
