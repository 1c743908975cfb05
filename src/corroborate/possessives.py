"""Possessives of names in texts that lost their apostrophes: "Syrias army", "Sundays attack"."""

import re
from functools import lru_cache

from corroborate import lexicon
from corroborate.gazetteer.places import country_of, lookup

APOSTROPHES = re.compile("['’‘ʼ`´]")
LEAST = 300
"""Characters in which a text of English prose has an apostrophe, as a rule."""
WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
POSSESSIVE = re.compile(r"(?<![\w-])(?P<name>[A-Z][a-z]+)s (?=(?P<next>[A-Za-z]{3,}))")
BEFORE_PLURAL = re.compile(r"\b(?:[Tt]he|[Oo]n|all|many|some|most|two|three|[\d,]+) $")
FUNCTION = frozenset(
    {"and", "are", "but", "for", "from", "had", "has", "have", "into", "nor", "not", "that", "the"}
    | {"this", "was", "were", "when", "where", "which", "who", "will", "with", "would", "during"}
)
THINGS = frozenset({"group", "person", "event", "artifact", "communication", "place", "state"})


@lru_cache(maxsize=64)
def lost_possessives(text: str) -> frozenset[int]:
    """Return the offsets of each "s" of a possessive in a text that has no apostrophe at all.

    Only names of places, days of the week and names that the text has without the "s" as well,
    before a word that may be what is owned; never plurals ("the Syrians", "on Mondays").
    """
    if len(text) < LEAST or APOSTROPHES.search(text):
        return frozenset()
    return frozenset(
        m.end("name")
        for m in POSSESSIVE.finditer(text)
        if m["next"] not in FUNCTION
        and not BEFORE_PLURAL.search(text, max(0, m.start() - 12), m.start())
        and _is_owner(m["name"], m["next"], text)
    )


def _is_owner(name: str, owned: str, text: str) -> bool:
    if WEEKDAY.fullmatch(name):
        return True
    place = lookup(name)
    if place is not None and place.kind == "country":
        return True
    if country_of(name) or country_of(f"{name}s") or lookup(f"{name}s"):
        return False
    if not re.search(rf"(?:(?<=[a-z,] )|(?<=al-)){name}\b", text):
        return False
    if place is not None and lexicon.head_class(name.lower()) in ("other", "place"):
        return True
    full = re.search(rf"(?<![\w-])(?:[A-Z][a-z]+ (?:al-)?|al-){name}\b", text) is not None
    return full and not owned.endswith("ed") and lexicon.head_class(owned) in THINGS
