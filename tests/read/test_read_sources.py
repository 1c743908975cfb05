import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corroborate.errors import ConfigError
from corroborate.read.sources import Source, SourceBook, load_sources

CASES = tomllib.loads(
    Path(__file__).parents[1].joinpath("cases/read/source_tables.toml").read_text()
)


@pytest.mark.parametrize("case", CASES["glob"], ids=lambda case: case["files"])
def test_globs(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(f"[[source]]\nfiles = '{case['files']}'\n")
    (source,) = load_sources(path)
    for name in case["yes"]:
        assert source.matches(name), name
    for name in case["no"]:
        assert not source.matches(name), name


@pytest.mark.parametrize("case", CASES["broken"], ids=lambda case: case["toml"])
def test_broken_files(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(case["toml"])
    with pytest.raises(ConfigError) as caught:
        load_sources(path)
    for words in case["says"]:
        assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_all_keys(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(
        '[[source]]\nfiles = "*.txt"\npublisher = "Harbour Post"\npublished = 2019-03-05\n'
        'url = "https://harbourpost.example"\ngrade = "B2"\n'
        '[[source]]\nfiles = "*"\npublished = "2019-03-06"\n'
        '[[source]]\nfiles = "*"\npublished = 2019-03-06T10:00:00Z\n'
    )
    first, second, third = load_sources(path)
    day = date(2019, 3, 5)
    assert first == Source(
        "*.txt", "Harbour Post", day, "2019-03-05", "https://harbourpost.example", "B2"
    )
    assert second.published == third.published == date(2019, 3, 6)


def test_the_nearest_file_with_a_match_counts(tmp_path: Path) -> None:
    inner = tmp_path / "wire" / "deep"
    inner.mkdir(parents=True)
    (tmp_path / "sources.toml").write_text(
        '[[source]]\nfiles = "wire/deep/a.txt"\npublisher = "outer a"\n'
        '[[source]]\nfiles = "**/*.txt"\npublisher = "outer"\n'
    )
    (tmp_path / "wire" / "sources.toml").write_text(
        '[[source]]\nfiles = "deep/b.txt"\npublisher = "inner b"\n'
    )
    book = SourceBook()

    def publisher(name: str, root: Path) -> str | None:
        source = book.lookup(inner / name, root)
        return source.publisher if source else None

    assert publisher("a.txt", tmp_path) == "outer a"
    assert publisher("b.txt", tmp_path) == "inner b"
    assert publisher("c.txt", tmp_path) == "outer"
    assert publisher("c.md", tmp_path) is None
    assert publisher("a.txt", tmp_path / "wire") is None
    assert publisher("a.txt", inner) is None


def test_a_file_that_is_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_bytes(b"[[source]]\nfiles = '\xff'\n")
    with pytest.raises(ConfigError, match="not valid TOML"):
        load_sources(path)
