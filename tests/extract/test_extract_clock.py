"""Hours with their half of the day."""

from collections.abc import Callable
from typing import Any

from corroborate.extract.clock import with_whole_hours

FILES = ("clock",)
TORN = "Neighbours said the ferry struck the pier before sinking around 4:20 a.m."


def test_clock(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


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
