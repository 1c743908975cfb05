"""Rough sentences, enough to tell where a furniture line in running text begins and ends."""

import re
from collections.abc import Iterator

from corroborate.read.article import Span
from corroborate.read.furniture.rule import words

_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"“‘'(\[#@©>—–-]?\s?[A-Z0-9©])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Col|Gen|Capt|Cpl|Maj|Rev|Sen|Rep|Gov|Det|Insp|No|vs|Inc|Co"
    r"|Jr|Sr|Ave|Blvd|Rd|Mt|Ft|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N|a\.m|p\.m)|\b[A-Z])\.\s*$"
)
OPENERS = words(
    "a an the this that these those it its he she they we his her their our there here i you"
    " in on at by for from with after before during while when as if since although though under"
    " over about around almost nearly more most many some several few at least up all no not only"
    " both each every one two three four five six seven eight nine ten eleven twelve thirteen"
    " fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
    " eighty ninety dozens hundreds thousands scores meanwhile however also but and so according"
    " earlier later today yesterday"
)
"""Words that, with a capital, begin a sentence and hardly anything else."""


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences of ``text[start:end]``, white space after them left out."""
    begin = start
    for found in _END.finditer(text, start, end):
        stop = found.start() + len(found[0].rstrip())
        if _ABBREVIATION.search(text, max(begin, stop - 8), stop):
            continue
        yield Span(begin, stop)
        begin = found.end()
    if begin < end:
        yield Span(begin, end)


def at_edge(text: str, start: int, position: int) -> bool:
    """Return whether ``position`` follows the end of a sentence or the ``start`` of the text."""
    before = text[start:position].rstrip()
    return not before or before[-1] in '.!?…:"”’)]*'


def opens_sentence(text: str, position: int) -> bool:
    """Return whether what stands at ``position`` can only begin a sentence (or nothing does)."""
    word = re.match(r"[\s\"“‘'(]*([A-Za-z]+|\d|$)", text[position : position + 40])
    if word is None:
        return False
    first = word[1][:1]
    return not first or first.isdigit() or (first.isupper() and word[1].lower() in OPENERS)
