"""Whom claims are about."""

from typing import Any

from corroborate.link.persons import are_others, persons

SLOT = "persons"


def test_persons(case: Any, frozen: Any) -> None:
    one, other = frozen.pair(case)
    whole = [frozen.framed(key) for key in frozen.keys(case)]
    known = {
        frame.claim.id: found
        for frames in whole
        for frame, found in zip(frames, persons(frames), strict=True)
    }
    a, b = known[one.claim.id], known[other.claim.id]
    assert are_others(a, b) == are_others(b, a) == case["others"]
    assert not are_others(a, a) and not are_others(b, b)
