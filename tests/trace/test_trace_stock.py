import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.trace.stock import stock_spans

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "stock.toml").read_text("utf-8")
)


@pytest.mark.parametrize("phrase", CASES["stock"]["phrases"])
def test_a_stock_phrase_is_found_wherever_it_stands(phrase: str) -> None:
    text = f"Later {phrase}. The ferry sank."
    spans = stock_spans(text)
    covered = sum(b - a for a, b in spans)
    assert covered >= 0.6 * len(phrase)
    assert all(b <= text.index(" The ferry") for _, b in spans)


@pytest.mark.parametrize("phrase", CASES["own"]["phrases"])
def test_other_wording_is_not_stock(phrase: str) -> None:
    assert stock_spans(phrase) == ()


@given(st.text(max_size=120))
def test_spans_are_inside_any_text(text: str) -> None:
    assert all(0 <= a < b <= len(text) for a, b in stock_spans(text))


def test_letters_that_grow_in_lower_case_move_no_offset() -> None:
    text = "İİİ no arrests have been made"
    assert [text[a:b] for a, b in stock_spans(text)] == ["no arrests have been made"]
