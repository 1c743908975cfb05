"""Headlines whose verb the parser takes for a noun."""

from collections.abc import Callable
from typing import Any

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from corroborate.extract.headline_verbs import with_headline_verbs

FILES = ("headline_verbs",)
NLP = spacy.blank("en")


def test_headline_verbs(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def misread() -> Doc:
    """ "Shooting injures 4", read as a noun phrase."""
    return Doc(
        NLP.vocab, words=["Shooting", "injures", "4"], spaces=[True, True, False],
        tags=["VBG", "NNS", "CD"], pos=["VERB", "NOUN", "NUM"], heads=[0, 0, 1],
        deps=["ROOT", "dobj", "nummod"],
    )  # fmt: skip


class Second(Language):
    """A pipeline that gives the second reading, with an object or without."""

    def __init__(self, object_dep: str) -> None:
        super().__init__(NLP.vocab)
        self.object_dep = object_dep

    def __call__(self, doc: Doc, **_: Any) -> Doc:
        read = Doc(
            doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc],
            tags=["NN", "VBZ", "CD"], pos=["NOUN", "VERB", "NUM"], heads=[1, 1, 1],
            lemmas=["shooting", "destroy", "4"], deps=["nsubj", "ROOT", self.object_dep],
        )  # fmt: skip
        read.tensor = numpy.ones((len(doc), 2), dtype="f")
        return read


def test_the_second_reading_stands_on_the_words_of_the_headline() -> None:
    doc = with_headline_verbs(misread(), Second("dobj"))
    assert doc.text == "Shooting injures 4"
    assert [(t.lemma_, t.tag_, t.dep_) for t in doc] == [
        ("shooting", "NN", "nsubj"), ("injure", "VBZ", "ROOT"), ("4", "CD", "dobj"),
    ]  # fmt: skip
    assert doc.tensor.shape == (3, 2), "parts can only be joined if all have it"


@pytest.mark.parametrize("dep", ["nummod", "npadvmod"])
def test_a_second_reading_without_an_object_is_not_taken(dep: str) -> None:
    doc = misread()
    assert with_headline_verbs(doc, Second(dep)) is doc


def test_a_headline_without_such_a_word_is_not_read_again() -> None:
    doc = Doc(
        NLP.vocab,
        words=["Mayor", "resigns"],
        tags=["NN", "VBZ"],
        heads=[1, 1],
        deps=["nsubj", "ROOT"],
    )
    assert with_headline_verbs(doc, Second("dobj")) is doc
