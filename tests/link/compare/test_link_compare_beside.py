"""What the words beside a figure say befell those it counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.link.compare.beside import beside, harm_before
from corroborate.types import Quantity


def event(text: str, figure: str) -> str | None:
    """The event of the first standing of a figure, or None."""
    start = text.index(figure)
    count = Quantity(figure, start, start + len(figure))
    found = beside(count, text, (0, len(text)))
    return found.event if found else None


@pytest.mark.parametrize(
    ("text", "figure", "wanted"),
    [
        ("12 dead in market blast", "12", "death"),
        ("12 people were killed.", "12", "death"),
        ("12 people have been reported dead.", "12", "death"),
        ("12 hikers died in the storm.", "12", "death"),
        ("The blast left nearly 12 rebels dead.", "12", "death"),
        ("A ferry sank, killing 12.", "12", "death"),
        ("A man shot and wounded 12 people.", "12", "injury"),
        ("A man shot 12 people dead.", "12", "death"),
        ("He fatally shot 12 people.", "12", "death"),
        ("Twelve men shot dead in the capital.", "Twelve", "death"),
        ("The death toll rose to 12.", "12", "death"),
        ("The death toll was at least 12.", "12", "death"),
        ("The number of wounded stands at 12.", "12", "injury"),
        ("12 wounded at house party", "12", "injury"),
        ("Police arrested 12 people.", "12", "arrest"),
        ("Three civilians killed 12 others injured in rocket fire.", "Three", "death"),
        ("Three civilians killed 12 others injured in rocket fire.", "12", "injury"),
        ("Four of them, 12 of whom were injured.", "12", "injury"),
        ("The town has a population of 12,000.", "12,000", "population"),
        ("The island is home to 12,000 people.", "12,000", "population"),
        ("The fatal shooting of 12 people shocked the town.", "12", "death"),
        ("The attack killed and injured 12 people.", "12", "casualty"),
    ],
)
def test_what_befell_those_counted(text: str, figure: str, wanted: str) -> None:
    assert event(text, figure) == wanted


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Two men shot a dog.", "Two"),
        ("Two men shot at the police.", "Two"),
        ("12 officers arrested the man.", "12"),
        ("12 of the 20 passengers were hurt.", "20"),
        ("The death toll rose from 12 to 15.", "12"),
        ("A mother of 12 killed in the crash was buried.", "12"),
        ("The ship delivered 12 containers.", "12"),
        ("The toll, said a doctor, who treated 12 men, is high.", "12"),
    ],
)
def test_no_harm_where_none_is_told(text: str, figure: str) -> None:
    assert event(text, figure) is None


def test_only_counts_have_a_harm() -> None:
    text = "The 12-year-old was killed."
    assert beside(Quantity("12-year-old", 4, 15, "age"), text, (0, len(text))) is None


@pytest.mark.parametrize(
    ("before", "of", "wanted"),
    [
        ("killing two and wounding ", "injury", "death"),
        ("One person was killed and ", "injury", "death"),
        ("wounding ", "injury", ""),
        ("The town was quiet and ", "injury", ""),
    ],
)
def test_the_harm_told_before(before: str, of: str, wanted: str) -> None:
    assert harm_before(before, 0, len(before), of) == wanted


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_text_is_read_without_an_error(text: str, start: int, end: int) -> None:
    first, last = sorted((min(start, len(text)), min(end, len(text))))
    beside(Quantity(text[first:last], first, last), text, (0, len(text)))
    harm_before(text, first, last, "death")
