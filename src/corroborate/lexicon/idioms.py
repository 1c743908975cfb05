"""What several words together mean, from a table written by hand: "take into custody", "arrest"."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corroborate.resources import model_path

OBJECTS = frozenset({"object", "complement"})
WITH_NOUN = 3  # words of an idiom with a preposition and its noun


@dataclass(frozen=True, slots=True)
class Idiom:
    """The one verb that says the same, the noun that it takes in, and what brings its object.

    ``noun`` is the lemma of the noun that is part of the idiom, or empty; ``promoted`` are the
    prepositions whose noun the one verb has as its object.
    """

    lemma: str
    noun: str
    promoted: frozenset[str]


def find_idiom(
    verb: str, arguments: Sequence[tuple[str, str, str]], after: Sequence[str]
) -> Idiom | None:
    """Return the idiom of a predicate, if it makes one with its arguments or the words after it.

    ``verb`` is its lemma, ``arguments`` are roles with the lemma of the head and the text in lower
    case, ``after`` the lower-case words that follow the verb.
    """
    for words, lemma, promoted in _load().get(verb, ()):
        noun = _matched(words, arguments, after)
        if noun is not None:
            return Idiom(lemma, noun, promoted)
    return None


def _matched(
    words: Sequence[str], arguments: Sequence[tuple[str, str, str]], after: Sequence[str]
) -> str | None:
    """Return the noun that the other words of an idiom take in; ``None`` if they do not stand."""
    roles = {words[0]} if len(words) + 1 >= WITH_NOUN else OBJECTS
    for role, head, text in arguments:
        if role in roles and _names(words[-1], head, text):
            return head
        if role in OBJECTS and len(words) + 1 >= WITH_NOUN and text.endswith(f" {' '.join(words)}"):
            return words[-1]
    return "" if tuple(after[: len(words)]) == tuple(words) else None


def _names(noun: str, head: str, text: str) -> bool:
    return head == noun or noun in text.split()


@cache
def _load() -> dict[str, list[tuple[tuple[str, ...], str, frozenset[str]]]]:
    """Return the idioms by their verb, the longest first: other words, meaning, prepositions."""
    table = tomllib.loads(model_path("idioms.toml").read_text(encoding="utf-8"))
    found: dict[str, list[tuple[tuple[str, ...], str, frozenset[str]]]] = {}
    for meaning, idioms in table.items():
        lemma, *promoted = meaning.split()
        for idiom in idioms:
            verbs, *others = idiom.split()
            for verb in verbs.split("|"):
                found.setdefault(verb, []).append((tuple(others), lemma, frozenset(promoted)))
    return {verb: sorted(held, key=lambda i: -len(i[0])) for verb, held in found.items()}
