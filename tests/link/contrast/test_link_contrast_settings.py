"""Which settings of two texts stand in each other's stead."""

from typing import Any

import pytest

from corroborate.link.contrast import CONTRASTS

FINDER = "settings"


@pytest.mark.model
def test_contrasts(case: Any, sides: Any) -> None:
    for one, other in (sides, sides[::-1]):
        found = list(CONTRASTS[FINDER](one, other))
        assert [c.slot for c in found] == ([case["slot"]] if case["slot"] else []), found
