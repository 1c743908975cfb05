import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.trace.quotes import quoted, quoted_in_blocks
from corroborate.types import Block

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "quotes.toml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["text"][:30])
def test_quoted(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [text[a:b] for a, b in quoted(text, 0, len(text))] == case["quoted"]


def blocks(text: str) -> list[Block]:
    starts = [0] + [at + 1 for at, letter in enumerate(text) if letter == "\n"]
    return [Block(at, at + len(line)) for at, line in zip(starts, text.split("\n"), strict=True)]


def test_a_statement_after_a_colon_is_quoted_as_a_whole() -> None:
    text = "The owners released the following statement:\nThe boat was sound.\nThey left."
    assert [text[a:b] for a, b in quoted_in_blocks(text, blocks(text))] == ["The boat was sound."]


def test_a_colon_after_anything_else_announces_nothing() -> None:
    text = "The crew had three tasks:\nThe boat was sound."
    assert quoted_in_blocks(text, blocks(text)) == ()


def test_a_long_paragraph_between_marks_is_speech_only_if_somebody_speaks_of_himself() -> None:
    words = " ".join(["the boat was old and the harbour was small and"] * 4)
    narrated, spoken = f"“{words}.”", f"“I say {words}.”"
    assert quoted_in_blocks(narrated, blocks(narrated)) == ()
    assert len(quoted_in_blocks(spoken, blocks(spoken))) == 1


@given(st.text(alphabet="ab \"'“”‘’„«».\n", max_size=80))
def test_spans_are_ordered_and_inside(text: str) -> None:
    spans = quoted(text, 0, len(text))
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
