"""Where a text quotes somebody: the stretches between quotation marks, and quoted statements."""

import re
from collections.abc import Sequence

from corroborate.types import Block

_MARK = re.compile(
    r"""
    [“”„«»"]
    | (?<![\w’'])[‘'](?=\w)        # an opening single mark
    | (?<=[\w.,!?…])[’'](?![\w])   # a closing one, or an apostrophe at a word's end
    """,
    re.VERBOSE,
)
_OPENING = "“„«"
_CLOSING = "”»"
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Mm]e|[Mm]ine|[Oo]urs)\b")
_LONG = 25  # words; a whole paragraph in quotation marks that is longer may be no speech
_ANNOUNCED = re.compile(
    r"\b(?:statement|release|letter|message|post|e-?mail|memo|tweet|wrote|reads?|following)\b"
    r"[^.:]{0,80}:\s*\Z",
    re.IGNORECASE,
)


def quoted_in_blocks(text: str, blocks: Sequence[Block]) -> tuple[tuple[int, int], ...]:
    """Return every quoted stretch of the blocks: between marks, or announced by a colon.

    A paragraph that follows "... released the following statement:" is quoted as a whole. One
    that stands wholly between marks is not, if it is long and nobody in it says "I" or "we":
    some outlets set all they took over from elsewhere between marks.
    """
    spans: list[tuple[int, int]] = []
    announced = False
    for block in blocks:
        if announced:
            spans.append((block.start, block.end))
        else:
            spans.extend(
                span
                for span in quoted(text, block.start, block.end)
                if not _wraps_narration(text, span, block)
            )
        announced = _ANNOUNCED.search(text, block.start, block.end) is not None
    return tuple(spans)


def quoted(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the quoted stretches of ``text[start:end]``, marks included, in order.

    ``start`` and ``end`` should bound one paragraph: a curly mark left open runs to the end of it
    (the next paragraph then goes on with the quotation), a straight or a single one that is never
    closed is taken for an inch, a minute or an apostrophe.
    """
    spans: list[tuple[int, int]] = []
    opened = -1
    kind = ""
    for mark in _MARK.finditer(text, start, end):
        sign = mark.group()
        if opened < 0:
            if sign in _OPENING or sign == '"' or _opens_single(text, mark.start(), sign):
                opened, kind = mark.start(), sign
        elif _closes(kind, sign):
            spans.append((opened, mark.end()))
            opened = -1
    if opened >= 0 and kind in _OPENING:
        spans.append((opened, end))
    return tuple(spans)


def _wraps_narration(text: str, span: tuple[int, int], block: Block) -> bool:
    """Tell whether the marks enclose a whole long paragraph in which nobody speaks of himself."""
    start, end = span
    if text[block.start : start].strip() or text[end : block.end].strip():
        return False
    inside = text[start:end]
    return len(inside.split()) > _LONG and _FIRST_PERSON.search(inside) is None


def _opens_single(text: str, at: int, sign: str) -> bool:
    """Tell whether a single mark stands before a word and after none."""
    if sign not in "‘'":
        return False
    return (at == 0 or not text[at - 1].isalnum()) and text[at + 1 : at + 2].isalnum()


def _closes(kind: str, sign: str) -> bool:
    """Tell whether ``sign`` ends a quotation begun with ``kind``."""
    if kind in _OPENING:
        return sign in _CLOSING or (kind == "„" and sign == "“")
    if kind in "‘'":
        return sign in "’'"
    return sign == kind
