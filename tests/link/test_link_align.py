"""How well words stand for each other, and the terms of one claim for those of another."""

import tomllib
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.lexicon import Word
from corroborate.link import align
from corroborate.link.align import agreement, best, coverage, word_similarity
from corroborate.link.frame import Term

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "link" / "align.toml").read_text("utf-8")
)
TAGS = {"n": "NOUN", "v": "VERB", "a": "ADJ", "r": "ADV", "p": "PROPN", "": ""}
PAIRS = [(group["low"], group["high"], a, b) for group in CASES["words"] for a, b in group["pairs"]]
WORDS = sorted({word for _, _, *pair in PAIRS for word in pair})
words = st.sampled_from(WORDS)


def word(case: str) -> Word:
    """A word of the case file."""
    lemma, _, letter = case.rpartition(".")
    return lemma, TAGS[letter]


def terms_of(*cases: str) -> tuple[Term, ...]:
    """Terms of the case file, with the weight 1 where none is given."""
    split = [case.rsplit(" ", 1) if case[-1].isdigit() else (case, "1") for case in cases]
    return tuple(Term(*word(name), "", float(weight)) for name, weight in split)


sides = st.lists(
    st.builds(lambda case, weight: Term(*word(case), "", weight), words, st.floats(0, 1, width=32)),
    max_size=6,
).map(tuple)


@pytest.mark.parametrize(("low", "high", "a", "b"), PAIRS)
def test_words_stand_for_each_other_as_well_as_cases_say(
    low: float, high: float, a: str, b: str
) -> None:
    assert low <= word_similarity(*word(a), *word(b)) <= high
    assert word_similarity(*word(b), *word(a)) == word_similarity(*word(a), *word(b))


@pytest.mark.parametrize("case", CASES["coverage"], ids=lambda case: case["about"])
def test_coverage_is_what_cases_say(case: dict[str, Any]) -> None:
    a, b = terms_of(*case["a"]), terms_of(*case["b"])
    assert coverage(a, b) == pytest.approx(case["there"], abs=1e-4)
    assert coverage(b, a) == pytest.approx(case["back"], abs=1e-4)
    assert agreement(a, b) == pytest.approx(case["agreement"], abs=1e-4)


@given(words, words)
def test_similarity_is_symmetric_and_within_bounds(a: str, b: str) -> None:
    found = word_similarity(*word(a), *word(b))
    assert 0 <= found <= 1
    assert found == word_similarity(*word(b), *word(a))
    assert found == 1 or word(a)[0] != word(b)[0]


@given(st.text(), st.text(), st.text(), st.text())
def test_any_text_is_taken(a: str, a_pos: str, b: str, b_pos: str) -> None:
    assert 0 <= word_similarity(a, a_pos, b, b_pos) <= 1
    assert word_similarity(a, a_pos, a, b_pos) == 1


@given(sides, sides)
def test_coverage_adds_up_the_best_of_each_term(a: tuple[Term, ...], b: tuple[Term, ...]) -> None:
    total = sum(t.weight for t in a)
    expected = sum(t.weight * best(t, b) for t in a) / total if total else 0.0
    assert coverage(a, b) == pytest.approx(expected, abs=1e-12)
    assert 0 <= coverage(a, b) <= 1
    assert coverage(list(a), list(b)) == coverage(a, b)


@given(sides, sides)
def test_the_best_is_the_best_of_all_pairs(a: tuple[Term, ...], b: tuple[Term, ...]) -> None:
    for one in a:
        values = [word_similarity(one.lemma, one.pos, o.lemma, o.pos) for o in b]
        assert best(one, b) == max(values, default=0.0)


@given(sides, sides)
def test_agreement_is_symmetric_and_within_bounds(a: tuple[Term, ...], b: tuple[Term, ...]) -> None:
    assert agreement(a, b) == agreement(b, a)
    assert min(coverage(a, b), coverage(b, a)) <= agreement(a, b) + 1e-9
    assert agreement(a, b) <= max(coverage(a, b), coverage(b, a)) + 1e-9


@given(sides)
def test_a_claim_covers_itself(a: tuple[Term, ...]) -> None:
    assert coverage(a, a) == pytest.approx(1.0 if sum(t.weight for t in a) else 0.0)


@given(st.permutations(WORDS))
def test_what_was_asked_before_does_not_matter(order: list[str]) -> None:
    fresh = align.Alike()
    found = {(a, b): fresh.similarity(word(a), word(b)) for a, b in product(order[:12], repeat=2)}
    assert found == {(a, b): word_similarity(*word(a), *word(b)) for a, b in found}


def test_threads_get_the_same_answers() -> None:
    fresh = align.Alike()
    pairs = list(product(WORDS, repeat=2))
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda pair: fresh.similarity(word(pair[0]), word(pair[1])), pairs))
    assert found == [word_similarity(*word(a), *word(b)) for a, b in pairs]


def test_the_memory_starts_afresh_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(align, "MOST_WORDS", 5)
    monkeypatch.setattr(align, "MOST_SIDES", 2)
    align.known.cache_clear()
    first = align.known()
    a, b = terms_of("ship.n", "sink.v", "launch.n"), terms_of("launch.v", "blorp.n")
    before = coverage(a, b), coverage(b, a)
    assert coverage(terms_of("kill.v", "die.v 2"), a) == 0
    assert align.known() is not first
    assert (coverage(a, b), coverage(b, a)) == before


def test_terms_are_told_apart_even_where_one_takes_the_place_of_another() -> None:
    values = [coverage(terms_of(f"{name}.n"), terms_of("ship.n")) for name in ("ship", "blorp")]
    assert values * 20 == [
        coverage(terms_of(f"{name}.n"), terms_of("ship.n"))
        for _ in range(20)
        for name in ("ship", "blorp")
    ]
