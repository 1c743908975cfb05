import tomllib
from pathlib import Path

import pytest

from corroborate.render.csv import cell

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "render" / "csv_cell.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: repr(c["value"]))
def test_cell(case):
    assert cell(case["value"]) == case["cell"]


def test_what_is_not_known_is_empty():
    assert cell(None) == ""
