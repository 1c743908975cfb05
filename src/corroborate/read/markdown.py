"""Markdown: the text is the whole file, and its markup is set apart.

A YAML front matter may state ``title``, ``publisher``, ``published`` and ``url``; other keys are
left alone. Front matter, code, tables, images, HTML comments, lists of links, rules and the
marks of headings, lists and quotes are not running text. The first heading is the title, later
ones are section headings.
"""

import re

from corroborate.read.article import Article, Mark, Refused, Span
from corroborate.read.dates import parse_date
from corroborate.read.decode import decode
from corroborate.read.paragraphs import split_lines, tight
from corroborate.types import Published

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FRONT = re.compile(
    r"""\s*---[ \t]*\r?\n
    (?:(?:\#[^\n]*\n|\s*\n)*["']?\w[\w .\"'-]*:.*?\r?\n)?  # a key, else it is but a rule
    (?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)""",
    re.DOTALL | re.VERBOSE,
)
_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?:[ \t]+|$)")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,})\s*$")
_RULE = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_MARKER = re.compile(r"\s*(?:(?:[-*+]|\d{1,3}[.)])\s+|(?:>\s?)+)+")
_LINK = r"!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|<?https?://\S++"
_LINKS_ONLY = re.compile(rf"(?:[-*+|,·•]\s*)?(?:{_LINK})(?:[\s|,·•]*(?:{_LINK}))*[\s.]*$")
_REFERENCE = re.compile(r"\s{0,3}\[[^\]]+\]:\s*\S+")
_TABLE = re.compile(r"\s*\|.*\|\s*$")
_TAG = re.compile(r"\s*</?[a-zA-Z][^>]*>\s*$")
_WHOLE_LINE = (
    (_RULE, "rule"),
    (_REFERENCE, "link reference"),
    (_TABLE, "table"),
    (_TAG, "HTML tag"),
)


def read_markdown(data: bytes, path: str) -> tuple[Article | Refused, ...]:
    """Return the one article of a Markdown file; raise InputError if it is empty or no text."""
    text = decode(data, path)
    scan = _Scan(text)
    front = _front_matter(text)
    fields, warnings = _fields(text[front.start : front.end]) if front else ({}, ())
    scan.run(front)
    title = fields.get("title")
    day = parse_date(fields.get("published"))
    if fields.get("published") and not day:
        warnings += (f"published {fields['published']!r} in the front matter is not a date",)
    return (
        Article(
            text=text,
            title=str(title) if title else None,
            publisher=str(fields.get("publisher") or ""),
            published=Published(day, day, "declared", str(fields["published"]))
            if day
            else Published(),
            url=str(fields["url"]) if fields.get("url") else None,
            marks=tuple(sorted(scan.marks)),
            paragraphs=tuple(sorted(scan.paragraphs)),
            title_span=scan.title,
            warnings=warnings,
        ),
    )


def _front_matter(text: str) -> Span | None:
    """Return the span of a front matter with its fences, if there is one."""
    found = _FRONT.match(text)
    return tight(text, found.start(), found.end()) if found else None


def _fields(front: str) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the keys of a front matter, and a warning if it cannot be read."""
    import yaml

    try:
        content = yaml.safe_load("\n".join(front.splitlines()[1:-1]))
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, ("the front matter is not valid YAML and was left out",)
    if not isinstance(content, dict):
        return {}, ()
    return {str(key): value for key, value in content.items()}, ()


class _Scan:
    """One pass over the lines of a Markdown text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks: list[Mark] = []
        self.paragraphs: list[Span] = []
        self.title: Span | None = None
        self._fence = ""
        self._open: list[Span] = []

    def run(self, front: Span | None) -> None:
        """Sort all lines into marks and paragraphs."""
        if front:
            self.marks.append(Mark(front.start, front.end, "front matter"))
        taken = [front] if front else []
        for found in _COMMENT.finditer(self.text):
            if not front or found.start() >= front.end:
                self.marks.append(Mark(found.start(), found.end(), "comment"))
                taken.append(Span(found.start(), found.end()))
        for line in split_lines(self.text):
            pieces = _outside(line, taken)
            if not pieces:
                self._close()
            for piece in pieces:
                self._line(piece)
        self._close()

    def _line(self, line: Span) -> None:
        """Take one line, or what a comment leaves of it."""
        raw = self.text[line.start : line.end]
        span = tight(self.text, line.start, line.end)
        if self._fenced(raw, span):
            return
        if span.start == span.end:
            self._close()
            return
        reason = next((why for pattern, why in _WHOLE_LINE if pattern.match(raw)), None)
        if _UNDERLINE.match(raw) and self._open:
            self._heading(Span(self._open[0].start, self._open[-1].end))
            self._open = []
            self._mark(span, "heading mark")
        elif reason:
            self._close()
            self._mark(span, reason)
        elif heading := _HEADING.match(raw):
            self._close()
            self._mark(tight(self.text, line.start, line.start + heading.end()), "heading mark")
            closing = _CLOSING.search(raw, heading.end())
            stop = line.start + closing.start() if closing else line.end
            if closing:
                self._mark(tight(self.text, stop, line.end), "heading mark")
            self._heading(tight(self.text, line.start + heading.end(), stop))
        else:
            self._running(line, raw, span)

    def _running(self, line: Span, raw: str, span: Span) -> None:
        """Take a line of running text, a list item or a quotation."""
        marker = _MARKER.match(raw)
        if marker and not (self._open and set(marker[0]) <= set("> \t")):
            self._close()
            self._mark(tight(self.text, line.start, line.start + marker.end()), "list mark")
            span = tight(self.text, line.start + marker.end(), line.end)
        if span.start == span.end:
            return
        if _LINKS_ONLY.match(self.text[span.start : span.end]):
            self._close()
            image = self.text[span.start] == "!"
            self._mark(span, "image" if image else "list of links")
        else:
            self._open.append(span)

    def _fenced(self, raw: str, span: Span) -> bool:
        """Take the line if it opens, closes or stands in a code fence."""
        fence = _FENCE.match(raw)
        if not self._fence and not fence:
            return False
        if not self._fence and fence:
            self._close()
            self._fence = fence[1]
        elif fence and raw.strip().startswith(self._fence) and not raw.strip(" \t`~"):
            self._fence = ""
        self._mark(span, "code")
        return True

    def _heading(self, span: Span) -> None:
        """Take a heading: the first is the title, later ones are set aside."""
        if span.start == span.end:
            return
        if self.title is None:
            self.title = span
            self.paragraphs.append(span)
        else:
            self._mark(span, "section heading")

    def _close(self) -> None:
        """End the paragraph under way."""
        if self._open:
            self.paragraphs.append(Span(self._open[0].start, self._open[-1].end))
            self._open = []

    def _mark(self, span: Span, reason: str) -> None:
        """Set a stretch aside, unless it is empty."""
        if span.start < span.end:
            self.marks.append(Mark(span.start, span.end, reason))


def _outside(line: Span, taken: list[Span]) -> list[Span]:
    """Return the parts of a line that lie in none of ``taken``."""
    pieces = []
    start = line.start
    for span in taken:
        if span.end <= start or span.start >= line.end:
            continue
        if span.start > start:
            pieces.append(Span(start, span.start))
        start = max(start, span.end)
    if start < line.end or (start == line.end and line.start == line.end):
        pieces.append(Span(start, line.end))
    return pieces
