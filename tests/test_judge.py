"""Clusters -> findings."""

import hashlib
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate.disputes import CONFLICT_SLOTS
from corroborate.judge import VERDICT_ORDER, judge
from corroborate.types import (
    Attribution,
    Claim,
    Cluster,
    Comparison,
    Document,
    Finding,
    Note,
    Origin,
    Predicate,
    Quantity,
    SlotComparison,
)

CASES = tomllib.loads((Path(__file__).parent / "cases" / "judge.toml").read_text("utf-8"))["case"]
SLOTS = (*CONFLICT_SLOTS, "predicate", "object", "modality", "wording")


@dataclass(frozen=True)
class Groups:
    """A trace that knows some origins by heart; other claims stand alone."""

    groups: tuple[tuple[str, ...], ...] = ()

    def origins(self, claim_ids: Sequence[str]) -> tuple[Origin, ...]:
        known = [tuple(c for c in claim_ids if c in group) for group in self.groups]
        apart = [(c,) for c in claim_ids if not any(c in group for group in self.groups)]
        return tuple(Origin(group[0], "publisher", group) for group in (*known, *apart) if group)


@dataclass(frozen=True)
class World:
    """What is judged."""

    clusters: tuple[Cluster, ...]
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    trace: Groups

    def findings(self) -> tuple[Finding, ...]:
        return judge(self.clusters, self.claims, self.documents, self.trace)


def document(name: str) -> Document:
    publisher = "" if name[0] == "-" else name[0].upper()
    return Document(name, f"{name}.txt", "", "", publisher=publisher)


def claim(number: int, who: str, text: str = "The ferry sank") -> Claim:
    """A claim with an id as hashed as a real one; ``who`` is "document" or "document: speaker"."""
    name, _, speaker = who.partition(": ")
    chain = (Attribution(speaker, "said", "reported", canonical=speaker),) if speaker else ()
    hashed = hashlib.sha256(f"{number} {who}".encode()).hexdigest()[:8]
    return Claim(
        hashed, name, number, number + len(text), text, Predicate("sink", "sank", 0, 0),
        statement=f"{number}: {text}", attribution=chain,
    )  # fmt: skip


def comparison(ids: Sequence[str], row: dict[str, Any]) -> Comparison:
    slots = []
    for slot, judged in row.items():
        if slot not in SLOTS:
            continue
        if isinstance(judged, str):
            slots.append(SlotComparison(slot, judged, 0.0, "", "x", "y"))  # type: ignore[arg-type]
        else:
            severity, a, b, *notes = judged
            slots.append(
                SlotComparison(slot, "conflict", 0.0, "", a, b, severity, tuple(notes))  # type: ignore[arg-type]
            )
    one, other = (ids[n] for n in row["of"])
    return Comparison(one, other, tuple(slots), row["score"], "same")


def world(*cases: dict[str, Any]) -> World:
    """The clusters of some cases; the documents of one are not those of another."""
    clusters, claims, groups = [], [], []
    for number, case in enumerate(cases):
        texts = case.get("texts", ["The ferry sank"] * len(case["claims"]))
        made = [
            claim(100 * number + n, who, text)
            for n, (who, text) in enumerate(zip(case["claims"], texts, strict=True))
        ]
        ids = [c.id for c in made]
        rows = tuple(comparison(ids, row) for row in case.get("pairs", ()))
        clusters.append(Cluster(tuple(ids), rows, case.get("nearest", 0.0)))
        groups += [tuple(ids[n] for n in group) for group in case.get("origins", ())]
        claims += made
    documents = tuple(document(name) for name in dict.fromkeys(c.document for c in claims))
    return World(tuple(clusters), tuple(claims), documents, Groups(tuple(groups)))


def params() -> list[Any]:
    return [
        pytest.param(
            case,
            id=case["name"],
            marks=[pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else [],
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", params())
def test_verdict(case: dict[str, Any]) -> None:
    made = world(case)
    (found,) = made.findings()
    ids = made.clusters[0].claims
    wanted = dict(case["is"])
    if "statement" in wanted:
        wanted["statement"] = made.claims[wanted["statement"]].statement
    shown = {key: getattr(found, key) for key in wanted}
    shown = {key: list(v) if isinstance(v, tuple) else v for key, v in shown.items()}
    assert shown == wanted
    assert found.claims == ids
    assert found.origins == made.trace.origins(ids)
    conflicts = case.get("conflicts", [])
    assert [c.slot for c in found.conflicts] == [c["slot"] for c in conflicts]
    for conflict, expected in zip(found.conflicts, conflicts, strict=True):
        assert conflict.severity == expected["severity"]
        assert list(conflict.notes) == expected["notes"]
        assert conflict.reason == expected.get("reason", conflict.reason)
        values = [[value.text, [ids.index(c) for c in value.claims]] for value in conflict.values]
        assert values == expected.get("values", values)


def case_of(verdict: str, support: str, *, sources: int = 2, score: float = 0.9) -> dict[str, Any]:
    """A case with the verdict and support asked for."""
    voices = ["a1: x", "a1: y"] if support == "single" else [f"{c}1" for c in "abcdef"[:sources]]
    if verdict == "single-source":
        voices = ["a1"]
    slots = {"quantity": ["contradiction", "12", "40"]} if verdict == "conflicting" else {}
    pairs = [
        {"of": [i, j], "score": score, **slots}
        for i in range(len(voices))
        for j in range(i + 1, len(voices))
    ]
    origins = [list(range(len(voices)))] if support == "shared-origin" else []
    return {"claims": voices, "pairs": pairs, "origins": origins, "nearest": 1 - score}


def test_a_side_that_is_a_translation_is_noted() -> None:
    made = world(case_of("conflicting", "independent"))
    first, second = made.documents
    translated = replace(second, text="The ferry sank\nTranslated by Ana Roe")
    (found,) = replace(made, documents=(first, translated)).findings()
    assert found.conflicts[0].notes == ("translated",)


def test_a_conflict_of_polarity_is_told_as_it_was_compared() -> None:
    made = world(case_of("conflicting", "independent"))
    (pair,) = made.clusters[0].comparisons
    slot = SlotComparison("polarity", "conflict", 0.0, "", "a", "b", "discrepancy")
    said = replace(slot, reason="one side says that there was none")
    for judged, reason in (
        (said, "one side says that there was none"),
        (slot, "the polarity differs: “a” against “b”"),
    ):
        cluster = replace(made.clusters[0], comparisons=(replace(pair, slots=(judged,)),))
        (found,) = replace(made, clusters=(cluster,)).findings()
        assert found.conflicts[0].reason == f"{reason}; both may hold"


def test_scores_that_differ_are_two_values() -> None:
    ids = ["a", "b"]
    claims = tuple(
        replace(claim(n, f"{i}1"), id=i, quantities=(Quantity(t, 0, 3, "score"),))
        for n, (i, t) in enumerate(zip(ids, ["2-1", "3-1"], strict=True))
    )
    row = {"of": [0, 1], "score": 0.9, "quantity": ["contradiction", "2-1", "3-1"]}
    held = World(
        (Cluster(tuple(ids), (comparison(ids, row),)),),
        claims,
        tuple(document(c.document) for c in claims),
        Groups(),
    )
    assert [v.text for v in held.findings()[0].conflicts[0].values] == ["2-1", "3-1"]


def test_one_figure_is_one_value_however_it_is_written() -> None:
    ids = ["a", "b", "c"]
    texts = ["three", "3", "5"]
    figures = [3.0, 3.0, 5.0]
    claims = tuple(
        replace(claim(n, who), id=i, quantities=(Quantity(t, 0, 1, "count", f, f, f),))
        for n, (who, i, t, f) in enumerate(
            zip(["a1", "b1", "c1"], ids, texts, figures, strict=True)
        )
    )
    rows = [
        comparison(ids, {"of": [n, 2], "score": 0.9, "quantity": ["contradiction", texts[n], "5"]})
        for n in (0, 1)
    ]
    held = World(
        (Cluster(tuple(ids), tuple(rows)),),
        claims,
        tuple(document(name) for name in ("a1", "b1", "c1")),
        Groups(),
    )
    (found,) = held.findings()
    values = [(v.text, v.claims) for v in found.conflicts[0].values]
    assert values == [("3", ("a", "b")), ("5", ("c",))]


def test_a_claim_of_two_findings_is_the_title_of_neither() -> None:
    both, first, second = (
        replace(claim(n, who, "The ferry sank"), id=who) for n, who in enumerate(("a1", "b1", "c1"))
    )
    rows = [
        (comparison([both.id, other.id], {"of": [0, 1], "score": 0.9}),)
        for other in (first, second)
    ]
    clusters = tuple(
        Cluster((both.id, other.id), row) for other, row in zip((first, second), rows, strict=True)
    )
    held = World(
        clusters,
        (both, first, second),
        tuple(document(c.document) for c in (both, first, second)),
        Groups(),
    )
    assert {f.statement for f in held.findings()} == {first.statement, second.statement}


def test_findings_come_by_verdict_and_support() -> None:
    cases = [case_of(verdict, support) for verdict, support in reversed(VERDICT_ORDER)]
    assert [(f.verdict, f.support) for f in world(*cases).findings()] == [
        ("conflicting", "independent"),
        ("conflicting", "shared-origin"),
        ("conflicting", "single"),
        ("corroborated", "independent"),
        ("corroborated", "shared-origin"),
        ("single-source", "single"),
    ]


def test_then_by_sources_and_by_confidence() -> None:
    asked = [(2, 0.7), (3, 0.6), (2, 0.9), (4, 0.6), (3, 0.8)]
    cases = [case_of("corroborated", "independent", sources=n, score=s) for n, s in asked]
    found = [(len(f.sources), f.confidence) for f in world(*cases).findings()]
    assert found == [(4, 0.6), (3, 0.8), (3, 0.6), (2, 0.9), (2, 0.7)]


def test_then_by_id() -> None:
    findings = world(*[case_of("corroborated", "independent")] * 6).findings()
    assert [f.id for f in findings] == sorted(f.id for f in findings)
    assert len({f.id for f in findings}) == 6


def test_an_id_is_of_the_claims_whatever_their_order() -> None:
    made = world(case_of("corroborated", "independent", sources=3))
    (cluster,) = made.clusters
    one = made.findings()[0].id
    turned = Cluster(cluster.claims[::-1], (), 0.5)
    assert judge([turned], made.claims, made.documents, made.trace)[0].id == one
    fewer = Cluster(cluster.claims[:2], cluster.comparisons[:1])
    assert judge([fewer], made.claims, made.documents, made.trace)[0].id != one
    assert len(one) == 11
    assert one[0] == "f"


def test_nothing_to_judge() -> None:
    assert judge([], [], [], Groups()) == ()


def test_a_claim_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(KeyError):
        judge([Cluster(("c",))], [], [], Groups())


LEVELS = st.sampled_from(["match", "compatible", "missing"]) | st.tuples(
    st.sampled_from(["contradiction", "discrepancy", "denial"]),
    st.sampled_from(["12", "40", "at least 12"]),
    st.sampled_from(["50", "60"]),
    st.sampled_from(sorted(get_args(Note))),
)


@st.composite
def a_case(draw: st.DrawFn) -> dict[str, Any]:
    """Any cluster of up to four claims."""
    voices = draw(
        st.lists(
            st.sampled_from(["a1", "a1: x", "a1: y", "a2", "b1", "b1: x", "c1", "-z"]),
            min_size=1,
            max_size=4,
        )
    )
    rows = [
        {"of": [i, j], "score": draw(st.sampled_from([0.5, 0.8, 0.9, 0.97]))}
        | {slot: draw(LEVELS) for slot in draw(st.lists(st.sampled_from(SLOTS), max_size=5))}
        for i in range(len(voices))
        for j in range(i + 1, len(voices))
    ]
    shared = draw(st.booleans())
    return {
        "claims": voices,
        "pairs": rows,
        "origins": [list(range(len(voices)))] if shared else [],
        "nearest": draw(st.sampled_from([0.0, 0.4, 0.49])),
    }


@settings(max_examples=60, deadline=None)
@given(st.lists(a_case(), max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_what_is_given_changes_nothing(cases: list[dict[str, Any]], by: Any) -> None:
    made = world(*cases)
    parts = [list(part) for part in (made.clusters, made.claims, made.documents)]
    for part in parts:
        by.shuffle(part)
    assert judge(*parts, made.trace) == made.findings()


@settings(max_examples=60, deadline=None)
@given(st.lists(a_case(), max_size=4))
def test_what_holds_of_all_findings(cases: list[dict[str, Any]]) -> None:
    made = world(*cases)
    findings = made.findings()
    assert {f.claims for f in findings} == {c.claims for c in made.clusters}
    for found in findings:
        assert (found.verdict, found.support) in VERDICT_ORDER
        assert 0 <= found.confidence <= 1
        assert (found.verdict == "conflicting") is bool(found.conflicts)
        assert (found.support == "single") is (len(found.sources) == 1)
        assert found.statement in {c.statement for c in made.claims if c.id in found.claims}
        for conflict in found.conflicts:
            assert len(conflict.values) > 1
            assert {c for value in conflict.values for c in value.claims} <= set(found.claims)
            assert conflict.reason
    ranks = [VERDICT_ORDER.index((f.verdict, f.support)) for f in findings]
    assert all(one <= other for one, other in pairwise(ranks))
