"""Claims that appositions make."""

from collections.abc import Callable
from typing import Any

FILES = ("appositions",)


def test_appositions(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_a_title_makes_none(extracted: Any) -> None:
    text = "Ana Roe, head of the port authority, said the ferry sank."
    assert len(extracted(text).claims) == 2
    assert len(extracted(text, "title").claims) == 1
