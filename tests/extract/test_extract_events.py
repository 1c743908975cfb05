"""Nominal events."""

from collections.abc import Callable
from typing import Any

from corroborate.extract.events import arguments, nominal_heads, predicate

FILES = ("events",)


def test_events(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_parts_have_document_offsets(parsed: Any) -> None:
    doc = parsed("The shelling of the port by rebels destroyed two ships.")
    text = "Sunday. " + doc.text
    (head,) = nominal_heads(doc)
    found = predicate(head, 8)
    assert text[found.start : found.end] == found.text == "shelling"
    assert [(a.role, text[a.start : a.end], a.head) for a in arguments(head, text, 8)] == [
        ("subject", "rebels", "rebel"),
        ("object", "the port", "port"),
    ]


def test_an_event_has_the_sentence_it_stands_in(extracted: Any) -> None:
    clause, event = extracted("The shelling of the port by rebels destroyed two ships.").claims
    assert event.sentence == clause.sentence
    assert event.segments == ((event.start, event.end),)
    assert event.id != clause.id
