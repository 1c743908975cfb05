import pytest

from corroborate.gazetteer import lookup, lookup_all
from corroborate.gazetteer.relations import compare, label
from corroborate.types import Place


def place(canonical: str, country: str = "", kind: str = "city") -> Place:
    return Place(canonical, 0, len(canonical), canonical, country, kind)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Chicago", "Chicago"),
        ("Springfield", "Springfield, Missouri"),
        ("Syria", "Syria"),
        ("Aleppo province", "Aleppo"),
        ("Cook County", "Cook County"),
        ("Columbus", "Columbus, Ohio"),
    ],
)
def test_label(name: str, wanted: str) -> None:
    found = lookup(name)
    assert found is not None
    assert label(found) == wanted


def test_labels_tell_towns_of_one_name_apart() -> None:
    towns = [p for p in lookup_all("Springfield") if p.kind == "city"]
    assert len({label(town) for town in towns}) == len(towns)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (place("Springfield, Ohio", "US"), place("Springfield, Missouri", "US"), "disjoint"),
        (place("Springfield", "US"), place("Springfield, Missouri", "US"), "unknown"),
        (place("Blorville", "US", "other"), place("Texas", "US", "region"), "unknown"),
        (place("Blorville", "US", "other"), place("United States", "US", "country"), "within"),
        (place("Blorville", "US", "other"), place("Blorville"), "same"),
        (place("Blorville", "US", "other"), place("Blorville", "GB", "other"), "disjoint"),
        (place("the coast", "PS", "other"), place("the hills", "IL", "other"), "unknown"),
        (place("Gaza Strip", "PS", "region"), place("Israel", "IL", "country"), "unknown"),
        (place("London", "CA"), place("London", "GB"), "disjoint"),
    ],
)
def test_compare(a: Place, b: Place, relation: str) -> None:
    assert compare(a, b) == relation
    assert compare(b, a) == {"within": "contains"}.get(relation, relation)
