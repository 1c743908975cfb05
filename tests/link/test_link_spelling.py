"""One name in two spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.link.spelling import skeleton, spelled_alike

SPELLED = [
    ("raqqa", "raqa", True),
    ("kafraya", "kefraya", True),  # a slip in a name that is no known word
    ("al-asharah", "asharah", True),  # with and without the article
    ("rashideen", "rashidin", True),
    ("hasakah", "hasaka", True),
    ("vendôme", "vendome", True),
    ("albany,", "albany", True),
    ("gray", "grey", False),  # two usual names
    ("johnson", "johnston", False),
    ("marina", "mariana", False),
    ("carolina", "caroline", False),
    ("iran", "iraq", False),
    ("ali", "aly", False),  # too short to tell
    ("", "", False),
]
LETTERS = st.text("abcdefghiklmnorstuz'-é,", max_size=12)


@pytest.mark.parametrize(("one", "other", "alike"), SPELLED)
def test_spelled_alike(one: str, other: str, alike: bool) -> None:
    assert spelled_alike(one, other) is alike
    assert spelled_alike(other, one) is alike


@given(LETTERS, LETTERS)
def test_what_is_spelled_alike_has_one_skeleton(one: str, other: str) -> None:
    assert not spelled_alike(one, other) or skeleton(one) == skeleton(other)
