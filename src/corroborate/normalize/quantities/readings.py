"""Applies the hedges around an amount to its interval."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from corroborate.normalize.quantities import hedges, kinds, names, units
from corroborate.normalize.quantities.amounts import Amount
from corroborate.normalize.quantities.hedges import Effect
from corroborate.normalize.quantities.lexer import Tokens
from corroborate.types import QuantityKind

_NO_HEDGE: frozenset[QuantityKind | None] = frozenset(
    {"ordinal", "year", "name", "score", "identifier"}
)


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount with its hedges, from the token ``first`` up to, not including, ``last``."""

    amount: Amount
    first: int
    last: int
    low: float | None
    high: float | None
    hedge: str


def read(text: str, tokens: Tokens) -> list[Reading]:
    """Return the amounts of a sentence with their kinds and hedges, from left to right."""
    return _merge_bounds(list(_readings(text, tokens)), tokens)


def _readings(text: str, tokens: Tokens) -> Iterator[Reading]:
    """Yield the amounts of a sentence with their kinds and hedges, from left to right."""
    title = names.is_title(text)
    index = floor = 0
    previous: Amount | None = None
    while index < len(tokens):
        amount = kinds.read(tokens, index, previous, title=title)
        if amount is None:
            index += 1
            continue
        index = max(amount.last, index + 1)
        if amount.first == amount.last:
            continue
        reading = _hedged(text, tokens, amount, floor=floor)
        floor, index = reading.last, max(index, reading.last)
        previous = replace(amount, last=reading.last)
        yield reading


def _hedged(text: str, tokens: Tokens, amount: Amount, *, floor: int) -> Reading:
    """Apply the hedges on both sides of an amount."""
    first, last, low, high = amount.first, amount.last, amount.low, amount.high
    words: list[str] = []
    if amount.kind in _NO_HEDGE:
        return Reading(amount, first, last, low, high, "")
    effects: list[Effect] = []
    for hedge in hedges.left(tokens, first, floor=floor):
        timed = amount.kind == "measure" and units.is_time(amount.unit)
        if timed and hedges.spans_time(tokens, hedge, last):
            break
        effect, last = hedges.or_equal(tokens, hedge.effect, last)
        effects.append(effect)
        words.insert(0, text[tokens[hedge.first].start : tokens[hedge.last - 1].end])
        first = hedge.first
    right = hedges.right(tokens, last)
    if right is not None:
        effects.insert(0, right.effect)
        words.append(text[tokens[right.first].start : tokens[right.last - 1].end].lstrip("-"))
        last = right.last
    for effect in effects:
        low, high = hedges.apply(effect, low, high)
    return Reading(amount, first, last, low, high, " ".join(words))


def _merge_bounds(readings: list[Reading], tokens: Tokens) -> list[Reading]:
    """Join "at least 20 and at most 100", "more than 10 but fewer than 20" into one interval."""
    result: list[Reading] = []
    for reading in readings:
        before = result[-1] if result else None
        if before is not None and _one_interval(tokens, before, reading):
            pair = (before, reading) if before.high is None else (reading, before)
            amount = replace(before.amount, core_last=reading.amount.core_last, figure=None)
            hedge = f"{before.hedge} {reading.hedge}"
            result[-1] = Reading(
                amount, before.first, reading.last, pair[0].low, pair[1].high, hedge
            )
        else:
            result.append(reading)
    return result


def _one_interval(tokens: Tokens, a: Reading, b: Reading) -> bool:
    between = [token.lower for token in tokens[a.last : b.first]]
    if len(between) != 1 or between[0] not in {"and", "but"}:
        return False
    if (a.amount.kind, a.amount.unit) != (b.amount.kind, b.amount.unit):
        return False
    lower, upper = (a, b) if a.high is None else (b, a)
    if lower.high is not None or upper.low is not None or lower.low is None or upper.high is None:
        return False
    return lower.low < upper.high
