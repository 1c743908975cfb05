import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.lexicon import affected_role, counts_affected, event_class
from corroborate.resources import model_path

CASES = Path(__file__).parents[1] / "cases" / "lexicon" / "events.toml"
TAGS = {"n": "NOUN", "v": "VERB", "a": "ADJ", "r": "ADV"}
WORDS = tomllib.loads(CASES.read_text(encoding="utf-8"))
TABLE = tomllib.loads(model_path("event_classes.toml").read_text(encoding="utf-8"))
PREPOSITIONS = {"of", "in", "to", "on", "for", "with", "from", "against", "into", "among", "at"}
ROLES = PREPOSITIONS | {"subject", "object", "self", "none"}


@pytest.mark.parametrize(
    ("name", "case"), [(name, case) for name, cases in WORDS.items() for case in cases]
)
def test_words_have_their_class_and_role(name: str, case: str) -> None:
    word, role, *counted = case.rsplit(".", 1)[1].split()
    lemma, pos = case.rsplit(".", 1)[0], TAGS[word]
    assert event_class(lemma, pos) == (name or None)
    assert affected_role(lemma, pos) == (None if role == "none" else role)
    if pos == "NOUN":
        assert counts_affected(lemma) is bool(counted)


@pytest.mark.parametrize("name", TABLE)
def test_table_is_well_formed(name: str) -> None:
    entry = TABLE[name]
    assert entry.keys() <= {"verb", "noun", "adjective", "counted"}
    nouns = {word for words in entry.get("noun", {}).values() for word in words.split()}
    assert set(entry.get("counted", "").split()) <= nouns
    for part in ("verb", "noun", "adjective"):
        assert entry.get(part, {}).keys() <= ROLES
        assert part == "noun" or "self" not in entry.get(part, {})


@pytest.mark.parametrize("part", ["verb", "noun", "adjective"])
def test_a_word_stands_once_for_each_part_of_speech(part: str) -> None:
    words = [
        word
        for entry in TABLE.values()
        for group in entry.get(part, {}).values()
        for word in group.split()
    ]
    assert len(words) > 30
    assert sorted(words) == sorted(set(words))


def test_a_proper_noun_counts_as_a_noun() -> None:
    assert event_class("earthquake", "PROPN") == "quake"


@given(st.text(), st.text())
def test_any_text_is_taken(lemma: str, pos: str) -> None:
    assert affected_role(lemma, pos) is None or event_class(lemma, pos) in TABLE
