"""Groups mended after the greedy pass: small ones worked out by hand, and what always holds."""

from corroborate.link.cluster import join
from corroborate.link.regroup import Links, leavers
from corroborate.types import Comparison

Pair = tuple[int, int]


def scored(*strong: Pair, score: float = 0.9, **weak: float) -> dict[Pair, Comparison]:
    """Comparisons of pairs; ``p02=0.4`` is the pair (0, 2)."""
    values = dict.fromkeys(strong, score)
    values |= {(int(name[1]), int(name[2])): value for name, value in weak.items()}
    return {(i, j): Comparison(str(i), str(j), (), v, "same") for (i, j), v in values.items()}


def test_one_member_that_may_not_meet_another_leaves() -> None:
    scores = scored((0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (0, 3), (1, 3), (1, 4), p26=0.8)
    scores |= scored((0, 4), (0, 5), (1, 5), p23=0.2, p24=0.2)
    groups = join(7, scores, threshold=0.5, cannot=frozenset({(2, 5)}))
    assert groups in ([[0, 1, 2, 3, 4], [5], [6]], [[0, 1, 3, 4, 5], [2, 6]])


def test_groups_stay_apart_where_more_would_be_lost() -> None:
    scores = scored((0, 1), (2, 3), p02=0.6)
    assert join(4, scores, threshold=0.5, cannot=frozenset({(1, 3), (1, 2)})) == [[0, 1], [2, 3]]


def test_a_pair_that_is_linked_never_leaves() -> None:
    links = Links(scored((0, 1), (2, 3), (0, 2)), frozenset({(0, 3), (1, 2)}), 0.5)
    assert leavers(0, 2, [0, 1], [2, 3], links) == {1, 3}
