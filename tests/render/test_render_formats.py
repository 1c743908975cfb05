"""Each format against its case file: what must and must not stand in its output."""

import tomllib
from pathlib import Path
from typing import Any

import duckdb
import pytest

from corroborate.render import RENDERERS, View
from corroborate.types import Report

CASES = Path(__file__).parents[1] / "cases" / "render"


def _cases(name: str) -> list[dict[str, Any]]:
    return tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]


def _view(options: dict[str, Any]) -> View:
    if "verdicts" in options:
        options = {**options, "verdicts": frozenset(options["verdicts"])}
    return View(**options)


TEXT = [(n, c) for n, r in RENDERERS.items() if not r.binary for c in _cases(n)]


@pytest.mark.parametrize(("name", "case"), TEXT, ids=[f"{n}: {c['name']}" for n, c in TEXT])
def test_text_format(name: str, case: dict[str, Any], report: Report):
    output = RENDERERS[name].render(report, _view(case.get("view", {})))
    assert isinstance(output, str)
    assert [piece for piece in case["contains"] if piece not in output] == []
    assert [piece for piece in case["absent"] if piece in output] == []
    assert output == "" or output.endswith("\n")


@pytest.mark.parametrize("case", _cases("parquet"), ids=lambda c: c["name"])
def test_parquet(case: dict[str, Any], report: Report, tmp_path: Path):
    output = RENDERERS["parquet"].render(report, _view(case.get("view", {})))
    assert isinstance(output, bytes)
    (tmp_path / "report.parquet").write_bytes(output)
    with duckdb.connect() as database:
        database.read_parquet(str(tmp_path / "report.parquet")).create_view("report")
        rows = database.sql(case["query"]).fetchall()
    assert [list(row) for row in rows] == case["rows"]
