"""An ``it`` that stands for no noun."""

from typing import Any

import pytest

from corroborate.extract.coref_empty import is_empty


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("The festival opened on Friday. It rained heavily in the evening.", True),
        ("The council left the hall. It is unclear why the vote was lost.", True),
        ("The ferry sank on Friday. It happened near the harbour.", True),
        ("The company sold the plant. It is expected that prices will rise.", True),
        ("The bank closed a branch in Leeds. It was the owner who made the decision.", True),
        ("The fire destroyed the hall. Police want to know whether it was arson.", True),
        ("The new rule closes the market. It will take until May before prices fall.", True),
        ("The law divides the country. It is difficult for the farmers.", True),
        ("The company closed its plant in Turin. It will cut 800 jobs.", False),
        ("The bank announced it would close 30 branches.", False),
        ("Tom Keller left the hall. It was locked by a guard.", False),
    ],
)
def test_what_stands_for_no_noun(parsed: Any, text: str, empty: bool) -> None:
    (pronoun,) = (t for t in parsed(text) if t.lower_ == "it" and t.dep_.startswith("nsubj"))
    assert is_empty(pronoun) is empty
