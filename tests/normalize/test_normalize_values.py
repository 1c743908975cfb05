"""The times and quantities of a claim's own words."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.normalize.values import resolved_quantities, resolved_times
from corroborate.types import Block, Claim, Document, Predicate, Published, Quantity

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "normalize" / "values.toml").read_text("utf-8")
)["case"]
PUBLISHED = Published(date(2024, 4, 29), date(2024, 4, 29), "declared")
BEFORE = "Oslo — 9 news. "
FIELDS = ("text", "kind", "low", "high", "unit", "modifiers", "hedge", "role", "subset_of")
PLAIN = {
    "kind": "count", "low": None, "high": None, "unit": "", "modifiers": (), "hedge": "",
    "role": "", "subset_of": None,
}  # fmt: skip
PIECES = [
    "about", "12", "of", "the", "20", "men", "$", "3", "million", "%", "May", "on", "Monday",
    "2023", ",", "a", "dozen", "45-year-old", "in", "-", "’", "é",
]  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES)).map(" ".join)


def document(text: str) -> Document:
    text = f"{BEFORE}{text} Then 77 left on Tuesday."
    return Document("d", "d", "", text, published=PUBLISHED, blocks=(Block(0, len(text)),))


def claim(of: Document, text: str, own: Sequence[str], mentions: Sequence[Any] = ()) -> Claim:
    start = len(BEFORE)
    segments = [(of.text.index(words), len(words)) for words in own or [text]]
    quantities = [
        Quantity(words, at, at + len(words), unit=unit, modifiers=tuple(modifiers), role=role)
        for words, unit, modifiers, role in mentions
        for at in [of.text.index(words, start)]
    ]
    return Claim(
        "c", "d", start, start + len(text), text, Predicate("be", "is", start, start),
        quantities=tuple(quantities),
        segments=tuple((at, at + length) for at, length in segments),
    )  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_values(case: dict[str, Any]) -> None:
    of = document(case["text"])
    at = claim(of, case["text"].rstrip("."), case.get("own", []), case.get("mentions", []))
    times = resolved_times(at, of)
    if "times" in case:
        assert [[t.text, t.earliest, t.latest] for t in times] == case["times"]
    found = resolved_quantities(at, of, times)
    shown = [{field: getattr(quantity, field) for field in FIELDS} for quantity in found]
    wanted = [
        {**PLAIN, **q, "modifiers": tuple(q.get("modifiers", ()))} for q in case["quantities"]
    ]
    assert shown == wanted


def test_without_a_day_of_publication_dates_keep_no_days() -> None:
    of = Document("d", "d", "", document("It sank on Monday.").text)
    (time,) = resolved_times(claim(of, "It sank on Monday", []), of)
    assert (time.text, time.earliest, time.latest) == ("Monday", None, None)


@given(WORDS, st.integers(0, 40), st.integers(1, 40))
def test_values_stand_in_the_claims_own_words(text: str, cut: int, width: int) -> None:
    """A value may reach beyond (where 45 of "45-year-old" is the claim's), but has its part."""
    of = document(text)
    start = len(BEFORE) + min(cut, len(text))
    end = min(start + width, len(BEFORE) + len(text))
    at = replace(claim(of, text, []), segments=((start, end),))
    times = resolved_times(at, of)
    found = resolved_quantities(at, of, times)
    for value in (*times, *found):
        assert of.text[value.start : value.end] == value.text
        assert max(start, value.start) < min(end, value.end)
    for quantity in found:
        assert not any(t.start < quantity.end and quantity.start < t.end for t in times)
