import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.gazetteer.people import are_apart, edit_distance, same_person, strip_title

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "gazetteer" / "people.toml").read_text("utf-8")
)
PAIRS = [(kind, *pair) for kind, pairs in CASES["pairs"].items() for pair in pairs]
NAMES = st.text(alphabet=st.sampled_from("abkKlMnoSy .-'’,é"), max_size=24)


@pytest.mark.parametrize(
    ("titled", "name"), [(t, name) for name, titles in CASES["titles"].items() for t in titles]
)
def test_titles_go(titled: str, name: str) -> None:
    assert strip_title(titled) == (name, True)


@pytest.mark.parametrize("name", CASES["untitled"]["names"])
def test_names_without_title_stay(name: str) -> None:
    assert strip_title(name) == (name, False)


@pytest.mark.parametrize("name", CASES["untitled"]["others"])
def test_names_of_bodies_and_of_others_stay(name: str) -> None:
    assert strip_title(name) == (name, False)


@pytest.mark.parametrize(("kind", "a", "b"), PAIRS)
def test_pairs(kind: str, a: str, b: str) -> None:
    for left, right in ((a, b), (b, a)):
        assert same_person(left, right) == (kind == "same")
        assert same_person(left, right, one_document=True) == (kind in ("same", "surname"))
        assert are_apart(left, right) == (kind == "apart")


@given(NAMES, NAMES)
def test_order_does_not_matter(a: str, b: str) -> None:
    assert same_person(a, b) == same_person(b, a)
    assert are_apart(a, b) == are_apart(b, a)
    assert not (are_apart(a, b) and same_person(a, b, one_document=True))


@given(NAMES)
def test_nobody_is_apart_from_themselves(name: str) -> None:
    assert not are_apart(name, name)


@given(st.text(), st.text())
def test_never_raises(a: str, b: str) -> None:
    same_person(a, b)
    are_apart(a, b)
    assert strip_title(a)[0] in {a, strip_title(a)[0]}


@pytest.mark.parametrize(
    ("a", "b", "steps"),
    [("", "", 0), ("peter", "peter", 0), ("peter", "petre", 1), ("kim", "kin", 1), ("a", "abcd", 3),
     ("smith", "smyth", 1), ("peterson", "andersen", 3)],
)  # fmt: skip
def test_edit_distance(a: str, b: str, steps: int) -> None:
    assert edit_distance(a, b) == edit_distance(b, a) == steps
