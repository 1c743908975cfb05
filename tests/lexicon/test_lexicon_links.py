import tomllib
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.lexicon.links import REACH, derived, find_link, groups, ladder, opposites
from corroborate.lexicon.pairs import NO_LINK
from corroborate.lexicon.tables import find, load_wordnet

CASES = Path(__file__).parents[1] / "cases" / "lexicon" / "links.toml"
LINKS = tomllib.loads(CASES.read_text(encoding="utf-8"))["links"]
TURNED = {"broader": "narrower", "narrower": "broader"}
places = st.integers(0, len(load_wordnet().words) - 1)


@pytest.mark.parametrize(
    ("kind", "a", "b"), [(kind, a, b) for kind, found in LINKS.items() for a, b in found]
)
def test_words_have_their_link(kind: str, a: str, b: str) -> None:
    assert find_link(a, b)[0] == kind
    assert find_link(b, a)[0] == TURNED.get(kind, kind)


@pytest.mark.parametrize("levels", range(9))
def test_a_ladder_reaches_as_high_as_it_is_told(levels: int) -> None:
    place = find(load_wordnet().words, "missile n")
    steps = ladder(place, levels)
    assert max(up for _, up in steps.values()) == min(levels, 8)
    assert {node for node, (_, up) in steps.items() if up == 0} == {
        sense for sense, _ in load_wordnet().senses.of(place)
    }


@given(places, st.sampled_from(sorted(REACH.values())))
def test_a_ladder_stands_on_the_meanings_of_its_word(place: int, reach: int) -> None:
    net = load_wordnet()
    steps = ladder(place, reach)
    for node, (weight, up) in steps.items():
        below = [n for n in steps if node in net.up[2 * n : 2 * n + 2]]
        assert 0 < weight <= 1
        assert 0 <= up <= reach
        assert up == 0 or any(steps[n][1] < up or steps[n][0] > weight for n in below)


@given(places, places)
def test_links_turned_round_are_as_strong(a: int, b: int) -> None:
    words = load_wordnet().words
    kind, weight = find_link(words[a], words[b])
    back, same = find_link(words[b], words[a])
    assert same == pytest.approx(weight)
    assert (kind == "none") == (back == "none")
    assert 0 <= weight <= 1


def test_words_of_one_part_of_speech_meet_in_groups_only_if_verbs() -> None:
    words = load_wordnet().words
    assert {group for group, _ in groups(find(words, "die v"))} & {
        group for group, _ in groups(find(words, "perish v"))
    }


def test_unknown_words_have_no_link() -> None:
    for a, b in product(("blorp n", "missile n"), ("flarn v", "blorp v")):
        assert find_link(a, b) == NO_LINK


def test_derived_words_and_opposites_come_with_weights() -> None:
    words = load_wordnet().words
    assert 0 < derived(find(words, "denial n"))[find(words, "deny v")] <= 1
    assert find(words, "fall v") in dict(opposites(find(words, "rise v")))
