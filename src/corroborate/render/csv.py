"""CSV (quoted as in RFC 4180): one row for each claim of each finding, under a header.

Made for spreadsheets: a cell whose text could be taken as a formula has a ``'`` before it, and
control characters are visible escapes.
"""

import csv
from dataclasses import astuple
from datetime import date
from io import StringIO

from corroborate.render.rows import COLUMNS, make_rows
from corroborate.render.sanitize import sanitize
from corroborate.render.view import View
from corroborate.types import Report

# As OWASP lists them, and their full-width forms; blanks before them do not stop a spreadsheet.
_FORMULA = tuple("=+-@＝＋－＠")


def render(report: Report, view: View) -> str:
    """Return the table of :mod:`corroborate.render.rows` as CSV, lines ended by a line feed."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([cell(value) for value in astuple(row)] for row in make_rows(report, view))
    return out.getvalue()


def cell(value: str | float | date | None) -> str:
    """Return a value as a cell: dates in ISO form, ``None`` empty, texts made safe."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    text = sanitize(value)
    risky = text.startswith(("\t", "\n")) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if risky else text
