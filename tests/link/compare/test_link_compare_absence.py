"""One article says that there was none of what another tells."""

from dataclasses import replace
from typing import Any

import pytest

from corroborate.link.compare.absence import (
    absent_event,
    is_told,
    may_be_overtaken,
    tells_harm_itself,
)
from corroborate.link.compare.polarity import compare
from corroborate.link.one_event import conflict_counts

SLOT = "absence"
STORY = "A fire broke out in the Grimsvold warehouse near Tarnby harbour at dawn."


def test_absence(case: Any, frozen: Any) -> None:
    one, other = frozen.pair(case)
    event = absent_event(one)
    assert event == case["event"]
    assert bool(event and is_told(other, event)) is case["told"]


@pytest.mark.parametrize(
    ("denied", "severity"),
    [("Nobody was hurt.", "contradiction"), ("No injuries were reported.", "discrepancy")],
)
def test_articles_of_one_story_conflict(frozen: Any, denied: str, severity: str) -> None:
    one = frozen.told_in(frozen.frame_of(denied), STORY)
    other = frozen.told_in(frozen.frame_of("Three passengers were injured."), STORY)
    found = compare(one, other)
    assert found.features == {"absence": 1.0}
    assert found.severity == severity
    assert may_be_overtaken(one) is (severity == "discrepancy")
    assert conflict_counts("polarity", {"polarity": found}, 0.0, one, other)


def test_articles_of_two_stories_do_not(frozen: Any) -> None:
    one = frozen.told_in(frozen.frame_of("Nobody was hurt."), STORY)
    other = frozen.told_in(frozen.frame_of("Three passengers were injured."), "Snow fell.")
    assert "absence" not in compare(one, other).features


def test_who_tells_of_some_harm_says_of_a_part_that_nobody_came_to_any(frozen: Any) -> None:
    one = frozen.told_in(frozen.frame_of("Nobody was hurt."), STORY)
    other = frozen.told_in(frozen.frame_of("Three passengers were injured."), STORY)
    one = replace(one, harm_told=frozenset({"injury"}))
    assert tells_harm_itself(one, "casualty")
    assert not tells_harm_itself(one, "death")
    assert "absence" not in compare(one, other).features
