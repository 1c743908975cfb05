"""Clusters -> findings: the verdict on each matter, with its conflicts and its support."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Protocol

from corroborate.disputes import Disputed, disputes
from corroborate.translation import is_translation
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
    SlotName,
    Support,
    Verdict,
)

LONG = 160
WORD = re.compile(r"\w+")
SURE = 0.6  # least confidence of the findings that come first
PRONOUNS = frozenset(
    {"it", "its", "he", "his", "she", "her", "they", "their", "we", "our", "i", "my", "you", "your"}
    | {"this", "that", "these", "those", "there", "who", "which"}
)
SEVERITIES: tuple[Severity, ...] = ("contradiction", "denial", "discrepancy")
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
    groups = list(clusters)
    times = Counter(i for cluster in groups for i in cluster.claims)
    findings = []
    for cluster in groups:
        own = frozenset(i for i in cluster.claims if times[i] == 1)
        findings.append(_finding(cluster, by_id, held, trace, own))
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[int, bool, int, float, str]:
    rank = VERDICT_ORDER.index((finding.verdict, finding.support))
    unsure = finding.confidence < SURE
    return rank, unsure, -len(finding.sources), -finding.confidence, finding.id


def _finding(
    cluster: Cluster,
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    trace: Origins,
    own: Set[str],
) -> Finding:
    members = [claims[i] for i in cluster.claims]
    document_ids = tuple(dict.fromkeys(c.document for c in members))
    sources = tuple(sorted({documents[d].source for d in document_ids}))
    origins = trace.origins(cluster.claims)
    conflicts = tuple(
        _conflict(slot, against, claims, documents)
        for slot, against in disputes(cluster.comparisons, claims, documents)
    )
    verdict: Verdict = (
        "conflicting" if conflicts else "corroborated" if len(sources) > 1 else "single-source"
    )
    return Finding(
        id=_finding_id(cluster.claims),
        verdict=verdict,
        support=_support(sources, origins),
        statement=_representative(members, cluster.comparisons, own).statement,
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


def _representative(
    members: Sequence[Claim], comparisons: Sequence[Comparison], own: Set[str]
) -> Claim:
    """Return the claim nearest to all others, of those that can best be read alone.

    One of ``own``, the claims that stand in no other finding, comes before one that does; the
    first of the longest where there is a tie.
    """
    totals = {c.id: 0.0 for c in members}
    for comparison in comparisons:
        for claim in (comparison.a, comparison.b):
            totals[claim] += comparison.score

    def rank(c: Claim) -> tuple[int, bool, float, int]:
        return _read_alone(c), c.id in own, round(totals[c.id], 3), min(len(c.statement), LONG)

    return max(members, key=rank)


def _read_alone(claim: Claim) -> int:
    """Return how well the statement can be read alone: 2, or 1 if it begins with a pronoun.

    0 if it does not begin with who or what it is about.
    """
    first = min((a.start for a in claim.arguments), default=claim.end)
    added = claim.statement.startswith("[")
    if claim.arguments and first >= claim.predicate.start and not added:
        return 0
    word = WORD.search(claim.statement)
    return 1 if word is not None and word[0].lower() in PRONOUNS else 2


def _conflict(
    slot: SlotName,
    against: Sequence[Disputed],
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
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
    told_in = {claims[i].document for value in values.values() for i in value.claims}
    if any(is_translation(documents[i]) for i in told_in):
        notes["translated"] = None
    ordered = tuple(sorted(values.values(), key=lambda value: value.text))
    told = next(j.reason for _, j in against if j.severity == severity)
    reason = _reason(slot, told, ordered, severity)
    return Conflict(slot, severity, tuple(notes), reason, ordered)


def _value(text: str, claim: Claim) -> object:
    """Return what a value of a claim means, so that "3" and "three" are one value."""
    quantity = next((q for q in claim.quantities if q.text == text), None)
    if quantity is None or (quantity.low, quantity.high, quantity.figure) == (None, None, None):
        return text.lower()
    unit = "" if quantity.kind == "count" else quantity.unit
    return quantity.kind, unit, quantity.low, quantity.high, quantity.figure


def _reason(slot: SlotName, told: str, values: Sequence[ConflictValue], severity: Severity) -> str:
    """Return in a sentence how values differ; for polarity it is ``told`` by the comparison."""
    sides = " against ".join(f"“{v.text}”" for v in values)
    if severity == "denial":
        return "one party says so and another denies it"
    differs = told if slot == "polarity" and told else f"the {slot} differs: {sides}"
    return f"{differs}; both {'may' if severity == 'discrepancy' else 'cannot'} hold"
