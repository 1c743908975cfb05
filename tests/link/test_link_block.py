"""Which pairs of claims are proposed for comparison."""

from collections.abc import Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.link.block import MAX_BLOCK, candidate_pairs
from corroborate.link.frame import Frame, frames
from corroborate.types import Claim, Document, Predicate, Quantity, Word

RARE = ("ferry", "harbour", "glacier", "orchard", "viaduct", "quarry")
FILLERS = 40  # claims that share nothing, so that what two others share is rare


def claim(
    number: int,
    *lemmas: str,
    verb: str = "",
    document: str = "",
    sentence: int | None = None,
    quantities: Sequence[Quantity] = (),
) -> Claim:
    """A claim whose words are a verb and nouns, in a document of its own if none is named."""
    words = [Word(verb, "VERB", "predicate", 0)] if verb else []
    words += [Word(lemma, "NOUN", "object", at) for at, lemma in enumerate(lemmas, start=1)]
    return Claim(
        id=f"c{number:03}",
        document=document or f"d{number:03}",
        start=0,
        end=1,
        text="",
        predicate=Predicate(verb, verb, 0, 1),
        sentence=(sentence if sentence is not None else number, 1000),
        words=tuple(words),
        quantities=tuple(quantities),
    )


def figure(value: float, unit: str = "") -> Quantity:
    return Quantity(f"{value:g}", 0, 1, low=value, high=value, figure=value, unit=unit)


def framed(claims: Sequence[Claim]) -> tuple[Frame, ...]:
    documents = {c.document: Document(c.document, f"{c.document}.txt", "", "") for c in claims}
    return frames(claims, documents)


def padded(*claims: Claim) -> tuple[Frame, ...]:
    """The claims, the first in front, among others with which they share nothing."""
    return framed([*claims, *(claim(900 + n, f"filler{n}") for n in range(FILLERS))])


def named(held: Sequence[Frame]) -> set[frozenset[str]]:
    """The proposed pairs by the ids of their claims."""
    return {frozenset((held[i].claim.id, held[j].claim.id)) for i, j in candidate_pairs(held)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (claim(1, "ferry"), claim(2, "ferry")),
        (claim(1, verb="kill"), claim(2, verb="die")),
        (claim(1, quantities=[figure(214)]), claim(2, quantities=[figure(214)])),
        (
            claim(1, quantities=[figure(3, "tonne")]),
            claim(2, quantities=[figure(900, "tonne")]),
        ),
        (claim(1, "ferry", document="one"), claim(2, "ferry", document="one")),
    ],
    ids=["word", "event", "figure", "unit", "one document"],
)
def test_claims_that_share_something_rare_are_proposed(a: Claim, b: Claim) -> None:
    assert candidate_pairs(padded(a, b)) == [(0, 1)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (claim(1, "ferry"), claim(2, "harbour")),
        (claim(1, quantities=[figure(2)]), claim(2, quantities=[figure(2)])),
        (claim(1, quantities=[figure(214)]), claim(2, quantities=[figure(215)])),
        (
            claim(1, "ferry", document="one", sentence=5),
            claim(2, "ferry", document="one", sentence=5),
        ),
    ],
    ids=["nothing", "small figure", "other figure", "one sentence"],
)
def test_others_are_not(a: Claim, b: Claim) -> None:
    assert candidate_pairs(padded(a, b)) == []


def test_one_sentence_number_in_two_documents_is_no_bar() -> None:
    held = padded(claim(1, "ferry", sentence=5), claim(2, "ferry", sentence=5))
    assert candidate_pairs(held) == [(0, 1)]


def test_what_most_claims_share_proposes_nothing() -> None:
    assert candidate_pairs(framed([claim(n, "ferry") for n in range(4)])) == []


def test_two_common_words_together_are_rare_enough() -> None:
    few = [claim(n, "ferry", "harbour") for n in range(2)]
    some = [claim(n + 10, lemma) for n, lemma in enumerate(["ferry", "harbour"] * 3)]
    pairs = candidate_pairs(framed([*few, *some, *(claim(n + 20, f"x{n}") for n in range(10))]))
    assert pairs == [(0, 1)]


def test_a_word_of_very_many_claims_counts_for_nothing() -> None:
    many = [claim(n, "ferry") for n in range(MAX_BLOCK + 1)]
    others = [claim(n + 100, f"x{n}") for n in range(9 * MAX_BLOCK)]
    assert candidate_pairs(framed([*many, *others])) == []
    assert len(candidate_pairs(framed([*many[1:], *others]))) == MAX_BLOCK * (MAX_BLOCK - 1) // 2


stories = st.lists(
    st.tuples(
        st.lists(st.sampled_from(RARE), max_size=3, unique=True),
        st.sampled_from(["", "kill", "die", "sink"]),
        st.sampled_from(["one", "two", "three"]),
        st.integers(1, 4),
        st.lists(st.sampled_from([2.0, 12.0, 214.0]), max_size=2),
    ),
    max_size=12,
).map(
    lambda rows: [
        claim(
            n,
            *lemmas,
            verb=verb,
            document=document,
            sentence=at,
            quantities=[figure(v) for v in values],
        )
        for n, (lemmas, verb, document, at, values) in enumerate(rows)
    ]
)


@given(stories)
def test_pairs_are_in_order_and_each_there_once(claims: list[Claim]) -> None:
    held = padded(*claims)
    pairs = candidate_pairs(held)
    assert pairs == sorted(set(pairs))
    assert all(0 <= i < j < len(held) for i, j in pairs)
    assert pairs == candidate_pairs(held)


@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_the_claims_does_not_matter(claims: list[Claim], random: Random) -> None:
    held = list(padded(*claims))
    before = named(held)
    random.shuffle(held)
    assert named(held) == before


@given(stories)
def test_claims_are_proposed_only_for_something_shared(claims: list[Claim]) -> None:
    held = padded(*claims)
    pairs = set(candidate_pairs(held))
    for i, j in combinations(range(len(claims)), 2):
        a, b = held[i], held[j]
        words = {t.lemma for t in a.terms} & {t.lemma for t in b.terms}
        figures = {q.figure for q in a.quantities} & {q.figure for q in b.quantities}
        apart = a.claim.document != b.claim.document or a.claim.sentence != b.claim.sentence
        if (i, j) in pairs:
            assert apart
            assert words or figures or a.event == b.event != ""
        elif apart:
            assert len(words) < 3
