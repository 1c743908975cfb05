"""Sentence -> clauses."""

from collections.abc import Callable
from typing import Any

import pytest

from corroborate.extract.clauses import clauses, is_finite, opens_clause, takes_content

FILES = ("clauses",)


def test_clauses(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_a_token_belongs_to_one_clause(frozen: Any) -> None:
    for record in frozen.stored().values():
        for sentence in frozen.to_doc(record).sents:
            found = clauses(sentence)
            owned = [token.i for clause in found for token in clause.tokens]
            assert len(owned) == len(set(owned))
            assert set(owned) <= {token.i for token in sentence}
            assert len({clause.head for clause in found}) == len(found)
            assert [clause.head.i for clause in found] == sorted(c.head.i for c in found)


KINDS = [
    ("The river burst its banks and flooded two villages.", ["root", "conjunct"]),
    ("The bridge, which collapsed on Monday, was built in 1962.", ["relative", "root"]),
    ("A truck struck a bus near Lyon, killing three passengers.", ["root", "adverbial"]),
    ("The ministry said 12 people died.", ["root", "content"]),
    ("Police accused the driver of ignoring a red light.", ["root", "content"]),
    (
        "The ferry sank off the coast, with officials saying 30 people were missing.",
        ["root", "absolute", "content"],
    ),
    ("The council voted to close two libraries.", ["root"]),
    ("If the dam bursts, 4,000 homes will flood.", ["root"]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_kinds(parsed: Any, text: str, kinds: list[str]) -> None:
    (sentence,) = parsed(text).sents
    assert [clause.kind for clause in clauses(sentence)] == kinds
    heads = {clause.head for clause in clauses(sentence)}
    assert {token for token in sentence if opens_clause(token)} == heads


VERBS = [
    ("The company plans to hire 300 engineers and to open a plant in Leeds.",
     ["plans", "hire", "open"]),
    ("Rangers began feeding the elephants on Tuesday.", ["began", "feeding"]),
    ("The river burst its banks and flooded two villages.", ["burst"]),
    ("The ministry said 12 people died.", ["said"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verbs"), VERBS)
def test_verbs_are_the_head_and_its_infinitives(parsed: Any, text: str, verbs: list[str]) -> None:
    (sentence,) = parsed(text).sents
    assert [verb.text for verb in clauses(sentence)[0].verbs] == verbs


@pytest.mark.parametrize(
    ("text", "word", "finite"),
    [
        ("The ban will not apply to farmers until 2027.", "apply", True),
        ("The mayor said no decision had been made.", "made", True),
        ("The council voted to close two libraries.", "close", False),
        ("A truck struck a bus near Lyon, killing three passengers.", "killing", False),
        ("The painting stolen in March was found in a barn.", "stolen", False),
    ],
)
def test_finite(parsed: Any, text: str, word: str, finite: bool) -> None:
    assert is_finite(next(token for token in parsed(text) if token.text == word)) is finite


@pytest.mark.parametrize(
    ("text", "word", "takes"),
    [
        ("The ministry said 12 people died.", "said", True),
        ("It is unlikely that the law will pass.", "is", False),
        ("Police asked why the tower fell.", "asked", False),
        ("The union rejected claims that drivers were overpaid.", "claims", True),
    ],
)
def test_takes_content(parsed: Any, text: str, word: str, takes: bool) -> None:
    assert takes_content(next(token for token in parsed(text) if token.text == word)) is takes
