"""Hours with their half of the day."""

from collections.abc import Callable
from typing import Any

import spacy
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from corroborate.extract.clock import with_whole_hours

VOCAB = spacy.blank("en").vocab
FILES = ("clock",)
TORN = "Neighbours said the ferry struck the pier before sinking around 4:20 a.m."


def test_clock(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


@settings(deadline=None)
@example([1, 0, 2, -2, -1], 3)
@given(st.lists(st.integers(-4, 4), min_size=5, max_size=5), st.integers(1, 4))
def test_what_comes_out_is_a_tree(steps: list[int], at: int) -> None:
    words = ["They", "met", "at", "the", "pier"]
    words[at - 1 : at + 1] = ["7:30", "p.m."]
    heads = [min(max(i + step, 0), 4) for i, step in enumerate(steps)]
    assume(all(is_rooted(i, heads) for i in range(5)))
    doc = with_whole_hours(Doc(VOCAB, words=words, heads=heads, deps=["dep"] * 5))
    assert all(is_rooted(i, [t.head.i for t in doc]) for i in range(5))


def is_rooted(i: int, heads: list[int]) -> bool:
    """Whether the heads above a token lead to a root."""
    for _ in heads:
        i = heads[i]
    return heads[i] == i


def test_a_doc_that_needs_nothing_is_returned_itself(parsed: Any) -> None:
    doc = with_whole_hours(parsed(TORN))
    assert with_whole_hours(doc) is doc


def test_the_doc_that_is_handed_in_stays_as_it_is(parsed: Any) -> None:
    doc = parsed(TORN)
    before = [(t.head.i, t.dep_) for t in doc]
    changed = with_whole_hours(doc)
    assert changed is not doc
    assert [(t.head.i, t.dep_) for t in doc] == before
    assert changed.text == doc.text
    assert changed[-1].head.text == "4:20"
