"""Where it happened."""

from typing import Any

SLOT = "place"


def test_places(case: Any, check_case: Any) -> None:
    check_case(case)


def test_the_values_shown_are_the_names_of_the_gazetteer(judge: Any) -> None:
    judged = judge(
        SLOT, "A gas leak killed two people in Kyiv.", "A gas leak killed two people in Kiev."
    )
    assert judged.a == judged.b == "Kyiv"


def test_a_match_says_more_than_a_place_within_another(judge: Any) -> None:
    same = judge(SLOT, "A train derailed in Munich.", "A train derailed in Munich.")
    within = judge(SLOT, "A train derailed in Munich.", "A train derailed in Germany.")
    assert "match" in same.features and "match" not in within.features
