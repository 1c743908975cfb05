"""The measure of CaRB, on worked examples, and how claims become tuples."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carb import Extraction, covers, match, score, sentence_score, tuples
from corroborate.types import Argument, Attribution, Claim, Predicate

GOLD = Extraction("was built in", ("The mill", "1890", "by two brothers"))
WORDS = st.text("ab ", min_size=1, max_size=6).filter(str.strip)
TUPLES = st.lists(
    st.builds(Extraction, WORDS, st.tuples(WORDS, WORDS)), min_size=1, max_size=4, unique=True
)


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        # The same words in the same parts, in another order within a part.
        (Extraction("in was built", ("mill The", "1890 by two brothers")), 1.0, 1.0),
        # 3 + 2 + 1 words found, all right; 3 of the gold tuple's 9 are missing.
        (Extraction("was built in", ("The mill", "1890")), 1.0, 6 / 9),
        # Two of the ten words found are wrong.
        (Extraction("was built in", ("The old mill", "1890 by two poor brothers")), 9 / 11, 1.0),
        # A word counts once.
        (Extraction("was built in in", ("The mill", "1890 by two brothers")), 9 / 10, 1.0),
        # Words in another part do not count: "in" is none of the second argument's.
        (Extraction("was built", ("The mill", "in 1890 by two brothers")), 8 / 9, 8 / 9),
        # No common word in the relation.
        (Extraction("stands", ("The mill", "1890 by two brothers")), 0.0, 0.0),
        # An argument too few.
        (Extraction("was built in", ("The mill",)), 0.0, 0.0),
    ],
)
def test_words_are_matched_part_by_part(found: Extraction, precision: float, recall: float) -> None:
    assert match(GOLD, found) == pytest.approx((precision, recall))


def test_any_form_of_be_matches_be() -> None:
    gold = Extraction("is", ("Holt", "a farmer"))
    assert match(gold, Extraction("be", ("Holt", "a farmer"))) == (1.0, 3 / 4 + 1 / 4)
    assert match(gold, Extraction("was", ("Holt", "a farmer"))) == (0.0, 0.0)


def test_what_is_said_may_stand_before_who_says_it() -> None:
    gold = Extraction("said", ("Holt", "the mill burned"))
    assert match(gold, Extraction("said", ("the mill burned", "Holt"))) == (1.0, 1.0)
    gold = Extraction("saw", ("Holt", "the mill"))
    assert match(gold, Extraction("saw", ("the mill", "Holt"))) == pytest.approx((1 / 4, 1 / 4))


def test_precision_uses_a_gold_tuple_once_and_recall_a_found_one_often() -> None:
    gold = [Extraction("burned", ("the mill", "down")), Extraction("burned", ("the barn", "down"))]
    one = Extraction("burned", ("the mill", "down"))
    assert sentence_score(gold, [one]) == pytest.approx((1.0, 1.0 + 3 / 4))
    assert sentence_score(gold[:1], [one, one]) == pytest.approx((1.0, 1.0))


def test_sentences_without_tuples_count_for_recall() -> None:
    one = Extraction("burned", ("the mill", "down"))
    figures = score([([one], [one]), ([one, one], [])])
    assert figures == {"precision": 1.0, "recall": 1 / 3, "f1": 0.5}
    assert score([]) == {"precision": 0.0, "recall": 0.0, "f1": 0.0}


@given(TUPLES)
def test_a_sentence_agrees_with_itself(gold: list[Extraction]) -> None:
    figures = score([(gold, gold)])
    assert figures["precision"] == figures["recall"] == pytest.approx(1.0)


@given(TUPLES, TUPLES)
def test_figures_are_shares(gold: list[Extraction], found: list[Extraction]) -> None:
    assert all(0.0 <= figure <= 1.0 + 1e-9 for figure in score([(gold, found)]).values())


TEXT = "In May, police said that the mill burned down in Arles."


def claim(**changes: Any) -> Claim:
    made = {
        "id": "c", "document": "d", "start": 25, "end": 54, "text": TEXT[25:54],
        "predicate": Predicate("burn", "burned", 34, 40),
        "arguments": (
            Argument("subject", "the mill", 25, 33), Argument("in", "Arles", 49, 54),
        ),
        "attribution": (Attribution("police", "said", "reported", "asserts", 8, 14),),
        "segments": ((25, 54),),
    }  # fmt: skip
    return Claim(**{**made, **changes})


def test_a_claim_makes_a_tuple_and_its_speaker_another() -> None:
    assert tuples([claim()], TEXT) == [
        Extraction("burned down in", ("the mill", "Arles", "police said")),
        Extraction("said that", ("police", "the mill burned down in Arles")),
    ]


def test_a_claim_without_a_subject_makes_none() -> None:
    assert tuples([claim(arguments=(), attribution=())], TEXT) == []


@pytest.mark.parametrize(
    ("proposition", "held"),
    [
        ("the mill burned down", True),
        ("police said the mill burned down in Arles", True),
        ("the mill in Lyon was sold", False),
    ],
)
def test_a_claim_covers_a_proposition_with_half_of_its_words(proposition: str, held: bool) -> None:
    assert covers(claim(), proposition, TEXT) is held
