from pathlib import Path

import pytest

from corroborate.render.console import render, render_claims, render_comparison, weight_bar
from corroborate.render.view import View
from corroborate.types import Comparison, Report, SlotComparison

CASES = Path(__file__).parents[1] / "cases" / "render"
COMPARISON = Comparison(
    a="c-injured-herald",
    b="c-injured-wire",
    slots=(
        SlotComparison("predicate", "match", 2.4, "the same verb", "injured", "injured"),
        SlotComparison("place", "missing", 0.0, "neither names a place"),
        SlotComparison("time", "compatible", 0.4, "both in May", "Saturday", "since the fire"),
        SlotComparison("actor", "missing", -0.2, "only B names one", "", "[bold]\x1b[1mB"),
        SlotComparison(
            "quantity",
            "conflict",
            -0.6,
            "40 or more against more than 60",
            "At least 40 people",
            "more than 60 people",
            "discrepancy",
            ("later-figure",),
        ),
    ),
    score=0.93,
    verdict="conflict",
)


def _compare(report: Report, width: int) -> str:
    claims = {c.id: c for c in report.claims}
    documents = {d.id: d for d in report.documents}
    a, b = claims[COMPARISON.a], claims[COMPARISON.b]
    return render_comparison(
        COMPARISON,
        a,
        b,
        documents[a.document],
        documents[b.document],
        view=View(width=width),
    )


@pytest.mark.parametrize("width", [80, 120])
def test_the_whole_page(width: int, report: Report):
    expected = (CASES / f"console.report.{width}.txt").read_text(encoding="utf-8")
    assert render(report, View(width=width)) == expected


@pytest.mark.parametrize("width", [80, 120])
def test_a_comparison(width: int, report: Report):
    expected = (CASES / f"console.comparison.{width}.txt").read_text(encoding="utf-8")
    assert _compare(report, width) == expected


def test_claims(report: Report):
    expected = (CASES / "console.claims.80.txt").read_text(encoding="utf-8")
    assert render_claims(report.claims, report.documents, view=View(width=80)) == expected


def test_colour_is_there_when_asked_for_and_only_then(report: Report, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "33")
    colored = render(report, View(width=80, color=True))
    assert "\x1b[1;31mPlace contradiction\x1b[0m" in colored
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in render(report, View(width=80))


@pytest.mark.parametrize(
    ("weight", "heaviest", "bar"),
    [
        (4.0, 4.0, "       │███████"),
        (-4.0, 4.0, "███████│"),
        (2.0, 4.0, "       │████"),
        (-0.01, 4.0, "      █│"),
        (0.0, 4.0, "       │"),
        (0.0, 0.0, "       │"),
    ],
)
def test_weight_bar(weight: float, heaviest: float, bar: str):
    assert weight_bar(weight, heaviest) == bar
