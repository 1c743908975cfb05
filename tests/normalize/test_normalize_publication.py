import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.normalize.publication import infer
from corroborate.types import Block, Document, Published

ROOT = Path(__file__).parents[2]
CASES = tomllib.loads((ROOT / "tests/cases/normalize/publication.toml").read_text("utf-8"))["case"]
SEEDS = {
    "000_aac595991a8744ea.txt": date(2024, 4, 29),
    "001_35e0bd0740199097.txt": date(2024, 4, 30),
    "002_126a45b50a49b41c.txt": date(2024, 4, 30),
    "003_cf14e0c81d59981f.txt": date(2024, 6, 29),
    "004_10348e86e009cffb.txt": date(2025, 5, 30),
}
PIECES = [
    *("January 2, 2024", "April 25", "Monday", "yesterday", "will ", "was ", "Posted: ", "\n"),
    *(" on ", ". ", "Updated: ", "2019", "since May 2023", "29 February", "31 Dec 9999", "x"),
]


def document(text: str, blocks: tuple[Block, ...] = ()) -> Document:
    return Document(id="d", path="d.txt", sha256="", text=text, blocks=blocks)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_infer(case: dict[str, Any]) -> None:
    text = case["text"].replace("%s", "The sea was calm. " * (case.get("padding", 0) // 18))
    found = infer(document(text))
    if "is" not in case:
        assert found == Published()
        return
    wanted = [date.fromisoformat(day) if day else None for day in case["is"]]
    assert [found.earliest, found.latest] == wanted
    assert found.basis == "inferred"
    for quote in case.get("quotes", ()):
        assert f"“{quote}”" in found.evidence


@pytest.mark.parametrize(("name", "day"), SEEDS.items())
def test_the_seeds_hold_their_day_of_publication(name: str, day: date) -> None:
    found = infer(document((ROOT / "seeds" / name).read_text("utf-8")))
    assert found.earliest is not None
    assert found.earliest <= day <= (found.latest or date.max)


def test_only_the_blocks_count() -> None:
    text = "The barge sank on January 2, 2024.\n\nRead more: it was raised on May 9, 2024."
    found = infer(document(text, (Block(0, 34),)))
    assert found.earliest == date(2024, 1, 2)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_text(text: str) -> None:
    found = infer(document(text))
    assert found == infer(document(text))
    assert found.basis in ("inferred", "unknown")
    assert (found.basis == "unknown") == (found == Published())
    if found.earliest and found.latest:
        assert found.earliest < found.latest
    for quote in found.evidence.split("”")[:-1]:
        assert quote.partition("“")[2] in text
