"""Quantities against the cases in tests/cases/normalize/quantities_*.toml, and properties."""

import math
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.normalize import quantities

CASES = Path(__file__).parents[1] / "cases" / "normalize"
FILES = ("counts", "bounds", "units", "ages", "others", "context")
FIELDS = ("unit", "hedge", "window", "as_of", "subset_of")


def groups(name: str) -> list[dict[str, Any]]:
    """Return the groups of one case file."""
    path = CASES / f"quantities_{name}.toml"
    return list(tomllib.loads(path.read_text(encoding="utf-8"))["group"])


def marked(text: str) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """Return a text without its marks, the span of the quantity, and the span to resolve."""
    places = {}
    plain = ""
    for character in text:
        if character in "{}[]":
            places[character] = len(plain)
        else:
            plain += character
    inner = (places["["], places["]"]) if "[" in places else (places["{"], places["}"])
    outer = (places["{"], places["}"]) if "{" in places else inner
    return plain, outer, inner


def cases() -> list[Any]:
    """Return every case with its group."""
    return [
        pytest.param(group, text, id=f"{name}: {group['name']}: {text}")
        for name in FILES
        for group in groups(name)
        for text in group["texts"]
    ]


@pytest.mark.parametrize(("group", "text"), cases())
def test_value(group: dict[str, Any], text: str) -> None:
    plain, (start, end), inner = marked(text)
    found = quantities.resolve(plain, *inner)
    assert found is not None
    assert (found.text, found.start, found.end) == (plain[start:end], start, end)
    assert found.kind == group["kind"]
    exact = group.get("exact")
    expected = {key: group.get(key, exact) for key in ("low", "high", "figure")}
    for key, value in expected.items():
        if key not in group.get("unchecked", ()):
            assert getattr(found, key) == pytest.approx(value), key
    for field in FIELDS:
        if field in group:
            assert getattr(found, field) == group[field], field
    if "modifiers" in group:
        assert found.modifiers == tuple(group["modifiers"])


@pytest.mark.parametrize(("group", "text"), cases())
def test_find(group: dict[str, Any], text: str) -> None:
    plain, outer, _ = marked(text)
    assert outer in quantities.find(plain)


@pytest.mark.parametrize("text", [text for group in groups("none") for text in group["texts"]])
def test_no_quantity(text: str) -> None:
    plain, _, (start, end) = marked(text)
    assert quantities.resolve(plain, start, end) is None
    assert all(a >= end or b <= start for a, b in quantities.find(plain))


def test_a_whole_is_no_part() -> None:
    found = quantities.resolve("12 of the 20 dead", 10, 12)
    assert found is not None
    assert found.subset_of is None


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (5, 3), (0, 99), (40, 50)])
def test_spans_outside_the_text(span: tuple[int, int]) -> None:
    assert quantities.resolve("20 men", *span) is None


def test_find_keeps_to_its_limits() -> None:
    text = "More than 20 men and about 30 women and 40 dogs."
    first, second, third = quantities.find(text)
    assert [text[a:b] for a, b in (first, second, third)] == ["More than 20", "about 30", "40"]
    assert quantities.find(text, 14, 36) == (second,)
    assert quantities.find(text, 10, 30) == ((10, 12), second)
    assert quantities.find(text, 28) == (third,)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 400 + " point five",
        "1" + ",000" * 200 + " point five million men",
        "1e99 men",
        "0/0 and 5/0 and 1 in 0 men",
        "$$$ 5 $ million-million hundred hundred",
        "\ud800 20 men \udfff",
        "5" * 5000,
        "twenty " * 500,
        "and between from to or " * 200,
    ],
)
def test_odd_input_is_answered(text: str) -> None:
    for start, end in quantities.find(text):
        assert quantities.resolve(text, start, end) is not None


def test_hedges_stop_at_the_sentence() -> None:
    found = quantities.resolve("The war was almost over. 20 men fell.", 25, 27)
    assert found is not None
    assert (found.text, found.hedge) == ("20", "")


@pytest.mark.parametrize(
    ("value", "half"),
    [
        (20_000, 5_000),
        (1_400_000, 50_000),
        (26, 0.5),
        (310_000, 5_000),
        (5.6, 0.05),
        (0, 0.5),
        (-300, 50),
        (math.inf, 0),
        (math.nan, 0),
    ],
)
def test_rounding(value: float, half: float) -> None:
    assert quantities.rounding(value) == pytest.approx(half)


def test_interval_has_infinities_for_open_bounds() -> None:
    text = "more than 20; up to 30; 40"
    intervals = []
    for start, end in quantities.find(text):
        found = quantities.resolve(text, start, end)
        assert found is not None
        intervals.append(quantities.interval(found))
    assert intervals == [(20, math.inf), (-math.inf, 30), (40, 40)]


SOUP = (
    "one two twenty-one hundred thousand million dozen half third a of and to between from over "
    "more than about at least up 5 12 3,000 2013 - – / % $ € out ½ first year-old feet 3-1 aged "
    "1/2 °C km m k no. per cent since total people dead of the including Rome , . ; ( ) \n ' \""
)
WORDS = SOUP.split(" ")
PROSE = st.lists(st.sampled_from(WORDS), max_size=14).flatmap(
    lambda words: st.sampled_from([" ", "", "-"]).map(lambda sign: sign.join(words))
)


@given(st.one_of(PROSE, st.text(max_size=60)))
def test_find_and_resolve_agree(text: str) -> None:
    end_before = 0
    for start, end in quantities.find(text):
        found = quantities.resolve(text, start, end)
        assert found is not None
        assert end_before <= start < end <= len(text)
        assert (found.start, found.end) == (start, end)
        assert found.text == text[start:end]
        low, high = quantities.interval(found)
        assert low <= high
        end_before = end


@given(PROSE, st.integers(-5, 80), st.integers(-5, 80))
def test_any_span_is_answered_the_same_way_twice(text: str, start: int, end: int) -> None:
    assert quantities.resolve(text, start, end) == quantities.resolve(text, start, end)
    for first, last in quantities.find(text, start, end):
        assert max(start, 0) <= first < last <= end


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_rounding_is_never_more_than_half_the_value(value: float) -> None:
    half = quantities.rounding(value)
    assert half >= 0
    if math.isfinite(value) and value:
        assert half <= abs(value) / 2 * 1.0000001 or abs(value) < 1e-300
