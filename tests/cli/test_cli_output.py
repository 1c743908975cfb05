"""Results: in which format, how wide, and where they go."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from corroborate.cli import output
from corroborate.errors import InputError, UsageError


@pytest.mark.parametrize(
    ("name", "file", "expected"),
    [
        (None, None, "console"),
        (None, "report.json", "json"),
        (None, "report.html", "html"),
        (None, "report.md", "markdown"),
        (None, "report.parquet", "parquet"),
        (None, "report.txt", "console"),
        (None, "report", "console"),
        (None, "report.unknown", "console"),
        ("json", "report.txt", "json"),
        ("parquet", "data", "parquet"),
    ],
)
def test_format(name: str | None, file: str | None, expected: str) -> None:
    assert output.format_of(name, Path(file) if file else None) == expected


def test_a_format_that_does_not_exist() -> None:
    with pytest.raises(UsageError, match=r"--format: 'pdf' does not exist; use console, json, "):
        output.format_of("pdf", None)


def test_a_binary_format_needs_a_file() -> None:
    with pytest.raises(UsageError, match="parquet is binary; name a file"):
        output.format_of("parquet", None)


def test_what_is_piped_is_plain_and_of_one_width(capsys: pytest.CaptureFixture[str]) -> None:
    view = output.view()
    assert (view.width, view.color) == (output.PIPED_WIDTH, False)


class Terminal:
    @staticmethod
    def isatty() -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "color"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gives_width_and_colour(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], color: bool
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {**environment, "COLUMNS": "77"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal)
    assert (output.view().width, output.view().color) == (77, color)
    assert output.view(output=Path("x")).color is False


def test_text_and_bytes_are_written_as_they_are(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    parts = ["naïve\n", b"\x00\xff", "\ud800"]
    output.write(parts, tmp_path / "out")
    output.write(parts)
    expected = "naïve\n".encode() + b"\x00\xff?"
    assert (tmp_path / "out").read_bytes() == expected
    assert capsysbinary.readouterr().out == expected


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be written \(No such file"):
        output.write(["x"], tmp_path / "no" / "out.txt")


def test_a_closed_pipe_is_quiet_and_leaves_the_exit_code() -> None:
    code = (
        "import sys; from corroborate.cli import output\n"
        "output.write(str(n) * 999 for n in range(9999)); sys.exit(7)"
    )
    reading, writing = os.pipe()
    child = subprocess.Popen([sys.executable, "-c", code], stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    os.read(reading, 10)
    os.close(reading)
    _, said = child.communicate(timeout=30)
    assert (child.returncode, said) == (7, b"")
