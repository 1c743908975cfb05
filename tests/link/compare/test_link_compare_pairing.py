"""Which figures are held against each other."""

from dataclasses import replace
from typing import Any

from corroborate.link.compare.measured import Measured
from corroborate.link.compare.pairing import far_apart, may_be_one, pairs_of
from corroborate.types import Place, Quantity

AT = iter(range(0, 10_000, 10))


def count(figure: float, unit: str = "people", *, event: str = "death", **more: Any) -> Measured:
    at = next(AT)
    persons = more.pop("persons", unit == "people")
    modifiers = more.pop("modifiers", ())
    quantity = Quantity(f"{figure:g}", at, at + 2, "count", figure, figure, figure, unit, modifiers)
    none: frozenset[str] = frozenset()
    return Measured(quantity, event, "affected", persons, none, none, **more)


def figures(ours: list[Measured], theirs: list[Measured]) -> list[tuple[float | None, bool]]:
    return [(p.b.figure, p.agrees) for p in pairs_of(ours, theirs)]


def test_figures_of_one_event_are_paired() -> None:
    assert figures([count(12)], [count(17)]) == [(17, False)]
    assert figures([count(12)], [count(12)]) == [(12, True)]
    assert figures([count(12)], [count(17, event="injury")]) == []
    assert figures([count(12, event="arrest")], [count(17, event="capture")]) == [(17, False)]


def test_parts_that_add_up_agree() -> None:
    parts = [count(2, "woman"), count(3, "man")]
    assert {agrees for _, agrees in figures(parts, [count(5)])} == {True}
    assert {agrees for _, agrees in figures([count(5)], parts)} == {True}


def test_a_part_is_no_conflict_unless_it_is_the_greater() -> None:
    assert figures([count(3, "child")], [count(12)]) == []
    assert figures([count(20, "child")], [count(12)]) == [(12, False)]


def test_the_rest_is_no_conflict_unless_it_is_the_greater() -> None:
    assert figures([count(15, part="rest")], [count(20)]) == []
    assert figures([count(25, part="rest")], [count(20)]) == [(20, False)]
    assert figures([count(4, part="among")], [count(3, part="rest")]) == []


def test_units_narrowed_in_ways_of_their_own_are_two() -> None:
    german = count(2, "tourist", modifiers=("german",))
    french = count(5, "tourist", modifiers=("french",))
    assert figures([german], [french]) == []
    assert figures([german], [count(5, "tourist")]) == [(5, False)]


def test_narrower_circles_hold_fewer() -> None:
    assert figures([count(2, grade="critically")], [count(4)]) == []
    assert figures([count(6, grade="critically")], [count(4)]) == [(4, False)]
    assert figures([count(8, wide=True)], [count(2)]) == []


def test_what_is_planned_is_not_what_was() -> None:
    assert figures([count(12, planned=True)], [count(17)]) == []
    assert figures([count(12, planned=True)], [count(17, planned=True)]) == [(17, False)]


def test_figures_of_two_towns_or_two_rates_are_two() -> None:
    lima, quito = (Place(n, 0, 4, n, c, "city") for n, c in (("Lima", "PE"), ("Quito", "EC")))
    peru = replace(lima, canonical="Peru", kind="country")
    assert figures([count(12, place=lima)], [count(17, place=quito)]) == []
    assert figures([count(12, place=lima)], [count(17, place=peru)]) == [(17, False)]
    assert figures([count(12, per="day")], [count(17)]) == []


def test_far_apart_and_one() -> None:
    assert far_apart(count(2).quantity, count(90).quantity)
    assert not far_apart(count(2).quantity, count(9).quantity)
    assert may_be_one(count(2, "woman"), count(3, "worker"))
    assert not may_be_one(count(2, "tank", persons=False), count(3, "turbine", persons=False))
