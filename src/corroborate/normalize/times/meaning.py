"""What a time expression means, apart from the day it was written on.

The grammar builds a :class:`Meaning` from words; its ``at`` turns it into an interval once a
publication day and a tense are known. Every ``at`` is monotone in the day, so that an interval of
possible publication days needs only its two ends.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corroborate.normalize.times import intervals
from corroborate.normalize.times.intervals import DAYS_OF, Bounds
from corroborate.types import TimeKind

Tense = Literal["past", "present", "future"]
Rests = Literal["stated", "year", "publication", "nothing"]
"""What an interval rests on: the words alone, the words but for the year, the publication day, or
nothing (a duration; an expression that leans on another one in the text)."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A possible publication day, and the tense of the clause; ``sure`` if it was given."""

    day: date
    tense: Tense | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Lean:
    """The ``unit`` around a date mentioned before, moved by ``steps``: "a year earlier" is -1.

    With ``same_size`` the date's own unit is kept: a quarter, a year earlier, is a quarter.
    """

    unit: str
    steps: float = 0
    same_size: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """``at`` gives the interval, ``length`` the days of a duration; the rest as in ``Timex``.

    ``in_past`` is what the words mean in a past clause, if that differs: "in two months".
    ``lean`` says how words without an interval of their own lean on a date before them.
    """

    at: Callable[[Reference], Bounds]
    grain: str
    rests: Rests = "publication"
    kind: TimeKind = "date"
    minute: int | None = None
    length: float | None = None
    in_past: "Meaning | None" = None
    lean: "Lean | None" = None


def stated(interval: Bounds, grain: str) -> Meaning:
    """Return the meaning of words that are complete in themselves: "2 January 2024"."""
    return Meaning(lambda _: interval, grain, "stated")


def leaning(unit: str, steps: float = 0, *, same_size: bool = False) -> Meaning:
    """Return the meaning of words that say when only beside another date: "the same day"."""
    return Meaning(lambda _: (None, None), unit, "nothing", lean=Lean(unit, steps, same_size))


def unplaced(grain: str) -> Meaning:
    """Return the meaning of words that lean on something no rule can find: "the previous year"."""
    return Meaning(lambda _: (None, None), grain, "nothing")


def cell(unit: str, steps: int = 0) -> Meaning:
    """Return the calendar unit ``steps`` units from that of publication: "last month" is -1."""
    return Meaning(lambda ref: intervals.cell(unit, intervals.shift(ref.day, unit, steps)), unit)


def distance(unit: str, count: float, hedge: str = "") -> Meaning:
    """Return the unit that lies ``count`` units off: "two weeks ago" is -2 weeks.

    ``hedge`` "more" adds the unit beyond ("more than two years ago"), "less" all days between it
    and publication ("less than a year ago"). Hours and minutes reach a day or two.
    """
    grain = "year" if unit in ("decade", "century") else unit
    grain = grain if DAYS_OF[unit] >= 7 and float(count).is_integer() else "day"

    def at(ref: Reference) -> Bounds:
        reached = intervals.cell(grain, intervals.shift(ref.day, unit, count))
        if hedge == "less" or DAYS_OF[unit] < 1:
            return intervals.hull(reached, (ref.day, ref.day))
        if hedge == "more":
            beyond = intervals.shift(ref.day, unit, count - 1 if count < 0 else count + 1)
            return intervals.hull(reached, intervals.cell(grain, beyond))
        return reached

    return Meaning(at, grain)


def running(unit: str, count: float | None, *, forward: bool = False) -> Meaning:
    """Return a stretch up to or from publication: "the past 15 years", "the next two weeks".

    ``count`` is ``None`` where the words give no number; the stretch then is open at its far end.
    """

    def at(ref: Reference) -> Bounds:
        if count is None:
            return (ref.day, None) if forward else (None, ref.day)
        far = intervals.shift(ref.day, unit, count if forward else -count)
        return (ref.day, far) if forward else (far, ref.day)

    return Meaning(
        at, unit, kind="duration", length=None if count is None else count * DAYS_OF[unit]
    )


def lasting(unit: str, count: float | None) -> Meaning:
    """Return a bare duration: "15 years"; no interval."""
    return Meaning(
        lambda _: (None, None),
        unit,
        "nothing",
        "duration",
        length=None if count is None else count * DAYS_OF[unit],
    )


def repeated(grain: str) -> Meaning:
    """Return a set of times: "every Monday"; no interval."""
    return Meaning(lambda _: (None, None), grain, "nothing", "set")


def vague(direction: Tense, grain: str = "") -> Meaning:
    """Return "recently" (any day up to publication), "now" (that day) or "soon" (from it on)."""

    def at(ref: Reference) -> Bounds:
        first = None if direction == "past" else ref.day
        return first, None if direction == "future" else ref.day

    return Meaning(at, grain)
