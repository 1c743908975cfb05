"""What comes round without its year: "Friday", "April 25", "the third quarter", "Christmas".

Builds the category ``cycle``.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from corroborate.normalize.times import cycles
from corroborate.normalize.times.cycles import Cycle
from corroborate.normalize.times.intervals import Span
from corroborate.normalize.times.parser import Rule, rule

FIXED_HOLIDAYS = {
    "new year 's day": (1, 1),
    "new year 's eve": (12, 31),
    "valentine 's day": (2, 14),
    "st|saint .? patrick 's day": (3, 17),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas|xmas day?": (12, 25),
    "boxing day": (12, 26),
}
"""Pattern of a holiday, to its month and day."""

NTH_HOLIDAYS = {
    "martin luther king jr? .? 's? day": (1, 0, 3),
    "mlk day": (1, 0, 3),
    "presidents '? day": (2, 0, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving day?": (11, 3, 4),
}
"""Pattern of an American holiday, to its month, weekday and number in the month."""

EASTER_HOLIDAYS = {
    "good friday": -2,
    "holy saturday": -1,
    "easter sunday?": 0,
    "easter monday": 1,
    "ash wednesday": -46,
    "palm sunday": -7,
}
"""Pattern of a holiday, to its distance from Easter Sunday in days."""


def easter(year: int) -> date:
    """Return Easter Sunday of the Western churches (the Gauss-Meeus-Jones-Butcher method)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """Return the ``number``-th (from 1; -1 is the last) weekday of a month."""
    if number < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def _holiday(pattern: str, of_year: Callable[[int], date]) -> Rule:
    def span(year: int) -> Span:
        return Span(of_year(year), of_year(year))

    cycle = cycles.yearly(span, "day")
    return rule("holiday", pattern, lambda: cycle)


def _fixed(pattern: str, month: int, day: int) -> Rule:
    return _holiday(pattern, lambda year: date(year, month, day))


def _nth(pattern: str, month: int, weekday: int, number: int) -> Rule:
    return _holiday(pattern, lambda year: nth_weekday(year, month, weekday, number))


def _after_easter(pattern: str, offset: int) -> Rule:
    return _holiday(pattern, lambda year: easter(year) + timedelta(offset))


def _annual_day(month: int, day: int) -> tuple[int, int] | None:
    return (month, day) if cycles.day_of_year(month, day) else None


def _both(day: tuple[int, int], weekday: int) -> Cycle | None:
    found = cycles.day_of_year(*day)
    return replace(found, weekday=weekday) if found else None


def _weekday_the(weekday: int, number: int) -> Cycle | None:
    found = cycles.day_of_month(number)
    return replace(found, weekday=weekday) if found else None


def _quarter(number: int) -> Cycle | None:
    return cycles.quarter_of_year(number) if number <= 4 else None


HOLIDAYS = (
    *(_fixed(pattern, *day) for pattern, day in FIXED_HOLIDAYS.items()),
    *(_nth(pattern, *where) for pattern, where in NTH_HOLIDAYS.items()),
    *(_after_easter(pattern, offset) for pattern, offset in EASTER_HOLIDAYS.items()),
)
RULES = (
    *HOLIDAYS,
    rule("annual_day", "<month> <day>", _annual_day),
    rule("annual_day", "<month> the? <ordinal>", _annual_day),
    rule("annual_day", "<day> of? <month>", lambda day, month: _annual_day(month, day)),
    rule("annual_day", "the? <nth> of? <month>", lambda day, month: _annual_day(month, day)),
    rule("annual_day", "the? <ordinal> day? of <month>", lambda d, m: _annual_day(m, d)),
    rule("cycle", "<annual_day>", lambda found: cycles.day_of_year(*found)),
    rule("cycle", "<weekday> ,? <annual_day>", lambda day, found: _both(found, day)),
    rule("cycle", "<annual_day> (|,? <weekday> )?", _both),
    rule("cycle", "<weekday> the <ordinal>", _weekday_the),
    rule("cycle", "<weekday> <nth>", _weekday_the),
    rule("cycle", "<month>", cycles.month_of_year),
    rule("cycle", "the month of <month>", cycles.month_of_year),
    rule("cycle", "<weekday>", cycles.weekday),
    rule("cycle", "the? <season>", cycles.season_of_year),
    rule("cycle", "<holiday>", lambda found: found),
    rule("cycle", "<quarter>", lambda found: found),
    rule("quarter", "the? fiscal? -? <ordinal> -? fiscal? quarter", _quarter),
    rule("quarter", "the? <ordinal> qtr", _quarter),
    rule("quarter", "the? final quarter", lambda: cycles.quarter_of_year(4)),
    rule("quarter", "<quarter_code>", _quarter),
)
