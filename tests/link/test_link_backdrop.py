"""The past that an article recalls."""

from typing import Any

from corroborate.link.backdrop import is_other_time

SLOT = "backdrop"


def test_other_time(case: Any, frozen: Any) -> None:
    a, b = frozen.pair(case)
    assert is_other_time(a, b) == is_other_time(b, a) == case["other"]
