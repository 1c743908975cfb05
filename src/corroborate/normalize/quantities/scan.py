"""Reads one sentence from left to right and returns every quantity in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from corroborate.normalize.quantities import (
    ages,
    amounts,
    cardinals,
    hedges,
    names,
    nouns,
    ranges,
    shapes,
    units,
    windows,
    years,
)
from corroborate.normalize.quantities.amounts import Amount
from corroborate.normalize.quantities.hedges import Effect
from corroborate.normalize.quantities.lexer import (
    Token,
    Tokens,
    lex,
    lower_at,
    matches,
)
from corroborate.types import Quantity, QuantityKind

_NO_HEDGE: frozenset[QuantityKind | None] = frozenset({"ordinal", "year", "name", "score"})
_MORE = frozenset("another additional further extra".split())
_OF_WORDS = frozenset("of out the those these its their his her some all".split())
_PARTS = frozenset({"including", "among"})


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity of a sentence, and where its bare number stands in it.

    ``quantity`` is None for a date or clock time, whose numbers are no quantities.
    """

    start: int
    end: int
    quantity: Quantity | None


@dataclass(frozen=True, slots=True)
class _Reading:
    """An amount with its hedges applied, before the sentence around it is looked at."""

    amount: Amount
    first: int
    last: int
    low: float | None
    high: float | None
    hedge: str


@lru_cache(maxsize=2048)
def sentence(text: str) -> tuple[Found, ...]:
    """Return the quantities of one sentence in order; offsets count from its beginning."""
    blocked = shapes.find(text)
    tokens = _masked(lex(text), blocked)
    found = [Found(s.start, s.end, _of_shape(text, s)) for s in blocked]
    readings = _merge_bounds(list(_readings(text, tokens)), tokens)
    for place, reading in enumerate(readings):
        found.append(_finish(text, tokens, readings, place))
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


def _readings(text: str, tokens: Tokens) -> Iterator[_Reading]:
    """Yield the amounts of a sentence with their kinds and hedges, from left to right."""
    title = names.is_title(text)
    index = 0
    previous: Amount | None = None
    while index < len(tokens):
        amount = _amount(tokens, index, previous, title=title)
        if amount is None:
            index += 1
            continue
        index = max(amount.last, index + 1)
        if amount.first == amount.last:
            continue
        previous = amount
        yield _hedged(text, tokens, amount)


def _amount(tokens: Tokens, index: int, previous: Amount | None, *, title: bool) -> Amount | None:
    """Return the amount at ``index`` with the kind that its context gives it, or None."""
    if tokens[index].kind == "number" and names.starts_inside(tokens, index):
        return _name(tokens, index, names.glued(tokens, index))
    amount = ranges.read(tokens, index)
    if amount is None:
        return None
    special = ages.decade(tokens, amount) or years.decade(tokens, amount)
    if special is not None:
        return special
    chunk = names.glued(tokens, amount.last - 1)
    if amount.kind is None and chunk is not None and chunk[1] > amount.last:
        return _name(tokens, index, chunk)
    if amount.kind == "score":
        return amount
    aged = ages.by_context(tokens, amount) or _in_list(tokens, previous, amount, "age")
    if aged is not None:
        return aged
    if amount.kind is not None:
        return amount
    sibling = previous is not None and previous.kind == "year"
    if years.is_year(tokens, amount, sibling=sibling):
        return replace(amount, kind="year")
    if names.after_name(tokens, amount, title=title) or names.in_name(tokens, amount, title=title):
        return replace(amount, kind="name", low=None, high=None)
    return _in_list(tokens, previous, amount, "measure") or replace(amount, kind="count")


def _name(tokens: Tokens, index: int, chunk: tuple[int, int] | None) -> Amount | None:
    """Return the name that the joined letters and digits around ``index`` make."""
    if chunk is None:
        return None
    figure = tokens[index].value if tokens[index].kind == "number" else None
    return Amount(
        chunk[0], chunk[1], index, index + 1, None, None, figure, "digits", kind="name"
    )


def _in_list(
    tokens: Tokens, previous: Amount | None, amount: Amount, kind: QuantityKind
) -> Amount | None:
    """Give a bare number the unit of its neighbour: "36, 23 and 21", "45 and 50 mg"."""
    if amount.kind is not None or nouns.counted(tokens, amount.last) is not None:
        return None
    if kind == "age" and previous is not None and previous.kind == "age":
        between = [token.lower for token in tokens[previous.last : amount.first]]
        if between and set(between) <= {",", "and", "or", "&", "-"}:
            return replace(amount, kind="age", unit=previous.unit)
    if lower_at(tokens, amount.last) in {"and", "or", ","} and kind == "measure":
        following = amounts.read(tokens, amount.last + 1)
        if following is not None and following.kind in {"measure", "age"} and following.unit:
            return replace(amount, kind=following.kind, unit=following.unit)
    return None


def _hedged(text: str, tokens: Tokens, amount: Amount) -> _Reading:
    """Apply the hedges on both sides of an amount."""
    first, last, low, high = amount.first, amount.last, amount.low, amount.high
    words: list[str] = []
    if amount.kind in _NO_HEDGE or amount.kind == "identifier":
        return _Reading(amount, first, last, low, high, "")
    effects: list[Effect] = []
    for hedge in hedges.left(tokens, first):
        if amount.kind == "measure" and units.is_time(amount.unit):
            if hedges.spans_time(tokens, hedge, last):
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
    return _Reading(amount, first, last, low, high, " ".join(words))


def _merge_bounds(readings: list[_Reading], tokens: Tokens) -> list[_Reading]:
    """Join "at least 20 and at most 100", "more than 10 but fewer than 20" into one interval."""
    result: list[_Reading] = []
    for reading in readings:
        before = result[-1] if result else None
        if before is not None and _one_interval(tokens, before, reading):
            pair = (before, reading) if before.high is None else (reading, before)
            amount = replace(before.amount, core_last=reading.amount.core_last, figure=None)
            hedge = f"{before.hedge} {reading.hedge}"
            result[-1] = _Reading(
                amount, before.first, reading.last, pair[0].low, pair[1].high, hedge
            )
        else:
            result.append(reading)
    return result


def _one_interval(tokens: Tokens, a: _Reading, b: _Reading) -> bool:
    between = [token.lower for token in tokens[a.last : b.first]]
    if len(between) != 1 or between[0] not in {"and", "but", ","}:
        return False
    if (a.amount.kind, a.amount.unit) != (b.amount.kind, b.amount.unit):
        return False
    lower, upper = (a, b) if a.high is None else (b, a)
    if lower.high is not None or upper.low is not None or lower.low is None or upper.high is None:
        return False
    return lower.low < upper.high


def _finish(text: str, tokens: Tokens, readings: list[_Reading], place: int) -> Found:
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
    if kind in {"ordinal", "year", "name", "score", "identifier"}:
        return Found(*core, quantity)
    noun_end = end
    if kind == "count" and not amount.unit:
        noun = nouns.counted(tokens, _noun_place(tokens, readings, place), one=amount.figure == 1)
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
            window=windows.find(text, start, noun_end, next_start=next_start),
            as_of=windows.as_of(text),
            subset_of=_whole(tokens, readings, place),
        ),
    )


def _noun_place(tokens: Tokens, readings: list[_Reading], place: int) -> int:
    """Return where the counted noun of a reading begins; that of "12 of the 20" after the 20."""
    reading = readings[place]
    following = readings[place + 1] if place + 1 < len(readings) else None
    return following.last if following and _is_part_of(tokens, reading, following) else reading.last


def _is_part_of(tokens: Tokens, reading: _Reading, following: _Reading) -> bool:
    """Say whether two readings are "12 of the 20"."""
    between = [token.lower for token in tokens[reading.last : following.first]]
    joined = bool(between) and between[0] in {"of", "out"} and set(between) <= _OF_WORDS
    return joined and following.amount.kind == "count"


def _whole(tokens: Tokens, readings: list[_Reading], place: int) -> float | None:
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
    smaller = amount_figure(reading) <= before.amount.figure
    return before.amount.figure if (part or of_them) and smaller else None


def amount_figure(reading: _Reading) -> float:
    """Return the figure of a reading, or the middle of its interval."""
    if reading.amount.figure is not None:
        return reading.amount.figure
    return ((reading.low or 0.0) + (reading.high or 0.0)) / 2

