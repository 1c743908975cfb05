"""Which files the given paths mean."""

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from corroborate.errors import InputError
from corroborate.read.sources import NAME as SOURCES

STDIN = "<stdin>"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: the path to show, where it lies, and the folder given (or its own).

    ``named`` is set if the path itself was given, not found in a folder.
    """

    shown: str
    file: Path
    root: Path
    named: bool


def find_files(paths: Sequence[str], suffixes: Collection[str]) -> list[Found]:
    """Return the files that ``paths`` name, sorted by the path shown, each once.

    A folder is searched at every depth for files with one of ``suffixes``; hidden files and
    folders, linked folders, sources.toml and what is no regular file are left out. A file named
    on its own must have one of the suffixes or none at all. ``-`` is not looked at. Raises
    :class:`InputError` for a path that is not there, a folder that cannot be listed or holds
    nothing to read, and a file of another kind.
    """
    found: dict[str, Found] = {}
    for path in paths:
        if path == "-":
            continue
        for item in _expand(path, suffixes):
            found.setdefault(item.shown, item)
    return [found[shown] for shown in sorted(found)]


def _expand(path: str, suffixes: Collection[str]) -> list[Found]:
    """Return what one path means."""
    place = Path(path)
    try:
        if not path:
            raise FileNotFoundError(path)
        place.stat()
    except FileNotFoundError as error:
        raise InputError("no such file or folder", where=path, tip="check the name") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(
            f"cannot be opened ({reason})", where=path, tip="check the path"
        ) from error
    if place.is_dir():
        return _folder(path, place, suffixes)
    suffix = place.suffix.lower()
    if suffix and suffix not in suffixes:
        raise InputError(
            f"no reader for {suffix} files",
            where=path,
            tip=f"save it as one of {', '.join(sorted(suffixes))}",
        )
    return [Found(place.as_posix(), place, place.parent, named=True)]


def _folder(path: str, folder: Path, suffixes: Collection[str]) -> list[Found]:
    """Return the readable files below ``folder``."""

    def fail(error: OSError) -> None:
        raise InputError(
            f"cannot be listed ({error.strerror})",
            where=str(error.filename or path),
            tip="check its permissions",
        ) from error

    found = []
    for base, folders, names in os.walk(folder, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or name == SOURCES:
                continue
            file = Path(base, name)
            if file.suffix.lower() in suffixes and file.is_file():
                relative = file.relative_to(folder).as_posix()
                found.append(Found((Path(path) / relative).as_posix(), file, folder, False))
    if not found:
        raise InputError(
            "holds nothing to read",
            where=path,
            tip=f"put articles there as {', '.join(sorted(suffixes))}",
        )
    return found
