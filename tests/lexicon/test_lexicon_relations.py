import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.lexicon import Relation, relation

CASES = Path(__file__).parents[1] / "cases" / "lexicon"
TAGS = {"n": "NOUN", "v": "VERB", "a": "ADJ", "r": "ADV"}
TURNED = {"broader": "narrower", "narrower": "broader"}
RELATIONS = tomllib.loads((CASES / "relations.toml").read_text(encoding="utf-8"))
GROUPS = tomllib.loads((CASES / "pairs.toml").read_text(encoding="utf-8"))["group"]
# The least share of right answers in each label; models/lexicon_quality.py prints the figures.
FLOORS = {"related": 0.93, "unrelated": 0.98, "antonym": 0.95}
WORDS = sorted({word for group in GROUPS for pair in group["pairs"] for word in pair.split()})


def relate(pair: str) -> Relation:
    (a, one), (b, other) = (word.rsplit(".", 1) for word in pair.split())
    return relation(a, TAGS[one], b, TAGS[other])


@pytest.mark.parametrize(
    ("kind", "pair"),
    [(kind, pair) for kind, found in RELATIONS["strong"].items() for pair in found],
)
def test_strong_pairs_have_their_kind(kind: str, pair: str) -> None:
    found = relate(pair)
    assert found.kind == kind
    assert 0.5 <= found.strength <= 1


@pytest.mark.parametrize("pair", RELATIONS["weak"]["any"])
def test_weak_pairs_are_not_joined(pair: str) -> None:
    found = relate(pair)
    assert found.kind not in ("same", "antonym")
    assert 0 <= found.strength < 0.5


@pytest.mark.parametrize("pair", RELATIONS["antonym"]["any"])
def test_opposites_are_known(pair: str) -> None:
    assert relate(pair).kind == "antonym"


@pytest.mark.parametrize("label", FLOORS)
def test_labelled_pairs_keep_their_floor(label: str) -> None:
    pairs = [pair for group in GROUPS if group["label"] == label for pair in group["pairs"]]
    right = 0
    for pair in pairs:
        found = relate(pair)
        opposed = found.kind == "antonym"
        joined = not opposed and found.strength >= 0.5
        right += opposed if label == "antonym" else joined == (label == "related")
    assert len(pairs) >= 50
    assert right / len(pairs) >= FLOORS[label]


@pytest.mark.parametrize("pair", [pair for group in GROUPS for pair in group["pairs"]])
def test_a_relation_turned_round_is_the_same(pair: str) -> None:
    there, back = relate(pair), relate(" ".join(reversed(pair.split())))
    assert back.strength == pytest.approx(there.strength)
    assert back.kind == TURNED.get(there.kind, there.kind)


@given(st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_any_two_words_give_a_strength_in_range(a: str, b: str) -> None:
    found = relate(f"{a} {b}")
    assert 0 <= found.strength <= 1
    assert (found.kind == "same") == (a == b)


@given(st.text(), st.text(), st.text(), st.text())
def test_any_text_is_taken(a: str, a_pos: str, b: str, b_pos: str) -> None:
    assert 0 <= relation(a, a_pos, b, b_pos).strength <= 1
    assert relation(a, a_pos, a, a_pos) == Relation("same", 1.0)


def test_a_proper_noun_counts_as_a_noun() -> None:
    assert relation("police", "PROPN", "officer", "NOUN") == relation(
        "police", "NOUN", "officer", "NOUN"
    )
    assert relation("and", "CCONJ", "or", "CCONJ") == Relation("none", 0.0)


def test_opposites_come_from_wordnet_and_by_hand() -> None:
    assert relation("rise", "VERB", "fall", "VERB").kind == "antonym"
    assert relation("guilty", "ADJ", "innocent", "ADJ").kind == "antonym"
    assert relation("guilty", "VERB", "innocent", "VERB").kind == "none"
