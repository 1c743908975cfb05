"""Words that exclude each other ("white" and "black"), from a table written by hand."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from corroborate.resources import model_path


@dataclass(frozen=True, slots=True)
class Value:
    """What a word says of a thing: its kind, of what the kind is, and which values it allows."""

    kind: str
    of: str
    allows: frozenset[str]


def values_of(word: str) -> tuple[Value, ...]:
    """Return the values that a lower-case lemma may stand for, one a kind; mostly none."""
    return _load().get(word, ())


@cache
def _load() -> dict[str, tuple[Value, ...]]:
    table = tomllib.loads(model_path("exclusive.toml").read_text(encoding="utf-8"))
    found: dict[str, tuple[Value, ...]] = {}
    for kind, entry in table.items():
        for word, allows in _words(entry).items():
            found[word] = (*found.get(word, ()), Value(kind, entry["of"], allows))
    return found


def _words(entry: dict[str, Any]) -> dict[str, frozenset[str]]:
    """Return each word of a kind with the values it allows, named by their first word."""
    groups = [group.split("|") for group in entry["words"]]
    own = {word: frozenset({group[0]}) for group in groups for word in group}
    wider = entry.get("wider", {})
    return own | {w: own.get(w, frozenset()) | frozenset(held) for w, held in wider.items()}
