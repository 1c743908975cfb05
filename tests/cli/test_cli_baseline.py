"""The baseline: a JSON list of finding ids."""

import json
from pathlib import Path

import pytest

from corroborate.cli import baseline
from corroborate.errors import ConfigError


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(baseline.dumps(["f2", "f1", "f2"]))
    assert json.loads(file.read_text()) == ["f1", "f2"]
    assert file.read_text().count("\n") == 4, "one id a line"
    assert baseline.load(file) == {"f1", "f2"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "cannot be read.*--write-baseline"),
        (b"{", "not JSON"),
        (b"\xff", "not JSON"),
        (b'{"f1": 1}', "no list of finding ids"),
        (b"[1]", "no list of finding ids"),
    ],
)
def test_a_file_that_is_no_baseline(tmp_path: Path, content: bytes | None, says: str) -> None:
    file = tmp_path / "baseline.json"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigError, match=f"baseline.json.*{says}"):
        baseline.load(file)
