"""Headlines of several statements."""

from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc

from corroborate.extract.headline_clauses import statements

FILES = ("headline_clauses",)


def test_headline_clauses(
    case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]
) -> None:
    check_case(case)


def test_a_headline_without_commas_is_parsed_once(parsed: Any) -> None:
    doc = parsed("Man shot and killed in Leeds")

    def never(text: str) -> Doc:
        raise AssertionError(text)

    (only,) = statements(doc, never)  # type: ignore[arg-type]
    assert only is doc
