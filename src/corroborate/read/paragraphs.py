"""Where paragraphs begin and end in a plain text.

A blank line always ends one. A single line break ends one too where the lines are paragraphs of
their own, as in most news files; where the text was wrapped at a fixed width (mail, press
releases), it does not. Which of the two holds is read off the line breaks themselves: in a
wrapped text the next line's first word would not have fitted on the line before.
"""

import re
from itertools import pairwise

from corroborate.read.article import Span

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_STOP = re.compile(r"[.!?:;…](?:\s*[\"'”’»)\]])*$")
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 40
_FULL_SHARE = 0.8
_LEAST_BREAKS = 3


def split_lines(text: str) -> list[Span]:
    """Return the lines of ``text`` without their line breaks, blank ones too."""
    spans = []
    start = 0
    for match in _BREAK.finditer(text):
        spans.append(Span(start, match.start()))
        start = match.end()
    spans.append(Span(start, len(text)))
    return spans


def tight(text: str, start: int, end: int) -> Span:
    """Return the span without the white space at its ends (empty at ``start`` if all is)."""
    stripped = text[start:end].strip()
    if not stripped:
        return Span(start, start)
    begin = start + text[start:end].index(stripped[0])
    return Span(begin, begin + len(stripped))


def split_paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of ``text`` as tight spans, in order."""
    groups = _groups(text)
    width = _wrap_width(text, groups)
    spans: list[Span] = []
    for group in groups:
        start = group[0].start
        for line, following in pairwise(group):
            first = line == groups[0][0]
            if width:
                ends = _ends_wrapped(text, line, following, width)
            else:
                ends = first or not _continues(text, line, following)
            if ends:
                spans.append(Span(start, line.end))
                start = following.start
        spans.append(Span(start, group[-1].end))
    return spans


def _groups(text: str) -> list[list[Span]]:
    """Return the runs of lines that no blank line parts, each line tight."""
    groups: list[list[Span]] = []
    blank = True
    for line in split_lines(text):
        span = tight(text, line.start, line.end)
        if span.start == span.end:
            blank = True
        elif blank:
            groups.append([span])
            blank = False
        else:
            groups[-1].append(span)
    return groups


def _wrap_width(text: str, groups: list[list[Span]]) -> int:
    """Return the width at which the text was wrapped, 0 if it was not."""
    lengths = sorted(line.end - line.start for group in groups if len(group) > 1 for line in group)
    if not lengths:
        return 0
    width = lengths[max(0, len(lengths) - 1 - len(lengths) // 50)]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    breaks = [
        _would_fit(text, line, following, width)
        for group in groups
        for line, following in pairwise(group)
    ]
    full = breaks.count(False)
    return width if len(breaks) >= _LEAST_BREAKS and full >= _FULL_SHARE * len(breaks) else 0


def _would_fit(text: str, line: Span, following: Span, width: int) -> bool:
    """Return whether the next line's first word would have fitted on the line."""
    word = text[following.start : following.end].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) <= width


def _ends_wrapped(text: str, line: Span, following: Span, width: int) -> bool:
    """Return whether a line break of a wrapped text ends a paragraph."""
    if not _would_fit(text, line, following, width):
        return False
    short = _would_fit(text, line, following, width - width // 4)
    return short or bool(_STOP.search(text[line.start : line.end]))


def _continues(text: str, line: Span, following: Span) -> bool:
    """Return whether a line goes on with the sentence of the one before it."""
    after = text[following.start : following.end]
    if not after[0].islower() or _STOP.search(text[line.start : line.end]):
        return False
    words = after.split()[:4]
    return len(words) > 2 and not any(char.isdigit() for word in words for char in word)
