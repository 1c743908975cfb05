"""Groups mended after the greedy pass: small ones worked out by hand."""

import pytest

from corroborate.link.cluster import join
from corroborate.link.regroup import Links, regrouped
from corroborate.types import Comparison, Severity, SlotComparison

Pair = tuple[int, int]


def scored(*strong: Pair, score: float = 0.9, **weak: float) -> dict[Pair, Comparison]:
    """Comparisons of pairs; ``p02=0.4`` is the pair (0, 2)."""
    values = dict.fromkeys(strong, score)
    values |= {(int(name[1]), int(name[2])): value for name, value in weak.items()}
    return {(i, j): Comparison(str(i), str(j), (), v, "same") for (i, j), v in values.items()}


def mended(
    groups: list[list[int]], scores: dict[Pair, Comparison], *cannot: Pair
) -> list[list[int]]:
    size = sum(map(len, groups))
    return regrouped(groups, Links.of(size, scores, frozenset(cannot), 0.5))


@pytest.mark.parametrize(
    ("name", "groups", "scores", "cannot", "expected"),
    [
        ("to the nearer group", [[0, 1, 2], [3, 4]], {"p02": 0.3, "p12": 0.2, "p23": 0.9,
            "p24": 0.8}, [], [[0, 1], [2, 3, 4]]),
        ("by one pair at the threshold", [[0, 1], [2], [3, 4]], {"p23": 0.5, "p24": 0.3}, [],
            [[0, 1], [2, 3, 4]]),
        ("by two that are near", [[0, 1], [2], [3, 4]], {"p23": 0.4, "p24": 0.4}, [],
            [[0, 1], [2, 3, 4]]),
        ("not by one that is near", [[0, 1], [2], [3, 4]], {"p23": 0.4, "p24": 0.35}, [],
            [[0, 1], [2], [3, 4]]),
        ("not where it may not", [[0, 1, 2], [3, 4]], {"p02": 0.6, "p12": 0.2, "p23": 0.9,
            "p24": 0.8}, [(2, 4)], [[0, 1, 2], [3, 4]]),
        ("out of a group", [[0, 1, 2], [3, 4]], {"p02": 0.1, "p12": 0.1}, [],
            [[0, 1], [2], [3, 4]]),
        ("out of a group where it is near to none", [[0, 1, 2], [3, 4]], {}, [],
            [[0, 1], [2], [3, 4]]),
        ("two groups merge", [[0, 1], [2], [3, 4]], {"p03": 0.8, "p14": 0.4, "p04": 0.3,
            "p13": 0.3}, [], [[0, 1, 3, 4], [2]]),
        ("not if that loses", [[0, 1], [2], [3, 4]], {"p03": 0.6, "p14": 0.1, "p04": 0.1,
            "p13": 0.1}, [], [[0, 1], [2], [3, 4]]),
        ("not if two may not meet", [[0, 1], [2], [3, 4]], {"p03": 0.8, "p14": 0.4, "p04": 0.3,
            "p13": 0.3}, [(1, 4)], [[0, 1], [2], [3, 4]]),
    ],
)  # fmt: skip
def test_what_gains_is_done(
    name: str,
    groups: list[list[int]],
    scores: dict[str, float],
    cannot: list[Pair],
    expected: list[list[int]],
) -> None:
    found = scored((0, 1), (3, 4), **scores)
    assert mended(groups, found, *cannot) == expected, name


def test_one_member_that_may_not_meet_another_leaves() -> None:
    scores = scored((0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (0, 3), (1, 3), (1, 4))
    scores |= scored((0, 4), (0, 5), (1, 5), p23=0.2, p24=0.2)
    groups = join(6, scores, threshold=0.5, cannot=frozenset({(2, 5)}))
    assert groups in ([[0, 1, 2, 3, 4], [5]], [[0, 1, 3, 4, 5], [2]])


def test_groups_stay_apart_where_more_would_be_lost() -> None:
    scores = scored((0, 1), (2, 3), p02=0.6)
    assert join(4, scores, threshold=0.5, cannot=frozenset({(1, 3), (1, 2)})) == [[0, 1], [2, 3]]


@pytest.mark.parametrize(("severity", "together"), [("contradiction", True), (None, False)])
def test_a_conflict_that_counts_is_of_one_event(severity: Severity | None, together: bool) -> None:
    slot = SlotComparison("quantity", "conflict", 0.0, "3 against 4", "3", "4", severity)
    scores = scored((0, 1), p12=0.5)
    scores[0, 2] = Comparison("0", "2", (slot,), 0.08, "conflict")
    assert ([0, 1, 2] in join(3, scores, threshold=0.5)) is together


@pytest.mark.parametrize(
    ("articles", "expected"),
    [(["a", "b", "c", "d"], [[0, 1, 2, 3]]), (["a", "b", "a", "b"], [[0, 1], [2, 3]])],
)
def test_two_facts_of_one_article_keep_groups_apart(
    articles: list[str], expected: list[list[int]]
) -> None:
    scores = scored((0, 1), (2, 3), p03=0.6, p12=0.6)
    assert join(4, scores, threshold=0.5, articles=articles) == expected


def test_one_fact_that_an_article_tells_twice_is_one() -> None:
    scores = scored((0, 1), (2, 3), (0, 2), p03=0.6, p12=0.6)
    assert join(4, scores, threshold=0.5, articles=["a", "b", "a", "b"]) == [[0, 1, 2, 3]]
