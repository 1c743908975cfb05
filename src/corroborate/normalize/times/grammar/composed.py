"""Dates inside dates, and parts of dates: "October last year", "mid-March", "the end of 2023".

Builds ``whole``, any date.
"""

from datetime import date

from corroborate.normalize.times import cycles, intervals
from corroborate.normalize.times.combine import beside, counted, half, part
from corroborate.normalize.times.cycles import Cycle, by_tense, within
from corroborate.normalize.times.grammar.numbers import Count, Length
from corroborate.normalize.times.intervals import Span
from corroborate.normalize.times.meaning import Meaning, Reference, cell
from corroborate.normalize.times.parser import rule

_HOLDERS = {7: ("week",), 30: ("month",)}


def _within(cycle: Cycle, outer: Meaning) -> Meaning | None:
    return within(cycle, outer) if outer.grain in _HOLDERS.get(cycle.period, ("year",)) else None


def _day_of(number: int, outer: Meaning) -> Meaning | None:
    cycle = cycles.day_of_month(number)
    return within(cycle, outer) if cycle and outer.grain == "month" else None


def _weekday_of(week: Meaning, weekday: int) -> Meaning | None:
    return within(cycles.weekday(weekday), week) if week.grain == "week" else None


def _beside(length: Length, sign: int, day: Meaning) -> Meaning | None:
    if length.count is None or length.hedge or day.grain != "day":
        return None
    return beside(length.unit, sign * length.count, day)


def _numbered(number: int, unit: str, whole: Meaning) -> Meaning | None:
    if unit == "half":
        return half(number, whole) if number < 2 else None
    return counted(number, unit, whole) if whole.grain != "day" else None


def _weekday(number: int, weekday: int, whole: Meaning) -> Meaning | None:
    return within(cycles.weekday(weekday), whole, number) if whole.grain == "month" else None


def _stretch(number: int, count: Count, unit: str, whole: Meaning) -> Meaning | None:
    if count.value is None or count.value != int(count.value):
        return None
    size = int(count.value)
    return counted(number if number >= 0 else -size, unit, whole, count=size)


def _week(day: Meaning) -> Meaning | None:
    def at(ref: Reference) -> intervals.Bounds:
        first, _ = day.at(ref)
        return intervals.week(first) if first else (None, None)

    return Meaning(at, "week", day.rests) if day.grain == "day" else None


def _ended(length: Length, day: Meaning) -> Meaning | None:
    """Read "the quarter ended Sept. 30", "the nine months to June": a length up to a date."""
    count = length.count
    if count is None or not count.is_integer() or day.grain not in ("day", "month"):
        return None

    def at(ref: Reference) -> intervals.Bounds:
        _, last = day.at(ref)
        return (None, None) if last is None else intervals.ending(last, length.unit, int(count))

    return Meaning(at, length.unit if count == 1 else "day", day.rests)


def _around(unit: str) -> Meaning | None:
    return cell(unit) if unit not in ("second", "minute", "hour", "night", "half") else None


def _year_end() -> Meaning:
    def of_year(year: int) -> Span:
        return Span(date(year, 12, 31), date(year, 12, 31))

    return by_tense(cycles.yearly(of_year, "day", ahead=290))


def _earlier(whole: Meaning) -> Meaning:
    return part("earlier", whole)


def _later(whole: Meaning) -> Meaning:
    return part("later", whole)


RULES = (
    rule("edge", "<ordinal>", lambda number: number - 1),
    rule("edge", "opening", lambda: 0),
    rule("edge", "last|final|closing|latter", lambda: -1),
    rule("half_edge", "first|opening", lambda: 0),
    rule("half_edge", "second|last|latter|final", lambda: 1),
    rule("era", "<relative_unit>", lambda found: found),
    rule("era", "<stated>", lambda found: found),
    rule("within", "<cycle> ,? of|in|from? <era>", _within),
    rule("within", "<era> '|'s <cycle>", lambda outer, cycle: _within(cycle, outer)),
    rule("within", "<era> ,|-? on? <weekday>", _weekday_of),
    rule("within", "the? <ordinal> of the? <era>", _day_of),
    rule("within", "the? <nth> <era>", _day_of),
    rule("within", "<length> before|preceding <whole>", lambda x, day: _beside(x, -1, day)),
    rule("within", "<length> after|from|following <whole>", lambda x, day: _beside(x, 1, day)),
    rule("within", "the? <edge> <unit> of|in <container>", _numbered),
    rule("within", "the? <half_edge> half of|in <container>", half),
    rule("within", "<half_code> of|in? <container>", half),
    rule("within", "the? <edge> <weekday> of|in <container>", _weekday),
    rule("within", "the? <edge> <count> <units> of|in <container>", _stretch),
    rule("within", "the week of|ending|ended|beginning|starting|commencing on? <whole>", _week),
    rule(
        "within", "the <unit> ended|ending|to <whole>", lambda u, day: _ended(Length(u, 1.0), day)
    ),
    rule("within", "the <plain_length> ended|ending|to <whole>", _ended),
    rule("within", "<plain_length> ended|ending <whole>", _ended),
    rule("within", "<quarter> ended <whole>", lambda _, day: _ended(Length("quarter", 1.0), day)),
    rule("part", "the? <stage> -? <whole>", part),
    rule("part", "mid - <unit>", lambda unit: part("mid", cell(unit))),
    rule("part", "<stage> in|on <container>", part),
    rule("part", "the? very? <stage_noun> of <container>", part),
    rule("part", "<stage_noun> - <whole>", part),
    rule("part", "the <stage> part|months|weeks|days|years|stages of <container>", part),
    rule("part", "earlier in|on? <container>", _earlier),
    rule("part", "later in|on? <container>", _later),
    rule("part", "the rest|remainder of <container>", _later),
    rule("part", "much|most of <container>", lambda whole: whole),
    rule("container", "<whole>", lambda whole: whole),
    rule("container", "the? <unit>", _around),
    rule("whole", "<stated>", lambda found: found),
    rule("whole", "<deictic>", lambda found: found),
    rule("whole", "<within>", lambda found: found),
    rule("whole", "<part>", lambda found: found),
    rule("whole", "<cycle>", by_tense),
    rule("whole", "the weekend", lambda: by_tense(cycles.weekend())),
    rule("whole", "the? year -|'s? end", _year_end),
)
