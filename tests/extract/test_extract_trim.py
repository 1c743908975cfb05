"""The tokens of a clause without the connectives and marks at its ends."""

from typing import Any

import pytest

from corroborate.extract.trim import tidy

RIVER = "The river burst its banks and flooded two villages."
CASE = "The judge dismissed the case; the family will appeal."
TRUCKS = "The company denied that its trucks had entered the reserve."
CLIMBERS = "Three climbers (two of them Swiss) died on the north face."
RUNWAY = "“The runway is open,” said airport director Lena Voss."
TANKER = "The tanker was carrying oil to Rotterdam on Sunday."


@pytest.mark.parametrize(
    ("text", "first", "last", "kept"),
    [
        (RIVER, 5, 10, "flooded two villages"),
        (CASE, 0, 6, "The judge dismissed the case"),
        (TRUCKS, 3, 10, "its trucks had entered the reserve"),
        (CLIMBERS, 0, 8, "Three climbers (two of them Swiss)"),
        (CLIMBERS, 3, 8, "two of them Swiss"),
        (RUNWAY, 0, 7, "The runway is open"),
        (TANKER, 0, 6, "The tanker was carrying oil"),
        (". . .", 0, 3, ""),
    ],
)
def test_tidy(frozen: Any, text: str, first: int, last: int, kept: str) -> None:
    record = frozen.stored().get(text) or {
        "text": text, "tokens": [f"{w} {w} . PUNCT punct 0" for w in text.split()], "entities": [],
    }  # fmt: skip
    doc = frozen.to_doc(record)
    tokens = tidy(list(doc[first:last]))
    assert doc[tokens[0].i : tokens[-1].i + 1].text == kept if kept else tokens == ()
