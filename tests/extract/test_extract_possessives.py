"""Tokens of texts that lost their apostrophes."""

import spacy
from hypothesis import given
from hypothesis import strategies as st

from corroborate.extract.possessives import with_possessives

NLP = spacy.blank("en")


def test_the_mark_is_a_token_read_as_a_possessive() -> None:
    doc = with_possessives(NLP.make_doc("Perus army didnt fire."), [4])
    assert [t.text for t in doc] == ["Peru", "s", "army", "did", "nt", "fire", "."]
    assert [t.norm_ for t in doc][:5] == ["peru", "'s", "army", "do", "not"]


@given(st.text(alphabet="Perus ny.\n", max_size=40), st.sets(st.integers(0, 40)))
def test_the_text_stays_as_it_is(text: str, offsets: set[int]) -> None:
    doc = with_possessives(NLP.make_doc(text), offsets)
    assert doc.text == text
