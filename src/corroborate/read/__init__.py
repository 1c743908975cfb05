"""Reads articles: the only file input of the program.

Paths go in, documents come out, with what was left aside and why. One reader a format,
registered by file suffix in :data:`READERS`.
"""

import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from corroborate.errors import InputError
from corroborate.read.article import Reader, Refused
from corroborate.read.document import make_document
from corroborate.read.files import STDIN, Found, find_files
from corroborate.read.html import read_html
from corroborate.read.json import read_json, read_json_lines
from corroborate.read.markdown import read_markdown
from corroborate.read.sources import SourceBook
from corroborate.read.text import read_text
from corroborate.types import Document, Skipped

__all__ = ["READERS", "ReadResult", "Reader", "read_paths"]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".json": read_json,
    ".jsonl": read_json_lines,
}
"""The reader of each file suffix; a file without a suffix is read as plain text."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What was read: documents by path, what was left aside, and warnings for people."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...]


def read_paths(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> ReadResult:
    """Read the articles at ``paths``: files, folders, or ``-`` for plain text from ``stdin``.

    The result does not depend on the order of ``paths``. A file that cannot be read beside others
    that can gives a warning and a skipped entry. Raises :class:`InputError` for a path that is not
    there or may not be read, a folder with nothing to read, or when nothing at all could be read;
    :class:`ConfigError` for a broken sources.toml.
    """
    if not paths:
        raise InputError("no paths given", tip="name files or folders, or - for standard input")
    intake = _Intake()
    for found in find_files(paths, READERS):
        intake.take_file(found)
    if "-" in paths:
        intake.take(STDIN, (stdin or sys.stdin.buffer).read(), read_text, None)
    return intake.result()


class _Intake:
    """Gathers the documents of one run."""

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}
        self._skipped: list[Skipped] = []
        self._warnings: list[str] = []
        self._failures: list[InputError] = []
        self._book = SourceBook()

    def take_file(self, found: Found) -> None:
        """Read one file."""
        try:
            data = found.file.read_bytes()
        except OSError as error:
            failure = InputError(
                f"cannot be read ({error.strerror})",
                where=found.shown,
                tip="check its permissions",
            )
            if found.named:
                raise failure from error
            self._refuse(found.shown, failure)
            return
        reader = READERS.get(found.file.suffix.lower(), read_text)
        self.take(found.shown, data, reader, found)

    def take(self, path: str, data: bytes, reader: Reader, found: Found | None) -> None:
        """Take the articles in the bytes of a file."""
        source = self._book.lookup(found.file, found.root) if found else None
        digest = hashlib.sha256(data).hexdigest()
        try:
            articles = reader(data, path)
        except InputError as failure:
            self._refuse(path, failure)
            return
        for article in articles:
            if isinstance(article, Refused):
                where = f"{path}#{article.entry}"
                self._refuse(where, InputError(article.reason, where=where))
                continue
            document, skipped = make_document(article, path, digest, source)
            self._warnings += [f"{document.path}: {warning}" for warning in article.warnings]
            self._add(document, skipped)

    def result(self) -> ReadResult:
        """Return all that was read; raise InputError if that is nothing."""
        if not self._documents:
            first = self._failures[0]
            if len(self._failures) == 1:
                raise first
            raise InputError(
                f"none of {len(self._failures)} files could be read (the first {first.what})",
                where=first.where,
                tip=first.tip,
            )
        documents = sorted(self._documents.values(), key=lambda document: _order(document.path))
        place = {document.id: index for index, document in enumerate(documents)}
        skipped = sorted(
            self._skipped,
            key=lambda item: (
                place.get(item.document, len(place)),
                item.document,
                item.start,
            ),
        )
        return ReadResult(tuple(documents), tuple(skipped), tuple(sorted(self._warnings)))

    def _add(self, document: Document, skipped: tuple[Skipped, ...]) -> None:
        """Keep a document, unless one of the same file name and text is there."""
        same = self._documents.get(document.id)
        if same:
            reason = f"is the same as {same.path}"
            self._refuse(document.path, InputError(reason, where=document.path))
            return
        self._documents[document.id] = document
        self._skipped += skipped

    def _refuse(self, path: str, failure: InputError) -> None:
        """Note what could not be read."""
        self._failures.append(failure)
        self._skipped.append(Skipped(path, 0, 0, failure.what))
        self._warnings.append(str(failure))


def _order(path: str) -> tuple[str, int]:
    """Return the sort key of a path, its entry number as a number."""
    base, _, entry = path.rpartition("#")
    return (base, int(entry)) if base and entry.isdigit() else (path, 0)
