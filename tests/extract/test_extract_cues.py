"""The lexicon of attribution cues."""

import pytest

from corroborate.extract.cues import DENIALS, NOT_CUES, cue_lemmas, stance


@pytest.mark.parametrize("lemma", ["say", "tell", "report", "announce", "claim", "deny", "show"])
def test_verbs_of_saying(lemma: str) -> None:
    assert lemma in cue_lemmas("VERB")


@pytest.mark.parametrize("lemma", ["be", "close", "appeal", "ask", "see", "want", "seem", "build"])
def test_other_verbs(lemma: str) -> None:
    assert lemma not in cue_lemmas("VERB")


def test_nouns_are_apart_from_verbs() -> None:
    assert "statement" in cue_lemmas("NOUN") or "report" in cue_lemmas("NOUN")
    assert "bridge" not in cue_lemmas("NOUN")
    assert cue_lemmas("ADJ") == frozenset()


def test_words_left_out_are_no_cues() -> None:
    assert not NOT_CUES & (cue_lemmas("VERB") | cue_lemmas("NOUN"))


def test_all_cues_are_lemmas() -> None:
    for lemma in cue_lemmas("VERB") | cue_lemmas("NOUN"):
        assert lemma == lemma.lower().strip() != ""


def test_only_words_of_denial_deny() -> None:
    assert {lemma for lemma in cue_lemmas("VERB") | DENIALS if stance(lemma) == "denies"} == DENIALS
    assert stance("say") == "asserts"
