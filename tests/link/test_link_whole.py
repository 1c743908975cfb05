"""Two whole texts compared: which claims decide, and what a contrast changes."""

from typing import Any

import pytest

import corroborate.link.whole as whole
from corroborate.link.compare.contrary import CONTRARY
from corroborate.link.contrast import Contrast
from corroborate.link.passages import Passage
from corroborate.link.whole import compare_texts
from corroborate.texts import text_document
from corroborate.types import Comparison, SlotComparison

SAME = Comparison("a", "b", (SlotComparison("actor", "match", 1.0, "the same"),), 0.9, "same")
OPPOSITE = SlotComparison("polarity", "conflict", 1.0, "", severity="contradiction")
OTHER = Contrast("actor", "Ann Lee", "Bo Day", "another name", ("", ""))


def compared(monkeypatch: pytest.MonkeyPatch, found: Comparison, *told: Any, counts: bool) -> Any:
    """The comparison of two texts that are alike, with some contrasts."""
    monkeypatch.setattr(whole, "contrasts", lambda *_: told)
    monkeypatch.setattr(whole, "counting", lambda held, *_: held[0] if counts else None)
    a, b = (Passage(text_document(t), ()) for t in ("Flood in Porto", "Porto flood"))
    return compare_texts(a, b, [found], found, 0.0)


def test_a_contrast_that_counts_is_a_conflict(monkeypatch: pytest.MonkeyPatch) -> None:
    found = compared(monkeypatch, SAME, OTHER, counts=True)
    assert found.verdict == "conflict"
    assert [(s.slot, s.a, s.b) for s in found.slots if s.severity] == [
        ("actor", "Ann Lee", "Bo Day")
    ]


def test_one_that_does_not_count_is_never_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    found = compared(monkeypatch, SAME, OTHER, counts=False)
    assert found.verdict == "different"
    assert not [s for s in found.slots if s.severity]
    assert compared(monkeypatch, SAME, counts=False).verdict == "same"


def test_opposite_polarity_needs_its_contrast(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = Comparison("a", "b", (OPPOSITE,), 0.9, "conflict")
    found = compared(monkeypatch, claims, counts=False)
    assert (found.verdict, [s.severity for s in found.slots]) == ("same", [None, None])
    told = Contrast("polarity", "affirmed", "negated", "opposite", ("a", "b"))
    assert compared(monkeypatch, claims, told, counts=True).verdict == "conflict"


def test_a_slot_that_the_claims_lack_is_added(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = Comparison("", "", (), 0.0, "different")
    found = compared(monkeypatch, claims, OTHER, counts=True)
    assert [s.slot for s in found.slots] == ["actor", "texts"]


def test_claims_of_two_facts_are_never_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    slot = SlotComparison("object", "conflict", -1.0, f"{CONTRARY}: leg against head")
    claims = Comparison("a", "b", (slot,), 0.9, "different")
    assert compared(monkeypatch, claims, counts=False).verdict == "different"
