from dataclasses import replace

import pytest

from corroborate.lineage import claims_from, fallen, nearest_names
from corroborate.types import Channel, Finding, Origin

ORIGINS = (
    Origin("Port Authority", "speaker", ("a", "b"), "", (Channel("Wire", ("b",)),)),
    Origin("Mayor", "speaker", ("c",), "", (Channel("Wire", ("c",)),)),
)
FINDING = Finding("f", "corroborated", "independent", "", ("a", "b", "c"), (), (), ORIGINS, 1.0)


def test_claims_of_an_origin_and_those_heard_through_it() -> None:
    assert claims_from("port authority", FINDING) == {"a", "b"}
    assert claims_from("WIRE", FINDING) == {"b", "c"}
    assert claims_from("Port", FINDING) == frozenset()
    assert claims_from(" port  authority", FINDING) == {"a", "b"}
    assert claims_from("herald", FINDING, {"c": "Herald"}) == {"c"}
    assert claims_from("", FINDING, {"c": ""}) == frozenset()


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("authority", ("Port Authority",)),
        ("Ports Autority", ("Port Authority",)),
        ("mayer", ("Mayor",)),
        ("Harbour Union", ()),
        ("", ()),
    ],
)
def test_the_nearest_names_are_offered(name: str, near: tuple[str, ...]) -> None:
    assert nearest_names(name, ["Port Authority", "Mayor", "Wire"]) == near


def test_what_falls_stands_with_what_is_left_of_it() -> None:
    other = replace(FINDING, id="g", claims=("d",))
    left = replace(FINDING, id="h", claims=("c",), verdict="single-source", support="single")
    assert fallen((FINDING, other), (left,)) == ((FINDING, left), (other, None))


def test_a_finding_that_only_lost_claims_has_not_fallen() -> None:
    less = replace(FINDING, id="h", claims=("b", "c"))
    assert fallen((FINDING,), (less,)) == ()
    weaker = replace(less, support="shared-origin")
    assert fallen((FINDING,), (weaker,)) == ((FINDING, weaker),)
