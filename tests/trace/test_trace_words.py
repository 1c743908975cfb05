from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.trace.words import CONTENT, GRAMMAR, NAME, NOTHING, words_of
from corroborate.types import Block, Document

Make = Callable[..., Document]


def weight_of(document: Document, word: str) -> float:
    words = words_of(document)
    return words.weights[words.forms.index(word)]


def test_words_weigh_by_what_they_say(make_document: Make) -> None:
    document = make_document("The old ferry of Port Ellin carried 40 sailors on Sunday.")
    weights = {word: weight_of(document, word) for word in ("ferry", "of", "ellin", "40", "sunday")}
    assert weights == {"ferry": CONTENT, "of": GRAMMAR, "ellin": NAME, "40": NAME, "sunday": NAME}


def test_the_capital_of_a_sentence_makes_no_name(make_document: Make) -> None:
    document = make_document("Sailors left. Sailors came.")
    assert weight_of(document, "sailors") == CONTENT


def test_stock_phrases_and_the_repeated_title_weigh_nothing(make_document: Make) -> None:
    document = make_document(
        "Old ferry sinks slowly\n\nOld ferry sinks slowly. All rights reserved.", titled=True
    )
    words = words_of(document)
    assert set(words.weights) == {NOTHING}


@pytest.mark.parametrize(
    ("line", "weighs"),
    [
        ("The ferry lies on its side. (Photo: Ann Boyle)", False),
        ("The ferry lies on its side. (Ann Boyle/Ellin Herald)", False),
        ("The ferry lies on its side. (Source: Norland Post)", False),
        ("The ferry lies on its side (and the owner says so).", True),
    ],
)
def test_the_caption_of_a_picture_weighs_nothing(
    make_document: Make, line: str, weighs: bool
) -> None:
    words = words_of(make_document(f"{line}\nNobody was hurt."))
    assert (words.weights[words.forms.index("side")] > NOTHING) is weighs
    assert words.weights[words.forms.index("hurt")] > NOTHING


def test_sentences_are_ranges_of_words(make_document: Make) -> None:
    words = words_of(make_document("Two left. At 3 p.m. Friday one came.\nNobody saw it."))
    said = [" ".join(words.forms[slice(*each)]) for each in words.sentences]
    assert said == ["two left", "at 3 p m friday one came", "nobody saw it"]


def test_quoted_words_are_known(make_document: Make) -> None:
    document = make_document("He said “the ferry sank fast” twice.")
    words = words_of(document)
    assert {words.forms[index] for index in words.quoted} == {"the", "ferry", "sank", "fast"}


def test_only_body_blocks_are_read() -> None:
    text = "A title here\nThe body.\nFurniture"
    document = Document("d", "d", "", text, blocks=(Block(0, 12, "title"), Block(13, 22)))
    assert words_of(document).forms == ("the", "body")


def test_apostrophes_do_not_part_words(make_document: Make) -> None:
    assert words_of(make_document("The owners’ ferry’s o'er")).forms == (
        "the",
        "owners",
        "ferrys",
        "oer",
    )


@given(st.text(max_size=200))
def test_offsets_hold_the_words(text: str) -> None:
    words = words_of(Document("d", "d", "", text))
    assert len(words.forms) == len(words.starts) == len(words.ends) == len(words.weights)
    assert all(0 <= a < b <= len(text) for a, b in zip(words.starts, words.ends, strict=True))
    assert list(words.starts) == sorted(words.starts)
    assert words == words_of(Document("d", "d", "", text))
