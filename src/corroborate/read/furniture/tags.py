"""Lists of tags, on a line of their own or run into the text."""

import re

from corroborate.read.furniture.rule import words
from corroborate.read.furniture.sentences import OPENERS, at_edge

_LINE = re.compile(
    r"(?:#\w+[\s,|]*)+|(?:tags?|topics?|keywords|filed\s+under|labels)\s*:?\s+.*", re.I
)
_OPEN = re.compile(r"\b(?:Tags|Topics|Keywords|Filed under):?\s+(?=[A-Z])")
_WORD = re.compile(r"\S+")
_SMALL = words(
    "a an the in on at of to for by with from as and or is are was were be been has have had will"
    " would that which who said says after before into over under between against amid its their"
    " his her"
)
_LONGEST = 60


def is_tag_line(line: str) -> bool:
    """Return whether a whole line is a list of tags (no full stop, no verb-like small words)."""
    if not _LINE.fullmatch(line) or line.endswith((".", "!", "?")):
        return False
    return line.startswith("#") or not (_SMALL & set(line.split()))


def tag_run(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a list of tags run into ``text[start:end]``.

    The list ends where a capitalised word that only begins sentences stands. Where none does
    before the first small word, it ends at the first place a sentence may begin, so that no word
    of a sentence is lost, though some tags are left.
    """
    for found in _OPEN.finditer(text, start, end):
        if at_edge(text, start, found.start()):
            stop = _tags_end(text, found.end(), end)
            if stop > found.end():
                return found.start(), stop
    return None


def _tags_end(text: str, start: int, end: int) -> int:
    """Return where the list of tags from ``start`` on surely ends."""
    capitals = [start]
    safe = -1
    for count, word in enumerate(_WORD.finditer(text, start, end)):
        bare = word[0].strip(",;:\"'()")
        if count > _LONGEST or not bare:
            break
        if count and bare[0].isupper() and bare.lower() in OPENERS:
            return word.start()
        if bare.endswith(".") and count and _begins(text, word.end(), end):
            return word.end()
        if bare in _SMALL or bare.endswith((".", "!", "?")) or (count and bare[0].isdigit()):
            break
        if bare[0].isupper():
            capitals.append(word.start())
        elif safe < 0:  # a verb, perhaps: a name of up to three words may have begun a sentence
            safe = capitals[-3] if len(capitals) > 3 else start
    else:
        return end
    if safe < 0 and len(capitals) > 3:
        safe = capitals[-3]
    return max(safe, start)


def _begins(text: str, start: int, end: int) -> bool:
    """Tell whether a word that only begins sentences comes next."""
    word = _WORD.search(text, start, end)
    return word is not None and word[0][:1].isupper() and word[0].lower() in OPENERS
