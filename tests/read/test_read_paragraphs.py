import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.read.paragraphs import split_lines, split_paragraphs, tight

CASES = tomllib.loads(Path(__file__).parents[1].joinpath("cases/read/paragraphs.toml").read_text())


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_paragraphs(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [text[start:end] for start, end in split_paragraphs(text)] == case["paragraphs"]


@given(st.text(alphabet="ab. \n\r\t\u2028\u00a0", max_size=300))
def test_paragraphs_hold_all_that_is_no_white_space(text: str) -> None:
    spans = split_paragraphs(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()


@given(st.text(max_size=100))
def test_lines_hold_no_line_break(text: str) -> None:
    assert all("\n" not in text[start:end] for start, end in split_lines(text))


@given(st.text(alphabet="a \n", max_size=20), st.data())
def test_tight(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = tight(text, start, end)
    assert text[span.start : span.end] == text[start:end].strip()
