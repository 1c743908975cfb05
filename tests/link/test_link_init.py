"""Claims -> clusters, and two claims compared by themselves."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from corroborate.link import (
    SAME_DOCUMENT_THRESHOLD,
    TWO_STORIES_THRESHOLD,
    compare_claims,
    link,
)
from corroborate.link.compare import COMPARATORS
from corroborate.link.compare.contrary import are_of_two
from corroborate.link.weigh import shipped_weights
from corroborate.types import Claim, Cluster, Comparison, Document

SLOT = "false_conflicts"
SHARE = 4  # every fourth case, to be quick


def compared(frozen: Any, case: Any) -> list[Comparison]:
    one, other = (frozen.stored()[key] for key in frozen.keys(case))
    return [
        compare_claims(a, b, one.document, other.document) for a in one.claims for b in other.claims
    ]


def test_no_false_conflict(case: Any, frozen: Any) -> None:
    found = compared(frozen, case)
    assert found
    for comparison in found:
        assert comparison.verdict != "conflict", comparison
        for slot in comparison.slots:
            if slot.slot not in case.get("differs", []):
                assert slot.severity is None, slot


def test_slots_that_are_let_differ_do(frozen: Any) -> None:
    for case in frozen.cases(SLOT):
        slots = [s for c in compared(frozen, case) for s in c.slots if s.level == "conflict"]
        if "xfail" not in case:
            assert set(case.get("differs", [])) <= {s.slot for s in slots}, case


def test_the_score_does_not_depend_on_which_comes_first(frozen: Any) -> None:
    for one, other in frozen.all_pairs():
        there = compare_claims(one.claim, other.claim, one.document, other.document)
        back = compare_claims(other.claim, one.claim, other.document, one.document)
        assert there.score == pytest.approx(back.score, abs=1e-3)


def test_two_claims_that_were_chosen_have_a_threshold_of_their_own(frozen: Any) -> None:
    least, verdicts = shipped_weights().pair_threshold, set()
    for one, other in frozen.all_pairs():
        found = compare_claims(one.claim, other.claim, one.document, other.document)
        if abs(found.score - least) > 1e-4:  # scores are rounded
            parted = found.score < least or are_of_two(found.slots)
            assert (found.verdict == "different") == parted
        verdicts.add(found.verdict)
    assert verdicts == {"same", "conflict", "different"}


def test_what_the_slots_say_does_not_depend_on_which_comes_first(frozen: Any) -> None:
    for one, other in frozen.all_pairs():
        there = compare_claims(one.claim, other.claim, one.document, other.document)
        back = compare_claims(other.claim, one.claim, other.document, one.document)
        for s, t in zip(there.slots, back.slots, strict=True):
            assert (s.slot, s.level, s.severity, set(s.notes)) == (
                t.slot, t.level, t.severity, set(t.notes)
            )  # fmt: skip


def test_no_claim_conflicts_with_itself(frozen: Any) -> None:
    for entry in frozen.stored().values():
        for claim in entry.claims:
            found = compare_claims(claim, claim, entry.document, entry.document)
            assert {s.severity for s in found.slots} == {None}, claim.text
            assert found.verdict != "conflict"


def test_any_two_claims_can_be_compared(frozen: Any) -> None:
    held = [frame for key in frozen.stored() for frame in frozen.framed(key)]
    random = Random(0)
    for _ in range(1000):
        one, other = random.choice(held), random.choice(held)
        for slot, compare in COMPARATORS.items():
            judged = compare(one, other)
            assert judged.reason
            assert judged.severity is None or judged.level == "conflict", (slot, judged)
            assert judged.notes == () or judged.severity is not None, (slot, judged)
            assert all(0 <= v <= 1 + 1e-9 for v in judged.features.values()), (slot, judged)


@pytest.fixture(scope="module")
def folder(frozen: Any) -> tuple[list[Document], list[Claim]]:
    """Sentences of the cases, each as a document of its own."""
    keys = [k for c in frozen.cases("quantity")[::SHARE] for k in frozen.keys(c)]
    entries = {e.document.id: e for e in map(frozen.stored().get, keys)}
    documents = [e.document for e in entries.values()]
    return documents, [c for e in entries.values() for c in e.claims]


def of_one(claims: Sequence[Claim]) -> list[Claim]:
    """The claims as sentences that follow each other in the document of the first."""
    return [
        replace(
            claim, document=claims[0].document, start=n * 1000, end=n * 1000 + 9,
            sentence=(n * 1000, n * 1000 + 99),
        )
        for n, claim in enumerate(claims)
    ]  # fmt: skip


def joined(clusters: Sequence[Cluster]) -> list[tuple[str, ...]]:
    return [cluster.claims for cluster in clusters]


def test_every_claim_is_in_a_cluster(folder: Any) -> None:
    documents, claims = folder
    clusters = link(documents, claims)
    assert all(len(set(cluster.claims)) == len(cluster.claims) for cluster in clusters)
    members = {claim for cluster in clusters for claim in cluster.claims}
    assert members == {claim.id for claim in claims}
    assert 1 < len(clusters) < len(claims)
    assert link([], []) == ()


def test_a_cluster_holds_the_comparisons_inside_it(folder: Any) -> None:
    documents, claims = folder
    for cluster in link(documents, claims):
        pairs = [(c.a, c.b) for c in cluster.comparisons]
        assert len(set(pairs)) == len(pairs)
        assert {claim for pair in pairs for claim in pair} <= set(cluster.claims)
        assert len(cluster.claims) == 1 or len(pairs) >= len(cluster.claims) - 1
        assert 0 <= cluster.nearest <= 1


def test_the_order_of_documents_and_claims_does_not_matter(folder: Any) -> None:
    documents, claims = folder
    expected = link(documents, claims)
    for seed in range(3):
        Random(seed).shuffle(documents)
        Random(seed).shuffle(claims)
        assert link(documents, claims) == expected


def test_what_says_the_same_is_joined_and_the_rest_is_not(frozen: Any) -> None:
    texts = (
        "The blast killed 12 people.",
        "Twelve people were killed in the blast.",
        "Hanna Lindqvist opened the exhibition.",
        "The exhibition was opened by Hanna Lindqvist.",
        "Parliament approved the budget.",
    )
    entries = [frozen.stored()[text, None] for text in texts]
    ids = [entry.claims[0].id for entry in entries]
    clusters = link([e.document for e in entries], [e.claims[0] for e in entries])
    assert {frozenset(c) for c in joined(clusters)} == {
        frozenset(ids[:2]), frozenset(ids[2:4]), frozenset(ids[4:])
    }  # fmt: skip


def test_figures_that_differ_are_joined_and_compared(frozen: Any) -> None:
    texts = ("The blast killed 12 people.", "The blast killed 17 people.")
    entries = [frozen.stored()[text, None] for text in texts]
    documents = [replace(e.document, publisher=e.document.text) for e in entries]
    (cluster,) = link(documents, [e.claims[0] for e in entries])
    (comparison,) = cluster.comparisons
    assert comparison.verdict == "conflict"


def test_claims_of_one_sentence_never_join(folder: Any) -> None:
    documents, claims = folder
    first = claims[0]
    alike = [replace(first, id=f"c{n}", start=n, end=first.end) for n in range(3)]
    clusters = link(documents, [*alike, *claims[1:]], threshold=0.01)
    for cluster in clusters:
        assert len({"c0", "c1", "c2"} & set(cluster.claims)) <= 1


def test_claims_of_one_document_join_only_if_they_are_much_alike(frozen: Any) -> None:
    kept_apart = 0
    for case in frozen.cases("quantity"):
        entries = [frozen.stored()[key] for key in frozen.keys(case)]
        apart = [entry.claims[0] for entry in entries]
        together = of_one(apart)
        within = link([entries[0].document], together, threshold=0.01)
        assert all(c.score >= SAME_DOCUMENT_THRESHOLD for w in within for c in w.comparisons)
        across = link([entry.document for entry in entries], apart, threshold=0.01)
        kept_apart += len(within) > len(across)
    assert 0 < kept_apart < len(frozen.cases("quantity"))


def test_claims_of_two_stories_join_only_if_they_are_much_alike(
    folder: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, claims = folder
    near = [c.score for cluster in link(documents, claims) for c in cluster.comparisons]
    monkeypatch.setattr("corroborate.link.are_of_two_stories", lambda one, other: True)
    far = [c.score for cluster in link(documents, claims) for c in cluster.comparisons]
    assert min(near) < TWO_STORIES_THRESHOLD <= min(far)


def test_claims_of_one_document_are_not_outside_it(folder: Any) -> None:
    documents, claims = folder
    clusters = link(documents, of_one(claims[:6]), threshold=1.01)
    assert [cluster.nearest for cluster in clusters] == [0.0] * 6


def test_figures_of_different_things_never_join(frozen: Any) -> None:
    texts = ("The bomb killed three people.", "The war killed 90,000 people.")
    entries = [frozen.stored()[text, None] for text in texts]
    clusters = link([e.document for e in entries], [e.claims[0] for e in entries], threshold=0.01)
    assert len(clusters) == 2


def test_words_of_many_claims_count_for_less(folder: Any) -> None:
    documents, claims = folder
    by_id = {d.id: d for d in documents}
    of_claim = {c.id: c for c in claims}
    changed = 0
    for cluster in link(documents, claims):
        for held in cluster.comparisons:
            one, other = of_claim[held.a], of_claim[held.b]
            alone = compare_claims(one, other, by_id[one.document], by_id[other.document])
            changed += held.score != alone.score
    assert changed


def test_the_threshold_given_counts(folder: Any) -> None:
    documents, claims = folder
    alone = link(documents, claims, threshold=1.01)
    assert sorted(joined(alone)) == sorted((claim.id,) for claim in claims)
    assert all(cluster.comparisons == () for cluster in alone)
    assert max(cluster.nearest for cluster in alone) > shipped_weights().threshold
    default = link(documents, claims, threshold=shipped_weights().threshold)
    assert default == link(documents, claims)
