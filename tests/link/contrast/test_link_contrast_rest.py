"""Which contrast of two texts is a conflict: it takes that the rest is of one event."""

from dataclasses import replace

import pytest

from corroborate.link.contrast.found import Contrast
from corroborate.link.contrast.rest import APART, GATES, LOOSE_GATES, counting, rest
from corroborate.link.passages import Passage
from corroborate.texts import text_document
from corroborate.types import SlotName

PLACE = Contrast("place", "Porto", "Lyon", "another place", ("", ""))
ACTOR = Contrast("actor", "Ann Lee", "Bo Day", "another name", ("", ""))


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> Passage:
    """A text whose words are all in the other's."""
    monkeypatch.setattr("corroborate.link.contrast.rest.coverage", lambda *_: 1.0)
    return Passage(text_document("Flood on Friday"), ())


def test_a_single_contrast_counts_from_a_score_on(silent: Passage) -> None:
    least = GATES["place"][0]
    assert counting([PLACE], least, silent, silent) == PLACE
    assert counting([PLACE], least - 0.01, silent, silent) is None
    assert counting([], 1.0, silent, silent) is None


def test_two_values_that_differ_are_of_two_events(silent: Passage) -> None:
    figure = replace(PLACE, slot="quantity")
    assert counting([figure, PLACE], 1.0, silent, silent) is None
    opposite = replace(PLACE, slot="polarity")
    assert counting([opposite], 1.0, silent, silent) == opposite
    assert counting([opposite, PLACE], 1.0, silent, silent) is None


@pytest.mark.parametrize("slot", sorted(set(GATES) - set(LOOSE_GATES)))
def test_what_is_not_firm_seldom_counts(silent: Passage, slot: SlotName) -> None:
    loose = replace(PLACE, slot=slot, firm=False)
    assert counting([loose], 1.0, silent, silent) is None


def test_another_name_counts_only_with_something_specific_in_common(silent: Passage) -> None:
    assert counting([ACTOR], 1.0, silent, silent) == ACTOR
    vague = Passage(text_document("Flood"), ())
    assert counting([ACTOR], 1.0, vague, vague) is None
    anchored = replace(ACTOR, anchored=True)
    assert counting([anchored], 1.0, vague, vague) == anchored


def test_texts_without_words_in_common_share_nothing() -> None:
    one, other = (Passage(text_document(t), ()) for t in ("Flood", "Vote"))
    assert rest(one, other, [PLACE]).share == 0.0


def test_every_slot_with_a_gate_says_which_features_are_its_own() -> None:
    assert set(GATES) == set(APART) >= set(LOOSE_GATES)
