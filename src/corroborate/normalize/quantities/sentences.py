"""Cuts text into sentences for reading quantities: always at the same places, whatever is asked.

A line break ends a sentence unless the next line goes on in lower case or with a figure. A full
stop ends one before a capital or figure, but not after an abbreviation or an initial.
"""

import re
from collections.abc import Iterator

_BREAK = re.compile(
    r"(?P<line>\n\s*\n\s*|(?<=[.!?:;”\"])\s*\n\s*|\s*\n\s*(?=[^\sa-z0-9$€£]))"
    r"|(?<=[a-z]{2}[.!?])(?=[A-Z][a-z])"
    r"|(?<=[.!?])(?P<close>[\"'”’)\]]*)\s+(?=[\"'“‘(\[]*[A-Z0-9$€£])"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|[a-z]\.[a-z]|No|no|Nos|nr|Nr|St|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep"
    r"|Gov|Rs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mt|Ft|vs|approx|ca|est|[A-Z]\.[A-Z]))\.$"
)
_REACH = 20_000
_LONGEST = 3000
"""Text without a stop is cut at white space after so many characters, to bound the work."""


def within(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of every sentence that touches ``text[start:end]``."""
    first = max(text.rfind("\n\n", 0, start) + 1, start - _REACH, 0)
    last = text.find("\n\n", end)
    last = min(len(text) if last < 0 else last, end + _REACH)
    at = first
    for stop, after in (*_breaks(text, first, last), (last, last)):
        for piece_start, piece_end in _pieces(text, at, stop):
            if piece_end > start and piece_start < end:
                yield piece_start, piece_end
        at = after
        if at >= end:
            return


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, in parts where it is too long."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _breaks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a sentence ends and where the next begins."""
    for match in _BREAK.finditer(text, start, end):
        if match.group("line") is None and _ABBREVIATION.search(
            text, max(start, match.start() - 8), match.start()
        ):
            continue
        yield match.start() + len(match.group("close") or ""), match.end()
