"""Whether two claims are of one kind of event."""

from typing import Any

import pytest

from corroborate.link.contrast.events import claim_id, of_one_event, same_event


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("The blast killed 12 people.", "Twelve people were killed in the blast.", True),
        ("The minister resigned.", "The blast killed 12 people.", False),
    ],
)
def test_one_verb_or_event(one_frame: Any, a: str, b: str, same: bool) -> None:
    one, other = one_frame(a), one_frame(b)
    assert same_event(one, other) is same_event(other, one) is same
    assert of_one_event(one, other) is same
    assert not of_one_event(one, None)


def test_no_claim_has_no_id(one_frame: Any) -> None:
    one = one_frame("The minister resigned.")
    assert (claim_id(one), claim_id(None)) == (one.claim.id, "")
