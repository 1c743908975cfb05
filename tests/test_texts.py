"""Bare texts as documents, and which pair of claims speaks for two of them."""

import importlib.util
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import corroborate.link
from corroborate import texts
from corroborate.config import Settings
from corroborate.link.weigh import log_odds, logistic
from corroborate.store import Entry
from corroborate.types import Comparison, Document, Published, SlotComparison

_spec = importlib.util.spec_from_file_location(
    "fakes_of_the_command_line", Path(__file__).parent / "cli" / "conftest.py"
)
assert _spec and _spec.loader
_fakes = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_fakes)


@given(st.text())
def test_the_blocks_of_a_text_are_its_lines(text: str) -> None:
    document = texts.text_document(text)
    assert document.text == text
    lines = [text[block.start : block.end] for block in document.blocks]
    assert all(line.strip() and line.splitlines() == [line] for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Twelve hurt in harbour fire", ["title"]),
        ("Twelve were hurt in a fire.", ["body"]),
        ("“Twelve were hurt.”  ", ["body"]),
        ("Was anyone hurt?", ["body"]),
        ("Twelve hurt\nThe fire hurt twelve.", ["body", "body"]),
        ("", []),
    ],
)
def test_a_line_without_a_full_stop_is_a_headline(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in texts.text_document(text).blocks] == kinds


def test_the_date_of_a_text_is_part_of_what_it_is() -> None:
    plain, dated = texts.text_document("x"), texts.text_document("x", date(2024, 1, 2))
    assert plain.id != dated.id
    assert plain.published == Published()
    assert (dated.published.earliest, dated.published.latest) == (date(2024, 1, 2),) * 2


def comparison(a: str, b: str, score: float, verdict: Any = "same") -> Comparison:
    return Comparison(a, b, (), score, verdict)


def entry(name: str, claims: int) -> Entry:
    document = Document(name, name, "", "word " * claims)
    made = [_fakes.claim_of(document, 5 * n, "word and word") for n in range(claims)]
    return Entry(document, tuple(replace(c, id=f"{name}{n}") for n, c in enumerate(made)))


def test_match_takes_each_claim_once_best_first(monkeypatch: pytest.MonkeyPatch) -> None:
    scores = {("a0", "b0"): 0.9, ("a0", "b1"): 0.95, ("a1", "b0"): 0.2, ("a1", "b1"): 0.94}
    monkeypatch.setattr(
        corroborate.link,
        "compare_claims",
        lambda x, y, *_: comparison(x.id, y.id, scores[x.id, y.id]),
    )
    matched = texts.match(entry("a", 2), entry("b", 2), Settings())
    assert [(m.a, m.b) for m in matched] == [("a0", "b1"), ("a1", "b0")]
    assert texts.match(entry("a", 2), entry("b", 0), Settings()) == ()


@pytest.mark.parametrize(
    ("severity", "score", "verdict"),
    [(None, 0.8, "same"), ("denial", 0.8, "conflict"), ("denial", 0.6, "different")],
)
def test_the_threshold_of_the_settings_decides(
    monkeypatch: pytest.MonkeyPatch, severity: Any, score: float, verdict: str
) -> None:
    slot = SlotComparison(
        "polarity", "conflict" if severity else "match", 1.0, "", severity=severity
    )
    given_one = Comparison("a0", "b0", (slot,), score, "different")
    monkeypatch.setattr(corroborate.link, "compare_claims", lambda *_: given_one)
    (decided,) = texts.match(entry("a", 1), entry("b", 1), Settings(same_matter=0.7))
    assert decided.verdict == verdict
    (left,) = texts.match(entry("a", 1), entry("b", 1), Settings())
    assert left is given_one


def test_the_best_conflict_decides_else_the_best() -> None:
    best, conflict = comparison("a0", "b0", 0.9), comparison("a1", "b1", 0.7, "conflict")
    lesser = comparison("a2", "b2", 0.6, "conflict")
    assert texts.deciding((best, conflict, lesser)) == conflict
    assert texts.deciding((best,)) == best
    assert texts.deciding(()) == Comparison("", "", (), 0.0, "different")


def test_the_threshold_that_holds() -> None:
    assert texts.threshold(Settings(same_matter=0.3)) == 0.3
    assert 0 < texts.threshold(Settings()) < 1


def test_whole_texts_are_weighed_by_more_than_their_claims() -> None:
    day = date(2024, 5, 6)
    a, b = (Entry(texts.text_document(t, day), ()) for t in ("Flood in Porto", "Porto flood"))
    far = Entry(texts.text_document("A vote in Lima", date(2019, 1, 1)), ())
    near, apart = texts.weighed(a, b, Settings()), texts.weighed(a, far, Settings())
    assert 0 <= apart.score < near.score <= 1
    assert [s.slot for s in near.slots] == ["texts"]
    assert near.slots[0].weight > apart.slots[0].weight
    assert (near.verdict, apart.verdict) == ("same", "different")
    assert texts.weighed(a, b, Settings(same_matter=1.0)).verdict == "different"


def test_the_slots_of_whole_texts_add_up_to_the_score(monkeypatch: pytest.MonkeyPatch) -> None:
    slot = SlotComparison("quantity", "conflict", 3.0, "", severity="contradiction")
    claim_pair = Comparison("a0", "b0", (slot,), 0.5, "conflict")
    monkeypatch.setattr(corroborate.link, "compare_claims", lambda *_: claim_pair)
    found = texts.weighed(entry("a", 1), entry("b", 1), Settings(same_matter=0.0))
    odds = log_odds(0.5) + found.slots[-1].weight
    assert found.score == pytest.approx(logistic(odds), abs=1e-3)
    assert (found.a, found.b, found.verdict) == ("a0", "b0", "conflict")


def test_only_bare_texts_are_texts() -> None:
    assert texts.is_text(texts.text_document("x"))
    assert not texts.is_text(entry("a.txt", 0).document)
