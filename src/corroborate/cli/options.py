"""The options that several commands share, and what their values mean."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corroborate.render import RENDERERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corroborate.config import Settings
    from corroborate.types import Verdict

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Articles and folders of articles; - is standard input."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the result to FILE."),
]
Format = Annotated[
    str | None,
    typer.Option("--format", metavar="NAME", help=f"One of {', '.join(RENDERERS)}."),
]
ShowAll = Annotated[bool, typer.Option("--all", help="Show long lists in full, and vague claims.")]
StorePath = Annotated[
    Path | None,
    typer.Option("--store", metavar="FILE", help="Keep claims in FILE, not in the cache folder."),
]
NoStore = Annotated[bool, typer.Option("--no-store", help="Read claims afresh and keep nothing.")]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Leave out articles published after DATE."),
]


def settings_of(store: Path | None, no_store: bool, as_of: str | None = None) -> "Settings":
    """Return the settings of the working folder with what the command line says instead.

    Raises ConfigError for a broken settings file, UsageError for contradicting or wrong options.
    """
    from corroborate import config
    from corroborate.errors import UsageError

    if store is not None and no_store:
        raise UsageError("--store and --no-store contradict each other", tip="give one of them")
    settings = config.load()
    if no_store:
        settings = replace(settings, store=False)
    elif store is not None:
        settings = replace(settings, store=store)
    if as_of is not None:
        settings = replace(settings, as_of=day(as_of, option="--as-of"))
    return settings


def day(text: str, *, option: str) -> date:
    """Return the date written as ``text``, given for ``option``. Raises UsageError."""
    from corroborate.errors import UsageError

    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(
            f"{text!r} is no date", where=option, tip="write it as 2024-04-29"
        ) from error


def one_of(value: str, names: "Iterable[str]", *, option: str) -> str:
    """Return ``value`` if it is among ``names``. Raises UsageError that lists them."""
    from corroborate.errors import UsageError

    names = tuple(names)
    if value not in names:
        raise UsageError(f"{value!r} does not exist", where=option, tip=f"use {', '.join(names)}")
    return value


def verdicts_of(values: "Iterable[str]") -> "frozenset[Verdict]":
    """Return the verdicts named with --verdict, all of them if none is. Raises UsageError."""
    from corroborate.render.view import ALL_VERDICTS

    names = sorted(ALL_VERDICTS)
    wanted = {one_of(value, names, option="--verdict") for value in values}
    return frozenset(v for v in ALL_VERDICTS if v in wanted) or ALL_VERDICTS
