from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.normalize.times import intervals
from corroborate.normalize.times.intervals import Span

MIDDLE = st.dates(date(1600, 1, 1), date(2400, 1, 1))


@pytest.mark.parametrize(
    ("day", "count", "wanted"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 1, 15), -13, date(2022, 12, 15)),
        (date(2024, 12, 1), 1, date(2025, 1, 1)),
    ],
)
def test_add_months(day: date, count: int, wanted: date) -> None:
    assert intervals.add_months(day, count) == wanted


def test_add_months_beyond_the_calendar() -> None:
    with pytest.raises(OverflowError):
        intervals.add_months(date(9999, 12, 1), 1)


@pytest.mark.parametrize(
    ("unit", "first", "last"),
    [
        ("day", (2024, 4, 29), (2024, 4, 29)),
        ("week", (2024, 4, 29), (2024, 5, 5)),
        ("weekend", (2024, 5, 4), (2024, 5, 5)),
        ("month", (2024, 4, 1), (2024, 4, 30)),
        ("quarter", (2024, 4, 1), (2024, 6, 30)),
        ("half", (2024, 1, 1), (2024, 6, 30)),
        ("year", (2024, 1, 1), (2024, 12, 31)),
        ("decade", (2020, 1, 1), (2029, 12, 31)),
        ("century", (2000, 1, 1), (2099, 12, 31)),
    ],
)
def test_cell(unit: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert intervals.cell(unit, date(2024, 4, 29)) == Span(date(*first), date(*last))


def test_shift_by_parts_of_units() -> None:
    assert intervals.shift(date(2024, 1, 1), "year", 0.5) == date(2024, 7, 1)
    assert intervals.shift(date(2024, 1, 1), "week", -1.5) == date(2023, 12, 22)


def test_winter_runs_into_the_next_year() -> None:
    assert intervals.season(2023, "winter") == Span(date(2023, 12, 1), date(2024, 3, 20))


def test_an_empty_span_is_refused() -> None:
    with pytest.raises(ValueError, match="after"):
        intervals.days(date(2024, 1, 2), date(2024, 1, 1))


def test_hull_keeps_open_sides_open() -> None:
    day = date(2024, 1, 1)
    assert intervals.hull((day, None), (date(2023, 1, 1), day)) == (date(2023, 1, 1), None)
    assert intervals.hull((None, day), (day, day)) == (None, day)


@given(MIDDLE, st.sampled_from(["week", "month", "quarter", "half", "year", "decade", "century"]))
def test_a_cell_holds_its_day_and_touches_the_next(day: date, unit: str) -> None:
    cell = intervals.cell(unit, day)
    assert cell.first <= day <= cell.last
    assert intervals.cell(unit, cell.first) == intervals.cell(unit, cell.last) == cell


@given(MIDDLE, st.integers(1, 40), st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_ending_closes_on_its_last_day(day: date, count: int, unit: str) -> None:
    span = intervals.ending(day, unit, count)
    assert span.first <= span.last == day
