"""Clause -> the numbers and names in its words."""

from collections.abc import Callable
from typing import Any

FILES = ("mentions",)


def test_mentions(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_a_number_belongs_to_the_clause_it_stands_in(extracted: Any) -> None:
    found = extracted("The university has 30 laboratories, 12 of which are closed.")
    numbers = [[quantity.text for quantity in claim.quantities] for claim in found.claims]
    assert numbers == [["30"], ["12"]]


def test_mentions_are_not_resolved_yet(extracted: Any) -> None:
    (claim,) = extracted("Syrian troops entered Aleppo.").claims
    assert {actor.canonical for actor in claim.actors} == {""}
    (claim,) = extracted("The death toll rose to 57.").claims
    assert [(q.low, q.high, q.figure) for q in claim.quantities] == [(None, None, None)]
