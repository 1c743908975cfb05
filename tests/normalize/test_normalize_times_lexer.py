from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.normalize.times.lexer import tokens


@pytest.mark.parametrize(
    ("text", "category", "value"),
    [
        ("Sept.", "month", 9),
        ("Thurs", "weekday", 3),
        ("2nd", "ordinal", 2),
        ("’98", "year", 1998),
        ("'24", "year", 2024),
        ("1990s", "decade", 1990),
        ("'80s", "decade", 1980),
        ("Q3", "quarter_code", 3),
        ("3Q", "quarter_code", 3),
        ("H2", "half_code", 1),
        ("FY2019", "fiscal_code", 2019),
        ("6:10", "clock", 370),
        ("6.10pm", "clock", 370),
        ("p.m.", "meridiem", "p"),
        ("AM", "meridiem", "a"),
        ("2,014", "decimal", 2014.0),
        ("2.5", "decimal", 2.5),
        ("0830", "military", 510),
        ("2024-01-02", "date", date(2024, 1, 2)),
        ("2024-01-02T10:00:00Z", "date", date(2024, 1, 2)),
        ("1/2/2024", "date", date(2024, 1, 2)),
        ("2.1.2024", "date", date(2024, 1, 2)),
        ("11 / 27 / 2005", "date", date(2005, 11, 27)),
        ("25-12-2024", "date", date(2024, 12, 25)),
    ],
)
def test_readings(text: str, category: str, value: Any) -> None:
    first = tokens(text)[0]
    assert first.readings[category] == value


@pytest.mark.parametrize("text", ["F16", "A380", "B2014", "10.1.2.3", "99:99", "31/31/2024", "x86"])
def test_codes_have_no_reading_as_a_date(text: str) -> None:
    assert not tokens(text)[0].readings.keys() & {"date", "year", "clock", "day"}


def test_a_paragraph_breaks() -> None:
    text = "until Friday\nSeptember 18, and\nlater\n\nin May"
    assert [token.low for token in tokens(text) if token.breaks] == ["september", "in"]


@given(st.text(max_size=80))
def test_tokens_lie_in_order_inside_the_text(text: str) -> None:
    before = 0
    for token in tokens(text):
        assert before <= token.start < token.end <= len(text)
        before = token.end


def test_a_weekday_that_lost_its_apostrophe() -> None:
    rest = " The village lies on the coast and its people fish for a living." * 5
    first = tokens(f"Sundays attack killed two.{rest}")[0]
    assert first.readings["weekday"] == 6
    assert first.end == len("Sunday")
