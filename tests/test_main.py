"""The command line as a module."""

import subprocess
import sys

from corroborate import __version__


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "corroborate", "--version"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert __version__ in done.stdout


def test_the_exit_code_is_that_of_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "corroborate", "nothing"], capture_output=True, check=False
    )
    assert done.returncode == 2
