"""Headings inside the body: of its own sections, and of other stories linked between paragraphs.

Both stand on a line without a full stop between paragraphs that have one. They are told from
captions, list items and subtitles by their wording: nearly every word has a capital, or the
words a sentence cannot do without (articles, auxiliaries) are missing. In a text that is careless
about full stops nothing is taken for a heading.
"""

import re
from collections.abc import Sequence

from corroborate.read.article import Mark, Span
from corroborate.read.furniture.rule import words

_STOP = re.compile(r"[.!?…:;,](?:\s*[\"'”’»)\]])*$")
_ENDS = re.compile(r"[.!?…](?:\s*[\"'”’»)\]])*$")
_WORD = re.compile(r"[A-Za-z][\w'’.-]*")
_GLUE = words(
    "a an the was were is are be been being am has have had will would could should may might must"
    " can cannot did does do he she they his her their its it we our you your i my who whose which"
    " that this these those there"
)
_SMALL = words(
    "a an the and or but nor of in on at to for by from with as into over under after before"
    " via vs amid per off up out than near not no de la le el al"
)
_OPENING = words(
    "in on at by for from with after before during while when as if inside outside near"
)
_LISTED = re.compile(r",\s*\d{1,3}\b|\d{1,3}\s*$|^[•*·-]|[()]|\s[—–]\s|^\W*\d+[.)]\s")
_RECORD = re.compile(r"^[A-Z][\w.]*(?:\s\w+)?:(?:\s+[^\s\"“'‘]+){1,4}$|^[a-z]|:.*:")
_LONGEST = 22
_LEAST_STOPPED = 0.5


def find_headings(
    text: str, paragraphs: Sequence[Span], gaps: Sequence[bool]
) -> list[tuple[int, Mark]]:
    """Return the paragraphs (index and mark) that are headings.

    ``paragraphs`` are what is left of the body after other furniture, the title excluded;
    ``gaps[i]`` says whether a blank line stands before paragraph ``i``.
    """
    lines = [text[span.start : span.end] for span in paragraphs]
    stopped = [bool(_ENDS.search(line)) for line in lines]
    if sum(stopped) < max(2, _LEAST_STOPPED * len(lines)):
        return []
    found = []
    first = stopped.index(True)
    for index in range(first + 1, len(lines)):
        if _STOP.search(lines[index]):
            continue
        reason = _heading(lines[index], spaced=gaps[index])
        if reason:
            span = paragraphs[index]
            found.append((index, Mark(span.start, span.end, reason)))
    return found


def _heading(line: str, *, spaced: bool) -> str | None:
    """Return what kind of heading a line without a full stop is, if one."""
    found = _WORD.findall(line)
    if not found or _LISTED.search(line) or _RECORD.search(line) or len(found) > _LONGEST:
        return None
    heavy = [word for word in found if word.lower() not in _SMALL]
    capitals = sum(word[0].isupper() for word in heavy)
    if len(found) <= 5 and not any(char.isdigit() for char in line):
        return "section heading"
    if len(heavy) >= 4 and capitals >= 0.8 * len(heavy):
        return "headline of another story"
    bare = not any(word.lower() in _GLUE for word in found)
    if spaced and bare and len(found) >= 5 and found[0].lower() not in _OPENING:
        return "headline of another story"
    return None
