"""Clause -> arguments."""

from collections.abc import Callable
from typing import Any

import pytest

from corroborate.extract.roles import phrase, span_of

FILES = ("roles",)


def test_roles(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_the_grammatical_subject_comes_first_and_the_rest_as_it_stands(frozen: Any) -> None:
    for name in frozen.files():
        for case in frozen.cases(name):
            for claim in frozen.run_case(case).claims:
                rest = [a.start for a in claim.arguments[1:]]
                assert rest == sorted(rest)
                if claim.predicate.passive and claim.arguments:
                    assert claim.arguments[0].role == "object"


def test_an_argument_knows_the_lemma_of_its_head(extracted: Any) -> None:
    (claim,) = extracted("The suspect was arrested by border guards in Trieste.").claims
    assert [argument.head for argument in claim.arguments] == ["suspect", "guard"]


@pytest.mark.parametrize(
    ("text", "word", "words"),
    [
        ("The bridge, which collapsed on Monday, was built in 1962.", "bridge", "The bridge"),
        ("The senator, a farmer from Iowa, opposes the treaty.", "senator", "The senator"),
        ("The cargo includes rice, flour and tents.", "rice", "rice, flour and tents"),
        ("The court sued the bank and its two directors.", "directors", "its two directors"),
        ("Police arrested five men. They were carrying knives.", "They", "They"),
    ],
)
def test_a_phrase_leaves_out_the_clauses_that_hang_on_it(
    parsed: Any, text: str, word: str, words: str
) -> None:
    doc = parsed(text)
    tokens = phrase(next(token for token in doc if token.text == word))
    start, end = span_of(tokens, 100)
    assert doc.text[start - 100 : end - 100] == words
