"""Possessives of texts that lost their apostrophes."""

import pytest

from corroborate.possessives import lost_possessives

REST = " The village of Tarnby lies on the coast and its people fish for a living." * 4


def owners(text: str) -> list[str]:
    """The words that are read as owners, with what they own."""
    return [text[:at].split()[-1] for at in sorted(lost_possessives(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Perus army fired at Sundays convoy.", ["Peru", "Sunday"]),
        ("He spoke of Tarnbys mayor.", []),  # not the name of a place that is known
        ("They left for Oslo. Oslos mayor spoke.", ["Oslo"]),
        ("President Adam Grevik left. Greviks government fell.", ["Grevik"]),
        ("President Adam Grevik left. Greviks asked for help.", []),
    ],
)
def test_owners(text: str, found: list[str]) -> None:
    assert owners(text + REST) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Peruvians army fired.",
        "Officers found the boat.",
        "Shops close on Sundays during Lent.",
        "They met in Paris during the war.",
    ],
)
def test_plurals_and_names_in_s_are_none(text: str) -> None:
    assert owners(text + REST) == []


def test_a_text_that_has_an_apostrophe_has_lost_none() -> None:
    assert owners("Peru's army met Perus allies." + REST) == []
    assert owners("Perus army fired.") == []  # too short to tell
