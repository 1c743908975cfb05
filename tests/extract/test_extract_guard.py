"""No claim loses a number, a negation, a modal verb or a hedge of its clause."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Token

from corroborate.extract import claims
from corroborate.extract.clauses import Clause, clauses
from corroborate.extract.guard import lost, qualifier
from corroborate.extract.trim import tidy

BEFORE = "Seen é — "
NUMBERED = "Twelve people died, the ministry said."


def held(found: Any) -> list[tuple[int, int]]:
    """Where claims hold words: their own, and the names of those who say them."""
    said = [(a.speaker_start, a.speaker_end) for c in found.claims for a in c.attribution]
    return [segment for c in found.claims for segment in c.segments] + said


def losses(doc: Doc, found: Any) -> list[Token]:
    """The qualifiers of clauses with a claim that stand neither in it nor in a refused sentence."""
    offset = len(BEFORE)
    refused = [(s.start, s.end) for s in found.skipped]
    claimed = {c.predicate.start for c in found.claims if c.predicate.kind != "noun"}
    return [
        token
        for sentence in doc.sents
        for clause in clauses(sentence)
        if offset + clause.head.idx in claimed
        for token in (*clause.tokens, *clause.dropped)
        if qualifier(token)
        and not any(a <= offset + token.idx < b for a, b in (*held(found), *refused))
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The quake destroyed at least 1,200 homes and damaged 300 shops.",
         {"1,200": "number", "300": "number"}),
        ("The vessel did not enter the harbour.", {"not": "negation"}),
        ("The storm may reach the coast on Thursday.", {"may": "modal verb"}),
        ("The thieves reportedly escaped in a van.", {"reportedly": "hedge"}),
        ("The ministry neither confirmed nor denied the report.", {"neither": "negation"}),
    ],
)  # fmt: skip
def test_qualifiers(parsed: Any, text: str, kinds: dict[str, str]) -> None:
    assert {t.text: kind for t in parsed(text) if (kind := qualifier(t))} == kinds


def test_a_qualifier_may_stand_in_the_name_of_a_speaker(extracted: Any, parsed: Any) -> None:
    text = "The road is closed, two officials familiar with the plan said."
    (claim,) = extracted(text).claims
    assert lost(parsed(text), claim, len(BEFORE)) == ""


def test_what_is_lost_is_named(extracted: Any, parsed: Any) -> None:
    (claim,) = extracted(NUMBERED).claims
    other = parsed("The storm may reach the coast on Thursday.")
    assert lost(other, claim, 1000) == "a modal verb would be lost: may"
    assert lost(parsed(NUMBERED), claim, len(BEFORE)) == ""


def test_no_frozen_parse_loses_a_qualifier(frozen: Any) -> None:
    for record in frozen.stored().values():
        doc = frozen.to_doc(record)
        found = frozen.run([("body", record["text"], doc)], before=BEFORE)
        assert losses(doc, found) == []


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 40), st.sampled_from(["body", "title"]))
def test_a_step_that_drops_words_is_caught(frozen: Any, number: int, at: int, kind: str) -> None:
    """Whatever word is dropped from a clause, its claim is whole or refused with the reason."""
    records = list(frozen.stored().values())
    record = records[number % len(records)]
    doc = frozen.to_doc(record)
    victim = doc[at % len(doc)].i

    def careless(tokens: list[Token]) -> tuple[Token, ...]:
        kept = tidy(tokens)
        return tuple(t for t in kept if t.i != victim) or kept

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(claims, "tidy", careless)
        found = frozen.run([(kind, record["text"], doc)], before=BEFORE)
    assert losses(doc, found) == []


def test_a_refusal_is_reported(frozen: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_numbers(tokens: list[Token]) -> tuple[Token, ...]:
        return tuple(t for t in tidy(tokens) if not t.like_num)

    monkeypatch.setattr(claims, "tidy", without_numbers)
    doc = frozen.to_doc(frozen.stored()[NUMBERED])
    found = frozen.run([("body", NUMBERED, doc)])
    assert found.claims == []
    assert [s.reason for s in found.skipped] == ["a number would be lost: Twelve"]


def test_dropped_words_are_remembered(parsed: Any) -> None:
    (sentence,) = parsed("The company denied that its trucks had entered the reserve.").sents
    clause: Clause = clauses(sentence)[1]
    assert [t.text for t in clause.dropped] == ["that"]
