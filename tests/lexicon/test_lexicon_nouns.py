import tomllib
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.lexicon import HeadClass, head_class, is_kind_of

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "lexicon" / "nouns.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("name", "noun"),
    [(name, noun) for name, nouns in CASES["head_class"].items() for noun in nouns],
)
def test_nouns_have_their_class(name: str, noun: str) -> None:
    assert head_class(noun) == name


@pytest.mark.parametrize(("child", "parent", "levels"), CASES["is_kind_of"]["cases"])
def test_kinds_are_counted_in_levels(child: str, parent: str, levels: int) -> None:
    assert is_kind_of(child, parent) == (None if levels < 0 else levels)


def test_every_class_has_cases() -> None:
    assert CASES["head_class"].keys() == set(get_args(HeadClass))


@given(st.text(), st.text())
def test_any_text_is_taken(a: str, b: str) -> None:
    assert head_class(a) in get_args(HeadClass)
    assert is_kind_of(a, a) == 0
    assert (is_kind_of(a, b) or 0) >= 0
