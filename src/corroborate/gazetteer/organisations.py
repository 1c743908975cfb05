"""Well-known organisations and the names that stand for governments, from the shipped tables."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from corroborate.gazetteer.fold import code_key, fold
from corroborate.gazetteer.places import Entry, country
from corroborate.resources import model_path
from corroborate.types import ActorKind

Filed = TypeVar("Filed")


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation; ``country`` is the ISO code of the state it is a part of, or empty."""

    name: str
    kind: ActorKind
    country: str = ""


def read_toml(name: str) -> dict[str, Any]:
    """Return the shipped table ``name``. Raises ``ModelError`` if it is missing."""
    return tomllib.loads(model_path(name).read_text("utf-8"))


def alias_key(name: str) -> str:
    """Return the key an alias is filed under: acronyms keep their capitals, all else is folded."""
    exact = re.sub(r"[.\s]", "", name)
    if len(exact) <= 4 and sum(letter.isupper() for letter in exact) >= 2:
        return "=" + exact
    return code_key(name) or fold(name)


def find_alias(table: Mapping[str, Filed], name: str) -> Filed | None:
    """Return what ``table`` holds under ``name``, its capitals first, then its folded form."""
    exact = table.get("=" + re.sub(r"[.\s]", "", name))
    return exact if exact is not None else table.get(fold(name))


def _sections() -> Iterator[tuple[ActorKind, str, dict[str, list[str]]]]:
    table = read_toml("organisations.toml")
    yield "organisation", "", table["organisation"]
    yield "group", "", table["group"]
    for code, organs in table["organ"].items():
        yield "organisation", code, organs


@cache
def _organisations() -> Mapping[str, Organisation]:
    found: dict[str, Organisation] = {}
    for kind, code, names in _sections():
        for name, aliases in names.items():
            organisation = Organisation(name, kind, code)
            for alias in (name, *aliases):
                found.setdefault(alias_key(alias), organisation)
    return found


def organisation(name: str) -> Organisation | None:
    """Return the well-known organisation that goes by ``name``, or ``None``."""
    return find_alias(_organisations(), name)


@cache
def _metonyms() -> Mapping[str, str]:
    table = read_toml("metonyms.toml")
    return {alias_key(name): code for code, names in table.items() for name in names}


def metonym(name: str) -> Entry | None:
    """Return the country for whose government a building or seat stands ("the Kremlin")."""
    code = find_alias(_metonyms(), name)
    return country(code) if code else None
