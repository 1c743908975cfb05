import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.lexicon import rarity, similarity, vector, zipf

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "lexicon" / "words.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("word", "value"), CASES["zipf"])
def test_zipf_is_that_of_wordfreq(word: str, value: float) -> None:
    assert zipf(word) == pytest.approx(value, abs=0.02)


def test_an_unknown_lemma_has_the_frequency_of_an_inflected_form() -> None:
    assert zipf("outskirt") == zipf("outskirts") > 3


@pytest.mark.parametrize("word", CASES["common"])
def test_common_words_weigh_little(word: str) -> None:
    assert rarity(word) < 0.05


@pytest.mark.parametrize("word", CASES["rare"])
def test_rare_words_weigh_much(word: str) -> None:
    assert rarity(word) > 0.9


@pytest.mark.parametrize(("a", "b"), CASES["near"])
def test_near_words_are_similar(a: str, b: str) -> None:
    assert similarity(a, b) > 0.55


@pytest.mark.parametrize(("a", "b"), CASES["far"])
def test_far_words_are_not(a: str, b: str) -> None:
    assert abs(similarity(a, b)) < 0.2


def test_words_that_share_a_vector_are_not_taken_for_one() -> None:
    a, b = vector("earthquake"), vector("tsunami")
    assert a is not None and b is not None and np.array_equal(a, b)
    assert similarity("earthquake", "tsunami") == pytest.approx(0.75)


def test_vectors_have_length_one_and_cannot_be_changed() -> None:
    found = vector("missile")
    assert found is not None
    assert np.linalg.norm(found) == pytest.approx(1)
    with pytest.raises(ValueError, match="read-only"):
        found[0] = 1
    assert vector("blorp") is None


@given(st.text(), st.text())
def test_any_text_is_taken(a: str, b: str) -> None:
    assert 0 <= rarity(a) <= 1
    assert -1.001 <= similarity(a, b) <= 1.001
    assert similarity(a, b) == similarity(b, a)
