from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.gazetteer import lookup_all
from corroborate.gazetteer.homonyms import backing, contenders, is_stray, support_of

CONTEXTS: list[tuple[str, Sequence[str], str | None]] = [
    # name, other places of the document, id of the clear reading or None
    ("Springfield", (), None),
    ("Springfield", ("Illinois",), "4250542"),
    ("Springfield", ("Illinois", "Ohio"), None),
    ("Cambridge", ("Boston", "Massachusetts"), "4931972"),
    ("Tripoli", (), "2210247"),
    ("Georgia", (), None),
    ("Georgia", ("Tbilisi",), "614540"),
    ("Georgia", ("Atlanta",), "US.GA"),
    ("Punjab", ("Lahore",), "PK.04"),
    ("Aleppo", (), "170063"),
]


@pytest.mark.parametrize(("name", "context", "wanted"), CONTEXTS)
def test_the_clear_reading(name: str, context: Sequence[str], wanted: str | None) -> None:
    readings = contenders(lookup_all(name), support_of(tuple(context)), usual=False)
    assert (readings[0].id if len(readings) == 1 else None) == wanted


def test_what_a_context_supports() -> None:
    support = support_of(("Syrians", "Ohio", "Lyon", "Blorville"))
    assert support.countries == {"SY"}
    assert support.regions == {"US.OH"}
    assert support.nearby == {"US", "FR", "FR.84"}


def test_a_named_region_weighs_more_than_its_country() -> None:
    city = next(place for place in lookup_all("Portland") if place.region == "ME")
    weights = [backing(city, support_of(c)) for c in ((), ("Canada",), ("US",), ("Maine",))]
    assert weights[0] == weights[1] == 0
    assert weights[1] < weights[2] < weights[3]


@pytest.mark.parametrize(
    ("name", "context", "stray"),
    [
        ("Officer", ("Ohio",), True),
        ("Officer", ("Melbourne",), False),
        ("Red Bank", ("West Virginia",), True),
        ("Red Bank", ("New Jersey",), False),
        ("Manbij", ("Qamishli",), False),
        ("Peking", ("Ohio",), False),
        ("Paris", ("Ohio",), False),
    ],
)
def test_strays(name: str, context: tuple[str, ...], stray: bool) -> None:
    assert is_stray(name, lookup_all(name)[0], support_of(context)) == stray


@given(st.lists(st.sampled_from(["Ohio", "Syria", "Paris", "", "xx", "US", "Texas"]), max_size=4))
def test_order_of_the_context_does_not_matter(context: list[str]) -> None:
    assert support_of(tuple(context)) == support_of(tuple(reversed(context)))
