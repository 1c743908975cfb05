"""What a figure is a figure of."""

from dataclasses import replace
from typing import Any

import pytest

from corroborate.link.compare.measured import Measured, measured
from corroborate.types import Quantity


def of(frame: Any) -> Measured:
    (found,) = measured(frame)
    return found


@pytest.mark.parametrize(
    ("text", "event", "side", "persons"),
    [
        ("The blast killed 12 people.", "death", "affected", True),
        ("The fire killed 12.", "death", "affected", True),
        ("Seventeen people died in the blast.", "death", "affected", True),
        ("There were 12 deaths in the fire.", "death", "affected", True),
        ("The blast injured 17 people.", "injury", "affected", True),
        ("Six others were injured.", "injury", "affected", True),
        ("Three children were killed in the blast.", "death", "affected", False),
        ("Police made four arrests.", "arrest", "affected", True),
        ("Fewer than 100 rhinos survived.", "survival", "affected", False),
        ("The navy has 14 submarines.", "", "affected", False),
    ],
)
def test_event_and_side(one_frame: Any, text: str, event: str, side: str, persons: bool) -> None:
    found = of(one_frame(text))
    assert (found.event, found.side, found.persons) == (event, side, persons)


def test_a_participle_counts_whom_it_befell(one_frame: Any) -> None:
    found = of(one_frame("Two bridges were repaired, and six others destroyed.", "destroy"))
    assert (found.quantity.text, found.side) == ("six", "affected")
    injured = of(one_frame("Three miners were rescued, and six others injured.", "injure"))
    assert (injured.event, injured.side, injured.persons) == ("injury", "affected", True)


def test_one_event_and_side_whatever_the_grammar(one_frame: Any) -> None:
    texts = (
        "The blast killed 12 people.",
        "Twelve people were killed in the blast.",
        "The blast left 12 people dead.",
        "There were 12 deaths in the fire.",
        "At least 26 miners died in the collapse.",
    )
    found = [of(one_frame(text)) for text in texts]
    assert len({(m.event, m.side) for m in found}) == 1


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The blast killed 12 people.", ""),
        ("Six others were injured.", "rest"),
        ("A further 15 people were wounded.", "rest"),
        ("Twelve of the 20 passengers were injured.", "some"),
        ("More than 1,000 people fled the town.", ""),
    ],
)
def test_of_what_a_figure_is_a_part(one_frame: Any, text: str, part: str) -> None:
    assert measured(one_frame(text))[0].part == part


def test_what_is_named_among_others_is_a_part(one_frame: Any) -> None:
    frame = one_frame("The blast wounded more than 130 people, including three tourists.")
    assert [m.part for m in measured(frame)] == ["", "some"]


def test_a_kind_of_people_among_others_is_counted_for_itself(one_frame: Any) -> None:
    frame = one_frame("The blast killed 26 people, including three children.")
    assert [(m.quantity.text, m.side, m.part) for m in measured(frame)] == [
        ("26", "affected", ""),
        ("three", "affected", ""),
    ]


@pytest.mark.parametrize("word", ["another", "more", "other", "additional", "further"])
def test_a_hedge_may_tell_the_rest(one_frame: Any, word: str) -> None:
    frame = one_frame("The blast killed 12 people.")
    (quantity,) = frame.claim.quantities

    def part(**changes: Any) -> str:
        claim = replace(frame.claim, quantities=(replace(quantity, **changes),))
        return of(replace(frame, claim=claim)).part

    assert part(hedge=word) == part(modifiers=(word,)) == part(unit=word) == "rest"
    assert part(hedge=f"{word} than") == ""
    assert part(hedge=word, subset_of=20.0) == "some"


def test_an_amount_is_of_what_the_nouns_beside_it_say(one_frame: Any) -> None:
    fine = of(one_frame("The bank paid a fine of $5 million."))
    assert "fine" in fine.topics
    unemployment = of(one_frame("Unemployment fell to 5 percent."))
    assert "unemployment" in unemployment.matter and not unemployment.topics


def test_the_unit_is_not_what_an_amount_is_of(one_frame: Any) -> None:
    rice = of(one_frame("The truck delivered three tonnes of rice."))
    assert rice.topics == {"rice"}
    assert "percent" not in of(one_frame("Unemployment fell to 5 percent.")).topics


def test_an_age_knows_the_person_named(one_frame: Any) -> None:
    (age,) = measured(one_frame("Maria Lopes, 34, won the race.", "win"))
    assert age.people == {"maria lopes"}
    assert of(one_frame("Police arrested a 19-year-old man.")).people == frozenset()


def test_only_figures_that_may_be_compared_are_measured(one_frame: Any) -> None:
    assert measured(one_frame("The mine collapsed in March 2024.")) == ()
    frame = one_frame("The blast killed 12 people.")
    year = Quantity("2024", 0, 4, "year", 2024, 2024, 2024)
    claim = replace(frame.claim, quantities=(*frame.claim.quantities, year))
    assert [m.quantity.text for m in measured(replace(frame, claim=claim))] == ["12"]
