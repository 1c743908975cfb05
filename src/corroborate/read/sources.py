"""``sources.toml``: what a folder of articles cannot say of itself.

The file holds ``[[source]]`` tables. ``files`` is a glob relative to the file's own folder
(``*`` stays within a folder, ``**`` goes down), or a plain name. The other keys are optional:
``publisher``, ``published`` (a date), ``url``, and ``grade`` (the Admiralty code: reliability of
the source A to F, credibility of what it says 1 to 6). The first table that matches counts; of
several sources.toml the nearest above a file that has a match. What it says goes before front
matter and page metadata.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from corroborate.errors import ConfigError
from corroborate.read.dates import parse_date

NAME = "sources.toml"
_KEYS = ("files", "publisher", "published", "url", "grade")
_GRADE = re.compile(r"[A-F][1-6]")


@dataclass(frozen=True, slots=True)
class Source:
    """One ``[[source]]`` table; ``published_text`` is the date as written."""

    files: str
    publisher: str | None = None
    published: date | None = None
    published_text: str = ""
    url: str | None = None
    grade: str | None = None

    def matches(self, relative: str) -> bool:
        """Return whether the file at ``relative`` (posix, from the toml's folder) is meant."""
        return relative == self.files or _pattern(self.files).fullmatch(relative) is not None


class SourceBook:
    """The sources.toml files of one run, each read once."""

    def __init__(self) -> None:
        self._tables: dict[Path, tuple[Source, ...]] = {}

    def lookup(self, file: Path, root: Path) -> Source | None:
        """Return the table for ``file`` from its folder upwards as far as ``root``.

        Raises :class:`ConfigError` when a sources.toml on the way is broken.
        """
        folder = file.parent
        while True:
            for source in self._read(folder / NAME):
                if source.matches(file.relative_to(folder).as_posix()):
                    return source
            if folder in (root, folder.parent):
                return None
            folder = folder.parent

    def _read(self, path: Path) -> tuple[Source, ...]:
        """Return the tables of one sources.toml, none if it is not there."""
        if path not in self._tables:
            self._tables[path] = load_sources(path) if path.is_file() else ()
        return self._tables[path]


def load_sources(path: Path) -> tuple[Source, ...]:
    """Return the tables of the sources.toml at ``path``, in order.

    Raises :class:`ConfigError` naming the file, the line where known, the key and the keys that
    exist, when the file is no TOML, has an unknown key or a value of the wrong kind.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, RecursionError, tomllib.TOMLDecodeError) as error:
        line = re.search(r"at line (\d+)", str(error))
        raise ConfigError(
            f"is not valid TOML ({error})",
            where=f"{path}:{line[1]}" if line else str(path),
            tip="see the [[source]] tables in the manual",
        ) from error
    for key in data:
        if key != "source":
            raise _unknown(path, text, key, ("source",))
    tables = data.get("source", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ConfigError(
            "'source' is not a list of tables", where=str(path), tip="write [[source]]"
        )
    return tuple(_source(path, text, table) for table in tables)


def _source(path: Path, text: str, table: dict[str, object]) -> Source:
    """Return one table checked."""
    for key in table:
        if key not in _KEYS:
            raise _unknown(path, text, key, _KEYS)
    strings = {}
    for key in ("files", "publisher", "url", "grade"):
        value = table.get(key)
        if value is not None and (not isinstance(value, str) or not value.strip()):
            raise _wrong(path, text, key, value, "write a text in quotes")
        strings[key] = value
    if strings["files"] is None:
        raise ConfigError(
            "a [[source]] table has no 'files'", where=str(path), tip='add files = "*.txt"'
        )
    grade = strings["grade"]
    if grade is not None and not _GRADE.fullmatch(grade):
        raise _wrong(path, text, "grade", grade, "write a letter A-F and a figure 1-6, as in A2")
    published = parse_date(table.get("published"))
    if "published" in table and published is None:
        raise _wrong(path, text, "published", table["published"], "write a date such as 2024-04-29")
    return Source(
        files=strings["files"].removeprefix("./"),
        publisher=strings["publisher"],
        published=published,
        published_text=str(table.get("published", "")),
        url=strings["url"],
        grade=grade,
    )


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    """Return a glob as a pattern over posix paths."""
    parts = []
    for token in re.findall(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]/]*\]|.", glob, re.DOTALL):
        if token == "**/":
            parts.append("(?:[^/]+/)*")
        elif token == "**":
            parts.append(".*")
        elif token == "*":
            parts.append("[^/]*")
        elif token == "?":
            parts.append("[^/]")
        elif len(token) > 1:
            negated = token[1] == "!"
            inside = token[2:-1] if negated else token[1:-1]
            inside = inside.replace("\\", r"\\").replace("[", r"\[").replace("^", r"\^")
            parts.append(f"[{'^' if negated else ''}{inside}]")
        else:
            parts.append(re.escape(token))
    try:
        return re.compile("".join(parts), re.DOTALL)
    except re.error:
        return re.compile(re.escape(glob))


def _line(text: str, key: str) -> str:
    """Return ``:line`` of the first line that sets ``key``, or nothing."""
    found = re.search(rf"^[ \t]*(?:\[+\s*)?[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    return f":{text.count(chr(10), 0, found.start()) + 1}" if found else ""


def _unknown(path: Path, text: str, key: str, known: tuple[str, ...]) -> ConfigError:
    """Return the error for a key that does not exist."""
    return ConfigError(
        f"unknown key '{key}'",
        where=f"{path}{_line(text, key)}",
        tip=f"known keys are {', '.join(known)}",
    )


def _wrong(path: Path, text: str, key: str, value: object, tip: str) -> ConfigError:
    """Return the error for a value of the wrong kind."""
    return ConfigError(
        f"key '{key}' cannot be {value!r}", where=f"{path}{_line(text, key)}", tip=tip
    )
