"""The command ``corroborate``.

Results go to standard output, everything else to standard error. The exit code is 0 when nothing
is over the threshold, 1 when something is, 2 for bad usage, input that cannot be read or a fault
of the program, 130 after an interrupt.
"""

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

BAD, INTERRUPTED = 2, 130
_GARBAGE_ROUND = 50_000
"""Objects made between two searches for garbage. Python's own number, 700, has the million objects
of a spaCy pipeline, which all stay, searched again and again."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line ``arguments``; every error of ours becomes a line on standard error.

    Returns the exit code. Without ``arguments`` it runs those of the process, which is for it to
    end: :func:`_end` does not return.
    """
    if arguments is None:
        gc.set_threshold(_GARBAGE_ROUND, 20, 100)
        _end(main(sys.argv[1:]))
    given = list(arguments)
    try:
        return _run(given) if given else _run(["--help"]) or BAD
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:
        # A fault of the program itself must not pass for "findings over the threshold", exit 1.
        traceback.print_exc()
        return BAD


def _end(code: int) -> NoReturn:
    """End the process at once: to free a spaCy pipeline piece by piece takes a quarter second."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or BAD
    os._exit(code)


def _run(arguments: list[str]) -> int:
    import typer

    from corroborate.cli.app import app
    from corroborate.cli.talk import say
    from corroborate.errors import CorroborateError

    command = typer.main.get_command(app)
    try:
        code = command.main(args=arguments, prog_name="corroborate", standalone_mode=False)
    except CorroborateError as error:
        say(str(error))
        return BAD
    except typer.Abort:
        return INTERRUPTED
    except typer.TyperException as error:
        say(_usage(error))
        return BAD
    return code if isinstance(code, int) else 0


def _usage(error: Exception) -> str:
    """Return a parser's complaint as one line that says where help is."""
    import typer

    message = error.format_message() if isinstance(error, typer.TyperException) else str(error)
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "corroborate"
    return f"{' '.join(message.split()).rstrip('.')}; see '{path} --help'"
