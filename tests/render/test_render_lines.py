import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.render.lines import line_col

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "render" / "lines.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['text']!r} at {c['at']}")
def test_cases(case):
    assert line_col(case["text"], case["at"]) == (case["line"], case["col"])


@given(st.text("ab\r\n", max_size=12))
def test_as_cutting_the_text_into_lines_does(text):
    lines = re.split("(?<=\n)|(?<=\r)(?!\n)", text)
    expected = [(n, c) for n, line in enumerate(lines, 1) for c in range(1, len(line) + 1)]
    assert [line_col(text, offset) for offset in range(len(text))] == expected
