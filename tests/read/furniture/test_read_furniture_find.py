from hypothesis import given
from hypothesis import strategies as st

from corroborate.read.article import Mark, Span
from corroborate.read.furniture.find import Setting, disjoint, find_furniture, gaps


def test_a_paragraph_is_peeled_from_both_ends() -> None:
    text = "PORTWELL (AP) — Two ferries sank. (Photo: Jo Sand) Read Also"
    marks = find_furniture(text, Span(0, len(text)), Setting("LATIN"))
    assert [text[mark.start : mark.end] for mark in marks] == [
        "PORTWELL (AP) —",
        "(Photo: Jo Sand)",
        "Read Also",
    ]


def test_the_paragraph_that_may_be_the_title_keeps_its_label() -> None:
    text = "Video: ferry sinks in harbour"
    span = Span(0, len(text))
    assert find_furniture(text, span, Setting("LATIN", head=True)) == []
    assert find_furniture(text, span, Setting("LATIN")) == [
        Mark(0, len(text), "link to another story")
    ]


spans = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 50)).map(
        lambda pair: Mark(min(pair), max(pair), "x")
    ),
    max_size=8,
)


@given(spans)
def test_disjoint_marks_cover_what_they_did(marks: list[Mark]) -> None:
    kept = disjoint(marks)
    points = {i for mark in marks for i in range(mark.start, mark.end)}
    assert {i for mark in kept for i in range(mark.start, mark.end)} == points
    assert sum(mark.end - mark.start for mark in kept) == len(points)
    assert kept == sorted(kept)


@given(spans, st.integers(0, 50), st.integers(0, 50))
def test_gaps_are_what_marks_leave(marks: list[Mark], start: int, length: int) -> None:
    span = Span(start, start + length)
    taken = {i for mark in marks for i in range(mark.start, mark.end)}
    left = {i for low, high in gaps(span, disjoint(marks)) for i in range(low, high)}
    assert left == set(range(*span)) - taken
