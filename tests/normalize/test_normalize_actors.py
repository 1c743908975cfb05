import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.normalize.actors import aliases, canonical, compare, same_person
from corroborate.types import Actor, ActorKind

CASES = Path(__file__).parents[1] / "cases" / "normalize"
TABLE = tomllib.loads((CASES / "actors.toml").read_text("utf-8"))
COMPARE = tomllib.loads((CASES / "actors_compare.toml").read_text("utf-8"))
KINDS: list[ActorKind] = ["person", "organisation", "government", "group", "other"]
PIECES = [*"aA .,'’-", "the ", "Russia", "Moscow", "UN", "President ", "s "]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def actor(name: str, kind: ActorKind) -> Actor:
    found, of_kind = canonical(name, kind=kind)
    return Actor(name, 0, len(name), found, of_kind)


@pytest.mark.parametrize(
    ("name", "kind", "wanted"),
    [(name, case["kind"], case["is"]) for case in TABLE["case"] for name in case["names"]],
)
def test_canonical(name: str, kind: ActorKind, wanted: list[str]) -> None:
    assert list(canonical(name, kind=kind)) == wanted


@pytest.mark.parametrize(("name", "wanted"), TABLE["without_governments"].items())
def test_without_governments(name: str, wanted: list[str]) -> None:
    assert list(canonical(name, kind="government", governments=False)) == wanted


@pytest.mark.parametrize("case", TABLE["document"])
def test_the_acronyms_of_the_document_count(case: dict[str, Any]) -> None:
    for acronym, name in case["is"].items():
        assert canonical(acronym, kind="organisation", aliases=case["aliases"])[0] == name


def test_acronyms_of_a_text_resolve_in_it() -> None:
    found = aliases("Experts of Marsh Wildlife Research (MWR) came. MWR counted the birds.")
    name, kind = canonical("MWR", kind="organisation", aliases=found)
    assert (name, kind) == ("Marsh Wildlife Research", "organisation")


@pytest.mark.parametrize(
    ("likeness", "a", "b"), [(r, a, b) for r, pairs in COMPARE.items() for a, b in pairs]
)
def test_compare(likeness: str, a: tuple[str, ActorKind], b: tuple[str, ActorKind]) -> None:
    assert compare(actor(*a), actor(*b)) == likeness
    assert compare(actor(*b), actor(*a)) == likeness


@given(TEXTS, st.sampled_from(KINDS), st.booleans())
def test_any_name(name: str, kind: ActorKind, governments: bool) -> None:
    found = canonical(name, kind=kind, governments=governments)
    assert found == canonical(name, kind=kind, governments=governments)
    assert found[0] or not name.strip()
    assert found[1] in KINDS


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(KINDS), st.sampled_from(KINDS))
def test_never_raises(a: str, b: str, kind: ActorKind, other: ActorKind) -> None:
    left, right = actor(a, kind), actor(b, other)
    assert compare(left, right) == compare(right, left)
    assert compare(left, left) == "same"
    assert aliases(a) == aliases(a)
    assert not same_person("", a)
