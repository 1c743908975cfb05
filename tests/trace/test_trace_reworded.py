import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.trace.copied import find_copies
from corroborate.trace.reworded import Rewording, find_rewordings
from corroborate.trace.words import words_of
from corroborate.types import Document

Make = Callable[..., Document]
CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "reworded.toml").read_text("utf-8")
)


def rewordings(a: str, b: str) -> tuple[Rewording, ...]:
    return find_rewordings(words_of(Document("a", "a", "", a)), words_of(Document("b", "b", "", b)))


@pytest.mark.parametrize("case", CASES["rewritten"], ids=lambda case: case["a"][:30])
def test_a_rewritten_sentence_is_found(case: dict[str, str]) -> None:
    (found,) = rewordings(case["a"], case["b"])
    assert found.weight > 0
    assert found.words <= len(range(*found.a))


@pytest.mark.parametrize("case", CASES["apart"], ids=lambda case: case["a"][:30])
def test_two_sentences_about_one_fact_are_not(case: dict[str, str]) -> None:
    assert rewordings(case["a"], case["b"]) == ()


def test_a_sentence_that_returns_as_it_is_is_no_rewording() -> None:
    sentence = CASES["rewritten"][0]["a"]
    assert rewordings(sentence, sentence) == ()


def test_the_order_of_the_words_counts() -> None:
    a, b = CASES["rewritten"][0]["a"], CASES["rewritten"][0]["b"]
    assert rewordings(a, " ".join(reversed(b.strip(".").split()))) == ()


def test_a_sentence_is_taken_once_on_both_sides() -> None:
    a, b = CASES["rewritten"][0]["a"], CASES["rewritten"][0]["b"]
    assert len(rewordings(f"{a} {a}", b)) == len(rewordings(a, f"{b} {b}")) == 1
    assert len(rewordings(f"{a} {a}", f"{b} {b}")) == 2


def test_articles_are_linked_by_rewritten_sentences(make_document: Make) -> None:
    a, b = (make_document(CASES["articles"][name].strip(), id=name, titled=True) for name in "ab")
    (link,) = find_copies([a, b]).links
    assert "2 sentences return with changes" in link.reason
    assert all(a.text[start:end] for start, end, _, _ in link.spans)


@given(st.text(alphabet="abc de. \n", max_size=120), st.text(alphabet="abc de. \n", max_size=120))
def test_both_directions_find_the_same_weight(a: str, b: str) -> None:
    there, back = rewordings(a, b), rewordings(b, a)
    assert [each.weight for each in there[:1]] == pytest.approx([each.weight for each in back[:1]])
