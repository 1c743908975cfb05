import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.read.stamps import is_stamp_line, is_time_line, published_in, stamp_at

CASES = tomllib.loads(Path(__file__).parents[1].joinpath("cases/read/stamps.toml").read_text())


@pytest.mark.parametrize("case", CASES["stamp"], ids=lambda case: case["line"])
def test_stamp_lines(case: dict[str, Any]) -> None:
    assert is_stamp_line(case["line"])
    published = published_in([case["line"]])
    assert published.earliest == case.get("earliest")
    assert published.latest == case.get("latest", case.get("earliest"))
    if published.earliest:
        assert (published.basis, published.evidence) == ("dateline", case["line"])


@pytest.mark.parametrize("case", CASES["other"], ids=lambda case: case["line"])
def test_other_lines(case: dict[str, Any]) -> None:
    assert not is_stamp_line(case["line"])


def test_a_labelled_date_goes_first() -> None:
    stamps = ["Updated 9 May 2019", "7 May 2019", "Published 8 May 2019", "- 6 May 2019"]
    assert published_in(stamps).evidence == "Published 8 May 2019"
    assert published_in(stamps[:2]).evidence == "7 May 2019"
    assert published_in(stamps[:1]).evidence == "Updated 9 May 2019"
    assert published_in(stamps[3:]).basis == "unknown"


@pytest.mark.parametrize(
    ("line", "expected"),
    [("12:47 p.m.:", True), ("7 a.m.", True), ("12:47 the fire", False), ("noon", False)],
)
def test_time_lines(line: str, expected: bool) -> None:
    assert is_time_line(line) is expected


def test_a_number_after_a_stamp_is_not_part_of_it() -> None:
    text = "Wednesday 26 October 2016 26 people were hurt"
    assert text[stamp_at(text).end :] == " 26 people were hurt"


@given(st.text(max_size=80), st.integers(0, 80))
def test_stamps_end_within_the_text(text: str, position: int) -> None:
    position = min(position, len(text))
    assert position <= stamp_at(text, position).end <= len(text)
