"""What is complete in its own words: "2 January 2024", "mid-1990s", "the 20th century".

Builds the category ``stated``.
"""

from datetime import date

from corroborate.normalize.times import intervals
from corroborate.normalize.times.combine import half
from corroborate.normalize.times.cycles import Cycle, day_of_year, within
from corroborate.normalize.times.intervals import Span
from corroborate.normalize.times.meaning import Meaning, stated
from corroborate.normalize.times.parser import rule


def _day(day: date) -> Meaning:
    return stated(Span(day, day), "day")


def _either(pair: tuple[date, date]) -> Meaning:
    return stated(Span(*pair), "day")


def _annual(day: tuple[int, int], year: int) -> Meaning | None:
    cycle = day_of_year(*day)
    return within(cycle, _year(year)) if cycle and _real(day, year) else None


def _real(day: tuple[int, int], year: int) -> bool:
    return day != (2, 29) or intervals.months(year, 2).last.day == 29


def _month(month: int, year: int) -> Meaning:
    return stated(intervals.months(year, month), "month")


def _year(year: int) -> Meaning:
    return stated(intervals.years(year), "year")


def _decade(first: int) -> Meaning:
    return stated(intervals.years(first, 10), "decade")


def _century(number: int) -> Meaning | None:
    return stated(intervals.years(100 * number - 100, 100), "century") if 1 < number < 31 else None


def _in_year(cycle: Cycle, year: int) -> Meaning:
    return within(cycle, _year(year))


RULES = (
    rule("stated", "<weekday>? ,? <date>", lambda _, day: _day(day)),
    rule("stated", "<dates>", _either),
    rule("stated", "<annual_day> ,? <year>", _annual),
    rule("stated", "<annual_day> of|in <year>", _annual),
    rule("stated", "<weekday> ,? <annual_day> ,? <year>", lambda _, day, year: _annual(day, year)),
    rule("stated", "<month> ,? of|in? <year>", _month),
    rule("stated", "<month> /|- <year>", _month),
    rule(
        "stated",
        "the? <season> of|in? <year>",
        lambda s, y: stated(intervals.season(y, s), "season"),
    ),
    rule("stated", "<quarter> of|in|, <year>", _in_year),
    rule("stated", "<quarter> <year>", _in_year),
    rule("stated", "the? <year> -? <quarter>", lambda year, quarter: _in_year(quarter, year)),
    rule("stated", "<quarter> - <year>", _in_year),
    rule("stated", "<year> -? <half_code>", lambda year, number: half(number, _year(year))),
    rule("stated", "<holiday> ,? of|in? <year>", _in_year),
    rule("stated", "<year>", _year),
    rule("stated", "the? year <year>", _year),
    rule("stated", "<day> -|/ <month> -|/ <year>", lambda d, m, y: _annual((m, d), y)),
    rule("stated", "<month> -|/ <day> -|/ <year>", lambda m, d, y: _annual((m, d), y)),
    rule("stated", "the? fiscal|financial year? <year>", _year),
    rule("stated", "<fiscal_code>", _year),
    rule("stated", "fy <year>", _year),
    rule("stated", "the? <decade>", _decade),
    rule("stated", "the? <decade_word>", _decade),
    rule("stated", "the? <ordinal> -? century", _century),
)
