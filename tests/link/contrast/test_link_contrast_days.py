"""Which days of two texts stand in each other's stead."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.link.contrast import CONTRASTS
from corroborate.link.contrast.days import dates, weekdays, years

FINDER = "days"


@pytest.mark.model
def test_contrasts(case: Any, sides: Any) -> None:
    for one, other in (sides, sides[::-1]):
        found = list(CONTRASTS[FINDER](one, other))
        assert [c.slot for c in found] == ([case["slot"]] if case["slot"] else []), found


@given(st.dates(date(1900, 1, 1), date(2060, 1, 1)))
def test_a_day_is_read_in_either_order(day: date) -> None:
    names = (f"{day:%B} {day.day}", f"{day.day} {day:%B}", f"{day:%b}. {day.day}")
    read = [set(dates(f"It rained on {name}.")) for name in names]
    assert read == [{(day.month - 1) * 31 + day.day}] * 3


def test_what_is_no_day_or_year() -> None:
    assert not dates("In March 2019 it may rain 12%, said 40 marchers and 12 Marines.")
    assert set(years("Since 2006 the 1950 law of May 3, 2011 holds; 2019 people came.")) == {
        2006, 1950, 2011,
    }  # fmt: skip
    assert list(weekdays("On Sunday and Thursday it rained.")) == [6, 3]
