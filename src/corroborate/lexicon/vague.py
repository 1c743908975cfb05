"""Words that state no fact: those that only judge or feel, and those that name nothing."""

import tomllib
from functools import cache, lru_cache
from typing import Literal

from corroborate.resources import model_path

Bearing = Literal["judging", "general"]
_PARTS = {"NOUN": "noun", "VERB": "verb", "AUX": "verb", "ADJ": "adjective", "ADV": "adverb"}
_NEAR = {"adjective": ("adverb", "verb"), "adverb": ("adjective",)}
"""The parts of speech that taggers take for each other: "certain", "thrilled", "right"."""


@cache
def _load_table() -> dict[str, dict[str, str]]:
    return tomllib.loads(model_path("vague_words.toml").read_text(encoding="utf-8"))


@cache
def _load_bearings() -> dict[tuple[str, str], Bearing]:
    """Return the words of ``vague_words.toml`` by lemma and part of speech."""
    table = _load_table()
    bearings: tuple[Bearing, ...] = ("general", "judging")
    return {
        (word, part): bearing
        for bearing in bearings
        for part, words in table[bearing].items()
        for word in words.split()
    }


@lru_cache(maxsize=1 << 13)
def bearing(lemma: str, pos: str) -> Bearing | None:
    """Return how a lower-case lemma with a universal part of speech bears on a claim.

    ``judging`` words value, feel or expect ("profound", "regret"), ``general`` ones name nothing in
    particular ("thing", "happen"); ``None`` is every other word, which may state a fact.
    """
    table = _load_bearings()
    part = _PARTS.get(pos, "")
    found = (table.get((lemma, name)) for name in (part, *_NEAR.get(part, ())))
    return next((each for each in found if each), None)


@cache
def _load_words(kind: str) -> frozenset[str]:
    return frozenset(_load_table()["texts"][kind].split())


def tells_figure(word: str) -> bool:
    """Say whether a lower-case word, in the plural too, stands for a figure or a date."""
    return word in _load_words("figure") or word.removesuffix("s") in _load_words("figure")


def may_open(word: str) -> bool:
    """Say whether a word (lower case) with a capital may just begin a sentence and name nobody."""
    return word in _load_words("opening")
