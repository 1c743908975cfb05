"""The commands that look after the store."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

Run = Callable[..., Any]
STORE = "held.duckdb"


@pytest.fixture
def held(run: Run, articles: Path) -> Path:
    assert run("claims", articles, "--store", STORE).code == 0
    return Path(STORE)


def test_info(run: Run, held: Path) -> None:
    outcome = run("store", "info", "--store", held)
    assert outcome.code == 0
    assert "documents  3" in outcome.out
    assert f"{held.stat().st_size:,} bytes" in outcome.out


def test_info_of_the_cache_folder_that_is_still_empty(run: Run) -> None:
    outcome = run("store", "info")
    assert outcome.code == 0
    assert "documents  0" in outcome.out


def test_verify(run: Run, held: Path) -> None:
    assert run("store", "verify", "--store", held).out == "3 documents, all as they were stored\n"
    with duckdb.connect(held) as database:
        database.execute("UPDATE entries SET digest = '' WHERE path LIKE '%west%'")
    outcome = run("store", "verify", "--store", held)
    assert outcome.code == 1
    assert "articles/west.txt: its hash is not" in outcome.out
    assert outcome.out.count("\n") == 1


def test_prune(run: Run, held: Path) -> None:
    assert run("store", "prune", "--keep", 1, "--store", held).out == "dropped 2 documents\n"
    assert run("store", "prune", "--older", 1, "--store", held).out == "dropped 0 documents\n"
    assert "documents  1" in run("store", "info", "--store", held).out


def test_prune_must_be_told_what(run: Run, held: Path) -> None:
    outcome = run("store", "prune", "--store", held)
    assert outcome.code == 2
    assert "--keep N or --older DAYS" in outcome.err
    assert "documents  3" in run("store", "info", "--store", held).out


def test_export(run: Run, held: Path) -> None:
    assert run("store", "export", "held.jsonl", "--store", held).code == 0
    lines = Path("held.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["document"]["path"] for line in lines] == [
        "articles/north.txt",
        "articles/south.txt",
        "articles/west.txt",
    ]
    assert run("store", "export", "-", "--store", held).out.splitlines() == lines


def test_a_store_that_is_not_there(run: Run) -> None:
    outcome = run("store", "verify", "--store", "none.duckdb")
    assert outcome.code == 2
    assert outcome.err == "corroborate: none.duckdb: there is no such store; check the name\n"


def test_a_store_that_is_off(run: Run) -> None:
    Path("corroborate.toml").write_text("store = false")
    outcome = run("store", "info")
    assert outcome.code == 2
    assert "turn the store off" in outcome.err


def test_a_file_that_is_no_store(run: Run) -> None:
    Path("x.duckdb").write_text("nothing of the kind")
    outcome = run("store", "info", "--store", "x.duckdb")
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert "x.duckdb: the store is damaged" in outcome.err
