"""Finds the time expressions of a text by grammar."""

from corroborate.normalize.times.bare import sure
from corroborate.normalize.times.grammar import grammar
from corroborate.normalize.times.lexer import tokens
from corroborate.normalize.times.meaning import Meaning
from corroborate.normalize.times.parser import Chart


def find(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Return the spans of time expressions in ``text[start:end]``, in order, none overlapping.

    Where expressions overlap the longer one is kept. A preposition is part of the span where it
    changes the meaning: since, until, by, before, after, from..to, between.
    """
    row = tokens(text, start, end)
    chart = Chart(grammar(), row)
    found: list[tuple[int, int]] = []
    for first in range(len(row)):
        for last, meaning in sorted(chart.ends("expression", first).items(), reverse=True):
            if isinstance(meaning, Meaning) and sure(text, row, first, last, meaning):
                found.append((first, last))
                break
    taken: list[tuple[int, int]] = []
    for first, last in sorted(found, key=lambda pair: (pair[0] - pair[1], pair[0])):
        if all(last <= other or first >= stop for other, stop in taken):
            taken.append((first, last))
    return tuple((row[first].start, row[last - 1].end) for first, last in sorted(taken))
