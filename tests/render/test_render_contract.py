import copy
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

import corroborate.types as types
from corroborate.render.contract import to_contract
from corroborate.types import Conflict, Quantity, Report

SCHEMA: dict[str, Any] = json.loads(
    Path(types.__file__).with_name("render").joinpath("report.schema.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)


COUNTS = {"findings": 1, "weakened": 0, "single": 0, "gone": 0}


def test_the_schema_is_a_schema_and_closed_everywhere():
    Draft202012Validator.check_schema(SCHEMA)

    def objects(node: Any) -> list[dict[str, Any]]:
        if isinstance(node, list):
            return [found for item in node for found in objects(item)]
        if not isinstance(node, dict):
            return []
        own = [node] if node.get("type") == "object" else []
        return own + [found for item in node.values() for found in objects(item)]

    assert len(objects(SCHEMA)) > 15
    assert all(found["additionalProperties"] is False for found in objects(SCHEMA))


def test_the_report_keeps_to_the_schema(report: Report):
    contract = json.loads(json.dumps(to_contract(report)))
    assert [error.message for error in VALIDATOR.iter_errors(contract)] == []


BREAKAGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "another version": lambda r: r.update(schema_version=2),
    "no summary": lambda r: r.pop("summary"),
    "an internal field": lambda r: r["claims"][0].update(words=[]),
    "a negative offset": lambda r: r["claims"][0].update(start=-1),
    "a date in words": lambda r: r["documents"][0]["published"].update(earliest="4 May"),
    "an unknown verdict": lambda r: r["findings"][0].update(verdict="maybe"),
    "an unknown note": lambda r: r["findings"][0]["conflicts"][0]["notes"].append("odd"),
    "a slot that cannot conflict": lambda r: r["findings"][0]["conflicts"][0].update(
        slot="wording"
    ),
    "a conflicting finding without conflict": lambda r: r["findings"][0].update(conflicts=[]),
    "a corroborated finding with conflicts": lambda r: r["findings"][0].update(
        verdict="corroborated"
    ),
    "a finding without claims": lambda r: r["findings"][0].update(claims=[]),
    "a claim named twice": lambda r: r["findings"][0]["claims"].append(
        r["findings"][0]["claims"][0]
    ),
    "a figure as text": lambda r: r["claims"][2]["quantities"][0].update(low="40"),
    "confidence over one": lambda r: r["findings"][0].update(confidence=1.1),
    "a grade nobody gives": lambda r: r["documents"][2].update(grade="G7"),
    "a shared stretch without its place": lambda r: r["copied"][0]["spans"][0].pop("b_start"),
    "a count missing": lambda r: r["summary"]["verdicts"].pop("conflicting"),
}


@pytest.mark.parametrize("break_it", BREAKAGES.values(), ids=BREAKAGES.keys())
def test_the_schema_refuses(break_it: Callable[[dict[str, Any]], object], report: Report):
    contract = copy.deepcopy(to_contract(report))
    break_it(contract)
    assert not VALIDATOR.is_valid(contract)


@pytest.mark.parametrize(
    ("where", "literal"),
    [
        (("published", "basis"), types.Basis),
        (("claim", "polarity"), types.Polarity),
        (("claim", "modality"), types.Modality),
        (("attribution", "stance"), types.Stance),
        (("quantity", "kind"), types.QuantityKind),
        (("actor", "kind"), types.ActorKind),
        (("finding", "verdict"), types.Verdict),
        (("finding", "support"), types.Support),
        (("origin", "kind"), types.OriginKind),
        (("conflict", "severity"), types.Severity),
    ],
    ids=lambda value: ".".join(value) if isinstance(value, tuple) else "",
)
def test_the_schema_names_what_the_records_allow(where: tuple[str, str], literal: Any):
    name, field = where
    assert SCHEMA["$defs"][name]["properties"][field]["enum"] == list(get_args(literal))


def test_notes_as_the_records_have_them():
    notes = SCHEMA["$defs"]["conflict"]["properties"]["notes"]["items"]["enum"]
    assert notes == list(get_args(types.Note))


def test_numbers_dates_and_text(report: Report):
    contract = to_contract(report)
    injured = next(c for c in contract["claims"] if c["id"] == "c-injured-wire")
    assert injured["quantities"] == [
        {
            "text": "more than 60 people", "start": 141, "end": 160, "kind": "count",
            "role": "object", "low": 61, "high": None, "figure": 60, "unit": "person",
            "hedge": "more than", "window": "since the fire began", "as_of": "2031-05-06",
        }
    ]  # fmt: skip
    assert isinstance(injured["quantities"][0]["low"], int)
    assert [("text" in d) for d in contract["documents"]] == [False, False, True, False]
    assert contract["documents"][3]["published"]["earliest"] is None
    assert contract["documents"][0]["published"]["earliest"] == "2031-05-04"


def test_a_fraction_stays_and_a_number_json_lacks_is_open(report: Report):
    odd = Quantity("x", 0, 1, low=1.5, high=float("inf"), figure=float("nan"))
    claim = replace(report.claims[0], quantities=(odd,))
    out = to_contract(replace(report, claims=(claim,), findings=()))["claims"][0]["quantities"][0]
    assert (out["low"], out["high"], out["figure"]) == (1.5, None, None)


def test_the_summary_counts(report: Report):
    assert to_contract(report)["summary"] == {
        "documents": 4,
        "sources": 4,
        "origins": 10,
        "claims": 20,
        "findings": 15,
        "verdicts": {"corroborated": 2, "conflicting": 3, "single-source": 10},
        "support": {"independent": 4, "shared-origin": 1, "single": 10},
        "skipped": 4,
        "load_bearing": [
            {"name": "North Wire", "kind": "agency", **COUNTS, "gone": 1},
            {"name": "fire officials", "kind": "speaker", **COUNTS, "single": 1},
            {"name": "harbour police", "kind": "speaker", **COUNTS, "single": 1},
        ],
    }


def test_what_fell_without_an_origin(report: Report):
    assert to_contract(report)["removed"] is None
    left = replace(report.findings[0], verdict="single-source", support="single", conflicts=())
    less = replace(report, removed="x", findings=(left,))
    old = report.findings[:2]
    less = replace(less, fallen=((old[0], left), (old[1], None)))
    contract = json.loads(json.dumps(to_contract(less)))
    assert [error.message for error in VALIDATOR.iter_errors(contract)] == []
    assert contract["removed"]["changes"] == [
        {
            "statement": left.statement,
            "before": {"id": left.id, "verdict": "conflicting", "support": "independent"},
            "after": {"id": left.id, "verdict": "single-source", "support": "single"},
        },
        {
            "statement": report.findings[1].statement,
            "before": {
                "id": report.findings[1].id,
                "verdict": report.findings[1].verdict,
                "support": report.findings[1].support,
            },
            "after": None,
        },
    ]


def test_shared_wording_with_its_places(report: Report):
    (copied,) = to_contract(report)["copied"]
    (span,) = copied["spans"]
    texts = {d.id: d.text for d in report.documents}
    for side in "ab":
        text = texts[copied[side]][span[f"{side}_start"] : span[f"{side}_end"]]
        assert text == span["text"]
    assert copied["earlier"] == "d-wire"


def test_grades_are_those_a_person_gave(report: Report):
    assert [d["grade"] for d in to_contract(report)["documents"]] == [None, None, "C3", None]


def test_documents_of_unknown_publisher_count_one_by_one(report: Report):
    documents = tuple(replace(d, publisher="") for d in report.documents)
    assert to_contract(replace(report, documents=documents))["summary"]["sources"] == 4
    documents = tuple(replace(d, publisher="One") for d in report.documents)
    assert to_contract(replace(report, documents=documents))["summary"]["sources"] == 1


def test_conflicts_keep_their_fields(report: Report):
    conflict: Conflict = report.findings[0].conflicts[0]
    assert to_contract(report)["findings"][0]["conflicts"][0] == {
        "slot": "quantity",
        "severity": "discrepancy",
        "notes": ["later-figure", "estimators-differ", "bounds-overlap"],
        "reason": conflict.reason,
        "values": [
            {"text": "At least 40 people", "claims": ["c-injured-herald"]},
            {"text": "more than 60 people", "claims": ["c-injured-wire"]},
        ],
    }
