from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.normalize.times import cycles
from corroborate.normalize.times.cycles import Cycle
from corroborate.normalize.times.grammar.recurring import easter, nth_weekday
from corroborate.normalize.times.meaning import Reference, cell

DAYS = st.dates(date(1700, 1, 1), date(2300, 1, 1))
LEAP_DAY = cycles.day_of_year(2, 29)
ANY = [
    cycles.weekday(4),
    cycles.weekend(),
    cycles.month_of_year(12),
    cycles.quarter_of_year(3),
    cycles.season_of_year("winter"),
]


@given(DAYS, st.sampled_from(ANY))
def test_occurrences_lie_in_order_on_both_sides(day: date, cycle: Cycle) -> None:
    found = cycle.near(day)
    assert found == sorted(found)
    assert sum(span.last < day for span in found) >= 2
    assert sum(span.first > day for span in found) >= 2


@given(DAYS, st.sampled_from(ANY))
def test_past_and_future_part_at_the_day(day: date, cycle: Cycle) -> None:
    meaning = cycles.by_tense(cycle)
    past, _ = meaning.at(Reference(day, "past", sure=True))
    _, future = meaning.at(Reference(day, "future", sure=True))
    assert past is not None
    assert future is not None
    assert past <= day <= future


@given(DAYS, st.sampled_from(ANY), st.sampled_from([None, "past", "future"]))
def test_a_later_publication_never_gives_an_earlier_day(
    day: date, cycle: Cycle, tense: str | None
) -> None:
    at = cycles.by_tense(cycle).at
    first, last = (at(Reference(d, tense))[0] for d in (day, day + timedelta(1)))  # type: ignore[arg-type]
    assert first is not None
    assert last is not None
    assert first <= last


def test_the_leap_day_comes_round() -> None:
    assert LEAP_DAY is not None
    meaning = cycles.by_tense(LEAP_DAY)
    day = date(2020, 2, 29)
    assert meaning.at(Reference(date(2023, 5, 1), "past", sure=True)) == (day, day)


def test_there_is_no_31_june() -> None:
    assert cycles.day_of_year(6, 31) is None
    assert cycles.day_of_year(13, 1) is None
    assert cycles.day_of_month(32) is None


def test_within_asks_for_exactly_one() -> None:
    friday = cycles.weekday(4)
    with pytest.raises(ValueError, match="more than one"):
        cycles.within(friday, cell("month")).at(Reference(date(2024, 4, 29)))
    second = cycles.within(friday, cell("month"), 1).at(Reference(date(2024, 4, 29)))
    assert second == (date(2024, 4, 12), date(2024, 4, 12))
    with pytest.raises(ValueError, match="no such"):
        cycles.within(friday, cell("month"), 7).at(Reference(date(2024, 4, 29)))


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2038, 4, 25)],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    found = easter(year)
    assert found.weekday() == 6
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


def test_nth_weekday_from_either_end() -> None:
    assert nth_weekday(2024, 11, 3, 4) == date(2024, 11, 28)
    assert nth_weekday(2024, 5, 0, -1) == date(2024, 5, 27)
