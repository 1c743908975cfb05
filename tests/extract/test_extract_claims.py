"""Drafts put together as records: refusals, ids, spans, and that any parse is borne."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate.extract.claims import claim_id

FILES = ("refusals",)
TAGS = [
    "NN NOUN", "NNP PROPN", "VBD VERB", "VBN VERB", "VBG VERB", "VB VERB", "VBZ AUX", "MD AUX",
    "CD NUM", "JJ ADJ", "PRP PRON", "IN ADP", "WDT PRON", "RB ADV", ". PUNCT", "_SP SPACE",
]  # fmt: skip
DEPS = [
    "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "conj", "cc", "relcl", "advcl", "acl", "prep",
    "pobj", "pcomp", "agent", "nummod", "punct", "mark", "neg", "expl", "attr", "parataxis", "poss",
    "appos", "compound", "npadvmod", "aux", "auxpass", "dep",
]  # fmt: skip
LABELS = ["GPE", "PERSON", "ORG", "DATE"]
CHANGES = st.lists(
    st.tuples(
        st.integers(0, 30), st.sampled_from(DEPS), st.sampled_from(TAGS), st.sampled_from(LABELS)
    ),
    max_size=6,
)


def test_refusals(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_every_span_says_what_the_text_has_there(frozen: Any) -> None:
    for name in frozen.files():
        for case in frozen.cases(name):
            frozen.assert_sound(frozen.run_case(case))


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10_000), CHANGES, st.sampled_from(["body", "title"]))
def test_any_parse_is_borne(
    frozen: Any, number: int, changes: list[tuple[int, str, str, str]], kind: str
) -> None:
    """Wrong labels in a parse never break a span, and the same parse gives the same claims."""
    records = list(frozen.stored().values())
    record = records[number % len(records)]
    tokens, labels = list(record["tokens"]), {}
    for place, dep, tag, label in changes:
        at = place % len(tokens)
        word, lemma, _, _, was, head = tokens[at].split(" ")
        tokens[at] = " ".join([word, lemma, tag, was if was == "ROOT" else dep, head])
        labels[at] = label
    entities = [[at, at + 1, label] for at, label in sorted(labels.items())]
    parse = {"text": record["text"], "tokens": tokens, "entities": entities}
    found, again = (frozen.run([(kind, parse["text"], frozen.to_doc(parse))]) for _ in range(2))
    frozen.assert_sound(found)
    assert again == found


def test_ids_are_of_document_span_and_predicate() -> None:
    ids = {
        claim_id(document, start, end, predicate)
        for document in ("a", "b")
        for start in (1, 11)
        for end in (20, 21)
        for predicate in (12, 13)
    }
    assert len(ids) == 16
    assert claim_id("a", 1, 20, 12) == claim_id("a", 1, 20, 12)
    assert all(len(each) == 11 and each[0] == "c" for each in ids)


def test_the_same_words_elsewhere_are_another_claim(frozen: Any) -> None:
    text = "The vessel did not enter the harbour."
    doc = frozen.to_doc(frozen.stored()[text])
    one, two = (frozen.run([("body", text, doc)], before=before).claims for before in ("", "- "))
    assert one[0].text == two[0].text
    assert one[0].id != two[0].id
    assert (two[0].start, two[0].sentence) == (one[0].start + 2, (2, 2 + len(text)))


@pytest.mark.parametrize(("kind", "headline"), [("title", True), ("body", False)])
def test_claims_know_a_headline(extracted: Any, kind: str, headline: bool) -> None:
    found = extracted("Poland announced the purchase of 12 jets by its army.", kind)
    assert [claim.headline for claim in found.claims] == [headline, headline]


@pytest.mark.parametrize(("kind", "claims"), [("title", 1), ("body", 0)])
def test_an_instruction_may_be_a_headline(extracted: Any, kind: str, claims: int) -> None:
    found = extracted("Read the full ruling below.", kind)
    assert (len(found.claims), len(found.skipped)) == (claims, 1 - claims)


def test_the_span_of_a_headline_begins_after_its_speaker(extracted: Any) -> None:
    (claim,) = extracted("UN: Drought threatens 3 million people", "title").claims
    assert claim.text == "Drought threatens 3 million people"
    (claim,) = extracted("UN: Drought threatens 3 million people").claims
    assert claim.attribution == ()


def test_the_own_words_of_a_headline_begin_after_its_speaker(extracted: Any) -> None:
    found = extracted("UN: Drought threatens 3 million people", "title")
    (claim,) = found.claims
    assert [found.text[a:b] for a, b in claim.segments] == ["Drought threatens 3 million people"]


def test_an_accusation_is_shown_with_its_verb_but_owns_the_gerund_only(extracted: Any) -> None:
    found = extracted("Police accused the driver of ignoring a red light.")
    (claim,) = found.claims
    assert claim.text == "accused the driver of ignoring a red light"
    assert [found.text[a:b] for a, b in claim.segments] == ["ignoring a red light"]
