import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.gazetteer import (
    capital_country,
    contains,
    country,
    country_of,
    distance_km,
    entry,
    is_usual,
    is_variant,
    lookup,
    lookup_all,
)
from corroborate.gazetteer.table import sorted_table

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases" / "gazetteer"
LOOKUP = tomllib.loads((CASES / "lookup.toml").read_text("utf-8"))
COUNTRIES = tomllib.loads((CASES / "countries.toml").read_text("utf-8"))
DEMONYMS = tomllib.loads((ROOT / "models" / "demonyms.toml").read_text("utf-8"))


def spread(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(word, key) for key, words in table.items() for word in words]


@pytest.mark.parametrize(
    ("name", "wanted"), [(n, tuple(c["is"])) for c in LOOKUP["place"] for n in c["names"]]
)
def test_a_name_means_first(name: str, wanted: tuple[str, ...]) -> None:
    found = lookup(name)
    assert found is not None
    assert (found.name, found.kind, found.country, found.region) == wanted


@pytest.mark.parametrize("name", LOOKUP["unknown"]["names"])
def test_no_place(name: str) -> None:
    assert lookup_all(name) == ()


@pytest.mark.parametrize(("word", "name"), spread(COUNTRIES["people"]))
def test_a_people_names_its_country(word: str, name: str) -> None:
    found = country_of(word)
    assert found is not None
    assert (found.name, found.kind) == (name, "country")


@pytest.mark.parametrize("word", COUNTRIES["no_people"]["words"])
def test_no_people(word: str) -> None:
    assert country_of(word) is None


@pytest.mark.parametrize(("word", "name"), spread(COUNTRIES["capital"]))
def test_a_capital_speaks_for_its_country(word: str, name: str) -> None:
    found = capital_country(word)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("name", COUNTRIES["no_capital"]["names"])
def test_no_capital(name: str) -> None:
    assert capital_country(name) is None


def test_a_foreign_spelling_of_a_capital_speaks_for_nobody() -> None:
    names = [
        line.split(b"\t")[0].decode()
        for line in sorted_table("gazetteer.names.tsv")._data.splitlines()
        if b"?" in line
    ]
    variants = [n for n in names if (place := lookup(n)) and place.capital and is_variant(n, place)]
    assert variants
    assert all(capital_country(name) is None for name in variants)


@pytest.mark.parametrize(("code", "row"), DEMONYMS.items())
def test_the_table_of_demonyms_is_built_in(code: str, row: dict[str, object]) -> None:
    found = country(code)
    assert found is not None
    assert found.adjective == row["adjective"]
    assert country_of(found.adjective) == found or found.adjective in {"Dominican", "Guinean"}


def test_every_name_leads_to_a_place() -> None:
    lines = sorted_table("gazetteer.names.tsv")._data.decode().splitlines()
    for line in lines[::37]:
        ids = line.split("\t")[1].removeprefix("! ").split()
        assert ids
        assert all(entry(number.rstrip("?")) for number in ids)


def test_containment() -> None:
    places = {name: lookup(name) for name in ("Syria", "Aleppo", "Homs", "Texas", "Dallas")}
    aleppo_province, harris = lookup("Aleppo province"), lookup("Harris County")
    syria, aleppo, homs, texas, dallas = places.values()
    assert syria and aleppo and homs and texas and dallas and aleppo_province and harris
    assert contains(syria, aleppo)
    assert contains(syria, aleppo_province)
    assert contains(aleppo_province, aleppo)
    assert contains(texas, dallas)
    assert contains(texas, harris)
    assert not contains(harris, dallas)
    assert not contains(aleppo_province, homs)
    assert not contains(aleppo, syria)
    assert not contains(syria, syria)
    assert not contains(texas, aleppo)


def test_distance() -> None:
    london, paris, norland = lookup("London"), lookup("Paris"), lookup("Harris County")
    assert london and paris and norland
    assert distance_km(london, paris) == pytest.approx(344, abs=8)
    assert distance_km(london, london) == 0
    assert distance_km(london, norland) is None


def test_homonyms_stand_in_order_of_likelihood() -> None:
    found = lookup_all("Springfield")
    assert len(found) > 5
    assert [p.population for p in found] == sorted((p.population for p in found), reverse=True)
    assert lookup_all("Georgia")[0].kind == "country"
    assert "US.GA" in {place.id for place in lookup_all("Georgia")}
    assert is_usual("Birmingham")
    assert not is_usual("Springfield")


def test_unknown_codes() -> None:
    assert country("ZZ") is None
    assert country("") is None
    assert entry("0") is None


def test_import_reads_no_table() -> None:
    code = (
        "import corroborate.gazetteer.agencies, corroborate.gazetteer.people;"
        "from corroborate.gazetteer.table import sorted_table;"
        "assert sorted_table.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@given(st.text(max_size=40))
def test_lookup_never_raises(name: str) -> None:
    assert lookup(name) in (*lookup_all(name), None)
    assert lookup_all(name) == lookup_all(name)
    capital_country(name)
    country_of(name)
