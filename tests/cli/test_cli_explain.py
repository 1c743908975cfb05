"""``corroborate explain``: the evidence of one finding."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corroborate.cli.explain import find
from corroborate.errors import UsageError
from corroborate.types import Finding

Run = Callable[..., Any]


def finding(name: str) -> Finding:
    return Finding(name, "corroborated", "single", "", (), (), (), (), 1.0)


def of_verdict(run: Run, articles: Path, verdict: str) -> dict[str, Any]:
    report = json.loads(run("report", articles, "--format", "json").out)
    return next(f for f in report["findings"] if f["verdict"] == verdict)


def test_find_takes_an_id_or_its_beginning() -> None:
    found = (finding("fab1"), finding("fab12"), finding("fcd3"))
    assert find("fab1", found).id == "fab1"
    assert find("fc", found).id == "fcd3"
    with pytest.raises(UsageError, match="fa: 2 findings begin so"):
        find("fa", found)
    with pytest.raises(UsageError, match="no such finding"):
        find("f9", found)


def test_json_holds_the_comparisons_between_its_claims(run: Run, articles: Path) -> None:
    conflict = of_verdict(run, articles, "conflicting")
    outcome = run("explain", conflict["id"], articles, "--format", "json")
    told = json.loads(outcome.out)
    assert told["finding"] == conflict
    assert {claim["id"] for claim in told["claims"]} == set(conflict["claims"])
    assert told["comparisons"]
    for comparison in told["comparisons"]:
        assert {comparison["a"], comparison["b"]} <= set(conflict["claims"])
        assert {"quantity", "predicate"} <= {slot["slot"] for slot in comparison["slots"]}
    scores = [comparison["score"] for comparison in told["comparisons"]]
    assert scores == sorted(scores, reverse=True)


def test_the_console_shows_each_comparison(run: Run, articles: Path) -> None:
    conflict = of_verdict(run, articles, "conflicting")
    count = len(
        json.loads(run("explain", conflict["id"], articles, "--format", "json").out)["comparisons"]
    )
    outcome = run("explain", conflict["id"], articles)
    assert outcome.code == 0
    for number in range(1, count + 1):
        assert f"Comparison {number} of {count}" in outcome.out
    assert "quantity" in outcome.out


def test_the_origin_graph_is_shown(run: Run, articles: Path) -> None:
    conflict = of_verdict(run, articles, "conflicting")
    told = json.loads(run("explain", conflict["id"], articles, "--format", "json").out)
    assert [path["claim"] for path in told["graph"]["paths"]] == conflict["claims"]
    nodes = {node["id"]: node["kind"] for node in told["graph"]["nodes"]}
    assert {nodes[path["nodes"][0]] for path in told["graph"]["paths"]} == {"article"}
    assert told["copied"] == []
    console = run("explain", conflict["id"], articles).out
    assert f"Origins ({len(conflict['origins'])})" in console


def test_a_single_claim_has_nothing_to_compare(run: Run, articles: Path) -> None:
    single = of_verdict(run, articles, "single-source")
    outcome = run("explain", single["id"], articles)
    assert outcome.code == 0
    assert "Comparison" not in outcome.out


def test_an_id_of_another_report(run: Run, articles: Path) -> None:
    outcome = run("explain", "f0000", articles)
    assert (outcome.code, outcome.out) == (2, "")
    assert "f0000: these articles give no such finding; take the id from a report" in outcome.err
