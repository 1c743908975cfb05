"""Where results go: standard output, or the file that ``-o`` names."""

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corroborate.render.view import View
    from corroborate.types import Report, Verdict

PIPED_WIDTH = 100


def view(
    *,
    verdicts: "frozenset[Verdict] | None" = None,
    show_all: bool = False,
    output: Path | None = None,
) -> "View":
    """Return how to show a result: as wide as the terminal, in colour unless NO_COLOR is set.

    What goes to a file or a pipe is :data:`PIPED_WIDTH` columns wide and plain.
    """
    from corroborate.render.view import ALL_VERDICTS, View

    terminal = output is None and sys.stdout.isatty()
    return View(
        verdicts=ALL_VERDICTS if verdicts is None else verdicts,
        width=shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if terminal else PIPED_WIDTH,
        color=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        show_all=show_all,
    )


def format_of(name: str | None, output: Path | None) -> str:
    """Return the name of the format to write: the one named, else by the ending of the file.

    Without either it is the console's. Raises UsageError for a format that does not exist, or a
    binary one that would go to standard output.
    """
    from corroborate.cli.options import one_of
    from corroborate.errors import UsageError
    from corroborate.render import RENDERERS

    if name is None:
        suffix = output.suffix if output else ""
        return next((r.name for r in RENDERERS.values() if r.suffix == suffix), "console")
    if RENDERERS[one_of(name, RENDERERS, option="--format")].binary and output is None:
        raise UsageError(f"{name} is binary", where="--format", tip="name a file with -o FILE")
    return name


def write_report(report: "Report", name: str, shown: "View", output: Path | None) -> None:
    """Write ``report`` in the format called ``name``."""
    from corroborate.render import RENDERERS

    write([RENDERERS[name].render(report, shown)], output)


def write(parts: Iterable[str | bytes], output: Path | None = None) -> None:
    """Write ``parts`` one after the other, text as UTF-8.

    A reader that closes the pipe ends the output quietly. Raises InputError if the file cannot
    be written.
    """
    from corroborate.errors import InputError

    if output is None:
        try:
            for part in parts:
                sys.stdout.buffer.write(_bytes(part))
            sys.stdout.flush()
        except BrokenPipeError:
            # What is still buffered goes nowhere, so that the exit does not fail on it again.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    try:
        with output.open("wb") as file:
            for part in parts:
                file.write(_bytes(part))
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror})", where=str(output), tip="choose another file"
        ) from error


def _bytes(part: str | bytes) -> bytes:
    return part if isinstance(part, bytes) else part.encode("utf-8", "replace")
