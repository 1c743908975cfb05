"""The command ``corroborate``.

Results go to standard output, everything else to standard error. The exit code is 0 when nothing
is over the threshold, 1 when something is, 2 for bad usage, input that cannot be read or a fault
of the program, 130 after an interrupt.
"""

import atexit
import gc
import sys
import traceback
from collections.abc import Sequence

BAD, INTERRUPTED = 2, 130
_GARBAGE_ROUND = 50_000  # objects made between two searches for garbage; Python's own is 700


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line ``arguments`` (those of the process when not given).

    Returns the exit code; every error of ours becomes one line on standard error.
    """
    if arguments is None:
        _hold_garbage()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(given) if given else _run(["--help"]) or BAD
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:
        # A fault of the program itself must not pass for "findings over the threshold", exit 1.
        traceback.print_exc()
        return BAD


def _hold_garbage() -> None:
    """Search for garbage seldom, and not at all at the exit, where the process frees everything.

    Loading spaCy makes a million objects that stay; searching them again and again takes a tenth
    of a second, and once more at the exit a quarter.
    """
    gc.set_threshold(_GARBAGE_ROUND, 20, 100)
    atexit.register(gc.freeze)


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
