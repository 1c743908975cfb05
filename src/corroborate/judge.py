"""Clusters -> findings: the verdict on each matter, with its conflicts and its support."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from corroborate.types import (
    Claim,
    Cluster,
    Comparison,
    Conflict,
    ConflictValue,
    Document,
    Finding,
    Note,
    Origin,
    Severity,
    SlotComparison,
    SlotName,
    Support,
    Verdict,
)

CONFLICT_SLOTS: tuple[SlotName, ...] = ("quantity", "polarity", "time", "place", "actor")
LONG = 160
SURE = 0.6  # least confidence of the findings that come first
SEVERITIES: tuple[Severity, ...] = ("contradiction", "denial", "discrepancy")
CHANGED = re.compile(
    r"\b(?:earlier|initial(?:ly)?|at first|original(?:ly)?|previously|preliminary|revised"
    r"|corrected|now|later|since|(?:has|have|had) (?:risen|climbed|grown)|rose|raised)\b",
    re.I,
)
"""Words of an article that gives one figure after another."""
VERDICT_ORDER: tuple[tuple[Verdict, Support], ...] = (
    ("conflicting", "independent"),
    ("conflicting", "shared-origin"),
    ("conflicting", "single"),
    ("corroborated", "independent"),
    ("corroborated", "shared-origin"),
    ("single-source", "single"),
)


class Origins(Protocol):
    """What judging needs of the trace stage."""

    def origins(self, claim_ids: Sequence[str]) -> tuple[Origin, ...]:
        """Return the partition of claims into origins."""


def judge(
    clusters: Iterable[Cluster],
    claims: Iterable[Claim],
    documents: Iterable[Document],
    trace: Origins,
) -> tuple[Finding, ...]:
    """Return the findings: conflicts, then corroborated (independent first), then single-source.

    Within a verdict the sure ones come first, then those with more sources, then by confidence,
    then by id.
    """
    by_id = {c.id: c for c in claims}
    held = {d.id: d for d in documents}
    findings = [_finding(cluster, by_id, held, trace) for cluster in clusters]
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[int, bool, int, float, str]:
    rank = VERDICT_ORDER.index((finding.verdict, finding.support))
    unsure = finding.confidence < SURE
    return rank, unsure, -len(finding.sources), -finding.confidence, finding.id


def _finding(
    cluster: Cluster, claims: Mapping[str, Claim], documents: Mapping[str, Document], trace: Origins
) -> Finding:
    members = [claims[i] for i in cluster.claims]
    document_ids = tuple(dict.fromkeys(c.document for c in members))
    sources = tuple(sorted({documents[d].publisher or documents[d].path for d in document_ids}))
    origins = trace.origins(cluster.claims)
    conflicts = _conflicts(cluster.comparisons, claims, documents)
    verdict: Verdict = (
        "conflicting" if conflicts else "corroborated" if len(sources) > 1 else "single-source"
    )
    return Finding(
        id=_finding_id(cluster.claims),
        verdict=verdict,
        support=_support(sources, origins),
        statement=_representative(members, cluster.comparisons).statement,
        claims=cluster.claims,
        documents=document_ids,
        sources=sources,
        origins=origins,
        confidence=_confidence(cluster, len(sources)),
        conflicts=conflicts,
    )


def _finding_id(claim_ids: Sequence[str]) -> str:
    return "f" + hashlib.sha256("\n".join(sorted(claim_ids)).encode()).hexdigest()[:10]


def _support(sources: Sequence[str], origins: Sequence[Origin]) -> Support:
    if len(sources) < 2:
        return "single"
    return "independent" if len(origins) > 1 else "shared-origin"


def _confidence(cluster: Cluster, sources: int) -> float:
    """Return how sure the grouping is: the mean score of its pairs, or how far all others are."""
    if sources < 2 or not cluster.comparisons:
        return round(1 - cluster.nearest, 3)
    return round(sum(c.score for c in cluster.comparisons) / len(cluster.comparisons), 3)


def _representative(members: Sequence[Claim], comparisons: Sequence[Comparison]) -> Claim:
    """Return the claim nearest to all others, of those that name who or what it is about.

    The first of the longest where there is a tie.
    """
    totals = {c.id: 0.0 for c in members}
    for comparison in comparisons:
        for claim in (comparison.a, comparison.b):
            totals[claim] += comparison.score
    named = [c for c in members if _has_party(c)] or members
    return max(named, key=lambda c: (round(totals[c.id], 3), min(len(c.text), LONG)))


def _has_party(claim: Claim) -> bool:
    """Return whether the claim can be read alone: it begins with who or what it is about."""
    first = min((a.start for a in claim.arguments), default=claim.end)
    return first < claim.predicate.start or not claim.arguments


def _conflicts(
    comparisons: Sequence[Comparison],
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
) -> tuple[Conflict, ...]:
    found = []
    for slot in CONFLICT_SLOTS:
        against = [
            (comparison, judged)
            for comparison in comparisons
            if (judged := _of_slot(comparison, slot)) is not None
            and _two_voices(claims[comparison.a], claims[comparison.b], documents)
        ]
        if against and slot == "quantity":
            agreed = _agreements(comparisons, claims)
            against = [x for x in against if not _is_answered(x[0], agreed, claims)]
        if against:
            found.append(_conflict(slot, against, claims))
    return tuple(found)


def _agreements(
    comparisons: Sequence[Comparison], claims: Mapping[str, Claim]
) -> Mapping[tuple[str, str], list[str]]:
    """Return by document and claim the claims of that document whose figures agree with it."""
    found: dict[tuple[str, str], list[str]] = {}
    for c in comparisons:
        if any(s.slot == "quantity" and s.level == "match" for s in c.slots):
            found.setdefault((claims[c.a].document, c.b), []).append(c.a)
            found.setdefault((claims[c.b].document, c.a), []).append(c.b)
    return found


def _is_answered(
    comparison: Comparison,
    agreed: Mapping[tuple[str, str], list[str]],
    claims: Mapping[str, Claim],
) -> bool:
    """Return whether one article gives the other's figure too, for the whole or for a part.

    Not where it says that the figure changed, or names another speaker for it, unless the other
    article gives both figures as well.
    """
    sides = ((comparison.a, comparison.b), (comparison.b, comparison.a))
    answers = [
        (claims[own], [claims[i] for i in agreed.get((claims[own].document, other), ())])
        for own, other in sides
    ]
    both = all(found for _, found in answers)
    return any(
        (both or _speakers(claim) == _speakers(answer))
        and not CHANGED.search(f"{claim.statement} {answer.statement}")
        for claim, found in answers
        for answer in found
    )


def _of_slot(comparison: Comparison, slot: SlotName) -> SlotComparison | None:
    """Return the comparison of a slot if it is a conflict that counts."""
    return next((s for s in comparison.slots if s.slot == slot and s.severity is not None), None)


def _two_voices(a: Claim, b: Claim, documents: Mapping[str, Document]) -> bool:
    """Return whether two claims are of two publishers, or of two speakers in one document."""
    if documents[a.document].publisher != documents[b.document].publisher:
        return True
    ours, theirs = _speakers(a), _speakers(b)
    return bool(ours and theirs) and not ours & theirs


def _speakers(claim: Claim) -> set[str]:
    return {x.canonical or x.speaker for x in claim.attribution if x.speaker}


def _conflict(
    slot: SlotName,
    against: Sequence[tuple[Comparison, SlotComparison]],
    claims: Mapping[str, Claim],
) -> Conflict:
    values: dict[object, ConflictValue] = {}
    notes: dict[Note, None] = {}
    for comparison, judged in against:
        for text, claim in ((judged.a, comparison.a), (judged.b, comparison.b)):
            key = _value(text, claims[claim])
            held = values.get(key, ConflictValue(text, ()))
            ids = held.claims if claim in held.claims else (*held.claims, claim)
            values[key] = ConflictValue(min(held.text, text, key=lambda t: (len(t), t)), ids)
    severity = next(s for s in SEVERITIES if any(j.severity == s for _, j in against))
    for _, judged in against:
        if judged.severity == severity:
            notes.update(dict.fromkeys(judged.notes))
    ordered = tuple(sorted(values.values(), key=lambda value: value.text))
    return Conflict(slot, severity, tuple(notes), _reason(slot, ordered, severity), ordered)


def _value(text: str, claim: Claim) -> object:
    """Return what a value of a claim means, so that "3" and "three" are one value."""
    quantity = next((q for q in claim.quantities if q.text == text), None)
    if quantity is None:
        return text.lower()
    unit = "" if quantity.kind == "count" else quantity.unit
    return quantity.kind, unit, quantity.low, quantity.high, quantity.figure


def _reason(slot: SlotName, values: Sequence[ConflictValue], severity: Severity) -> str:
    sides = " against ".join(f"“{v.text}”" for v in values)
    if severity == "denial":
        return "one party says so and another denies it"
    if severity == "discrepancy":
        return f"the {slot} differs: {sides}; both may hold"
    return f"the {slot} differs: {sides}; both cannot hold"
