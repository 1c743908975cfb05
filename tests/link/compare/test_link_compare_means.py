"""By what means harm was done."""

from typing import Any

import pytest

from corroborate.link.compare.means import by_other_means, means
from corroborate.link.compare.predicate import compare


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The air raid killed 12 people.", {"air"}),
        ("A car bomb killed 17 people.", {"bomb"}),
        ("The earthquake killed 12 people.", {"quake"}),
        ("The firm earned 12 million dollars.", set()),
    ],
)
def test_means(one_frame: Any, text: str, wanted: set[str]) -> None:
    assert means(one_frame(text)) == wanted


def test_deeds_by_other_means_are_told_apart(one_frame: Any) -> None:
    raid = one_frame("The air raid killed 12 people.")
    bomb = one_frame("A car bomb killed 17 people.")
    blast = one_frame("The blast killed 12 people.")
    assert by_other_means(raid, bomb) and compare(raid, bomb).features["other_means"] == 1.0
    assert not by_other_means(raid, blast) and "other_means" not in compare(raid, blast).features
    assert not by_other_means(raid, raid)
