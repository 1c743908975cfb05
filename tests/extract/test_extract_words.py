"""Clause -> the words it is matched by."""

from collections.abc import Callable
from typing import Any

FILES = ("words",)


def test_words(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_a_word_points_to_its_place(extracted: Any) -> None:
    found = extracted("The reactor was shut down and inspected by engineers.")
    assert {w.lemma for w in found.claims[1].words} == {"reactor", "inspect", "engineer"}
    assert all(found.text.startswith(w.lemma, w.start) for w in found.claims[1].words)


def test_a_resolved_pronoun_points_to_its_noun(extracted: Any) -> None:
    found = extracted("The company closed its plant in Turin. It will cut 800 jobs.")
    (word,) = (w for w in found.claims[1].words if w.role == "subject")
    assert found.text.startswith("company", word.start)
