"""Do two claims say the same of their participants?"""

from typing import Any

SLOT = "predicate"


def test_predicates(case: Any, check_case: Any) -> None:
    check_case(case)


def test_the_values_shown_are_the_lemmas(judge: Any) -> None:
    judged = judge(SLOT, "Police arrested the suspect.", "Officers detained the suspect.")
    assert (judged.a, judged.b) == ("arrest", "detain")


def test_the_slot_is_no_conflict_of_values(all_judged: Any) -> None:
    assert {j.severity for j in all_judged(SLOT)} == {None}


def test_opposites_stand_apart_from_other_verbs(judge: Any) -> None:
    opposite = judge(SLOT, "The company bought the plant.", "The company sold the plant.")
    other = judge(SLOT, "Engineers repaired the dam.", "Farmers sold the harvest.")
    assert "opposite" in opposite.features and "opposite" not in other.features
    assert "differ" in other.features and "match" not in opposite.features
