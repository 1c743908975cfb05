"""What one article says had not come about, and another tells."""

from typing import Any

from corroborate.link.compare.polarity import compare
from corroborate.link.compare.unsettled import has_settled, settled, speak_of_others, unsettled
from corroborate.link.one_event import conflict_counts

SLOT = "unsettled"
STORY = "Shots were fired at the Grimsvold tavern near Tarnby harbour at dawn."


def test_unsettled(case: Any, frozen: Any) -> None:
    one, other = frozen.pair(case)
    kind = unsettled(one)
    assert kind == case["kind"]
    told = bool(kind and has_settled(other, kind))
    assert told is case["settled"]
    assert (kind in settled(other)) is case["settled"]
    assert (told and speak_of_others(one, other)) is case.get("others", False)


def test_a_name_of_somebody_else_is_no_conflict(frozen: Any) -> None:
    one = frozen.told_in(frozen.frame_of("The name of the girl was not released."), STORY)
    other = frozen.frame_of("The names of three victims were released.")
    assert "absence" not in compare(one, frozen.told_in(other, STORY)).features


def test_it_is_a_discrepancy_whatever_the_verbs(frozen: Any) -> None:
    one = frozen.told_in(frozen.frame_of("The gunman remains at large."), STORY)
    other = frozen.told_in(frozen.frame_of("Officers captured the gunman in a barn."), STORY)
    for a, b, shown in (
        (one, other, ("not yet", "by now")),
        (other, one, ("by now", "not yet")),
    ):
        found = compare(a, b)
        assert (found.a, found.b) == shown
        assert (found.features, found.severity) == ({"absence": 1.0}, "discrepancy")
        assert conflict_counts("polarity", {"polarity": found}, 0.0, a, b)


def test_a_death_is_told_in_words_of_its_own(frozen: Any) -> None:
    one = frozen.told_in(frozen.frame_of("The cyclist is in critical condition."), STORY)
    other = frozen.frame_of("The cyclist died at Larvik Hospital on Sunday.")
    found = compare(one, frozen.told_in(other, STORY))
    assert (found.a, found.b, found.severity) == ("alive", "dead", "discrepancy")


def test_articles_of_two_stories_may_each_be_right(frozen: Any) -> None:
    one = frozen.told_in(frozen.frame_of("The gunman remains at large."), STORY)
    other = frozen.told_in(frozen.frame_of("Officers captured the gunman in a barn."), "Snow fell.")
    assert "absence" not in compare(one, other).features
