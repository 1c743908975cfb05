"""How much two documents tell of the same event, by the names and rare words of their texts."""

import re
from collections.abc import Mapping
from functools import lru_cache
from math import fsum, sqrt

from corroborate import lexicon
from corroborate.types import Document

WORD = re.compile(r"[^\W\d_][\w’'-]+|\d[\d.,:]*\d|\d+")
RARE = 0.35  # least weight of a word that tells anything
STRANGERS, ONE_STORY = 0.04, 0.16
NUMBER_WEIGHT = 0.6  # of a number of several digits
ALIKE = 0.8  # texts that are more alike tell one story, whenever they were published
MONTH = 30


@lru_cache(maxsize=1 << 12)
def profile(text: str) -> Mapping[str, float]:
    """Return the telling words of a text, in lower case, with their squared weights.

    Words that are not known, as most names, count in full.
    """
    found: dict[str, float] = {}
    for word in WORD.findall(text):
        lower = word.lower().removesuffix("'s").removesuffix("’s")
        if word[0].isdigit():
            weight = NUMBER_WEIGHT if len(word) > 1 else 0.0
        else:
            weight = lexicon.rarity(lower)
        if weight >= RARE:
            found[lower] = max(found.get(lower, 0.0), weight * weight)
    return found


def likeness(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the cosine of two profiles, from 0 to 1."""
    if not a or not b:
        return 0.0
    shared = fsum(a[word] for word in a.keys() & b.keys())
    return min(1.0, shared / sqrt(fsum(a.values()) * fsum(b.values())))


@lru_cache(maxsize=1 << 14)
def documents_alike(a: str, b: str) -> float:
    """Return the likeness of two texts; a text is like itself."""
    return 1.0 if a == b else likeness(profile(a), profile(b))


def one_story(a: str, b: str) -> float:
    """Return from 0 to 1 how far two texts tell one story.

    Of two articles of one folder of ``eval/articles`` nine in ten are alike by 0.11 or more, of two
    of different folders nine in ten by less than 0.07 (``models/likeness.py`` prints the deciles).
    """
    return min(1.0, max(0.0, (documents_alike(a, b) - STRANGERS) / (ONE_STORY - STRANGERS)))


def are_of_two_stories(a: Document, b: Document) -> bool:
    """Return whether two articles of little likeness were published more than a month apart."""
    one, other = a.published, b.published
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    days = max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
    return days > MONTH and one_story(a.text, b.text) < ALIKE
