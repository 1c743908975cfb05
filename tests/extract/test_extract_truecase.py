"""Headlines in Title Case as running text would write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.extract import _texts
from corroborate.extract.truecase import is_titled, truecased, usual_case
from corroborate.types import Block, Document

BODY = "The army rescued 30 villagers near Rose Hill on Monday. The rescue in Rose Hill took a day."


@pytest.mark.parametrize(
    ("headline", "titled"),
    [
        ("Army Rescues 30 Villagers Near Rose Hill", True),
        ("Army rescues 30 villagers near Rose Hill", False),
        ("Storm", False),
        ("", False),
    ],
)
def test_title_case(headline: str, titled: bool) -> None:
    assert is_titled(headline) is titled


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Army Rescues 30 Villagers Near Rose Hill", "Army rescues 30 villagers near Rose Hill"),
        ("Army Rescues 30 villagers near Rose Hill today again",
         "Army Rescues 30 villagers near Rose Hill today again"),
        ("UN Army Rescues Villagers", "UN army rescues villagers"),
        ("Villagers Thank Zorblat For Help", "Villagers thank Zorblat for help"),
    ],
)  # fmt: skip
def test_words_are_written_as_in_the_body(headline: str, expected: str) -> None:
    assert truecased(headline, usual_case(BODY)) == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_length_never_changes(headline: str, body: str) -> None:
    assert len(truecased(headline, usual_case(body))) == len(headline)


def test_only_titles_are_changed() -> None:
    title = "Army Rescues Villagers Near Rose Hill"
    text = f"{title}\n{BODY}\nStorm Hits Norway"
    at = len(title) + 1
    blocks = (
        Block(0, len(title), "title"), Block(at, at + len(BODY)),
        Block(at + len(BODY) + 1, len(text)),
    )  # fmt: skip
    shown = [words for _, words in _texts(Document("d", "d", "", text, blocks=blocks))]
    assert shown == ["Army rescues villagers near Rose Hill", BODY, "Storm Hits Norway"]
