"""What a count makes with others."""

from typing import Any

import pytest

from corroborate.link.compare import sums


@pytest.mark.parametrize(
    ("text", "figure", "total"),
    [
        ("A woman and 4 children were killed.", "4", 5),
        ("Killed were 4 children and a woman.", "4", 5),
        ("The gunman killed 7 people including himself.", "7", 6),
        ("4 people were injured and one was hit by glass.", "4", 5),
        ("4 guests were killed, and the other died later.", "4", 5),
        ("She and 4 cousins were killed.", "4", 5),
        ("6 people were injured -- two mortally.", "6", 4),
        ("He killed 3 people and then himself.", "3", 4),
        ("Killed were 4 villagers and a county police officer.", "4", 5),
        ("A hospital guard and 4 children were killed.", "4", 5),
        ("Baby, 4 people injured near the weir.", "4", 5),
        ("Guard and 4 nurses killed near the weir.", "4", 5),
    ],
)
def test_totals(told: Any, text: str, figure: str, total: float) -> None:
    event = "injury" if "injured" in text else "death"
    assert total in sums.totals(*told(text, figure), event)


def test_no_total_with_those_whom_something_else_befell(told: Any) -> None:
    quantity, frame = told("3 people were killed and 9 were injured.", "3")
    assert sums.totals(quantity, frame, "death") == frozenset()


def test_a_beast_or_a_house_is_nobody(told: Any) -> None:
    for text in (
        "Killed were 4 villagers and a farm dog.",
        "A barn and 4 villagers were hit.",
        "Officers and 4 villagers were hit.",
    ):
        assert sums.totals(*told(text, "4"), "death") == frozenset()


def test_a_day_of_a_month_is_no_count(told: Any) -> None:
    for text in ("A blast on 3 March 2019 injured 12 people.", "On Sept. 3, 12 were injured."):
        assert sums.totals(*told(text, "12"), "injury") == frozenset()


def test_one_that_is_counted_is_not_added_twice(told: Any) -> None:
    assert sums.totals(*told("One guard and 4 nurses were killed.", "4"), "death") == {5}
