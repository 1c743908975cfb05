"""Whether two whole texts are of one matter: what of them is weighed, and that it is weighed."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate.link.passages import (
    ARTICLE_WORDS,
    Passage,
    passage_features,
    regime,
    weigh_passages,
)
from corroborate.resources import model_path
from corroborate.texts import text_document

TOLD = date(2024, 3, 4)
QUIET = settings(deadline=None)  # the first look-up loads the tables


def bare(text: str, published: date | None = None) -> Passage:
    """A text without claims."""
    return Passage(text_document(text, published), ())


@QUIET
@given(st.text(max_size=80), st.text(max_size=80), st.lists(st.floats(-20, 20), max_size=3))
def test_features_and_score_lie_between_0_and_1(a: str, b: str, logits: list[float]) -> None:
    one, other = bare(a), bare(b)
    found = passage_features(one, other, logits)
    assert all(0 <= v <= 1 for v in found.values()), found
    assert passage_features(other, one, logits).keys() == found.keys()
    assert 0 <= weigh_passages(one, other, logits).score <= 1


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, {"published_apart": 0.0, "published_1": 1.0, "published_4": 1.0}),
        (1, {"published_1": 1.0, "published_4": 1.0}),
        (3, {"published_1": 0.0, "published_4": 1.0}),
        (900, {"published_apart": 1.0, "published_1": 0.0, "published_4": 0.0}),
    ],
)
def test_days_between_publications(days: int, expected: dict[str, float]) -> None:
    later = date.fromordinal(TOLD.toordinal() + days)
    found = passage_features(bare("One.", TOLD), bare("Two.", later), [])
    assert {name: found[name] for name in expected} == expected


def test_nothing_is_said_of_days_that_are_not_told() -> None:
    found = passage_features(bare("One.", TOLD), bare("Two."), [])
    assert not [name for name in found if name.startswith("published")]


def test_names_places_and_figures_are_compared_as_sets(frozen: Any) -> None:
    def passage(text: str) -> Passage:
        entry = frozen.stored()[text, None]
        return Passage(entry.document, entry.claims)

    one = passage("The blast killed 12 people.")
    same = passage("Twelve people were killed in the blast.")
    other = passage("The blast killed 17 people.")
    assert passage_features(one, same, [])["figures"] == 1
    assert passage_features(one, other, [])["figures_apart"] == 1
    assert "names" not in passage_features(one, other, [])
    assert weigh_passages(one, same, [2.0]).score > weigh_passages(one, other, [-2.0]).score


def test_the_shorter_text_decides_on_the_weights() -> None:
    short, long = bare("word " * (ARTICLE_WORDS - 1)), bare("word " * ARTICLE_WORDS)
    assert (regime(long, long), regime(short, long)) == ("article", "sentence")


def test_the_reasons_name_what_weighs_most() -> None:
    a, b = bare("The Douro flooded Porto.", TOLD), bare("The Douro flooded Porto.", TOLD)
    assert weigh_passages(a, b, []).reason.startswith("the whole texts: ")
    assert "published within a day" in weigh_passages(a, b, []).reason
    assert weigh_passages(bare("x"), bare("y"), []).reason == "the whole texts: nothing telling"


def test_the_shipped_weights_keep_their_signs() -> None:
    held = json.loads(model_path("passages.json").read_text("utf-8"))
    assert set(held) == {"sentence", "article"}
    for weights in held.values():
        for name, value in weights.items():
            assert name == "bias" or (value < 0) == name.endswith("_apart"), name
