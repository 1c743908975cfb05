"""Shared options: values that do not exist are refused with the ones that do."""

from datetime import date
from pathlib import Path

import pytest

from corroborate.cli.options import day, one_of, settings_of, verdicts_of
from corroborate.errors import UsageError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_settings_come_from_the_folder(folder: Path) -> None:
    (folder / "corroborate.toml").write_text("store = false\nas_of = 2024-01-01")
    settings = settings_of(None, False)
    assert (settings.store, settings.as_of) == (False, date(2024, 1, 1))


def test_the_command_line_goes_before_the_settings(folder: Path) -> None:
    (folder / "corroborate.toml").write_text("store = false\nas_of = 2024-01-01")
    settings = settings_of(Path("mine.duckdb"), False, "2024-02-02")
    assert (settings.store, settings.as_of) == (Path("mine.duckdb"), date(2024, 2, 2))


def test_no_store() -> None:
    assert settings_of(None, True).store is False


def test_store_and_no_store_contradict() -> None:
    with pytest.raises(UsageError, match="--store and --no-store"):
        settings_of(Path("x"), True)


@pytest.mark.parametrize("text", ["yesterday", "2024-13-01", "01.02.2024", ""])
def test_a_date_that_is_none(text: str) -> None:
    with pytest.raises(UsageError, match=r"--as-of.*is no date.*2024-04-29"):
        day(text, option="--as-of")


def test_one_of() -> None:
    assert one_of("json", ["console", "json"], option="--format") == "json"
    with pytest.raises(UsageError, match="--format: 'yaml' does not exist; use console, json"):
        one_of("yaml", ["console", "json"], option="--format")


def test_verdicts() -> None:
    assert verdicts_of(["conflicting", "conflicting"]) == {"conflicting"}
    assert len(verdicts_of([])) == 3
    with pytest.raises(UsageError, match="conflicting, corroborated, single-source"):
        verdicts_of(["false"])
