"""How much two texts tell of the same event."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.link.profile import (
    NUMBER_WEIGHT,
    are_of_two_stories,
    documents_alike,
    likeness,
    profile,
)
from corroborate.types import Document, Published

texts = st.text(st.sampled_from("Ship sank.3 7é’s-\n"), max_size=40)
weights = st.dictionaries(st.sampled_from("abcdef"), st.floats(0.01, 1), max_size=5)
SINKING = "The ferry Aldora sank off Port Vessen on Monday; 214 passengers were rescued."
AGAIN = "All 214 passengers of the Aldora were rescued when the ferry sank near Port Vessen."
OTHER = "Parliament in Norvania passed the budget after a debate of nine hours."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", set()),
        ("It was one of the", set()),
        ("Aldora's ferry", {"aldora", "ferry"}),
        ("ALDORA’s ferry-boat", {"aldora", "ferry-boat"}),
        ("7 of 1,200 at 10:30", {"1,200", "10:30"}),
        ("naïve Łódź", {"naïve", "łódź"}),
    ],
)
def test_a_profile_has_the_telling_words_of_a_text(text: str, words: set[str]) -> None:
    assert set(profile(text)) == words


def test_words_that_are_not_known_count_in_full_and_numbers_less() -> None:
    found = profile("Aldora 214 ferry")
    assert found["aldora"] == 1
    assert found["214"] == pytest.approx(NUMBER_WEIGHT**2)
    assert 0 < found["ferry"] < 1


def test_how_often_a_word_stands_in_a_text_does_not_matter() -> None:
    assert profile("Aldora ferry") == profile("ferry Aldora ferry Aldora aldora")


def test_texts_of_one_event_are_more_alike_than_others() -> None:
    assert documents_alike(SINKING, AGAIN) > 0.5
    assert documents_alike(SINKING, OTHER) < 0.1
    assert documents_alike(SINKING, SINKING) == 1


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        ({}, {}, 0.0),
        ({"a": 1.0}, {}, 0.0),
        ({"a": 1.0}, {"b": 1.0}, 0.0),
        ({"a": 0.5}, {"a": 0.5}, 1.0),
        ({"a": 1.0}, {"a": 1.0, "b": 1.0, "c": 1.0, "d": 1.0}, 0.5),
        ({"a": 0.25, "b": 0.75}, {"a": 0.25, "c": 0.75}, 0.25),
    ],
)
def test_likeness_is_the_cosine(a: dict[str, float], b: dict[str, float], value: float) -> None:
    assert likeness(a, b) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "other", "days", "apart"),
    [
        (OTHER, SINKING, 40, True),
        (OTHER, SINKING, 20, False),
        (AGAIN, SINKING, 40, False),
        (AGAIN, SINKING, 4000, False),
        (OTHER, SINKING, None, False),
    ],
)
def test_two_stories_are_little_alike_and_far_apart(
    text: str, other: str, days: int | None, apart: bool
) -> None:
    day = date(2024, 3, 1)
    later = None if days is None else day + timedelta(days)
    one = Document("d0", "one.txt", "", text, published=Published(day, day))
    two = Document("d1", "two.txt", "", other, published=Published(later, later))
    assert are_of_two_stories(one, two) is are_of_two_stories(two, one) is apart


@given(weights, weights)
def test_likeness_is_symmetric_and_within_bounds(a: dict[str, float], b: dict[str, float]) -> None:
    b |= {word: a[word] for word in a.keys() & b.keys()}
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 1
    assert (likeness(a, b) == 0) == (not a.keys() & b.keys())
    assert likeness(a, a) == pytest.approx(1 if a else 0)


@given(texts, texts)
def test_any_texts_are_taken(a: str, b: str) -> None:
    assert documents_alike(a, b) == documents_alike(b, a)
    assert 0 <= documents_alike(a, b) <= 1
    assert documents_alike(a, a) == 1


@given(st.text())
def test_a_profile_has_only_weights_within_bounds(text: str) -> None:
    assert all(0 < weight <= 1 for weight in profile(text).values())
    assert all(word == word.lower() for word in profile(text))
