"""Subjects that the parser hangs on the clause before theirs."""

from collections.abc import Callable
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from corroborate.extract.subjects import with_subjects

VOCAB = spacy.blank("en").vocab
FILES = ("subjects",)
WORDS = ["He", "sold", "arms", ",", "and", "the", "ship", ",", "though", "old", ",", "sank"]
TAGS = ["PRP", "VBD", "NNS", ",", "CC", "DT", "NN", ",", "IN", "JJ", ",", "VBD"]
POS = [
    "PRON",
    "VERB",
    "NOUN",
    "PUNCT",
    "CCONJ",
    "DET",
    "NOUN",
    "PUNCT",
    "SCONJ",
    "ADJ",
    "PUNCT",
    "VERB",
]
HEADS = [1, 1, 1, 1, 1, 6, 1, 11, 11, 11, 11, 1]
DEPS = [
    "nsubj",
    "ROOT",
    "dobj",
    "punct",
    "cc",
    "det",
    "conj",
    "punct",
    "mark",
    "acomp",
    "punct",
    "advcl",
]


def lost(i: int = 0, dep: str = DEPS[0], head: int = HEADS[0]) -> Doc:
    """The parse of WORDS in which "ship" is a conjunct, with another label for one token."""
    deps, heads = list(DEPS), list(HEADS)
    deps[i], heads[i] = dep, head
    return Doc(VOCAB, words=WORDS, tags=TAGS, pos=POS, heads=heads, deps=deps)


def test_subjects(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_the_noun_is_the_subject_and_the_verb_the_second_clause() -> None:
    doc = lost()
    changed = with_subjects(doc)
    assert [(t.text, t.dep_, t.head.text) for t in changed if t.text in ("ship", "sank")] == [
        ("ship", "nsubj", "sank"),
        ("sank", "conj", "sold"),
    ]
    assert (changed[8].dep_, changed[8].head.text) == ("mark", "old")
    assert [(t.dep_, t.head.i) for t in doc] == list(zip(DEPS, HEADS, strict=True))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param((9, "nsubj", 11), id="the verb has a subject"),
        pytest.param((6, "conj", 2), id="the noun is joined to a noun"),
        pytest.param((6, "appos", 1), id="the noun is not joined"),
        pytest.param((11, "relcl", 1), id="the verb says what somebody did"),
    ],
)
def test_a_doc_that_lost_no_subject_is_returned_itself(change: tuple[int, str, int]) -> None:
    doc = lost(*change)
    assert with_subjects(doc) is doc
