from hypothesis import given
from hypothesis import strategies as st

from corroborate.read.furniture.sentences import at_edge, opens_sentence, sentences


def test_sentences() -> None:
    text = "It rained. Sgt. Sand of the U.S. Navy spoke! “We left.” Two sank at 4.15 p.m. on Monday"
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == [
        "It rained.",
        "Sgt. Sand of the U.S. Navy spoke!",
        "“We left.”",
        "Two sank at 4.15 p.m. on Monday",
    ]


def test_edges() -> None:
    text = "It rained. Two"
    assert at_edge(text, 0, 0)
    assert at_edge(text, 0, 11)
    assert not at_edge(text, 0, 3)


def test_openers() -> None:
    assert opens_sentence("At least two sank", 0)
    assert opens_sentence("26 people", 0)
    assert opens_sentence("", 0)
    assert not opens_sentence("Harbour towns", 0)
    assert not opens_sentence("at least", 0)


@given(st.text(alphabet='ab.!? "A1\n', max_size=80))
def test_sentences_lie_in_order(text: str) -> None:
    last = 0
    for start, end in sentences(text, 0, len(text)):
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        last = end
    assert not text[last:].strip()
