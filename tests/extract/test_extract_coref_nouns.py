"""Noun phrases as candidates."""

from typing import Any

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from corroborate.extract.coref_nouns import again, candidate


def _of(doc: Any, word: str) -> Any:
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Police arrested five men. They were carrying knives.", "Police", (True, False, "")),
        ("Police arrested five men. They were carrying knives.", "men", (True, True, "he")),
        ("A man left the hall. She locked the door.", "man", (False, True, "he")),
        ("Tom Keller praised the nurse. She had saved a boy.", "nurse", (False, True, "")),
        ("The bank announced it would close 30 branches.", "bank", (False, False, "")),
    ],
)  # fmt: skip
def test_number_kind_and_gender(parsed: Any, text: str, word: str, wanted: object) -> None:
    noun = candidate(_of(parsed(text), word), 0, quoted=False)
    assert noun is not None
    assert (noun.plural, noun.person, noun.gender) == wanted


def test_a_subject_outweighs_an_object(parsed: Any) -> None:
    doc = parsed("The company closed its plant in Turin. It will cut 800 jobs.")
    company, plant, city = (
        candidate(_of(doc, word), 0, quoted=False) for word in ("company", "plant", "Turin")
    )
    assert company is not None and plant is not None and city is not None
    assert company.weight > max(plant.weight, city.weight)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Tom Keller is a doctor. He lives in Leeds.", "doctor"),
        ("The festival opened on Friday. It rained heavily in the evening.", "Friday"),
        ("The council sold a bridge that it had built in 1998.", "1998"),
    ],
)
def test_no_candidates(parsed: Any, text: str, word: str) -> None:
    assert candidate(_of(parsed(text), word), 0, quoted=False) is None


def test_a_possessor_is_named_without_its_ending(parsed: Any) -> None:
    doc = parsed("Rescuers found the girl's coat. She had left it near the river.")
    noun = candidate(_of(doc, "girl"), 7, quoted=False)
    assert noun is not None and (noun.text, noun.start, noun.gender) == ("the girl", 22, "she")


def test_a_pronoun_resolved_counts_where_it_stands(parsed: Any) -> None:
    doc = parsed("A man left the hall. She locked the door.")
    noun = candidate(_of(doc, "man"), 0, quoted=False)
    assert noun is not None
    later = again(noun, _of(doc, "She"), quoted=True)
    assert (later.start, later.entity, later.quoted) == (noun.start, noun.entity, True)


def test_a_stop_taken_for_a_name_with_a_mark_of_possession_is_a_phrase() -> None:
    doc = Doc(
        Vocab(), [".", "'s"], pos=["PROPN", "PART"], tags=["NNP", "POS"], deps=["nsubj", "case"],
        heads=[0, 0],
    )  # fmt: skip
    noun = candidate(doc[0], 0, quoted=False)
    assert noun is not None and noun.text == "."
