"""Lines that say of a text that it is a translation."""

import pytest

from corroborate.translation import is_translation
from corroborate.types import Document


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Translated from Ukrainian by Ana Roe", True),
        ("(Machine-translated from Korean)", True),
        ("Translation: Ana Roe", True),
        ("Translator: Ana Roe", True),
        ("This article was originally published in Norwegian and translated by Ana Roe.", True),
        ("This article was automatically translated from Thai.", True),
        ("The quote was translated by the agency as a threat.", False),
        ("He has translated from Greek for years.", False),
        ("Translation software is getting better.", False),
    ],
)
def test_a_line_says_that_the_text_is_translated(line: str, said: bool) -> None:
    text = f"The ferry sank off Tarnby.\n{line}\nNobody was hurt."
    assert is_translation(Document("d", "d.txt", "", text)) is said
