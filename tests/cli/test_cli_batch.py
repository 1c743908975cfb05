"""Pairs of texts, one a line, answered in step."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.cli.batch import Bad, Pair, answers, parse
from corroborate.config import Settings
from corroborate.errors import InputError

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "cli" / "batch.toml").read_text(encoding="utf-8")
)["case"]
GOOD = b'{"id": "p", "a": "The fire killed 12 sailors.", "b": "The fire killed 15 sailors."}'


class Listener:
    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warn(self, message: str) -> None:
        self.warnings.append(message)

    def progress(self, done: int, total: int) -> None:
        self.total = total


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_parse(case: dict[str, Any]) -> None:
    parsed = parse(case["line"].encode(), 3)
    if "says" in case:
        assert isinstance(parsed, Bad)
        assert (parsed.id, parsed.line) == (case.get("id"), 3)
        assert case["says"] in parsed.error
    else:
        assert isinstance(parsed, Pair)
        assert (parsed.a[0], parsed.b[0]) == ("x", "y")


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.dictionaries(
        st.sampled_from(["id", "a", "b", "a_published"]), st.none() | st.text() | st.integers()
    ).map(lambda record: json.dumps(record).encode())
)
def test_any_line_is_a_pair_or_bad(line: bytes) -> None:
    assert isinstance(parse(line, 1), Pair | Bad)


def test_answers_keep_step_with_the_lines() -> None:
    listener = Listener()
    found = list(
        answers([GOOD, b"", b"nonsense", b'{"id": 4}', GOOD], Settings(), watcher=listener)
    )
    assert [(item["id"], item.get("line")) for item in found] == [
        ("p", None),
        (None, 3),
        (4, 4),
        ("p", None),
    ]
    assert [warning.split(":")[0] for warning in listener.warnings] == ["line 3", "line 4"]
    assert found[0] == found[3]
    assert set(found[0]) == {"id", "verdict", "score", "conflicts"}
    assert found[0]["verdict"] in ("same", "conflict", "different")
    assert 0 <= found[0]["score"] <= 1


def test_texts_that_are_the_same_are_read_once() -> None:
    listener = Listener()
    list(answers([GOOD, GOOD, GOOD], Settings(), watcher=listener))
    assert listener.total == 2


def test_an_empty_text_is_different() -> None:
    line = b'{"id": 1, "a": "", "b": "The fire killed 12 sailors."}'
    assert list(answers([line], Settings(), watcher=Listener())) == [
        {"id": 1, "verdict": "different", "score": 0.0, "conflicts": []}
    ]


@pytest.mark.parametrize("lines", [[], [b"", b"  "], [b"{}"]])
def test_no_pair_at_all_is_an_error(lines: list[bytes]) -> None:
    with pytest.raises(InputError, match="--batch: no line holds a pair"):
        list(answers(lines, Settings(), watcher=Listener()))
