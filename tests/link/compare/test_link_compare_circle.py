"""Which of those affected a count is of."""

from dataclasses import replace
from typing import Any

import pytest

from corroborate.link.compare import ages, amounts, circle


@pytest.mark.parametrize(
    ("text", "figure", "event", "part"),
    [
        ("Four of the hostages were freed.", "Four", "release", "among"),
        ("12 people were killed.", "12", "death", ""),
        ("Two people died and 12 others were hurt.", "12", "injury", ""),
        ("Two people died and 12 others died later.", "12", "death", "rest"),
    ],
)
def test_part(told: Any, text: str, figure: str, event: str, part: str) -> None:
    quantity, frame = told(text, figure)
    more = replace(quantity, unit="other" if "others" in text else "")
    assert circle.part(more, frame, event) == part


@pytest.mark.parametrize(
    ("text", "figure", "part"),
    [
        ("The blast injured four women, 2 badly, and a man.", "2", "some"),
        ("Six people wounded -- 2 mortally, police said.", "2", "some"),
        ("Six people were killed, 2 injured.", "2", ""),
        ("One dead, 2 injured in blast", "2", ""),
    ],
)
def test_some_of_those_counted_right_before(told: Any, text: str, figure: str, part: str) -> None:
    assert circle.part(*told(text, figure), "injury") == part


def test_grade_width_and_plan(told: Any) -> None:
    assert circle.grade(*told("12 people were critically injured.", "12"), "injury") == "critically"
    assert circle.grade(*told("12 people were injured.", "12"), "injury") == ""
    assert circle.grade(*told("12 died on the spot.", "12"), "death") == "on the spot"
    assert circle.grade(*told("12 were shot in the leg.", "12"), "attack") == "leg"
    assert circle.is_wide(*told("12 shot in weekend violence.", "12"), "attack")
    assert circle.is_wide(*told("12 shot in overnight Leeds shootings.", "12"), "attack")
    assert circle.is_wide(*told("12 shot so far this month.", "12"), "attack")
    assert not circle.is_wide(*told("12 shot in a bar.", "12"), "attack")
    assert not circle.is_wide(*told("12 shot earlier this month.", "12"), "attack")
    assert circle.is_wide(*told("12 were killed there since October 2014.", "12"), "death")
    assert circle.is_wide(*told("12 killed as of 15 June.", "12"), "death")
    assert not circle.is_wide(*told("12 crates were sent since 2014.", "12"), "transfer")
    assert circle.is_planned(*told("The firm plans to cut 12 jobs.", "12"))
    assert not circle.is_planned(*told("On 3 May the firm cut 12 jobs.", "12"))


def test_rates_and_changes(told: Any) -> None:
    assert amounts.per(*told("The mine loses 12 million a week.", "12 million")) == "week"
    assert amounts.per(*told("The mine loses 12 million.", "12 million")) == ""
    quarter = told("Sales rose 12% from the previous quarter.", "12%", kind="percent")
    assert amounts.base(*quarter) == "quarter"
    assert amounts.way("", *told("Shares closed 12% lower.", "12%", kind="percent")) == "down"
    assert amounts.way("rise", *told("Shares gained 12%.", "12%", kind="percent")) == "up"


def test_the_noun_of_the_person_whose_age_is_told(told: Any) -> None:
    assert ages.aged(*told("A 4-year-old boy was found.", "4-year-old", kind="age")) == "boy"
    assert ages.aged(*told("It is 4.", "4", kind="age")) == ""
