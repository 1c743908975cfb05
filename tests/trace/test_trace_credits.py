import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.trace.credits import find_credits
from corroborate.types import Document

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "credits.toml").read_text("utf-8")
)


def found(text: str, **fields: Any) -> list[str]:
    document = Document(**{"id": "d", "path": "d.txt", "sha256": "", "text": text, **fields})
    credits = find_credits(document)
    for credit in credits:
        assert text[credit.start : credit.end] == credit.text
    return list(dict.fromkeys(f"{credit.name} | {credit.scope}" for credit in credits))


@pytest.mark.parametrize("case", CASES["sentence"], ids=lambda case: case["text"][:40])
def test_credits_of_a_sentence(case: dict[str, Any]) -> None:
    assert found(case["text"]) == case["finds"]


@pytest.mark.parametrize("case", CASES["document"]["cases"], ids=lambda case: case["text"][:40])
def test_credits_of_a_document(case: dict[str, Any]) -> None:
    assert found(case["text"]) == case["finds"]


@pytest.mark.parametrize("text", CASES["nothing"]["texts"])
def test_a_mere_mention_is_no_credit(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("case", CASES["self"]["cases"], ids=str)
def test_an_outlet_does_not_credit_itself(case: dict[str, Any]) -> None:
    assert found(case["text"]) != []
    assert found(case["text"], publisher=case["publisher"]) == []


def test_a_short_name_means_the_longer_one_before_it() -> None:
    case = CASES["short"]
    document = Document("d", "d.txt", "", case["text"])
    assert [credit.name for credit in find_credits(document)] == [case["name"]] * case["count"]


def test_an_agency_between_title_and_text_of_a_flattened_page() -> None:
    case = CASES["flattened"]
    assert found(case["text"], title=case["title"]) == case["finds"]
    assert found(case["text"]) == []


def test_the_whole_text_is_searched_not_only_the_blocks() -> None:
    assert found("Nine are missing.\nSource: Reuters", blocks=()) == ["Reuters | document"]


@given(st.text(max_size=80) | st.text(alphabet="AFP(Reuters) said:-.\n told", max_size=80))
def test_offsets_lie_in_any_text(text: str) -> None:
    assert found(text) == found(text)
