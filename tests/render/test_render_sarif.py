import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from corroborate.render.sarif import plain, render, uri
from corroborate.render.view import View
from corroborate.types import Report, Severity

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "render" / "sarif_uri.toml").read_text(encoding="utf-8")
)["case"]


def _run(report: Report) -> dict[str, Any]:
    return json.loads(render(report, View()))["runs"][0]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["path"])
def test_uri(case):
    assert uri(case["path"]) == case["uri"]


def test_a_conflict_points_at_one_claim_and_relates_the_others(report: Report):
    result = next(r for r in _run(report)["results"] if r["ruleId"] == "conflict-place")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 5, "startColumn": 1, "endLine": 5, "endColumn": 35,
        "charOffset": 175, "charLength": 34,
        "snippet": {"text": "The blaze began at the fish market"},
    }  # fmt: skip
    related = result["relatedLocations"]
    assert [(r["id"], r["physicalLocation"]["artifactLocation"]["uri"]) for r in related] == [
        (1, "harbour/north-wire.txt")
    ]
    assert related[0]["message"]["text"] == (
        "It [the fire] broke out in a paint store. (fire officials)"
    )
    assert result["partialFingerprints"] == {"findingId/v1": "f-began"}


def test_rules_and_levels(report: Report):
    run = _run(report)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[r["ruleIndex"]] for r in run["results"]] == [r["ruleId"] for r in run["results"]]
    assert [r["level"] for r in run["results"]] == ["warning", "error", "warning"] + ["note"] * 10


@pytest.mark.parametrize("severity", get_args(Severity))
def test_every_severity_has_a_level(severity: Severity, report: Report):
    finding = report.findings[0]
    conflicts = (replace(finding.conflicts[0], severity=severity),)
    one = replace(report, findings=(replace(finding, conflicts=conflicts),))
    result = _run(one)["results"][0]
    assert result["level"] == ("error" if severity == "contradiction" else "warning")
    assert result["properties"]["severity"] == severity


def test_extracted_text_has_no_region_in_the_file(report: Report):
    documents = tuple(replace(d, extracted=True) for d in report.documents)
    for result in _run(replace(report, documents=documents))["results"]:
        for location in (*result["locations"], *result["relatedLocations"]):
            assert list(location["physicalLocation"]) == ["artifactLocation"]


def test_a_message_is_text_alone():
    assert plain("a {0} [b](c)") == "a {{0}} [b] (c)"
