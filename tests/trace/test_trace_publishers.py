import tomllib
from pathlib import Path
from typing import Any

import pytest

from corroborate.trace.media_names import media_key
from corroborate.trace.publishers import publisher_of
from corroborate.types import Document

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "publishers.toml").read_text("utf-8")
)


def document(**fields: Any) -> Document:
    return Document(**{"id": "d", "path": "d.txt", "sha256": "", "text": "", **fields})


@pytest.mark.parametrize("case", CASES["case"], ids=str)
def test_publisher_of(case: dict[str, Any]) -> None:
    fields = {name: value for name, value in case.items() if name != "is"}
    found = publisher_of(document(**fields))
    assert [found.name, found.kind] == case["is"]


@pytest.mark.parametrize(("a", "b"), CASES["one_house"]["pairs"])
def test_one_house_has_one_key(a: str, b: str) -> None:
    assert publisher_of(document(publisher=a)).key == publisher_of(document(publisher=b)).key


@pytest.mark.parametrize(("a", "b"), CASES["two_houses"]["pairs"])
def test_two_houses_have_two_keys(a: str, b: str) -> None:
    assert publisher_of(document(publisher=a)).key != publisher_of(document(publisher=b)).key


def test_a_file_has_no_name_that_a_credit_could_mean() -> None:
    assert not publisher_of(document(path="reuters.txt")).is_called(media_key("Reuters"))


@pytest.mark.parametrize("name", ["Harbour Watch", "harbourwatch", "Harbour Watch Online"])
def test_names_of_the_same_house(name: str) -> None:
    assert publisher_of(document(publisher="harbourwatch.org")).is_called(media_key(name))


def test_a_short_beginning_is_no_sign_of_the_same_house() -> None:
    assert not publisher_of(document(publisher="abcnorth.org")).is_called(media_key("ABC"))
