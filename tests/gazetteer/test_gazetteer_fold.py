import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.gazetteer.fold import code_key, fold


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Dar‘ā", "dara"),
        ("St. Louis", "saint louis"),
        ("the Hague", "hague"),
        ("The", "the"),
        ("Kim Jong-Un", "kim jong un"),
        ("Łódź", "lodz"),
        ("U.S. Army", "us army"),
        ("AT&T", "at and t"),
        ("Bosnia & Herzegovina", "bosnia and herzegovina"),
        ("Côte d’Ivoire", "cote divoire"),
        ("...", ""),
    ],
)
def test_fold(name: str, key: str) -> None:
    assert fold(name) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("US", "=US"),
        ("U.S.", "=US"),
        ("N. J.", "=NJ"),
        ("G20", "=G20"),
        ("us", None),
        ("Us", None),
        ("A", None),
        ("NORLAND", None),
        ("", None),
    ],
)
def test_code_key(name: str, key: str | None) -> None:
    assert code_key(name) == key


@given(st.text())
def test_folding_twice_changes_nothing_more(name: str) -> None:
    once = fold(name)
    assert fold(once) in {once, once.removeprefix("the ")}
    assert once == " ".join(once.split())
