"""Finds the time expressions of a text by grammar."""

from collections.abc import Iterator, Sequence
from functools import cache

from corroborate.normalize.times.bare import NUMERALS, sure
from corroborate.normalize.times.grammar import grammar
from corroborate.normalize.times.lexer import Token, tokens
from corroborate.normalize.times.meaning import Meaning
from corroborate.normalize.times.parser import Chart

LONGEST = 9
"""Tokens after the first in which an expression must name something of time proper."""
AROUND = 40
"""Characters before and after the stretch searched that are looked at for evidence."""


def find(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Return the spans of time expressions in ``text[start:end]``, in order, none overlapping.

    Where expressions overlap the longer one is kept. A preposition is part of the span where it
    changes the meaning: since, until, by, before, after, from..to, between.
    """
    start, end = max(0, start), len(text) if end is None else min(end, len(text))
    row = tokens(text, _word_start(text, start - AROUND), min(len(text), end + AROUND))
    chart = Chart(grammar(), row)
    found: list[tuple[int, int]] = []
    for first in reversed([*_worth(row)]):  # what follows is known before it is asked for
        if row[first].start < start:
            continue
        for last, meaning in sorted(chart.ends("expression", first).items(), reverse=True):
            inside = row[last - 1].end <= end
            if inside and isinstance(meaning, Meaning) and sure(text, row, first, last, meaning):
                found.append((first, last))
                break
    taken: list[tuple[int, int]] = []
    for first, last in sorted(found, key=lambda pair: (pair[0] - pair[1], pair[0])):
        if all(last <= other or first >= stop for other, stop in taken):
            taken.append((first, last))
    return tuple((row[first].start, row[last - 1].end) for first, last in sorted(taken))


def _word_start(text: str, position: int) -> int:
    """Return the first position from ``position`` on that is not inside a word."""
    while 0 < position < len(text) and not text[position - 1].isspace():
        position += 1
    return max(0, position)


def _worth(row: Sequence[Token]) -> Iterator[int]:
    """Yield the positions from which an expression may begin: those with a word of time ahead."""
    last = -1
    for position, token in enumerate(row):
        if token.readings.keys() - NUMERALS or token.low in _alone():
            yield from range(max(last + 1, position - LONGEST), position + 1)
            last = position


@cache
def _alone() -> frozenset[str]:
    """Return the words that are expressions by themselves though no table lists them: "today"."""
    starts = grammar().starts("expression")
    return frozenset(
        word
        for word in starts
        if not word.startswith("<") and Chart(grammar(), tokens(word)).ends("expression", 0)
    )
