"""The command as a whole: help, version, errors on one line, exit codes."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from corroborate import pipeline, resources
from corroborate.errors import ModelError

Run = Callable[..., Any]
COMMANDS = ("report", "diff", "check", "claims", "explain", "store")


def test_help_lists_every_command(run: Run) -> None:
    outcome = run("--help")
    assert (outcome.code, outcome.err) == (0, "")
    for command in COMMANDS:
        assert f"\n  {command} " in outcome.out


@pytest.mark.parametrize("words", [(c, "--help") for c in COMMANDS] + [("store", "prune", "-h")])
def test_every_command_has_help(run: Run, words: tuple[str, ...]) -> None:
    outcome = run(*words)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"Usage: corroborate {words[0]}")


def test_no_command_is_bad_usage_and_shows_help(run: Run) -> None:
    outcome = run()
    assert outcome.code == 2
    assert outcome.out.startswith("Usage: corroborate")


def test_version(run: Run) -> None:
    assert run("--version").out == f"corroborate {resources.version()}\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["repotr", "x"], "No such command 'repotr'. Did you mean 'report'?; see 'corroborate --"),
        (["report"], "Missing argument 'PATH'; see 'corroborate report --help'"),
        (["report", "x", "--formt", "json"], "see 'corroborate report --help'"),
        (["store"], "Missing command; see 'corroborate store --help'"),
        (["store", "prune", "--keep", "all"], "'--keep'"),
        (["report", "--format"], "'--format' requires an argument"),
    ],
)
def test_bad_usage_is_one_line(run: Run, words: list[str], says: str) -> None:
    outcome = run(*words)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("corroborate: ")
    assert says in outcome.err
    assert outcome.err.count("\n") == 1


def test_an_error_of_ours_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ModelError("the pipeline is\nabsent", where="models", tip="install it")

    monkeypatch.setattr(pipeline, "report", fail)
    outcome = run("report", "x")
    assert outcome.code == 2
    assert outcome.err == "corroborate: models: the pipeline is absent; install it\n"


def test_an_interrupt(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "report", stop)
    outcome = run("report", "x")
    assert (outcome.code, outcome.out, outcome.err) == (130, "", "")


def test_a_fault_of_the_program_shows_its_traceback_and_is_no_finding(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "report", fail)
    outcome = run("report", "x", "--fail-on", "conflict")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Traceback")
    assert "ZeroDivisionError" in outcome.err


@pytest.mark.parametrize(
    "code", ["import corroborate", "from corroborate.cli import main; main(['--help'])"]
)
def test_nothing_heavy_is_imported(code: str) -> None:
    heavy = ("spacy", "duckdb", "rich", "trafilatura", "jinja2", "numpy", "platformdirs")
    check = (
        f"{code}\nimport sys; print([m for m in {heavy!r} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"
