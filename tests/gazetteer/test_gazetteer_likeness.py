import pytest

from corroborate.gazetteer.likeness import clean, compare
from corroborate.types import Actor, ActorKind


def actor(canonical: str, kind: ActorKind) -> Actor:
    return Actor(canonical, 0, len(canonical), canonical, kind)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("the Norland Union's", "Norland Union"),
        ("“The Guards’”", "Guards"),
        ("Ann Holloway, the mayor", "Ann Holloway"),
        ("Holloway, Osgood and Sons", "Holloway, Osgood and Sons"),
        ("a  senior\nofficial", "senior official"),
        ("the", "the"),
        ("", ""),
    ],
)
def test_clean(name: str, wanted: str) -> None:
    assert clean(name) == wanted


@pytest.mark.parametrize(
    ("a", "b", "likeness"),
    [
        (actor("Russia", "government"), actor("Ukraine", "group"), "different"),
        (actor("Russia", "government"), actor("Russia", "group"), "same"),
        (actor("Russian forces", "group"), actor("Ukrainian forces", "group"), "different"),
        (actor("Russian forces", "group"), actor("Ukrainian rebels", "group"), "unknown"),
        (actor("Russian forces", "group"), actor("Russia", "government"), "compatible"),
        (actor("Paris", "person"), actor("Paris Norland", "person"), "unknown"),
        (actor("Osgood", "person"), actor("Mark Osgood", "person"), "compatible"),
        (actor("Mark Osgood", "person"), actor("Mark Osgood Inc", "organisation"), "unknown"),
        (actor("European Union", "organisation"), actor("NATO", "organisation"), "different"),
    ],
)
def test_compare(a: Actor, b: Actor, likeness: str) -> None:
    assert compare(a, b) == likeness
    assert compare(b, a) == likeness


def test_an_actor_that_is_not_resolved_is_compared_by_its_text() -> None:
    assert compare(Actor("the crew", 0, 8), Actor("The crew's", 9, 19)) == "same"
