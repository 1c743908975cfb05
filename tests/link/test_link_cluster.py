"""Pairs -> clusters: what holds for all groupings, and small ones worked out by hand."""

from collections.abc import Mapping
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate.link.cluster import join
from corroborate.link.regroup import NEUTRAL, Links
from corroborate.types import Comparison

Pair = tuple[int, int]
QUIET = settings(max_examples=60, deadline=None)  # the machine may be busy
GRID = 64  # scores are exact binary fractions, so that sums do not depend on their order


def scored(scores: Mapping[Pair, float]) -> dict[Pair, Comparison]:
    return {
        (i, j): Comparison(str(i), str(j), (), score, "same") for (i, j), score in scores.items()
    }


@st.composite
def problems(draw: st.DrawFn) -> tuple[int, dict[Pair, float]]:
    """A number of claims, and the scores of some of their pairs."""
    size = draw(st.integers(0, 7))
    pairs = list(combinations(range(size), 2))
    proposed = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    values = draw(st.lists(st.integers(0, GRID), min_size=len(proposed), max_size=len(proposed)))
    return size, {p: v / GRID for p, v in zip(proposed, values, strict=True)}


thresholds = st.integers(1, GRID).map(lambda n: n / GRID)


def inside(group: list[int]) -> set[Pair]:
    return set(combinations(group, 2))


@QUIET
@given(problems(), thresholds)
def test_groups_are_a_partition_in_order(
    problem: tuple[int, dict[Pair, float]], threshold: float
) -> None:
    size, scores = problem
    groups = join(size, scored(scores), threshold=threshold)
    assert sorted(i for group in groups for i in group) == list(range(size))
    assert groups == sorted(sorted(group) for group in groups)


@QUIET
@given(problems(), thresholds, st.data())
def test_what_must_not_meet_does_not(
    problem: tuple[int, dict[Pair, float]], threshold: float, data: st.DataObject
) -> None:
    size, scores = problem
    pairs = list(combinations(range(size), 2))
    cannot = frozenset(data.draw(st.lists(st.sampled_from(pairs))) if pairs else [])
    for group in join(size, scored(scores), threshold=threshold, cannot=cannot):
        assert not inside(group) & cannot


@QUIET
@given(problems(), thresholds, st.randoms(use_true_random=False))
def test_the_order_of_the_scores_does_not_matter(
    problem: tuple[int, dict[Pair, float]], threshold: float, random: Random
) -> None:
    size, scores = problem
    shuffled = list(scores.items())
    random.shuffle(shuffled)
    groups = join(size, scored(scores), threshold=threshold)
    assert join(size, scored(dict(shuffled)), threshold=threshold) == groups


@QUIET
@given(st.integers(2, 7), st.randoms(use_true_random=False), thresholds, st.data())
def test_the_numbers_of_the_claims_do_not_matter(
    size: int, random: Random, threshold: float, data: st.DataObject
) -> None:
    pairs = [pair for pair in combinations(range(size), 2) if random.random() < 2 / 3]
    scores = {pair: random.random() for pair in pairs}  # so no two steps gain the same
    new = data.draw(st.permutations(range(size)))
    moved = {(min(new[i], new[j]), max(new[i], new[j])): s for (i, j), s in scores.items()}
    groups = join(size, scored(scores), threshold=threshold)
    expected = sorted(sorted(new[i] for i in group) for group in groups)
    assert join(size, scored(moved), threshold=threshold) == expected


@QUIET
@given(problems(), thresholds, st.integers(1, 7))
def test_no_claim_gains_by_leaving_its_group_or_by_joining_another(
    problem: tuple[int, dict[Pair, float]], threshold: float, written: int
) -> None:
    size, scores = problem
    articles = [str(i % written) for i in range(size)]
    links = Links.of(size, scored(scores), frozenset(), threshold, articles)
    groups = join(size, scored(scores), threshold=threshold, articles=articles)
    for group in groups:
        for claim in group:
            stay = links.gain([claim], [i for i in group if i != claim])
            assert stay >= -1e-6
            for other in groups:
                if other is not group and links.gain([claim], other) >= links.least:
                    assert links.gain([claim], other) <= stay + 1e-6


@QUIET
@given(problems(), thresholds, thresholds)
def test_a_higher_threshold_joins_nothing_that_was_not_linked_at_a_lower(
    problem: tuple[int, dict[Pair, float]], one: float, other: float
) -> None:
    size, scores = problem
    low, high = sorted((one, other))
    linked = {i: {i} for i in range(size)}
    for (i, j), score in scores.items():
        if score >= low * NEUTRAL:
            both = linked[i] | linked[j]
            for k in both:
                linked[k] = both
    for group in join(size, scored(scores), threshold=high):
        assert set(group) <= linked[group[0]]


@QUIET
@given(problems())
def test_above_all_scores_every_claim_stands_alone(
    problem: tuple[int, dict[Pair, float]],
) -> None:
    size, scores = problem
    assert join(size, scored(scores), threshold=1.01) == [[i] for i in range(size)]


@QUIET
@given(st.lists(thresholds, min_size=2, max_size=2), thresholds)
def test_two_claims_join_from_the_threshold_on(pair: list[float], threshold: float) -> None:
    joined = join(2, scored({(0, 1): pair[0]}), threshold=threshold) == [[0, 1]]
    assert joined == (pair[0] >= threshold)


TRIPLES = {pair: 0.9 for three in ((0, 1, 2), (3, 4, 5)) for pair in combinations(three, 2)}


@pytest.mark.parametrize(
    ("scores", "groups"),
    [
        ({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}, [[0, 1, 2]]),
        ({(0, 1): 0.9, (2, 3): 0.9}, [[0, 1], [2, 3]]),
        # what is unlike two others outweighs one link; what nothing proposed weighs less
        ({(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.01}, [[0, 1, 2]]),
        ({(0, 1): 0.9, (1, 2): 0.5, (0, 2): 0.05}, [[0, 1], [2]]),
        ({(0, 1): 0.9, (1, 2): 0.5}, [[0, 1, 2]]),
        ({(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.55}, [[0, 1], [2, 3]]),
        ({(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.8, (0, 3): 0.4}, [[0, 1, 2, 3]]),
        # one link between two groups that otherwise have nothing to do with each other
        ({**TRIPLES, (2, 3): 0.8, (1, 4): 0.1}, [[0, 1, 2], [3, 4, 5]]),
        ({**TRIPLES, **{(i, j): 0.8 for i in (0, 1, 2) for j in (3, 4, 5)}}, [[0, 1, 2, 3, 4, 5]]),
        ({}, [[0], [1], [2], [3]]),
    ],
)
def test_small_groupings(scores: dict[Pair, float], groups: list[list[int]]) -> None:
    size = 1 + max(max(group) for group in groups)
    assert join(size, scored(scores), threshold=0.5) == groups


def test_a_forbidden_pair_keeps_whole_groups_apart() -> None:
    scores = scored(dict.fromkeys(combinations(range(4), 2), 0.9))
    groups = join(4, scores, threshold=0.5, cannot=frozenset({(0, 3)}))
    assert len(groups) == 2
    assert not any({0, 3} <= set(group) for group in groups)
