import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.read.dates import find_dates, parse_date, url_date

CASES = tomllib.loads(Path(__file__).parents[1].joinpath("cases/read/dates.toml").read_text())


@pytest.mark.parametrize("case", CASES["date"], ids=lambda case: case["text"])
def test_find_dates(case: dict[str, Any]) -> None:
    (found,) = find_dates(case["text"])
    assert found.earliest == case["earliest"]
    assert found.latest == case.get("latest", case["earliest"])


@pytest.mark.parametrize("case", CASES["none"], ids=lambda case: case["text"])
def test_find_no_dates(case: dict[str, Any]) -> None:
    assert find_dates(case["text"]) == []


@pytest.mark.parametrize("case", CASES["value"], ids=lambda case: str(case["value"]))
def test_parse_date(case: dict[str, Any]) -> None:
    assert parse_date(case["value"]) == case.get("day")


@pytest.mark.parametrize("case", CASES["url"], ids=lambda case: case["url"])
def test_url_date(case: dict[str, Any]) -> None:
    expected = (case["day"], case["part"]) if "day" in case else None
    assert url_date(case["url"]) == expected


@given(st.text(alphabet="0123456789-/. ,MayJun2024", max_size=60))
def test_dates_lie_in_the_text_and_in_order(text: str) -> None:
    last = 0
    for found in find_dates(text):
        assert last <= found.start < found.end <= len(text)
        assert date(1900, 1, 1) <= found.earliest <= found.latest
        last = found.end
