import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.normalize.places import compare, resolve
from corroborate.types import Place

CASES = Path(__file__).parents[1] / "cases" / "normalize"
RESOLVE = tomllib.loads((CASES / "places.toml").read_text("utf-8"))["case"]
COMPARE = tomllib.loads((CASES / "places_compare.toml").read_text("utf-8"))["pairs"]
OPPOSITE = {"contains": "within"}
PIECES = [*"aA .,('’\n", "Paris", "Texas", "Syria", "north", "St", "US"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


def whole(name: str) -> Place:
    place = resolve(name, 0, len(name))
    assert place is not None
    return place


@pytest.mark.parametrize("case", RESOLVE, ids=lambda c: f"{c['text']} {c.get('context', '')}")
def test_resolve(case: dict[str, Any]) -> None:
    before, _, rest = case["text"].partition("[")
    inside, _, after = rest.partition("]")
    start, end = len(before), len(before) + len(inside)
    text = before + inside + after
    place = resolve(text, start, end, context=case.get("context", ()))
    if "is" not in case:
        assert place is None
        return
    assert place is not None
    assert [place.canonical, place.country, place.kind] == case["is"]
    assert (place.text, place.start, place.end) == (inside, start, end)


@pytest.mark.parametrize(
    ("relation", "a", "b"), [(r, a, b) for r, pairs in COMPARE.items() for a, b in pairs]
)
def test_compare(relation: str, a: str, b: str) -> None:
    assert compare(whole(a), whole(b)) == relation
    assert compare(whole(b), whole(a)) == OPPOSITE.get(relation, relation)


@given(TEXTS, st.integers(-3, 30), st.integers(-3, 30), st.lists(TEXTS, max_size=3))
def test_any_span_of_any_text(text: str, start: int, end: int, context: list[str]) -> None:
    place = resolve(text, start, end, context=context)
    assert place == resolve(text, start, end, context=context)
    if place is not None:
        assert place.text == text[place.start : place.end]
        assert place.canonical
        assert (place.start, place.end) == (start, end)
        assert compare(place, place) == "same"


@given(st.text(max_size=30))
def test_never_raises(text: str) -> None:
    place = resolve(text, 0, len(text), context=(text,))
    assert place is None or place.text == text
