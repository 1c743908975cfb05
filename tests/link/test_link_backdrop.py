"""Another time or place than the news of the other article."""

from typing import Any

from corroborate.link.backdrop import is_other_place, is_other_time

SLOT = "backdrop"


def test_other_time(case: Any, frozen: Any) -> None:
    a, b = frozen.pair(case)
    assert is_other_time(a, b) == is_other_time(b, a) == case["other"]
    away = case.get("away", False)
    assert is_other_place(a, b) == is_other_place(b, a) == away
