"""Which mentions of a gold list are of one matter."""

import pytest

from strays import matters


@pytest.mark.parametrize(
    ("groups", "one"),
    [
        ([[("a", 0, 10), ("b", 0, 10)], [("c", 0, 10)]], False),
        ([[("a", 0, 10), ("b", 0, 10)], [("a", 2, 12), ("c", 0, 10)]], True),
        ([[("a", 0, 10), ("b", 0, 10)], [("a", 9, 30), ("c", 0, 10)]], False),
        ([[("a", 0, 10)], [("b", 0, 10), ("c", 0, 10)], [("a", 0, 9), ("b", 0, 9)]], True),
    ],
)
def test_groups_that_share_a_mention_are_one_matter(
    groups: list[list[tuple[str, int, int]]], one: bool
) -> None:
    numbers = matters([{"mentions": group} for group in groups], "topic/")
    assert set(numbers) == {("topic/" + f, s, e) for group in groups for f, s, e in group}
    assert (numbers["topic/a", 0, 10] == numbers["topic/c", 0, 10]) is one
