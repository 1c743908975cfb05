"""How much of each claim the words of the other can stand for."""

from typing import Any

import pytest

from corroborate.link.compare.wording import compare

SLOT = "wording"
ORDER = ("conflict", "compatible", "match")


def test_wording(case: Any, check_case: Any) -> None:
    check_case(case)


def test_the_slot_is_no_conflict_of_values(all_judged: Any) -> None:
    assert {j.severity for j in all_judged(SLOT)} == {None}


def test_a_claim_is_worded_as_itself(frozen: Any) -> None:
    for pair in frozen.all_pairs():
        for frame in pair:
            same = compare(frame, frame)
            assert same.level == "match"
            assert min(same.features["low"], same.features["letters"]) == pytest.approx(1)


def test_one_side_may_be_covered_more_than_the_other(judge: Any) -> None:
    judged = judge(
        SLOT,
        "The airline cancelled its flights.",
        "The airline cancelled all its flights to Iceland because of ash from the volcano.",
    )
    assert judged.features["low"] < judged.features["high"]


def test_words_in_common_rank_pairs(judge: Any) -> None:
    near = judge(SLOT, "The army bombarded the harbour.", "The military shelled the port.")
    far = judge(SLOT, "The army bombarded the harbour.", "A volcano erupted in Iceland.")
    for name in ("low", "high"):
        assert near.features[name] > far.features[name]
    assert ORDER.index(near.level) > ORDER.index(far.level)


def test_the_reason_gives_both_shares(judge: Any) -> None:
    judged = judge(SLOT, "The army bombarded the harbour.", "The military shelled the port.")
    assert judged.reason.count("%") == 2
