"""Which harms of a headline are kept."""

from pathlib import Path

import pytest

from corroborate.extract import Extraction
from corroborate.types import Claim, Predicate
from headlines import headlines, kept


@pytest.mark.parametrize(
    ("headline", "predicates", "expected"),
    [
        ("1 killed, 3 wounded at mill", [(2, 8), (12, 19)], [True, True]),
        ("1 killed, 3 wounded at mill", [(2, 8)], [True, False]),
        ("Mill owner resigns", [(11, 18)], []),
    ],
)
def test_a_harm_is_kept_as_a_predicate(
    headline: str, predicates: list[tuple[int, int]], expected: list[bool]
) -> None:
    claims = tuple(
        Claim(f"c{start}", "d", 0, len(headline), headline, Predicate("", "", start, end))
        for start, end in predicates
    )
    assert kept(headline, Extraction("d", claims, ())) == expected


def test_first_lines_once_and_no_sentences(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n Three wounded at the mill\nBody.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Three wounded at the mill\n\nOther.", "utf-8")
    (tmp_path / "c.txt").write_text("Three were wounded at the mill.", "utf-8")
    (tmp_path / "d.txt").write_text("Short", "utf-8")
    assert list(headlines(tmp_path)) == ["Three wounded at the mill"]
