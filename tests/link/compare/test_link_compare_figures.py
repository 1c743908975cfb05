"""Two figures of one thing: do they agree, and if not, may both hold?"""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate.link.compare.figures import (
    agree,
    bound_notes,
    figure_of,
    in_base,
    interval,
    is_vague,
    may_both_hold,
    rounding,
)
from corroborate.types import Quantity, QuantityKind

QUIET = settings(deadline=None)  # the machine may be busy


def exactly(figure: float, unit: str = "", kind: QuantityKind = "count") -> Quantity:
    return Quantity(f"{figure:g}", 0, 1, kind, figure, figure, figure, unit)


def about(figure: float) -> Quantity:
    return Quantity(f"about {figure:g}", 0, 1, "count", figure * 0.9, figure * 1.1, figure)


def at_least(figure: float) -> Quantity:
    return Quantity(f"at least {figure:g}", 0, 1, "count", figure, None, figure)


def up_to(figure: float) -> Quantity:
    return Quantity(f"up to {figure:g}", 0, 1, "count", None, figure, figure)


def between(low: float, high: float) -> Quantity:
    return Quantity(f"{low:g} to {high:g}", 0, 1, "count", low, high)


def vague(text: str, low: float | None, high: float | None) -> Quantity:
    return Quantity(text, 0, 1, "count", low, high)


counts = st.integers(1, 10**7).map(float)
quantities = st.one_of(
    counts.map(exactly),
    counts.map(about),
    counts.map(at_least),
    counts.map(up_to),
    st.tuples(counts, counts).map(lambda both: between(min(both), max(both))),
)


@QUIET
@given(quantities, quantities)
def test_agreeing_is_mutual(a: Quantity, b: Quantity) -> None:
    assert agree(a, b) == agree(b, a)
    assert may_both_hold(a, b) == may_both_hold(b, a)
    assert bound_notes(a, b) == bound_notes(b, a)


@QUIET
@given(quantities)
def test_a_figure_agrees_with_itself(a: Quantity) -> None:
    assert agree(a, a)
    assert may_both_hold(a, a)


@QUIET
@given(counts, counts)
def test_small_plain_figures_agree_only_if_they_are_one(a: float, b: float) -> None:
    if max(a, b) < 10:
        assert agree(exactly(a), exactly(b)) == (a == b)
    assert may_both_hold(exactly(a), exactly(b)) == (a == b)


@QUIET
@given(counts, st.floats(1.2, 1e4))
def test_no_rounding_bridges_a_fifth(figure: float, ratio: float) -> None:
    assert not agree(exactly(figure), exactly(figure * ratio))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (exactly(12), exactly(12)),
        (exactly(5000), exactly(4987)),
        (exactly(1.5e6), exactly(1_480_000)),
        (about(20), exactly(19)),
        (at_least(1000), exactly(1043)),
        (at_least(30), exactly(31)),
        (at_least(250_000), at_least(290_000)),
        (up_to(40), exactly(38)),
        (between(10, 15), exactly(12)),
        (between(10, 15), between(12, 20)),
        (exactly(6.8), exactly(6.8)),
    ],
)
def test_figures_agree(a: Quantity, b: Quantity) -> None:
    assert agree(a, b)


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        (exactly(12), exactly(17), False),
        (exactly(12), exactly(13), False),
        (exactly(20), exactly(21), False),
        (exactly(130), exactly(127), False),
        (at_least(26), at_least(28), True),
        (exactly(20), exactly(24), False),
        (exactly(5000), exactly(5600), False),
        (at_least(26), exactly(35), True),
        (exactly(6.8), exactly(7.1), False),
        (about(20), exactly(35), False),
        (at_least(26), exactly(61), True),
        (at_least(61), exactly(26), False),
        (up_to(400), exactly(120), True),
        (up_to(120), exactly(400), False),
        (at_least(26), at_least(90), True),
        (between(10, 15), exactly(40), False),
        (at_least(10), up_to(90), True),
    ],
)
def test_figures_disagree_though_both_may_hold(a: Quantity, b: Quantity, both: bool) -> None:
    assert not agree(a, b)
    assert may_both_hold(a, b) == both
    assert bound_notes(a, b) == (("bounds-overlap",) if both else ())


@pytest.mark.parametrize(
    ("value", "half"),
    [
        (5_000_000, 500_000),
        (700, 50),
        (20, 5),
        (698, 0),
        (7, 0),
        (0, 0),
        (1.5, 0.05),
        (6.25, 0.005),
    ],
)
def test_rounding_is_half_of_the_last_digit_that_counts(value: float, half: float) -> None:
    assert rounding(value) == pytest.approx(half)


@QUIET
@given(st.floats())
def test_rounding_never_fails(value: float) -> None:
    assert rounding(value) >= 0


@pytest.mark.parametrize(
    ("quantity", "figure", "bounds"),
    [
        (exactly(12), 12, (12, 12)),
        (between(10, 15), 12.5, (10, 15)),
        (vague("dozens", 24, None), 24, (24, math.inf)),
        (up_to(9), 9, (-math.inf, 9)),
        (vague("some", None, None), 0, (-math.inf, math.inf)),
    ],
)
def test_a_quantity_as_one_figure_and_as_an_interval(
    quantity: Quantity, figure: float, bounds: tuple[float, float]
) -> None:
    assert figure_of(quantity) == figure
    assert interval(quantity) == bounds


def test_a_vague_plural_has_neither_figure_nor_digits() -> None:
    assert is_vague(vague("dozens", 24, None))
    assert not is_vague(between(10, 15))
    assert not is_vague(exactly(12))


@pytest.mark.parametrize(
    ("figure", "unit", "base", "metres"),
    [
        (2000, "foot", "metre", 609.6),
        (10, "mile", "metre", 16_093.44),
        (3, "tonne", "kilogram", 3000),
        (60, "mile per hour", "metre per second", 26.8224),
        (100, "kilometre per hour", "metre per second", 27.7778),
        (500, "acre", "square metre", 2_023_428),
        (5, "metre", "metre", 5),
    ],
)
def test_measures_are_brought_to_one_unit(
    figure: float, unit: str, base: str, metres: float
) -> None:
    found = in_base(exactly(figure, unit, "measure"))
    assert found.unit == base
    assert found.figure == pytest.approx(metres, rel=1e-4)
    low, high = interval(found)
    assert low <= found.figure <= high


def test_only_measures_are_converted() -> None:
    pounds = exactly(40, "pound", "count")
    assert in_base(pounds) == pounds
    money = exactly(40, "USD", "money")
    assert in_base(money) == money
    light_years = exactly(4, "light-year", "measure")
    assert in_base(light_years) == light_years


def test_a_bound_stays_open_in_another_unit() -> None:
    found = in_base(Quantity("over 10 miles", 0, 1, "measure", 10, None, 10, "mile"))
    assert found.high is None
    assert found.low == pytest.approx(16_093.44)


@QUIET
@given(st.floats(0.1, 1e6))
def test_a_measure_agrees_with_its_conversion(feet: float) -> None:
    metres = exactly(round(feet * 0.3048, 6), "metre", "measure")
    assert agree(in_base(exactly(feet, "foot", "measure")), in_base(metres))
