"""Pronouns -> the nouns they stand for."""

from collections.abc import Callable
from typing import Any

import pytest

from corroborate.extract.coref import Memory

FILES = ("coref",)


def test_coref(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_an_antecedent_has_the_place_and_the_words_of_its_noun(parsed: Any) -> None:
    memory = Memory()
    first, second = (
        parsed("Finance minister Tom Keller resigned on Friday."),
        parsed("He had held the post since 2020."),
    )
    assert memory.read(first, 10) == {}
    ((pronoun, noun),) = memory.read(second, 60).items()
    assert pronoun.text == "He"
    assert (noun.text, noun.start, noun.end) == ("Finance minister Tom Keller", 10, 37)
    assert [word.lemma for word in noun.words] == ["finance", "minister", "tom", "keller"]
    assert (noun.person, noun.plural, noun.subject) == (True, False, True)


def test_memories_of_documents_are_apart(parsed: Any) -> None:
    Memory().read(parsed("Finance minister Tom Keller resigned on Friday."), 0)
    assert Memory().read(parsed("He had held the post since 2020."), 50) == {}


@pytest.mark.parametrize(("between", "resolved"), [(1, True), (2, False)])
def test_a_person_is_remembered_for_two_sentences(
    parsed: Any, between: int, resolved: bool
) -> None:
    memory = Memory()
    memory.read(parsed("Tom Keller resigned on Friday."), 0)
    for number in range(between):
        memory.read(parsed("The cabinet will meet on Monday."), 50 * number + 50)
    found = memory.read(parsed("He had held the post since 2020."), 500)
    assert bool(found) is resolved
