"""Claims in more than one group."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corroborate.link.frame import Frame
from corroborate.link.overlap import Pair, overlapping
from corroborate.types import Comparison, Severity, SlotComparison

SIX = "Six villagers died in the air strike."
NO_FIGURE = "Ana Roe, 44, died in the air strike."
EIGHT = "Eight villagers died when shells hit the market."
THRESHOLD = 0.3


def same(score: float, *slots: SlotComparison) -> Comparison:
    return Comparison("", "", slots, score, "same")


def differing(slot: str, severity: Severity | None) -> SlotComparison:
    return SlotComparison(slot, "conflict", 0.0, "", "", "", severity)  # type: ignore[arg-type]


def whole(
    held: list[Frame], scores: dict[Pair, Comparison], cannot: frozenset[Pair] = frozenset()
) -> list[list[int]]:
    """What becomes of the first two claims in one group and of the others each alone."""
    groups = [[0, 1], *([i] for i in range(2, len(held)))]
    return overlapping(groups, held, scores, cannot, threshold=THRESHOLD)


def test_a_claim_supports_what_another_article_tells_alone(frozen: Any) -> None:
    held = frozen.of_outlets("die", SIX, SIX, SIX)
    assert whole(held, {(1, 2): same(0.5)}) == [[0, 1], [1, 2]]


@pytest.mark.parametrize(
    "found",
    [
        same(0.2),
        same(0.9, differing("time", "contradiction")),
        same(0.9, differing("quantity", None)),
    ],
)
def test_not_what_is_too_far_or_differs(frozen: Any, found: Comparison) -> None:
    held = frozen.of_outlets("die", SIX, SIX, SIX)
    assert whole(held, {(1, 2): found}) == [[0, 1], [2]]


def test_a_setting_that_differs_and_does_not_count_weighs_in_the_score_only(frozen: Any) -> None:
    held = frozen.of_outlets("die", SIX, SIX, SIX)
    assert whole(held, {(1, 2): same(0.5, differing("place", None))}) == [[0, 1], [1, 2]]


def test_not_what_may_never_share_a_finding(frozen: Any) -> None:
    held = frozen.of_outlets("die", SIX, SIX, SIX)
    assert whole(held, {(1, 2): same(0.9)}, frozenset({(1, 2)})) == [[0, 1], [2]]


def test_not_figures_of_one_kind_that_differ(frozen: Any) -> None:
    held = frozen.of_outlets("die", SIX, SIX, EIGHT)
    assert whole(held, {(1, 2): same(0.9)}) == [[0, 1], [2]]


def test_a_figure_must_be_told_too(frozen: Any) -> None:
    held = frozen.of_outlets("die", SIX, NO_FIGURE, SIX)
    assert whole(held, {(1, 2): same(0.9)}) == [[0, 1], [2]]
    held = frozen.of_outlets("die", NO_FIGURE, SIX, NO_FIGURE)
    assert whole(held, {(1, 2): same(0.9)}) == [[0, 1], [1, 2]]


def test_an_article_adds_one_claim_and_the_one_that_fits_best(frozen: Any) -> None:
    one, two, _ = frozen.of_outlets("die", SIX, SIX, SIX)
    groups = [[0, 1], [2]]
    held = [one, one, two]
    scores = {(0, 2): same(0.4), (1, 2): same(0.6)}
    assert overlapping(groups, held, scores, (), threshold=THRESHOLD) == [[0, 1, 2], [1, 2]]


def test_the_mean_with_all_of_a_group_counts(frozen: Any) -> None:
    held = frozen.of_outlets("die", SIX, SIX, SIX)
    assert whole(held, {(0, 2): same(0.8), (1, 2): same(0.1)}) == [[0, 1, 2], [0, 2]]
    assert whole(held, {(0, 2): same(0.4), (1, 2): same(0.1)}) == [[0, 1], [0, 2]]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda p: p[0] < p[1]),
        st.floats(0, 1),
    )
)
def test_nothing_leaves_its_group(frozen: Any, scores: dict[Pair, float]) -> None:
    held = frozen.of_outlets("die", *[SIX] * 6)
    groups = [[0, 1], [2, 3], [4], [5]]
    found = overlapping(
        groups, held, {p: same(s) for p, s in scores.items()}, (), threshold=THRESHOLD
    )
    assert all(set(own) <= set(more) for own, more in zip(groups, found, strict=True))
    assert all(more == sorted(set(more)) for more in found)
