"""What is said on standard error, and when the bar appears."""

import io
import time

import pytest

from corroborate.cli import talk as talk_module
from corroborate.cli.talk import Talk, say


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def open_terminal(monkeypatch: pytest.MonkeyPatch, *, delay: float) -> Terminal:
    """To be called in the test itself: pytest sets its own streams after the fixtures."""
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(talk_module, "DELAY", delay)
    return stream


def wait_for_bar(stream: Terminal) -> None:
    deadline = time.monotonic() + 5
    while "Reading claims" not in stream.getvalue() and time.monotonic() < deadline:
        time.sleep(0.01)


def test_a_message_is_one_line_that_moves_no_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    say("two\nlines \x1b[2J")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "corroborate: two lines \\x1b[2J\n"


def test_a_warning_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    with Talk() as talk:
        talk.warn("a date is missing")
    assert capsys.readouterr().err == "corroborate: warning: a date is missing\n"


def test_no_bar_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(talk_module, "DELAY", 0.0)
    with Talk() as talk:
        talk.progress(0, 2)
        time.sleep(0.1)
        talk.progress(1, 2)
    assert capsys.readouterr().err == ""


def test_a_bar_appears_when_work_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = open_terminal(monkeypatch, delay=0.01)
    with Talk() as talk:
        talk.progress(0, 4)
        wait_for_bar(terminal)
        talk.progress(2, 4)
        talk.warn("odd [bold]date[/bold]")
    assert "Reading claims" in terminal.getvalue()
    assert "corroborate: warning: odd [bold]date[/bold]" in terminal.getvalue()


def test_quick_work_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = open_terminal(monkeypatch, delay=30.0)
    with Talk() as talk:
        talk.progress(0, 1)
        talk.progress(1, 1)
    assert terminal.getvalue() == ""


def test_no_bar_after_the_work_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = open_terminal(monkeypatch, delay=0.05)
    with Talk() as talk:
        talk.progress(0, 1)
        talk.progress(1, 1)
        time.sleep(0.2)
    assert terminal.getvalue() == ""
