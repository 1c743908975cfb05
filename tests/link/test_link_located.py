"""Which places of a claim may say where it happened."""

from typing import Any

import pytest

from corroborate.link.located import located


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A gas leak killed two people in Lyon.", ["Lyon"]),
        ("A Britain-based monitor counted six bombs in Lyon.", ["Lyon"]),
        ("A flood in the south of France killed two people in Lyon.", ["Lyon"]),
        ("Turkey closed the crossing.", []),
        ("The Bank of Portugal raised the rate.", []),
    ],
)
def test_located(text: str, places: list[str], frozen: Any) -> None:
    frame = frozen.frame_of(text)
    assert [place.text for place in located(frame.claim, frame.document)] == places
    assert [place.text for place in frame.places] == places
