"""Clause -> polarity and modality."""

from collections.abc import Callable
from typing import Any

import pytest

FILES = ("polarity",)
CONDITION = "If the dam bursts, 4,000 homes will flood."
STORM = "The storm may reach the coast on Thursday."
DENIAL = "The vessel did not enter the harbour."


def test_polarity(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def changed(frozen: Any, text: str, old: str, new: str) -> Any:
    """What is found in a frozen text when one of its words is another."""
    record = frozen.stored()[text]
    tokens = [
        " ".join([new, new.lower(), *token.split(" ")[2:]])
        if token.startswith(old + " ")
        else token
        for token in record["tokens"]
    ]
    words = text.replace(old, new, 1)
    doc = frozen.to_doc({"text": words, "tokens": tokens, "entities": []})
    return frozen.run([("body", words, doc)]).claims[-1]


@pytest.mark.parametrize("word", ["not", "never", "n’t"])
def test_negators_beside_the_verb(frozen: Any, word: str) -> None:
    assert changed(frozen, DENIAL, "not", word).polarity == "negated"
    assert changed(frozen, DENIAL, "not", "only").polarity == "affirmed"


@pytest.mark.parametrize("word", ["may", "might", "could", "would", "should"])
def test_modal_verbs_hedge(frozen: Any, word: str) -> None:
    assert changed(frozen, STORM, "may", word).modality == "hedged"


@pytest.mark.parametrize("word", ["will", "did"])
def test_other_auxiliaries_do_not(frozen: Any, word: str) -> None:
    assert changed(frozen, STORM, "may", word).modality == "asserted"


@pytest.mark.parametrize(
    ("word", "modality"),
    [("If", "hypothetical"), ("Unless", "hypothetical"), ("Lest", "hypothetical")],
)
def test_conditions(frozen: Any, word: str, modality: str) -> None:
    assert changed(frozen, CONDITION, "If", word).modality == modality
