"""GitHub Actions annotations: workflow commands that mark the lines of a pull request.

A contradiction is an ``::error``, any other conflict a ``::warning``, at each line that states
one of the values. Single-source claims are a ``::notice`` each, and only where the view asks for
them (nothing else, or all): GitHub shows but ten annotations of a kind for a step. What agrees
gives no annotation.

Escapes follow the runner: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
"""

from pathlib import PurePath

from corroborate.render.cards import Desk
from corroborate.render.lines import line_col
from corroborate.render.message import gravest, message
from corroborate.render.sanitize import path_text
from corroborate.render.view import View, shown
from corroborate.render.words import clash_title
from corroborate.types import Claim, Document, Finding, Report

_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def render(report: Report, view: View) -> str:
    """Return a workflow command for each place to mark, one a line."""
    desk = Desk(report)
    lines: list[str] = []
    for finding in shown(report, view):
        level, title = _level(finding, view)
        if not level:
            continue
        text = message(finding, desk).translate(_DATA)
        for id_ in _marked(finding):
            claim = desk.claims[id_]
            where = _where(claim, desk.documents[claim.document])
            lines.append(f"::{level} {where},title={title.translate(_PROPERTY)}::{text}")
    return "".join(line + "\n" for line in dict.fromkeys(lines))


def _level(finding: Finding, view: View) -> tuple[str, str]:
    conflict = gravest(finding)
    if conflict:
        level = "error" if conflict.severity == "contradiction" else "warning"
        return level, clash_title(conflict)
    if finding.verdict == "single-source" and not view.capped:
        return "notice", "Single source"
    return "", ""


def _marked(finding: Finding) -> tuple[str, ...]:
    if not finding.conflicts:
        return finding.claims[:1]
    stated = (id_ for c in finding.conflicts for v in c.values for id_ in v.claims)
    return tuple(dict.fromkeys(stated))


def _where(claim: Claim, document: Document) -> str:
    path = path_text(PurePath(document.path).as_posix()).translate(_PROPERTY)
    if document.extracted:  # lines of the extracted text are not lines of the file
        return f"file={path}"
    first, _ = line_col(document.text, claim.start)
    last, _ = line_col(document.text, max(claim.end - 1, claim.start))
    return f"file={path},line={first},endLine={last}"
