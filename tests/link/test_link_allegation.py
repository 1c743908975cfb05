"""Claims that accuse or deny, read as what is alleged."""

from typing import Any

import pytest

from corroborate.link.allegation import SPEAKER, allegation


@pytest.mark.parametrize(
    ("text", "denied", "roles"),
    [
        ("Ministers accused the army of the strike.", False, {"subject": SPEAKER}),
        ("Activists blamed the army for the strike.", False, {"object": "subject"}),
        ("Activists blamed the strike squarely on the army.", False, {"on": "subject"}),
        ("The army denied shelling the town.", True, {}),
        ("The government denied using barrel bombs.", True, {}),
        ("The army rejected accusations that it shelled the town.", True, {}),
        ("The army denied any responsibility for the strike.", True, {"for": "object"}),
    ],
)
def test_what_accuses_or_denies(
    one_frame: Any, text: str, denied: bool, roles: dict[str, str]
) -> None:
    frame = one_frame(text)
    found = allegation(frame.claim)
    assert found is not None
    assert found.denied is denied
    assert frame.denied is denied
    assert roles.items() <= found.roles.items()
    assert found.dropped.isdisjoint(t.lemma for t in frame.terms)


@pytest.mark.parametrize(
    "text",
    [
        "The army denied wrongdoing.",
        "The army denied the request.",
        "The army shelled the town.",
        "Ministers blamed the army.",
    ],
)
def test_claims_that_are_read_as_they_stand(one_frame: Any, text: str) -> None:
    frame = one_frame(text)
    assert allegation(frame.claim) is None
    assert not frame.denied
