import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.trace.media_names import media_key, medium, mentions

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "media_names.toml").read_text("utf-8")
)


@pytest.mark.parametrize(("written", "expected"), CASES["medium"].items())
def test_medium(written: str, expected: list[str]) -> None:
    found = medium(written)
    assert [found.name, found.kind] == expected


@pytest.mark.parametrize(("a", "b"), CASES["same_key"]["pairs"])
def test_names_of_one_outlet_have_one_key(a: str, b: str) -> None:
    assert media_key(a) == media_key(b) != ""


@pytest.mark.parametrize("case", CASES["found"]["cases"], ids=lambda case: case["text"][:30])
def test_mentions(case: dict[str, Any]) -> None:
    assert [found.medium.name for found in mentions(case["text"])] == case["names"]


@given(st.text(alphabet="AFP Reuters.News-WKZ the\n", max_size=80))
def test_mentions_are_ordered_and_inside(text: str) -> None:
    found = mentions(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)
