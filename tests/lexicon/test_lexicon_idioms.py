"""What several words together mean."""

import tomllib

import pytest

from corroborate.lexicon import find_idiom
from corroborate.resources import model_path

TABLE = tomllib.loads(model_path("idioms.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("verb", "arguments", "after", "lemma", "noun"),
    [
        (
            "take",
            [("object", "man", "two men"), ("into", "custody", "custody")],
            [],
            "arrest",
            "custody",
        ),
        (
            "open",
            [("object", "fire", "fire"), ("on", "crowd", "the crowd")],
            ["fire"],
            "shoot",
            "fire",
        ),
        ("pass", [("subject", "king", "the king")], ["away"], "die", ""),
        ("rush", [("to", "center", "the city medical center")], ["to"], "hospitalize", "center"),
        ("remain", [("subject", "suspect", "the suspect")], ["at", "large"], "escape", ""),
    ],
)
def test_idioms(
    verb: str, arguments: list[tuple[str, str, str]], after: list[str], lemma: str, noun: str
) -> None:
    found = find_idiom(verb, arguments, after)
    assert found is not None
    assert (found.lemma, found.noun) == (lemma, noun)


def test_words_that_make_no_idiom() -> None:
    assert find_idiom("take", [("object", "command", "command")], ["command"]) is None
    assert find_idiom("open", [("object", "door", "the door")], ["the", "door"]) is None
    assert find_idiom("eat", [], []) is None


def test_what_brings_the_object_of_the_one_verb() -> None:
    found = find_idiom("open", [("object", "fire", "fire")], ["fire"])
    assert found is not None and found.promoted == {"on", "at"}


def test_every_idiom_is_found_by_its_own_words() -> None:
    for meaning, idioms in TABLE.items():
        for idiom in idioms:
            verbs, *others = idiom.split()
            for verb in verbs.split("|"):
                found = find_idiom(verb, [], others)
                assert found is not None and found.lemma == meaning.split()[0], idiom
