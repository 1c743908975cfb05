import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.lexicon import Vocabulary, Word, relation, similarity

CASES = Path(__file__).parents[1] / "cases" / "lexicon"
TAGS = {"n": "NOUN", "v": "VERB", "a": "ADJ", "r": "ADV"}
GROUPS = tomllib.loads((CASES / "pairs.toml").read_text(encoding="utf-8"))["group"]
CASE_WORDS = sorted({word for group in GROUPS for pair in group["pairs"] for word in pair.split()})
OTHERS: list[Word] = [("blorp", "NOUN"), ("both", "PRON"), ("shelling", "X"), ("", "NOUN")]
WORDS: list[Word] = [(word[:-2], TAGS[word[-1]]) for word in CASE_WORDS[::3]] + OTHERS
NAMES: list[Word] = [("robert wood", "PROPN"), ("wood", "PROPN"), ("new york", "PROPN")]
FLOOR = 0.45


def consonants(word: str) -> str:
    """A key of spelling that is good enough for the names here."""
    return "".join(letter for letter in word if letter not in "aeiou")


def found(words: list[Word], *, floor: float = FLOOR) -> set[frozenset[Word]]:
    """The pairs of words that a vocabulary finds when the words are added in this order."""
    vocabulary = Vocabulary(floor=floor, spelling=consonants)
    return {frozenset((word, other)) for word in words for other in vocabulary.add(word)}


def stand(a: Word, b: Word, floor: float) -> bool:
    """Whether the two words have to do with each other by the tables."""
    return relation(*a, *b).kind != "none" or similarity(a[0], b[0]) > floor


@pytest.mark.parametrize("floor", [0.3, FLOOR])
def test_all_words_that_are_related_or_near_are_found(floor: float) -> None:
    pairs = found(WORDS, floor=floor)
    missed = [
        (a, b)
        for i, a in enumerate(WORDS)
        for b in WORDS[:i]
        if frozenset((a, b)) not in pairs and stand(a, b, floor)
    ]
    assert missed == []


def test_few_others_are_found() -> None:
    pairs = [sorted(pair) for pair in found(WORDS)]
    needless = [(a, b) for a, b in pairs if a[0] != b[0] and not stand(a, b, FLOOR)]
    assert len(needless) < len(pairs) / 4


@given(st.permutations(WORDS[::4] + NAMES))
def test_the_order_of_the_words_does_not_matter(words: list[Word]) -> None:
    assert found(words) == found(WORDS[::4] + NAMES)


def test_names_are_found_by_their_words_alone() -> None:
    vocabulary = Vocabulary(floor=FLOOR, spelling=consonants)
    for word in (("wood", "NOUN"), ("timber", "NOUN"), ("robert", "PROPN"), ("york", "NOUN")):
        vocabulary.add(word)
    assert vocabulary.add(("robert wood", "PROPN")) == {("wood", "NOUN"), ("robert", "PROPN")}
    assert vocabulary.add(("wood", "PROPN")) == {("wood", "NOUN"), ("robert wood", "PROPN")}
    assert vocabulary.add(("new york", "PROPN")) == {("york", "NOUN")}
    assert vocabulary.add(("robart", "PROPN")) == {("robert", "PROPN"), ("robert wood", "PROPN")}


@given(
    st.lists(st.tuples(st.text(max_size=6), st.sampled_from(["NOUN", "PROPN", "X"])), unique=True)
)
def test_any_words_are_taken_and_one_lemma_is_always_found(words: list[Word]) -> None:
    pairs = found(words)
    assert all(frozenset((a, b)) in pairs for a in words for b in words if a != b and a[0] == b[0])
