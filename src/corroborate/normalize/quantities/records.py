"""Writes the record of a reading: its noun, its whole and its window, from the sentence around."""

from dataclasses import dataclass, replace

from corroborate.normalize.quantities import nouns, units, windows
from corroborate.normalize.quantities.lexer import Tokens, lower_at, matches
from corroborate.normalize.quantities.readings import Reading
from corroborate.normalize.quantities.words import listed
from corroborate.types import Quantity

_BARE_KINDS = frozenset({"ordinal", "year", "name", "score", "identifier"})
_MORE = listed("another additional further extra")
_OF_WORDS = listed("of out the those these its their his her some all")
_PARTS = frozenset({"including", "among"})


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity of a sentence, and where its bare number stands in it.

    ``quantity`` is None for a date or clock time, whose numbers are no quantities.
    """

    start: int
    end: int
    quantity: Quantity | None


def write(text: str, tokens: Tokens, readings: list[Reading], place: int) -> Found:
    """Look at the sentence around a reading and write its record."""
    reading = readings[place]
    amount = reading.amount
    start, end = tokens[reading.first].start, tokens[reading.last - 1].end
    core = tokens[amount.core_first].start, tokens[amount.core_last - 1].end
    kind = amount.kind or "count"
    quantity = Quantity(
        text[start:end],
        start,
        end,
        kind,
        low=reading.low,
        high=reading.high,
        figure=amount.figure,
        unit=amount.unit,
        hedge=reading.hedge,
    )
    if kind in _BARE_KINDS:
        return Found(*core, quantity)
    noun_end = end
    if kind == "count" and not amount.unit:
        at = _noun_place(tokens, readings, place)
        noun = nouns.counted(tokens, at, one=amount.figure == 1 and at == reading.last)
        more = tuple(w for w in (lower_at(tokens, reading.first - 1),) if w in _MORE)
        if noun is not None:
            quantity = replace(quantity, unit=noun.lemma, modifiers=more + noun.modifiers)
            noun_end = tokens[noun.last - 1].end
        elif more:
            quantity = replace(quantity, modifiers=more)
    following = readings[place + 1] if place + 1 < len(readings) else None
    next_start = None if following is None else tokens[following.first].start
    return Found(
        *core,
        replace(
            quantity,
            window=(
                ""
                if units.is_time(amount.unit)
                else windows.find(text, start, noun_end, next_start=next_start)
            ),
            as_of=windows.as_of(text),
            subset_of=_whole(tokens, readings, place),
        ),
    )


def _noun_place(tokens: Tokens, readings: list[Reading], place: int) -> int:
    """Return where the counted noun of a reading begins; that of "12 of the 20" after the 20."""
    reading = readings[place]
    following = readings[place + 1] if place + 1 < len(readings) else None
    return following.last if following and _is_part_of(tokens, reading, following) else reading.last


def _is_part_of(tokens: Tokens, reading: Reading, following: Reading) -> bool:
    """Say whether two readings are "12 of the 20"."""
    between = [token.lower for token in tokens[reading.last : following.first]]
    joined = bool(between) and between[0] in {"of", "out"} and set(between) <= _OF_WORDS
    return joined and following.amount.kind == "count"


def _whole(tokens: Tokens, readings: list[Reading], place: int) -> float | None:
    """Return the figure of which a count is a part: "12 of the 20", "23 people, including nine"."""
    reading = readings[place]
    following = readings[place + 1] if place + 1 < len(readings) else None
    if following is not None and _is_part_of(tokens, reading, following):
        return following.amount.figure
    if reading.amount.kind != "count" or place == 0:
        return None
    before = readings[place - 1]
    if before.amount.kind != "count" or before.amount.figure is None:
        return None
    between = [token.lower for token in tokens[before.last : reading.first]]
    part = bool(between) and between[-1] in _PARTS and len(between) <= 12
    of_them = matches(tokens, reading.last, ("of", "them")) or matches(
        tokens, reading.last, ("of", "whom")
    )
    smaller = _figure(reading) <= before.amount.figure
    return before.amount.figure if (part or of_them) and smaller else None


def _figure(reading: Reading) -> float:
    """Return the figure of a reading, or the middle of its interval."""
    if reading.amount.figure is not None:
        return reading.amount.figure
    return ((reading.low or 0.0) + (reading.high or 0.0)) / 2
