"""The comparators as they are shown."""

from typing import Any, get_args

from corroborate.link.compare import COMPARATORS
from corroborate.types import SlotName


def test_there_is_a_comparator_for_every_slot_in_order() -> None:
    of_more_than_two_claims = ("texts", "rivals")
    assert (*COMPARATORS, *of_more_than_two_claims) == get_args(SlotName)


def test_the_case_files_show_every_level_that_a_slot_has(frozen: Any) -> None:
    levels = {
        slot: {level for case in frozen.cases(slot) for level in frozen.listed(case["level"])}
        for slot in COMPARATORS
    }
    every = {"match", "compatible", "missing", "conflict"}
    without = {
        "polarity": {"compatible", "missing"}, "modality": {"missing", "conflict"},
        "wording": {"missing"},
    }  # fmt: skip
    for slot, found in levels.items():
        assert found == every - without.get(slot, set()), slot


def test_cases_hold_nothing_that_no_test_reads(frozen: Any) -> None:
    sentences = {"slot", "a", "b", "a_published", "b_published", "xfail"}
    claims = {"a_verb", "b_verb", "level", "severity", "notes", "reason"}
    for name in frozen.FILES:
        own = {
            "absence": {"event", "told"},
            "unsettled": {"a_verb", "kind", "settled", "others"},
            "contrary": {"kind"},
            "false_conflicts": {"differs"},
            "one_event": {"a_verb", "b_verb", "counts"},
            "persons": {"a_verb", "b_verb", "others"},
            "divide": {"a_verb", "b_verb", "differ"},
            "backdrop": {"a_verb", "b_verb", "other", "away"},
            "daily": {"apart"},
        }
        known = sentences | own.get(name, claims)
        for case in frozen.cases(name):
            assert set(case) <= known, case


def test_conflicts_of_values_name_their_notes(frozen: Any) -> None:
    for slot in COMPARATORS:
        for case in frozen.cases(slot):
            assert ("severity" in case) == ("notes" in case), case
            assert "severity" not in case or case["level"] == "conflict", case


def test_the_frozen_claims_are_those_of_the_cases(frozen: Any) -> None:
    assert set(frozen.stored()) == set(frozen.wanted())
    for (text, told), entry in frozen.stored().items():
        assert entry.document.text == text
        assert told is None or entry.document.published.earliest == told
        for claim in entry.claims:
            assert text[claim.start : claim.end] == claim.text
