import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

from corroborate.render.words import (
    NOTES,
    SEVERITIES,
    clash_title,
    confidence_words,
    origin_words,
    plural,
    published_words,
    quantity_words,
    scope_words,
    severity_words,
    time_words,
    who_says,
    why,
)
from corroborate.types import (
    Attribution,
    Claim,
    Conflict,
    Note,
    Origin,
    OriginKind,
    Predicate,
    Published,
    Quantity,
    Severity,
    Timex,
)

DATA: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "render" / "words.toml").read_text(encoding="utf-8")
)


def _each(kind: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        "case", DATA[kind], ids=lambda c: c.get("words") or c.get("title") or "nothing"
    )


@_each("confidence")
def test_confidence(case):
    assert confidence_words(case["value"]) == case["words"]


@_each("published")
def test_published(case):
    words = case["words"]
    assert published_words(Published(**{k: v for k, v in case.items() if k != "words"})) == words


@_each("who")
def test_who_says(case):
    chain = tuple(Attribution(cue="", kind="reported", **link) for link in case["chain"])
    claim = Claim("c", "d", 0, 1, "x", Predicate("x", "x", 0, 1), attribution=chain)
    assert who_says(claim) == case["words"]


@_each("quantity")
def test_quantity(case):
    fields = {k: v for k, v in case.items() if k != "words"}
    assert quantity_words(Quantity("x", 0, 1, **fields)) == case["words"]


@_each("time")
def test_time(case):
    fields = {k: v for k, v in case.items() if k != "words"}
    assert time_words(Timex(start=0, end=1, **fields)) == case["words"]


@_each("conflict")
def test_conflict(case):
    notes = tuple(case.get("notes", ()))
    conflict = Conflict(case["slot"], case["severity"], notes, case["reason"], ())
    assert clash_title(conflict) == case["title"]
    assert severity_words(case["slot"], case["severity"]) == case["meaning"]
    assert why(conflict) == case["why"]


def test_every_name_has_its_words():
    assert set(NOTES) == set(get_args(Note))
    assert set(SEVERITIES) == set(get_args(Severity))
    for kind in get_args(OriginKind):
        assert origin_words(Origin("N", kind, ())).startswith("N (")


def test_counts_and_scopes():
    assert [plural(n, "claim") for n in (0, 1, 2, 1200)] == [
        "0 claims", "1 claim", "2 claims", "1,200 claims",
    ]  # fmt: skip
    assert scope_words(Quantity("x", 0, 1)) == ""
    assert scope_words(Quantity("x", 0, 1, as_of="mid-May")) == "as of mid-May"
    assert scope_words(Quantity("x", 0, 1, window="since\nMay")) == "since May"
