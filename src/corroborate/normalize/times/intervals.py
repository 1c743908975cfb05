"""Intervals of days, and the calendar's cells: weeks, months, quarters, seasons, decades.

Weeks run from Monday to Sunday (ISO 8601). A season covers both its meteorological and its
astronomical bounds on the northern half of the earth, so that "summer" is never too narrow.
Functions raise :class:`ValueError` or :class:`OverflowError` outside the years 1 to 9999.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_OF = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "night": 1.0,
    "weekend": 7.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 365.25 / 12,
    "quarter": 365.25 / 4,
    "half": 365.25 / 2,
    "year": 365.25,
    "decade": 3652.5,
    "century": 36525.0,
}
"""Mean days from one unit to the next (weekends come seven days apart)."""

Bounds = tuple[date | None, date | None]
"""The first and the last day, both included; ``None`` is an open or unknown bound."""

_SEASONS = {
    "spring": ((3, 1), (6, 20)),
    "summer": ((6, 1), (9, 22)),
    "autumn": ((9, 1), (12, 20)),
    "winter": ((12, 1), (3, 20)),
}


class Span(NamedTuple):
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date


def days(first: date, last: date) -> Span:
    """Return the span from ``first`` to ``last``; raise ``ValueError`` if it is empty."""
    if first > last:
        raise ValueError(f"{first} is after {last}")
    return Span(first, last)


def months(year: int, month: int, count: int = 1) -> Span:
    """Return ``count`` months from the first of ``month``."""
    first = date(year, month, 1)
    return Span(first, add_months(first, count) - timedelta(1))


def years(first: int, count: int = 1) -> Span:
    """Return ``count`` calendar years from ``first`` on."""
    return Span(date(first, 1, 1), date(first + count - 1, 12, 31))


def season(year: int, name: str) -> Span:
    """Return the season that begins in ``year``."""
    (month, day), (last_month, last_day) = _SEASONS[name]
    last_year = year + 1 if name == "winter" else year
    return Span(date(year, month, day), date(last_year, last_month, last_day))


def week(day: date) -> Span:
    """Return the week that holds ``day``."""
    monday = day - timedelta(day.weekday())
    return Span(monday, monday + timedelta(6))


def weekend(day: date) -> Span:
    """Return Saturday and Sunday of the week that holds ``day``."""
    sunday = week(day).last
    return Span(sunday - timedelta(1), sunday)


def add_months(day: date, count: int) -> date:
    """Return ``day`` moved by ``count`` months, at most to the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, unit: str, count: float) -> date:
    """Return ``day`` moved by ``count`` units, keeping the day of the month where it can."""
    moved = count * MONTHS_IN.get(unit, 0)
    if moved and float(moved).is_integer():
        return add_months(day, int(moved))
    return day + timedelta(round(count * DAYS_OF[unit]))


def ending(last: date, unit: str, count: int) -> Span:
    """Return ``count`` units up to and with ``last``."""
    return Span(shift(last + timedelta(1), unit, -count), last)


def cell(unit: str, day: date) -> Span:
    """Return the calendar ``unit`` (day, week, weekend, month... century) that holds ``day``."""
    if unit in ("week", "fortnight"):
        return week(day)
    if unit == "weekend":
        return weekend(day)
    if unit in ("month", "quarter", "half", "year"):
        length = MONTHS_IN[unit]
        return months(day.year, (day.month - 1) // length * length + 1, length)
    if unit in ("decade", "century"):
        length = MONTHS_IN[unit] // 12
        return years(max(1, day.year // length * length), length)
    return Span(day, day)


def hull(*parts: Bounds) -> Bounds:
    """Return the smallest interval that holds all ``parts``."""
    firsts = [first for first, _ in parts]
    lasts = [last for _, last in parts]
    return (
        None if None in firsts else min(first for first in firsts if first),
        None if None in lasts else max(last for last in lasts if last),
    )
