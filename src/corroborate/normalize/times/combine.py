"""Meanings made from other meanings: parts, counted units, open and closed ranges."""

from dataclasses import replace
from datetime import date, timedelta

from corroborate.normalize.times import intervals
from corroborate.normalize.times.cycles import Cycle, by_tense, pick
from corroborate.normalize.times.intervals import Bounds, Span
from corroborate.normalize.times.meaning import Meaning, Reference

_SHARES = {"early": (0.0, 0.36), "mid": (0.25, 0.72), "late": (0.64, 1.0)}
_LONG_SHARES = {"early": (0.0, 1 / 3), "mid": (0.25, 0.75), "late": (2 / 3, 1.0)}
"""The share of a week or month, and of a longer unit, that early, mid and late may cover. They
overlap on purpose."""


def part(stage: str, whole: Meaning) -> Meaning:
    """Return the early, mid or late part of ``whole``, or the part before or after publication.

    ``stage`` is one of early, mid, late, earlier, later. A part of a day is that day.
    """

    def at(ref: Reference) -> Bounds:
        first, last = whole.at(ref)
        if first is None or last is None:
            return first, last
        if stage == "earlier":
            return first, min(max(first, ref.day), last)
        if stage == "later":
            return max(first, min(ref.day, last)), last
        return _share(stage, Span(first, last))

    return replace(whole, at=at, rests="publication" if stage in _RELATIVE else whole.rests)


_RELATIVE = ("earlier", "later")


def _share(stage: str, span: Span) -> Span:
    length = (span.last - span.first).days + 1
    if length == 1:
        return span
    if length < 80:
        low, high = _SHARES[stage]
        first = span.first + timedelta(round(low * length))
        return intervals.days(first, span.first + timedelta(max(1, round(high * length)) - 1))
    low, high = _LONG_SHARES[stage]
    months = round(length * 12 / intervals.DAYS_OF["year"])
    first = intervals.add_months(span.first, round(low * months))
    return Span(first, intervals.add_months(span.first, round(high * months)) - timedelta(1))


def half(number: int, whole: Meaning) -> Meaning:
    """Return the first (0) or second (1) half of ``whole``, in whole months for a year or more."""

    def at(ref: Reference) -> Bounds:
        first, last = whole.at(ref)
        if first is None or last is None:
            return first, last
        middle = first + timedelta(((last - first).days + 1) // 2)
        if (last - first).days > 80:
            middle = intervals.cell("month", middle + timedelta(15)).first
        return (middle, last) if number else (first, middle - timedelta(1))

    return replace(whole, at=at, grain="half" if whole.grain == "year" else whole.grain)


def counted(number: int, unit: str, whole: Meaning, *, count: int = 1) -> Meaning:
    """Return ``count`` units inside ``whole``, the first of them being ``number`` (from 0).

    Negative numbers count from the end. Weeks are counted in sevens from the first day.
    """

    def at(ref: Reference) -> Bounds:
        first, last = whole.at(ref)
        if first is None or last is None:
            return None, None
        if number < 0:
            start = intervals.shift(last + timedelta(1), unit, number)
        else:
            start = intervals.shift(first, unit, number)
        end = intervals.shift(start, unit, count) - timedelta(1)
        return intervals.days(max(first, start), min(last, end))

    return Meaning(at, unit, whole.rests)


def opened(word: str, whole: Meaning) -> Meaning:
    """Return the time since, from, until, before, after or by ``whole``.

    ``whole`` belongs to it, but for a month or year that it is before or after.
    """

    def at(ref: Reference) -> Bounds:
        first, last = whole.at(Reference(ref.day, "past", sure=True) if word == "since" else ref)
        one_day = whole.grain == "day"
        if word in ("since", "from"):
            return first, None
        if word == "after":
            return first if one_day else _next(last, 1), None
        return None, (first if one_day else _next(first, -1)) if word == "before" else last

    return replace(whole, at=at)


def _next(day: date | None, step: int) -> date | None:
    return day + timedelta(step) if day else None


def beside(length_unit: str, count: float, whole: Meaning) -> Meaning:
    """Return the time ``count`` units after (or before) a date: "two days before Christmas"."""
    grain = length_unit if intervals.DAYS_OF[length_unit] >= 7 else "day"

    def at(ref: Reference) -> Bounds:
        first, last = whole.at(ref)
        if first is None or first != last:
            return None, None
        return intervals.cell(grain, intervals.shift(first, length_unit, count))

    return Meaning(at, grain, whole.rests)


def ranged(start: Meaning | Cycle, end: Meaning | Cycle) -> Meaning:
    """Return the days from ``start`` to ``end``; one takes the year it lacks from the other."""
    grain = min(start.grain, end.grain, key=_size)
    last_of = by_tense(end) if isinstance(end, Cycle) else end
    first_of = by_tense(start) if isinstance(start, Cycle) else start

    def at(ref: Reference) -> Bounds:
        if isinstance(end, Cycle) and not isinstance(start, Cycle):
            first, _ = first_of.at(ref)
            return (first, None) if first is None else (first, _following(end, first))
        _, last = last_of.at(ref)
        if last is None:
            return first_of.at(ref)[0], None
        if isinstance(start, Cycle):
            return pick([span for span in start.near(last) if span.first <= last], -1).first, last
        first = first_of.at(ref)[0]
        return intervals.days(first, last) if first else (None, last)

    ends = {x.rests for x in (start, end) if not (isinstance(x, Cycle) and x.rests == "year")}
    rests = ends.pop() if len(ends) == 1 else "publication" if ends else "year"
    return Meaning(at, grain, rests)


def _following(cycle: Cycle, day: date) -> date:
    return pick([span for span in cycle.near(day) if span.first >= day], 0).last


def _size(grain: str) -> float:
    return intervals.DAYS_OF.get(grain, 91.0)
