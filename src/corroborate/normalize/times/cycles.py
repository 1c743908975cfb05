"""Things that come round: weekdays, days of the year, months, quarters, seasons, holidays.

A :class:`Cycle` lists its occurrences near a day. Which of them is meant follows from the tense
("on Friday"), from a word before it ("last Friday") or from a date around it ("Friday last week").
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from corroborate.normalize.times import intervals
from corroborate.normalize.times.intervals import Bounds, Span
from corroborate.normalize.times.meaning import Meaning, Reference, Rests

NEAR = 55
"""Days by which a day or month of the year may lie on the other side of publication than the
tense of the words around it suggests: "12 June", written on 10 June, is in two days and not a
year ago. Of 26 such dates in TempEval-3 news after a past verb, 25 lie ahead."""


_YEAR = 366


@dataclass(frozen=True, slots=True)
class Cycle:
    """``near`` lists the occurrences around a day, in order, two or more to either side.

    ``ahead`` and ``back`` are the days by which an occurrence may miss the side of publication
    that the words around it suggest, if the one on the right side is farther off. ``weekday`` is
    the weekday named with a day of the year, which may tell the year.
    """

    near: Callable[[date], list[Span]]
    grain: str
    period: int
    rests: Rests = "year"
    ahead: int = 0
    back: int = 0
    weekday: int | None = None


def yearly(
    of_year: Callable[[int], Span | None],
    grain: str,
    *,
    reach: int = 3,
    ahead: int = NEAR,
    back: int = NEAR,
) -> Cycle:
    """Return a cycle with at most one occurrence a year, listed for ``reach`` years around."""

    def near(day: date) -> list[Span]:
        around = range(max(1, day.year - reach), min(9998, day.year + reach) + 1)
        return [span for span in map(of_year, around) if span]

    return Cycle(near, grain, 365, ahead=ahead, back=back)


def day_of_year(month: int, day: int) -> Cycle | None:
    """Return the cycle of a day of the year, or ``None`` if there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(2024, month)[1]:
        return None
    reach = 9 if (month, day) == (2, 29) else 3
    return yearly(lambda year: _one_day(year, month, day), "day", reach=reach)


def _one_day(year: int, month: int, day: int) -> Span | None:
    if day > monthrange(year, month)[1]:
        return None
    return Span(date(year, month, day), date(year, month, day))


def month_of_year(month: int) -> Cycle:
    """Return the cycle of a month."""
    return yearly(lambda year: intervals.months(year, month), "month")


def quarter_of_year(quarter: int) -> Cycle:
    """Return the cycle of a calendar quarter, 1 to 4."""
    return yearly(
        lambda year: intervals.months(year, 3 * quarter - 2, 3), "quarter", ahead=0, back=180
    )


def season_of_year(name: str) -> Cycle:
    """Return the cycle of a season."""
    return yearly(lambda year: intervals.season(year, name), "season")


def weekday(number: int) -> Cycle:
    """Return the cycle of a weekday, Monday being 0."""

    def near(day: date) -> list[Span]:
        first = day + timedelta((number - day.weekday()) % 7)
        found = (first + timedelta(7 * k) for k in range(-6, 7))
        return [Span(day, day) for day in found]

    return Cycle(near, "day", 7, "publication")


def weekend() -> Cycle:
    """Return the cycle of Saturday with Sunday."""

    def near(day: date) -> list[Span]:
        return [intervals.weekend(day + timedelta(7 * k)) for k in range(-6, 7)]

    return Cycle(near, "weekend", 7, "publication")


def day_of_month(number: int) -> Cycle | None:
    """Return the cycle of a day of the month, or ``None`` if there is no such day."""
    if not 1 <= number <= 31:
        return None

    def near(day: date) -> list[Span]:
        firsts = (intervals.add_months(day.replace(day=1), k) for k in range(-5, 6))
        found = (_one_day(first.year, first.month, number) for first in firsts)
        return [span for span in found if span]

    return Cycle(near, "day", 30, "publication")


def by_tense(cycle: Cycle) -> Meaning:
    """Return the occurrence that the tense points at: the current or latest, or the coming one."""

    def at(ref: Reference) -> Bounds:
        found = _pointed_at(cycle, ref)
        if cycle.weekday is None or ref.sure or found.first.weekday() == cycle.weekday:
            return found
        dated = [span for span in cycle.near(ref.day) if span.first.weekday() == cycle.weekday]
        nearest = min(dated, key=lambda span: abs((span.first - ref.day).days), default=found)
        return nearest if abs((nearest.first - ref.day).days) <= _YEAR else found

    return Meaning(at, cycle.grain, cycle.rests)


def _pointed_at(cycle: Cycle, ref: Reference) -> Span:
    coming = pick([span for span in cycle.near(ref.day) if span.last >= ref.day], 0)
    if ref.tense == "future":
        too_far = (coming.first - ref.day).days > cycle.period - cycle.back
        return _begun(cycle, ref.day) if too_far and not ref.sure else coming
    return _begun(cycle, ref.day + timedelta(0 if ref.sure else cycle.ahead))


def pick(spans: list[Span], number: int) -> Span:
    """Return ``spans[number]``; raise ``ValueError`` where there is none."""
    if not -len(spans) <= number < len(spans):
        raise ValueError("no such occurrence")
    return spans[number]


def _begun(cycle: Cycle, day: date) -> Span:
    return pick([span for span in cycle.near(day) if span.first <= day], -1)


def chosen(which: str, cycle: Cycle) -> Meaning:
    """Return the ``last``, ``this`` or ``next`` occurrence.

    "Last" is the latest that is over, "next" the first that has not begun; "this" lies in the
    week (or year) of publication, or is the one that is going on.
    """

    def at(ref: Reference) -> Bounds:
        found = cycle.near(ref.day)
        if which == "last":
            return pick([span for span in found if span.last < ref.day], -1)
        if which == "next":
            return pick([span for span in found if span.first > ref.day], 0)
        if cycle.period == 7 and ref.tense != "past":
            return pick([span for span in found if span.last >= ref.day], 0)
        unit = {7: "week", 30: "month"}.get(cycle.period, "year")
        around = intervals.cell(unit, ref.day)
        inside = [s for s in found if s.first <= around.last and s.last >= around.first]
        current = [s for s in inside if s.first <= ref.day <= s.last]
        return (current or inside or [_begun(cycle, ref.day)])[-1]

    return Meaning(at, cycle.grain)


def within(cycle: Cycle, outer: Meaning, number: int | None = None) -> Meaning:
    """Return the occurrence inside ``outer``: "October last year", "Friday of last week".

    ``number`` picks among several, -1 being the last: "the first Monday of May" is 0. Without it
    there must be exactly one.
    """

    def at(ref: Reference) -> Bounds:
        first, last = outer.at(ref)
        if first is None or last is None:
            return None, None
        spans = dict.fromkeys(
            span for day in (first, last) for span in cycle.near(day) if first <= span.first <= last
        )
        if number is None and len(spans) > 1:
            raise ValueError("more than one occurrence")
        return pick(sorted(spans), number or 0)

    return Meaning(at, cycle.grain, outer.rests)
