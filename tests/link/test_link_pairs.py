"""Pairs of sentences through the whole program: what conflicts, and what never may."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import corroborate

CASES = Path(__file__).parents[1] / "cases" / "link"
LEAST = {"pairs_apart": 150, "pairs_conflict": 60}


def pairs(name: str) -> list[list[str]]:
    groups = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["group"]
    return [pair for group in groups for pair in group["pairs"]]


def params(name: str) -> list[Any]:
    """The pairs of a file; one that names a fault is expected to fail."""
    return [
        pytest.param(a, b, marks=[pytest.mark.xfail(reason=r, strict=True) for r in fault])
        for a, b, *fault in pairs(name)
    ]


@pytest.mark.parametrize("name", sorted(LEAST))
def test_there_are_many_and_each_once(name: str) -> None:
    held = [tuple(p[:2]) for p in pairs(name)]
    assert len(held) == len(set(held)) >= LEAST[name]


@pytest.mark.model
@pytest.mark.parametrize(("a", "b"), params("pairs_apart"))
def test_what_does_not_conflict(a: str, b: str) -> None:
    for one, other in ((a, b), (b, a)):
        found = corroborate.compare(one, other)
        assert found.verdict != "conflict", [s for s in found.slots if s.severity]


@pytest.mark.model
@pytest.mark.parametrize(("a", "b"), params("pairs_conflict"))
def test_what_conflicts(a: str, b: str) -> None:
    for one, other in ((a, b), (b, a)):
        found = corroborate.compare(one, other)
        assert found.verdict == "conflict", (found.score, found.slots)
