"""Settings: found upward from the working folder, typed, and never ignored in silence."""

import tomllib
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.config import Settings, digest, load, parse
from corroborate.errors import ConfigError

CASES = Path(__file__).parent / "cases" / "config"


def cases(name: str) -> list[Any]:
    data = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["name"]) for case in data["case"]]


@pytest.mark.parametrize("case", cases("valid"))
def test_settings_that_hold(tmp_path: Path, case: dict[str, Any]) -> None:
    (tmp_path / case["file"]).write_text(case["text"], encoding="utf-8")
    expected = dict(case["expect"])
    if isinstance(expected.get("store"), str):
        expected["store"] = tmp_path.resolve() / expected["store"]
    assert load(tmp_path) == replace(Settings(), **expected)


@pytest.mark.parametrize("case", cases("errors"))
def test_settings_that_are_refused(tmp_path: Path, case: dict[str, Any]) -> None:
    (tmp_path / case["file"]).write_text(case["text"], encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    for part in (case["file"], *case["says"]):
        assert part in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "corroborate.toml").write_text("same_matter = 0.1")
    assert load(inner).same_matter == 0.1
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.corroborate]\nsame_matter = 0.2")
    assert load(inner).same_matter == 0.2
    (tmp_path / "a" / "corroborate.toml").write_text("same_matter = 0.3")
    assert load(inner).same_matter == 0.3


def test_the_store_is_taken_from_the_folder_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "corroborate.toml").write_text('store = "held/claims.duckdb"')
    inner = tmp_path / "deeper"
    inner.mkdir()
    assert load(inner).store == tmp_path.resolve() / "held" / "claims.duckdb"


def test_the_working_folder_is_where_the_search_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "corroborate.toml").write_text("store = false")
    monkeypatch.chdir(tmp_path)
    assert load().store is False


def test_a_settings_file_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "corroborate.toml").write_bytes(b"store = \xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(tmp_path)


def test_the_digest_names_what_shapes_a_report_and_nothing_else() -> None:
    plain = Settings()
    assert digest(plain) == digest(replace(plain, store=False))
    changed = {
        "pipeline": "other",
        "as_of": date(2024, 1, 1),
        "same_matter": 0.9,
    }
    assert {*changed, "store"} == {field.name for field in fields(Settings)}
    digests = {digest(replace(plain, **{key: value})) for key, value in changed.items()}
    assert len(digests | {digest(plain)}) == 4
    assert len(digest(plain)) == 12


JSON_LIKE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)


@given(
    st.dictionaries(
        st.sampled_from(["pipeline", "store", "as_of", "same_matter"]) | st.text(), JSON_LIKE
    )
    | JSON_LIKE
)
def test_any_table_is_settings_or_an_error(table: object) -> None:
    try:
        settings = parse(table, where=Path("corroborate.toml"))
    except ConfigError:
        return
    assert isinstance(settings.pipeline, str)
    assert isinstance(settings.store, bool | Path)
    assert settings.as_of is None or isinstance(settings.as_of, date)
    assert settings.same_matter is None or 0 < settings.same_matter < 1
