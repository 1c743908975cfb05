"""Two quantities that count one thing: do the figures agree, and if not, may both hold?"""

import math
from dataclasses import replace

from corroborate.types import Note, Quantity

BOUND_SLACK = 1.1
SAME_BOUND = 1.5  # "more than 250,000" and "more than 290,000"
ROUND_FROM = 100.0  # a count of 20 or 130 is as exact as one of 21
CONVERTED = 0.04  # what rounding in another unit may add
MONTHS = 0.09  # a month may be told as four weeks
BASE_UNITS = {
    "kilometre": ("metre", 1000.0), "mile": ("metre", 1609.344), "foot": ("metre", 0.3048),
    "yard": ("metre", 0.9144), "inch": ("metre", 0.0254), "centimetre": ("metre", 0.01),
    "nautical mile": ("metre", 1852.0), "millimetre": ("metre", 0.001),
    "tonne": ("kilogram", 1000.0), "pound": ("kilogram", 0.45359237), "gram": ("kilogram", 0.001),
    "ounce": ("kilogram", 0.028349523), "kilometre per hour": ("metre per second", 1 / 3.6),
    "mile per hour": ("metre per second", 0.44704), "hectare": ("square metre", 10_000.0),
    "acre": ("square metre", 4046.8564), "square kilometre": ("square metre", 1e6),
    "square mile": ("square metre", 2.589988e6),
    "second": ("day", 1 / 86400), "minute": ("day", 1 / 1440), "hour": ("day", 1 / 24),
    "week": ("day", 7.0), "month": ("day", 30.44), "year": ("day", 365.25),
}  # fmt: skip
HALF = 0.5
LEAST_TOLD = 12.0  # what "several" and "a few" may mean is anybody's guess
VAGUE_SLACK = 1.5


def figure_of(quantity: Quantity) -> float:
    """Return the figure as printed, or for a range or a vague plural its middle or one bound."""
    if quantity.figure is not None:
        return quantity.figure
    bounds = [x for x in (quantity.low, quantity.high) if x is not None]
    return sum(bounds) / len(bounds) if bounds else 0.0


def is_vague(quantity: Quantity) -> bool:
    """Return whether a quantity is only an order of magnitude ("dozens", "several")."""
    return quantity.figure is None and not any(c.isdigit() for c in quantity.text)


def interval(quantity: Quantity) -> tuple[float, float]:
    """Return the closed interval of a quantity, open bounds as infinities."""
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
    return low, high


def rounding(value: float) -> float:
    """Return half of the unit of the last significant digit: 0.5 of 5 million is 500,000."""
    if value == 0 or not math.isfinite(value):
        return 0.0
    if value != int(value):
        decimals = len(repr(value).partition(".")[2])
        return HALF * 10.0**-decimals
    digits, zeros = int(abs(value)), 0
    while digits % 10 == 0:
        digits //= 10
        zeros += 1
    return HALF * 10.0**zeros if zeros else 0.0


def in_base(quantity: Quantity) -> Quantity:
    """Return a measure in the base unit of its dimension; anything else as it is."""
    base, factor = BASE_UNITS.get(quantity.unit, (quantity.unit, 1.0))
    if quantity.kind != "measure" or factor == 1.0:
        return replace(quantity, unit=base) if quantity.kind == "measure" else quantity

    def scaled(value: float | None) -> float | None:
        return None if value is None else value * factor

    low, high = scaled(quantity.low), scaled(quantity.high)
    if low == high and low is not None and high is not None:
        slack = MONTHS if base == "day" else CONVERTED
        low, high = low * (1 - slack), high * (1 + slack)
    return replace(quantity, unit=base, low=low, high=high, figure=scaled(quantity.figure))


def is_one_figure(a: Quantity, b: Quantity) -> bool:
    """Return whether two figures are the same, or what conversion to another unit leaves of it."""
    if a.figure is None or b.figure is None or a.unit == b.unit:
        return a.figure == b.figure
    p, q = in_base(a), in_base(b)
    if p.unit != q.unit or a.kind != "measure":
        return a.figure == b.figure
    one, other = p.figure or 0.0, q.figure or 0.0
    return abs(one - other) <= CONVERTED * max(one, other)


def agree(a: Quantity, b: Quantity) -> bool:
    """Return whether two figures agree, within the rounding or hedge of either.

    A round bound agrees with a figure that lies just within it ("more than 30", "31"). Bounds that
    are counted to the last unit ("at least 26", "at least 28"), and figures far beyond a bound
    ("at least 26", "35"), are figures that differ, though both may hold. So are two ranges that
    share less than half of the shorter ("9 to 20 years", "20 to 42 years").
    """
    if a.figure is not None and a.figure == b.figure:
        return True
    if _within(a, b) or _within(b, a) or _share_bound(a, b):
        return True
    if not may_both_hold(a, b):
        return False
    if _is_closed(a) and _is_closed(b):
        return not (_is_range(a) and _is_range(b)) or _shared(a, b) >= HALF
    if _face(a, b):
        return True
    open_ones = [q for q in (a, b) if not _is_closed(q)]
    if not all(_is_round(figure_of(q)) for q in open_ones):
        return False
    less, more = sorted((figure_of(a), figure_of(b)))
    ratio = more / max(1e-9, less)
    one_way = (a.low is None and b.low is None) or (a.high is None and b.high is None)
    if one_way and all(_is_large(figure_of(q)) for q in (a, b)):
        return ratio <= SAME_BOUND
    return ratio <= BOUND_SLACK


def _share_bound(a: Quantity, b: Quantity) -> bool:
    """Return whether a range ends where the other's bound is ("10 to 20", "as many as 20")."""
    top = a.high is not None and a.high == b.high
    return top or (a.low is not None and a.low == b.low)


def are_least_and_most(a: Quantity, b: Quantity) -> bool:
    """Return whether one figure is a least and the other a most that is no less.

    What both say holds of all figures between ("at least 2 years", "up to 17 years").
    """
    return any(
        p.high is None and q.low is None and p.low is not None and q.high is not None
        and q.high >= p.low
        for p, q in ((a, b), (b, a))
    )  # fmt: skip


def _face(a: Quantity, b: Quantity) -> bool:
    """Return whether one is a least and the other a most not far above ("over 12", "up to 16")."""
    less, more = sorted((figure_of(a), figure_of(b)))
    return are_least_and_most(a, b) and more <= SAME_BOUND * less


def _is_closed(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.high is not None


def _is_range(quantity: Quantity) -> bool:
    return quantity.figure is None and quantity.low != quantity.high


def _shared(a: Quantity, b: Quantity) -> float:
    """Return what share of the shorter of two ranges lies in the other."""
    (low_a, high_a), (low_b, high_b) = interval(a), interval(b)
    return (min(high_a, high_b) - max(low_a, low_b)) / min(high_a - low_a, high_b - low_b)


def _is_round(value: float) -> bool:
    """Return whether a bound of this size may stand for what lies just within it."""
    return rounding(value) > 0 and value == int(value)


def _is_large(value: float) -> bool:
    """Return whether nobody counted one by one: round to the hundred at least."""
    return value == int(value) and rounding(value) >= HALF * ROUND_FROM


def _within(rounded: Quantity, exact: Quantity) -> bool:
    """Return whether a rounded figure stands for an exact one."""
    if rounded.figure is None or exact.figure is None or not _is_rounder(rounded, exact):
        return False
    if rounded.kind == exact.kind == "count" and not _is_large(rounded.figure):
        return False
    return abs(rounded.figure - exact.figure) <= _tolerance(rounded.figure)


def _is_rounder(rounded: Quantity, exact: Quantity) -> bool:
    return rounding(rounded.figure or 0) > rounding(exact.figure or 0)


def _tolerance(value: float) -> float:
    """Rounding that a reader allows: half the last unit, but never over 5 % of the figure."""
    return min(rounding(value), 0.05 * abs(value))


def is_beyond(a: Quantity, b: Quantity) -> bool:
    """Return whether one of two counts, one of which is vague, is far from the other's bounds.

    "Dozens" and "10" differ; "several" has no bounds that anybody could be held to.
    """
    vague, plain = (a, b) if is_vague(a) else (b, a)
    (low, high), (least, most) = interval(vague), interval(plain)
    return low >= LEAST_TOLD and (most < low / VAGUE_SLACK or least > high * VAGUE_SLACK)


def may_both_hold(a: Quantity, b: Quantity) -> bool:
    """Return whether the intervals overlap."""
    (low_a, high_a), (low_b, high_b) = interval(a), interval(b)
    return max(low_a, low_b) <= min(high_a, high_b)


def bound_notes(a: Quantity, b: Quantity) -> tuple[Note, ...]:
    """Return the note on bounds where the two intervals overlap."""
    return ("bounds-overlap",) if may_both_hold(a, b) else ()
