"""Moves and levels of markets: of one session, or of two."""

from typing import Any

from corroborate.link.apart import forbidden
from corroborate.link.weigh import compare_frames

SLOT = "daily"


def test_what_markets_do_on_two_days_never_shares_a_finding(case: Any, frozen: Any) -> None:
    a, b = frozen.pair(case)
    for one, other in ((a, b), (b, a)):
        scores = {(0, 1): compare_frames(one, other)}
        assert ((0, 1) in forbidden((one, other), scores)) == case["apart"]
