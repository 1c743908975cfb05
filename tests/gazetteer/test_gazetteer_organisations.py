import tomllib
from pathlib import Path

import pytest

from corroborate.gazetteer import country
from corroborate.gazetteer.organisations import (
    alias_key,
    find_alias,
    metonym,
    organisation,
    read_toml,
)

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "gazetteer" / "organisations.toml").read_text("utf-8")
)


def spread(table: str) -> list[tuple[str, str]]:
    return [(alias, name) for name, aliases in CASES[table].items() for alias in aliases]


@pytest.mark.parametrize(("alias", "name"), spread("names"))
def test_an_alias_leads_to_its_organisation(alias: str, name: str) -> None:
    found = organisation(alias)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("name", CASES["unknown"]["names"])
def test_unknown(name: str) -> None:
    assert organisation(name) is None


@pytest.mark.parametrize(("alias", "name"), spread("metonyms"))
def test_a_seat_speaks_for_its_country(alias: str, name: str) -> None:
    found = metonym(alias)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("name", CASES["no_metonyms"]["names"])
def test_no_seat(name: str) -> None:
    assert metonym(name) is None


def test_organs_know_their_state() -> None:
    for name, code in (("FBI", "US"), ("IDF", "IL"), ("UN", "")):
        found = organisation(name)
        assert found is not None
        assert found.country == code


def test_every_country_code_in_the_tables_exists() -> None:
    codes = {*read_toml("metonyms.toml"), *read_toml("organisations.toml")["organ"]}
    assert [code for code in codes if country(code) is None] == []


def test_the_table_says_nothing_twice() -> None:
    table = read_toml("organisations.toml")
    names: list[str] = []
    for section in (table["organisation"], table["group"], *table["organ"].values()):
        names += section
    assert len(set(names)) == len(names) >= 150
    assert all(organisation(name) for name in names)


def test_short_acronyms_keep_their_capitals() -> None:
    table = {alias_key("LeT"): 1, alias_key("NATO"): 2, alias_key("World Bank"): 3}
    assert find_alias(table, "LeT") == 1
    assert find_alias(table, "let") is None
    assert find_alias(table, "N.A.T.O.") == 2
    assert find_alias(table, "the world bank") == 3
