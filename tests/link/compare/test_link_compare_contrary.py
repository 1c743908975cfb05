"""Values that exclude each other."""

from typing import Any

import pytest

from corroborate.link.apart import forbidden
from corroborate.link.compare.contrary import FIRM, SLOTS, contrary
from corroborate.link.weigh import compare_frames, judged

SLOT = "contrary"


def test_contrary(case: Any, frozen: Any) -> None:
    one, other = frozen.pair(case)
    found, back = contrary(one, other), contrary(other, one)
    assert (found[0] if found else "") == (back[0] if back else "") == case["kind"]
    if found and back:
        assert (found[1], found[2]) == (back[2], back[1])


def test_values_show_in_the_slot_of_their_kind(frozen: Any) -> None:
    for case in frozen.cases(SLOT):
        one, other = frozen.pair(case)
        slots = {s for s, j in judged(one, other).items() if "other_value" in j.features}
        assert slots == ({SLOTS.get(case["kind"], "object")} if case["kind"] else set())


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The suspect drove a white van.", "The suspect drove a black van."),
        ("Larsen was shot in the leg.", "Larsen was shot in the head."),
        ("Denmark beat Portugal.", "Portugal beat Denmark."),
        ("Shares of the company rose 3 percent.", "Shares of the company fell 3 percent."),
        ("The wounded guard died.", "The wounded guard survived."),
    ],
)
def test_what_is_no_conflict_is_of_two_facts(frozen: Any, a: str, b: str) -> None:
    one, other = frozen.frame_of(a), frozen.frame_of(b)
    found = compare_frames(one, other)
    assert found.verdict == "different"
    assert (0, 1) in forbidden((one, other), {(0, 1): found})


def test_scores_of_one_match_conflict(frozen: Any) -> None:
    one = frozen.frame_of("Brazil beat Chile 2-1.")
    found = compare_frames(one, frozen.frame_of("Brazil beat Chile 3-1."), chosen=True)
    assert "score" in FIRM
    assert found.verdict == "conflict"
