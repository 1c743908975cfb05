"""Finds the data files shipped with the package (the repository's ``models`` folder)."""

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
