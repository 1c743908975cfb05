"""What people get wrong: exit code 2, and one line that says what to do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def one_line(done: Any, *parts: str) -> None:
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("corroborate: ")
    assert done.stderr.count("\n") == 1
    assert "; " in done.stderr, "a tip follows"
    for part in parts:
        assert part in done.stderr


def test_a_missing_path(run: Run) -> None:
    one_line(run("report", "nowhere"), "nowhere: no such file or folder")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n", "is empty"),
        ("binary.txt", b"\x7fELF\x00\x01\x02" * 50, "is a binary file"),
        ("latin.txt", "Brücke gesperrt, 12 Verletzte.".encode("latin-1"), "is not valid UTF-8"),
        ("picture.png", b"\x89PNG", "no reader for .png files"),
        ("empty.jsonl", b"\n", ""),
        ("broken.json", b"{", ""),
    ],
)
def test_a_file_that_holds_no_article(
    run: Run, tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(data)
    one_line(run("report", name), name, says)


def test_a_folder_with_nothing_to_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "picture.png").write_bytes(b"\x89PNG")
    one_line(run("report", "empty"), "empty: holds nothing to read")


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ('[[source]]\nfiles = "a.txt"\npublishr = "Reuters"', "publishr"),
        ("[[source", "not valid TOML"),
        ('[[source]]\nfiles = "a.txt"\npublished = "soon"', "published"),
    ],
)
def test_a_broken_sources_toml(run: Run, tmp_path: Path, toml: str, says: str) -> None:
    (tmp_path / "a.txt").write_text("Fire\n\nThe fire killed 12 sailors in Brackwater.\n")
    (tmp_path / "sources.toml").write_text(toml)
    one_line(run("report", "."), "sources.toml", says)


def test_broken_settings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "corroborate.toml").write_text("stoer = false")
    one_line(run("report", "."), "corroborate.toml", "stoer")


def test_a_pipeline_that_is_not_installed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "corroborate.toml").write_text('pipeline = "xx_none_md"')
    (tmp_path / "a.txt").write_text("Fire\n\nThe fire killed 12 sailors in Brackwater.\n")
    one_line(run("report", "a.txt"), "'xx_none_md' is not installed", "pip install")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["report", ".", "--format", "docx"], "json, jsonl, html"),
        (["report", ".", "--verdict", "false"], "conflicting, corroborated, single-source"),
        (["report", ".", "--fail-on", "x"], "conflict, contradiction, single-source, never"),
        (["report", ".", "--as-of", "May"], "2024-04-29"),
        (["claims", ".", "--format", "html"], "console, json, jsonl"),
        (["diff", "a", "b", "--format", "html"], "console, json"),
        (["report"], "Missing argument"),
        (["report", ".", "--nonsense"], "No such option"),
        (["guess"], "No such command"),
    ],
)
def test_unknown_values(run: Run, words: list[str], says: str) -> None:
    one_line(run(*words), says)


def test_a_result_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    done = run("store", "export", "no/such/folder/out.jsonl", "--store", "none.duckdb")
    one_line(done, "none.duckdb: there is no such store")
