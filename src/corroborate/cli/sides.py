"""What ``diff`` compares: a claim of the store, the claims of a line, or those of a text."""

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from corroborate.errors import InputError, UsageError

if TYPE_CHECKING:
    from corroborate.config import Settings
    from corroborate.store import Entry
    from corroborate.types import Document
    from corroborate.watching import Watcher

_CLAIM_ID = re.compile(r"c[0-9a-f]{8,}")
_FILE_LINE = re.compile(r"(?P<path>.+):(?P<line>[0-9]+)")


def side(operand: str, settings: "Settings", *, watcher: "Watcher") -> "Entry":
    """Return the document that ``operand`` means with those of its claims that are meant.

    An operand is a claim id, ``file:line``, or else the text itself. Raises UsageError where it
    means no claim, and the errors of the pipeline.
    """
    from corroborate import pipeline, recall, texts
    from corroborate.store import Entry

    if _CLAIM_ID.fullmatch(operand):
        store = recall.store_of(settings)
        if store is None:
            raise UsageError(
                "a claim id is looked up in the store, and the store is off",
                where=operand,
                tip="leave out --no-store, or name the claim as file:line",
            )
        document, claim = store.claim(operand)
        return Entry(document, (claim,))
    place = _FILE_LINE.fullmatch(operand)
    if place and _is_path(place["path"]):
        return _of_line(place["path"], int(place["line"]), settings, watcher=watcher)
    if Path(operand).is_file():
        raise UsageError("is a whole file", where=operand, tip=f"name a line, as in {operand}:1")
    (entry,) = pipeline.extract([texts.text_document(operand)], settings, watcher=watcher)
    if not entry.claims:
        raise UsageError("claims nothing", where=f"'{operand}'", tip="quote a whole sentence")
    return entry


def _is_path(text: str) -> bool:
    """Tell a path from the beginning of a sentence: it is there, or it looks like nothing else."""
    return Path(text).exists() or bool(re.fullmatch(r"\S+\.\w+|\S*/\S+", text))


def _of_line(path: str, line: int, settings: "Settings", *, watcher: "Watcher") -> "Entry":
    from corroborate import pipeline

    documents = pipeline.read([path], watcher=watcher).documents
    if len(documents) > 1:
        raise UsageError("holds several articles", where=path, tip="name a claim by its id")
    (entry,) = pipeline.entries_of(documents, settings, watcher=watcher)
    start, end = _line_span(entry.document, line)
    claims = tuple(c for c in entry.claims if c.start < end and c.end > start)
    if not claims:
        raise UsageError(
            "no claim stands on this line",
            where=f"{path}:{line}",
            tip=f"'corroborate claims {path}' lists the claims with their lines",
        )
    return replace(entry, claims=claims)


def _line_span(document: "Document", line: int) -> tuple[int, int]:
    """Return where the line, counted from 1, begins and ends in the document's text."""
    ends = [match.end() for match in re.finditer(r"\r\n|\n|\r|\Z", document.text)]
    if not 1 <= line <= len(ends):
        raise InputError(
            f"has no line {line}", where=document.path, tip=f"it has {len(ends)} lines"
        )
    return (ends[line - 2] if line > 1 else 0), ends[line - 1]
