import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.gazetteer.agencies import agencies, agency, publisher_of_domain

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "gazetteer" / "agencies.toml").read_text("utf-8")
)
NAMES = [(alias, name) for name, aliases in CASES["names"].items() for alias in aliases]


@pytest.mark.parametrize(("alias", "name"), NAMES)
def test_an_alias_leads_to_its_agency(alias: str, name: str) -> None:
    found = agency(alias)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("kind", ["agency", "outlet"])
def test_kinds(kind: str) -> None:
    assert {found.kind for n in CASES[kind]["names"] if (found := agency(n))} == {kind}
    assert all(agency(name) for name in CASES[kind]["names"])


@pytest.mark.parametrize("name", CASES["unknown"]["names"])
def test_unknown(name: str) -> None:
    assert agency(name) is None


@pytest.mark.parametrize(("domain", "name"), CASES["domains"].items())
def test_domains(domain: str, name: str) -> None:
    assert publisher_of_domain(domain) == name


@pytest.mark.parametrize("domain", CASES["no_domain"]["names"])
def test_no_domain(domain: str) -> None:
    assert publisher_of_domain(domain) is None


def test_the_table_is_sound() -> None:
    rows = agencies()
    assert len(rows) >= 150
    assert len({row.name for row in rows}) == len(rows)
    domains = [domain for row in rows for domain in row.domains]
    assert len(set(domains)) == len(domains)
    assert all(row.kind in ("agency", "outlet") for row in rows)
    for row in rows:
        assert agency(row.name) == row
        assert all(agency(alias) for alias in row.aliases)
        assert all(publisher_of_domain(f"www.{domain}") == row.name for domain in row.domains)


@given(st.text(max_size=60))
def test_never_raises(text: str) -> None:
    assert agency(text) is None or agency(text) in agencies()
    publisher_of_domain(text)
