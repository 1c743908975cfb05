"""The installed command in processes of its own, over the five articles of the repository."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
COMMAND = Path(sys.executable).with_name("corroborate")
Run = Callable[..., subprocess.CompletedProcess[str]]


def runner(folder: Path) -> Run:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "PYTHONPROFILE", "NO_COLOR", "COLUMNS"))
    }
    environment["XDG_CACHE_HOME"] = str(folder / "cache")

    def run(*words: str | Path, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(COMMAND), *map(str, words)],
            cwd=folder,
            env={**environment, **more},
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )

    return run


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the command in an empty folder."""
    return runner(tmp_path)


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run, str]:
    """A folder with ``seeds`` in it, a runner there, and the first report as JSON.

    The first report fills the store, so that what follows needs no spaCy pipeline.
    """
    folder = tmp_path_factory.mktemp("seeded")
    shutil.copytree(SEEDS, folder / "seeds")
    run = runner(folder)
    done = run("report", "seeds", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    return folder, run, done.stdout
