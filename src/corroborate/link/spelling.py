"""One name in two spellings: "Raqqa" and "Raqa", "Kafraya" and "Kefraya"."""

import re
from functools import lru_cache

from corroborate import lexicon
from corroborate.gazetteer.fold import fold
from corroborate.gazetteer.people import edit_distance, sound

SHORTEST = 4  # letters of a name whose spellings sound alike
SHORTEST_SLIP = 6  # letters of a name in which one vowel may differ
UNUSUAL = 0.95  # least rarity of one of two spellings: "Gray" and "Grey" are two names
VOWELS = re.compile(r"[aeiouyh]")
ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|adh|e[lz])-(?=\w{3})", re.I)
"""The article of Arabic names, as it is written ("al-Bab", "Ar-Raqqa")."""


@lru_cache(maxsize=1 << 14)
def skeleton(word: str) -> str:
    """Return a key that all spellings of a name share, an empty string for a short word."""
    plain = _plain(word)
    return VOWELS.sub("", sound(plain)) if len(plain) >= SHORTEST else ""


def spelled_alike(a: str, b: str) -> bool:
    """Return whether two words may be one name, transliterated in two ways or with a slip.

    One of them must be unusual; where they do not sound alike it must be no known word at all.
    """
    one, other = _plain(a), _plain(b)
    if one == other:
        return bool(one)
    if min(len(one), len(other)) < SHORTEST or max(map(lexicon.rarity, (a, b))) < UNUSUAL:
        return False
    if sound(one) == sound(other):
        return True
    slip = min(len(one), len(other)) >= SHORTEST_SLIP and skeleton(a) == skeleton(b)
    return slip and edit_distance(one, other) == 1 and not all(map(lexicon.zipf, (a, b)))


def _plain(word: str) -> str:
    article = ARTICLE.match(word)
    return fold(word[article.end() :] if article else word).replace(" ", "")
