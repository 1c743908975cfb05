"""Figures of one thing in one role."""

from typing import Any

SLOT = "quantity"


def test_quantities(case: Any, check_case: Any) -> None:
    check_case(case)


def test_the_values_shown_are_the_figures_that_disagree(judge: Any) -> None:
    judged = judge(
        SLOT, "At least 26 miners died in the collapse.", "61 miners died in the collapse."
    )
    assert (judged.a, judged.b) == ("At least 26", "61")
    assert judged.reason == "At least 26 against 61"


def test_a_discrepancy_has_a_note_and_a_contradiction_none(all_judged: Any) -> None:
    found = [j for j in all_judged(SLOT) if j.severity is not None]
    assert {j.severity for j in found} == {"contradiction", "discrepancy"}
    for judged in found:
        assert (judged.severity == "discrepancy") == bool(judged.notes)


def test_figures_that_differ_speak_for_one_matter_only_where_comparable(judge: Any) -> None:
    of_one = judge(SLOT, "The blast killed 12 people.", "The blast killed 17 people.")
    of_two = judge(SLOT, "The blast killed 12 people.", "The blast injured 17 people.")
    assert "comparable" in of_one.features and "comparable" not in of_two.features


def test_figures_of_other_things_speak_against_one_matter(judge: Any) -> None:
    judged = judge(
        SLOT, "The ship delivered 20,000 containers.", "The ship delivered 9,000 turbines."
    )
    assert "other_thing" in judged.features and "unrelated" not in judged.features
