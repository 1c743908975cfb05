"""The words of a document as copying is measured on: normalised, placed and weighed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from corroborate.trace.quotes import quoted_in_blocks
from corroborate.trace.stock import stock_spans
from corroborate.trace.vocabulary import FUNCTION, NUMBERS
from corroborate.types import Block, Document

CONTENT, GRAMMAR, NAME, NOTHING = 1.0, 0.5, 0.25, 0.0
"""What a shared word counts: an ordinary word, a grammatical one, a name or number, one that is
stock, part of the title or of a picture's caption."""

_BREAKS = frozenset('.!?:"“')
_ENDS = re.compile(r"[.!?][\"”’')]*(?:\s|\Z)|\n")
_CAPTION = re.compile(
    r"\((?:(?i:photos?|source|images?|credit|courtesy|pictures?|video)\b[^()]*|Published\s\w+day[^()]*"
    r"|[A-Z][\w.]+\s[A-Z][\w.]+\s?/[^()]+)\)\s*(?:Buy Photo)?\W*\Z"
)
"""Who took or sent a picture, at the end of its caption."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one document.

    Normalised forms, offsets in its text, what each weighs, the indices of those that are quoted,
    the forms that are names, and the sentences as ranges of indices.
    """

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    weights: tuple[float, ...]
    quoted: frozenset[int]
    names: frozenset[str]
    sentences: tuple[tuple[int, int], ...]


def words_of(document: Document) -> Words:
    """Return the words of the body of ``document`` (of all its text if it has no blocks)."""
    text = document.text
    blocks = [block for block in document.blocks if block.kind == "body"]
    if not document.blocks:
        blocks = [Block(0, len(text))]
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    opens: list[bool] = []
    begins: list[int] = []
    for block in blocks:
        before = block.start
        for match in _WORD.finditer(text, block.start, block.end):
            gap = text[before : match.start()]
            if before == block.start or (_ENDS.search(gap) and ends[-1] - starts[-1] > 1):
                begins.append(len(forms))
            opens.append(before == block.start or not (gap == " " or _BREAKS.isdisjoint(gap)))
            before = match.end()
            forms.append(_form(match.group()))
            starts.append(match.start())
            ends.append(match.end())
    named = _names(text, forms, starts, opens)
    weights = [_weight(form, named) for form in forms]
    captions = [(b.start, b.end) for b in blocks if _CAPTION.search(text, b.start, b.end)]
    for index in _inside(starts, ends, [*stock_spans(text), *captions]):
        weights[index] = NOTHING
    _silence_title(weights, forms, document.title or "")
    quoted = _inside(starts, ends, quoted_in_blocks(text, blocks))
    sentences = tuple(pairwise([*begins, len(forms)]))
    return Words(tuple(forms), tuple(starts), tuple(ends), tuple(weights), quoted, named, sentences)


def _form(word: str) -> str:
    """Return the form of a word that is compared: small letters, no apostrophe."""
    return word.lower().replace("'", "").replace("’", "")


def _names(text: str, forms: list[str], starts: list[int], opens: list[bool]) -> frozenset[str]:
    """Return the forms that this text writes with a capital wherever a sentence does not begin."""
    upper: set[str] = set()
    lower: set[str] = set()
    for form, start, first in zip(forms, starts, opens, strict=True):
        if text[start].islower():
            lower.add(form)
        elif not first and text[start].isupper():
            upper.add(form)
    return frozenset(upper - lower)


def _weight(form: str, named: frozenset[str]) -> float:
    """Return what a word counts towards copying."""
    if form in FUNCTION:
        return GRAMMAR
    if form in named or form in NUMBERS or any(char.isdigit() for char in form):
        return NAME
    return CONTENT


def _inside(starts: list[int], ends: list[int], spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Return the indices of the words that touch one of the spans."""
    found: set[int] = set()
    for start, end in spans:
        found.update(range(bisect_right(ends, start), bisect_left(starts, end)))
    return frozenset(found)


def _silence_title(weights: list[float], forms: list[str], title: str) -> None:
    """Give no weight to the title where the body repeats it."""
    wanted = [_form(match.group()) for match in _WORD.finditer(title)]
    if len(wanted) < 3:
        return
    for index in range(len(forms) - len(wanted) + 1):
        if forms[index] == wanted[0] and forms[index : index + len(wanted)] == wanted:
            weights[index : index + len(wanted)] = [NOTHING] * len(wanted)
