import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.extract.footnotes import unmarked

MARKS = [
    ("The mill closed in 2011.[12] It burned.", "The mill closed in 2011.     It burned."),
    ("It burned,[3][14] he wrote.", "It burned,        he wrote."),
    ("It burned.[9]:34 It rained.", "It burned.       It rained."),
    ("It burned.[note 2] It rained.", "It burned.         It rained."),
    ("It burned twice [9] [42].", "It burned twice         ."),
    ("It burned twice [9]\nIt rained.", "It burned twice    \nIt rained."),
    ('He said "it burned."[3] It rained.', 'He said "it burned."    It rained.'),
]
KEPT = [
    "The mill burned.",
    'He said "[12] of them" came.',
    "He said [they] came.",
    "The[y] came[a] twice.",
    "[12] men came.",
    "He met [12] men.",
    "It measures f[1234] in all.",
]


@pytest.mark.parametrize(("text", "seen"), MARKS)
def test_marks_of_references_are_blanks(text: str, seen: str) -> None:
    assert unmarked(text) == seen


@pytest.mark.parametrize("text", KEPT)
def test_other_brackets_stay(text: str) -> None:
    assert unmarked(text) == text


@given(st.text("ab [1]:.", max_size=30))
def test_every_offset_stays(text: str) -> None:
    seen = unmarked(text)
    assert len(seen) == len(text)
    assert all(a in (b, " ") for a, b in zip(seen, text, strict=True))
