import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from corroborate.lexicon.links import find_link
from corroborate.lexicon.pairs import NO_LINK, load_pairs
from corroborate.lexicon.tables import load_wordnet
from corroborate.lexicon.traces import traces

CASES = Path(__file__).parents[1] / "cases" / "lexicon"
GROUPS = tomllib.loads((CASES / "pairs.toml").read_text(encoding="utf-8"))["group"]
WORDS = sorted(
    {word.replace(".", " ") for group in GROUPS for pair in group["pairs"] for word in pair.split()}
)[::4]
PAIRS = [(a, b) for i, a in enumerate(WORDS) for b in WORDS[:i] if a[:-2] != b[:-2]]
BY_HAND = sorted((a, b) for a, found in load_pairs().items() for b in found)
known = st.integers(0, len(load_wordnet().words) - 1).map(lambda place: load_wordnet().words[place])


def meet(a: str, b: str) -> bool:
    return traces(a[:-2], a[-1]).meet(traces(b[:-2], b[-1]))


def test_what_does_not_meet_is_not_linked() -> None:
    missed = [(a, b) for a, b in PAIRS if not meet(a, b) and find_link(a, b) != NO_LINK]
    assert missed == []


def test_few_meet_that_are_not_linked() -> None:
    found = [pair for pair in PAIRS if meet(*pair)]
    needless = [pair for pair in found if find_link(*pair) == NO_LINK]
    assert len(PAIRS) > 40_000
    assert len(needless) < len(found) / 4


def test_all_pairs_written_by_hand_meet() -> None:
    assert [pair for pair in BY_HAND if not meet(*pair)] == []


@given(known, known)
def test_any_two_words_meet_both_ways_if_they_are_linked(a: str, b: str) -> None:
    assert meet(a, b) == meet(b, a)
    assert meet(a, b) or find_link(a, b) == NO_LINK
    assert meet(a, a)


@given(st.text(), st.sampled_from("nvar"))
def test_any_text_is_taken(lemma: str, letter: str) -> None:
    found = traces(lemma, letter)
    assert lemma in found.offers & found.seeks
