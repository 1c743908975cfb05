import tomllib
from pathlib import Path
from typing import Any

import pytest

from corroborate.read.titles import is_headline, site_start

CASES = tomllib.loads(Path(__file__).parents[1].joinpath("cases/read/titles.toml").read_text())


@pytest.mark.parametrize("case", CASES["headline"], ids=lambda case: case["line"])
def test_headlines(case: dict[str, Any]) -> None:
    assert is_headline(case["line"])


@pytest.mark.parametrize("case", CASES["plain"], ids=lambda case: case["line"])
def test_no_headlines(case: dict[str, Any]) -> None:
    assert not is_headline(case["line"])


def test_a_long_line_is_no_headline() -> None:
    assert not is_headline("word " * 40)


@pytest.mark.parametrize("case", CASES["site"], ids=lambda case: case["title"])
def test_names_of_sites(case: dict[str, Any]) -> None:
    title = case["title"]
    assert title[site_start(title) :].strip() == case["name"]
