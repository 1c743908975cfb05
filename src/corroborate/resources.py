"""What is installed: the version, and the data files (the repository's ``models`` folder)."""

import importlib.metadata
from functools import cache
from pathlib import Path

from corroborate.errors import ModelError


@cache
def model_path(name: str) -> Path:
    """Return the path of the shipped file ``name``.

    In a wheel the folder lies inside the package, in a checkout beside ``src``.
    Raises :class:`ModelError` if the file is in neither.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "models", package.parents[1] / "models"):
        if (folder / name).is_file():
            return folder / name
    raise ModelError(
        f"the shipped file {name} is missing", where=str(package), tip="install the package again"
    )


def version() -> str:
    """Return the version of the installed distribution."""
    return importlib.metadata.version("corroborate-news")


def identity(package: str) -> str:
    """Return name and version of an installed pipeline or library, without importing it.

    Raises :class:`ModelError` if no such package is installed.
    """
    try:
        version = importlib.metadata.version(package.replace("_", "-"))
    except importlib.metadata.PackageNotFoundError:
        raise ModelError(
            f"the package {package!r} is not installed",
            tip=f"install it with: python -m pip install {package.replace('_', '-')}",
        ) from None
    return f"{package} {version}"
