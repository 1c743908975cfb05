"""What one article says had not come about, and another tells."""

from typing import Any

from corroborate.link.compare.polarity import compare
from corroborate.link.compare.unsettled import has_settled, settled, unsettled
from corroborate.link.one_event import conflict_counts

SLOT = "unsettled"
STORY = "Shots were fired at the Grimsvold tavern near Tarnby harbour at dawn."


def test_unsettled(case: Any, frozen: Any) -> None:
    one, other = frozen.pair(case)
    kind = unsettled(one)
    assert kind == case["kind"]
    assert bool(kind and has_settled(other, kind)) is case["settled"]
    assert (kind in settled(other)) is case["settled"]


def test_it_is_a_discrepancy_whatever_the_verbs(frozen: Any) -> None:
    one = frozen.told_in(frozen.frame_of("The gunman remains at large."), STORY)
    other = frozen.told_in(frozen.frame_of("Officers captured the gunman in a barn."), STORY)
    for a, b, shown in (
        (one, other, ("negated", "affirmed")),
        (other, one, ("affirmed", "negated")),
    ):
        found = compare(a, b)
        assert (found.a, found.b) == shown
        assert (found.features, found.severity) == ({"absence": 1.0}, "discrepancy")
        assert conflict_counts("polarity", {"polarity": found}, 0.0, a, b)


def test_articles_of_two_stories_may_each_be_right(frozen: Any) -> None:
    one = frozen.told_in(frozen.frame_of("The gunman remains at large."), STORY)
    other = frozen.told_in(frozen.frame_of("Officers captured the gunman in a barn."), "Snow fell.")
    assert "absence" not in compare(one, other).features
