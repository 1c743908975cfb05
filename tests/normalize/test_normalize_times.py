import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.normalize import times
from corroborate.types import Published

CASES = Path(__file__).parents[1] / "cases" / "normalize"
TABLES = ("absolute", "relative", "tense", "ranges", "lengths", "clock", "published", "leaning")
PIECES = [
    *"0123456789 .,:;-/'’\"()\n",
    *("January ", "may ", "Friday", "last ", "next ", "in ", "since ", "from ", "to ", "the "),
    *("two ", "weeks ", "ago", "year", "quarter ", "of ", "early ", "mid-", "11 a.m.", "2024"),
    *("between ", "and ", "a ", "earlier", "later ", "31", "Christmas ", "every ", "p.m.", "9999"),
]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((CASES / f"times_{name}.toml").read_text("utf-8"))


def marked(text: str) -> tuple[str, int, int]:
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "", 1).replace("]", "", 1), start, end


def publication(value: Any) -> date | Published | None:
    if isinstance(value, list):
        first, last = (item or None for item in value)
        return Published(first, last, "inferred")
    return value or None


def rows() -> list[Any]:
    return [
        pytest.param(case, text, id=f"{name}: {text}")
        for name in TABLES
        for case in read(name)["case"]
        for text in case["texts"]
    ]


def test_there_are_cases_enough() -> None:
    assert len(rows()) > 200


@pytest.mark.parametrize(("case", "sentence"), rows())
def test_resolve(case: dict[str, Any], sentence: str) -> None:
    text, start, end = marked(sentence)
    found = times.resolve(
        text, start, end, publication(case.get("published")), tense=case.get("tense")
    )
    assert found is not None
    assert (found.text, found.start, found.end) == (text[start:end], start, end)
    wanted = [date.fromisoformat(day) if day else None for day in case.get("is", ["", ""])]
    assert [found.earliest, found.latest] == wanted
    for name in ("basis", "grain", "kind", "minute"):
        assert getattr(found, name) == case.get(name, getattr(found, name))
    if case.get("kind") == "duration":
        assert found.days == pytest.approx(case.get("days", found.days))
    if "days" in case:
        assert found.days is not None


@pytest.mark.parametrize("sentence", read("none")["texts"])
def test_what_is_no_time_resolves_to_nothing(sentence: str) -> None:
    text, start, end = marked(sentence)
    assert times.resolve(text, start, end, date(2024, 4, 29)) is None


@pytest.mark.parametrize("sentence", read("find")["texts"])
def test_find(sentence: str) -> None:
    text = sentence.replace("[", "").replace("]", "")
    wanted, opened, taken = [], 0, 0
    for position, char in enumerate(sentence):
        if char in "[]":
            if char == "[":
                opened = position - taken
            else:
                wanted.append(text[opened : position - taken])
            taken += 1
    assert [text[start:end] for start, end in times.find(text)] == wanted


@pytest.mark.parametrize("text", read("find")["nothing"])
def test_find_leaves_look_alikes(text: str) -> None:
    assert times.find(text) == ()


def test_find_keeps_inside_its_stretch_but_looks_around() -> None:
    text = "Sales fell in May 2023, and in June they rose."
    june = text.index("June")
    assert times.find(text, 0, 13) == times.find(text, june - 7, june + 3) == ()
    assert times.find(text, june, june + 4) == ((june, june + 4),)
    assert times.find(text, 14, 17) == ((14, 17),)
    assert times.find(text, -5, 500) == times.find(text)


def test_published_may_be_a_moment() -> None:
    found = times.resolve("yesterday", 0, 9, datetime(2024, 4, 29, 13, 5))
    assert found is not None
    assert (found.earliest, found.basis) == (date(2024, 4, 28), "published 2024-04-29")


@given(TEXTS, st.integers(-3, 70), st.integers(-3, 70), st.dates(), st.booleans())
def test_resolve_takes_any_span(text: str, a: int, b: int, day: date, known: bool) -> None:
    found = times.resolve(text, a, b, day if known else None)
    assert found == times.resolve(text, a, b, day if known else None)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        if found.earliest and found.latest:
            assert found.earliest <= found.latest


@given(TEXTS, st.integers(-3, 70), st.none() | st.integers(-3, 70))
def test_find_gives_spans_in_order(text: str, a: int, b: int | None) -> None:
    spans = times.find(text, a, b)
    assert spans == times.find(text, a, b)
    low, high = max(0, a), len(text) if b is None else min(b, len(text))
    before = low
    for start, end in spans:
        assert before <= start < end <= high
        before = end


@given(st.sampled_from(["on Friday", "last month", "on May 3", "two weeks ago"]), st.dates())
def test_a_wider_publication_never_gives_a_narrower_time(text: str, day: date) -> None:
    first = date(max(2, min(9990, day.year)), day.month, 1)
    last = date(first.year + 1, first.month, 1)
    exact = times.resolve(text, 0, len(text), last)
    wide = times.resolve(text, 0, len(text), Published(first, last, "inferred"))
    assert exact and wide and exact.earliest and wide.earliest and exact.latest and wide.latest
    assert wide.earliest <= exact.earliest
    assert wide.latest >= exact.latest
