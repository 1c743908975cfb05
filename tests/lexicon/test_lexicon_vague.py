import tomllib
from pathlib import Path

import pytest

from corroborate.lexicon import bearing, event_class, may_open, tells_figure
from corroborate.resources import model_path

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "lexicon" / "vague.toml").read_text(encoding="utf-8")
)
POS = {"adjective": "ADJ", "noun": "NOUN", "verb": "VERB", "adverb": "ADV"}


@pytest.mark.parametrize(
    ("kind", "lemma", "pos"),
    [(kind, *word) for kind in ("judging", "general", "neither") for word in CASES[kind]],
)
def test_bearing(kind: str, lemma: str, pos: str) -> None:
    assert bearing(lemma, pos) == (None if kind == "neither" else kind)


def test_no_word_of_the_table_names_an_event_of_the_news() -> None:
    table = tomllib.loads(model_path("vague_words.toml").read_text(encoding="utf-8"))
    grave = {"death", "casualty", "injury", "attack", "arrest"}
    found = {
        (word, part)
        for parts in (table["judging"], table["general"])
        for part, words in parts.items()
        for word in words.split()
        if event_class(word, POS[part]) in grave
    }
    assert found == set()


def test_no_word_both_judges_and_is_general() -> None:
    table = tomllib.loads(model_path("vague_words.toml").read_text(encoding="utf-8"))
    for part, words in table["judging"].items():
        assert not set(words.split()) & set(table["general"][part].split())


@pytest.mark.parametrize("word", CASES["figure"])
def test_words_that_stand_for_figures_and_dates(word: str) -> None:
    assert tells_figure(word)


@pytest.mark.parametrize("word", CASES["opening"])
def test_words_that_may_open_a_sentence(word: str) -> None:
    assert may_open(word)
    assert not tells_figure(word)


@pytest.mark.parametrize("word", CASES["name"])
def test_any_other_word_may_be_a_name(word: str) -> None:
    assert not may_open(word)
