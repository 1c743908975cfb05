"""Reads one sentence from left to right and returns every quantity in it.

The stages: :mod:`.shapes` takes out dates and identifiers, :mod:`.lexer` cuts the rest, then
:mod:`.numerals` (numbers), :mod:`.amounts` (with units), :mod:`.ranges` (two joined),
:mod:`.kinds` (by context), :mod:`.readings` (with hedges) and :mod:`.records` build on each other.
"""

import re
from functools import lru_cache

from corroborate.normalize.quantities import cardinals, readings, records, shapes
from corroborate.normalize.quantities.lexer import Token, Tokens, lex
from corroborate.normalize.quantities.records import Found
from corroborate.normalize.quantities.words import NUMBER_WORDS, VULGAR
from corroborate.types import Quantity

_ANY_NUMBER = re.compile(
    rf"[0-9{''.join(VULGAR)}]|\b(?:{'|'.join(sorted(NUMBER_WORDS))})\b", re.IGNORECASE
)


@lru_cache(maxsize=2048)
def sentence(text: str) -> tuple[Found, ...]:
    """Return the quantities of one sentence in order; offsets count from its beginning."""
    if _ANY_NUMBER.search(text) is None:
        return ()
    blocked = shapes.find(text)
    tokens = _masked(lex(text), blocked)
    found = [Found(s.start, s.end, _of_shape(text, s)) for s in blocked]
    read = readings.read(text, tokens)
    found.extend(records.write(text, tokens, read, place) for place in range(len(read)))
    return tuple(sorted(found, key=lambda item: item.start))


def _masked(tokens: Tokens, blocked: tuple[shapes.Shape, ...]) -> tuple[Token, ...]:
    """Replace the tokens of each shape by one placeholder that nothing matches."""
    result: list[Token] = []
    waiting = list(blocked)
    for token in tokens:
        while waiting and waiting[0].end <= token.start:
            waiting.pop(0)
        if not waiting or token.end <= waiting[0].start:
            result.append(token)
        elif not result or result[-1].start != waiting[0].start:
            shape = waiting[0]
            result.append(Token("", f"<{shape.kind}>", shape.start, shape.end, "symbol", False))
    return tuple(result)


def _of_shape(text: str, shape: shapes.Shape) -> Quantity | None:
    if shape.kind == "void":
        return None
    tokens = lex(text[shape.start : shape.end])
    numbers = [cardinals.read(tokens, index) for index in range(len(tokens))]
    figures = [number.value for number in numbers if number is not None]
    figure = figures[0] if shape.kind == "name" and len(figures) == 1 else None
    return Quantity(
        text[shape.start : shape.end], shape.start, shape.end, shape.kind, figure=figure
    )
