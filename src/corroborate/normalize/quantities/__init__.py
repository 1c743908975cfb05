"""Quantities in English news: where they stand, and what they mean as intervals.

:func:`find` returns the spans of all number expressions that are no dates or clock times;
:func:`resolve` turns such a span, or a span that somebody else found, into a
:class:`~corroborate.types.Quantity`. The kind tells counts from ages, money, ordinals, years,
names ("Flight 447"), scores and identifiers; only figures of one kind may be compared.

- A part ("a third", "half of", "one in five") has kind ``percent``, unit ``fraction`` and the
  figure 1/3: a figure is kept as printed, so a comparer multiplies by 100 to hold it against one
  with the unit ``percent``.
- Percentage points and basis points are measures.
- A range ("12 to 15") and a vague plural ("dozens") have an interval and no figure.
- Minor coins ("50 cents") and currencies whose country is not named ("francs") keep their name
  as unit instead of an ISO 4217 code.
- Hedges are explained in :mod:`.hedges`, vague numbers in :mod:`.numerals`.
"""

import math
from dataclasses import replace
from decimal import Decimal

from corroborate.normalize.quantities import scan, sentences
from corroborate.types import Quantity

__all__ = ["find", "interval", "resolve", "rounding"]


def find(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Return the spans of the quantities whose number stands in ``text[start:end]``, in order.

    Offsets count in ``text``. The sentence around is read as a whole; a span is cut to the
    limits given. Quantities of all kinds are found; :func:`resolve` returns one for each.
    """
    stop = len(text) if end is None else min(end, len(text))
    start = max(0, start)
    spans = []
    for first, last in sentences.within(text, start, stop):
        for item in scan.sentence(text[first:last]):
            if item.quantity is None or item.start + first < start or item.end + first > stop:
                continue
            quantity = item.quantity
            spans.append((max(quantity.start + first, start), min(quantity.end + first, stop)))
    return tuple(spans)


def resolve(text: str, start: int, end: int) -> Quantity | None:
    """Return the quantity whose number stands in ``text[start:end]``, or None.

    The span may hold the bare number or more; hedges to its left and scale, unit and hedges to
    its right are taken from the sentence. Where several numbers stand in it, the first counts.
    None is returned for dates, clock times and spans without a number.
    """
    if not 0 <= start < end <= len(text):
        return None
    for first, last in sentences.within(text, start, end):
        for item in scan.sentence(text[first:last]):
            if item.start + first < end and item.end + first > start and item.quantity is not None:
                return _shifted(item.quantity, first)
    return None


def _shifted(quantity: Quantity, offset: int) -> Quantity:
    return replace(quantity, start=quantity.start + offset, end=quantity.end + offset)


def interval(quantity: Quantity) -> tuple[float, float]:
    """Return the closed interval of a quantity in its unit, with infinities for open bounds."""
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
    return low, high


def rounding(value: float) -> float:
    """Return half the unit of the last significant digit: 5,000 for 20,000; 0.5 for 26.

    Zero and numbers that are not finite give 0.5 and 0.
    """
    if not math.isfinite(value):
        return 0.0
    if value == 0:
        return 0.5
    exponent = Decimal(repr(float(value))).normalize().as_tuple().exponent
    return float(Decimal(5).scaleb(int(exponent) - 1))
