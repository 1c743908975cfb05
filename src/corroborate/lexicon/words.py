"""How frequent a word is, and how near in use two words are."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from corroborate.lexicon.tables import find, load_frequencies, load_vectors

Vector = NDArray[np.float32]
STEPS = 30  # as in models/build_frequencies.py
COMMON, RARE = 6.0, 3.0  # Zipf values: "one", "between"; "shipment", "sanctions"
BORROWED = 0.75  # what is left of a cosine with a borrowed vector
VECTOR_LENGTH = 300
HALVES = np.array([(byte >> 4, byte & 15) for byte in range(256)], dtype=np.float32) - 7.5
ENDINGS = ("", "s", "ed", "d", "es")
SHORT = 4  # letters of the shortest word whose inflected forms are looked for


@lru_cache(maxsize=1 << 15)
def _place(lemma: str) -> int:
    """Return the place of a word, or else of one of its inflected forms, -1 if none is known."""
    words = load_frequencies().words
    endings = ENDINGS if len(lemma) >= SHORT else ENDINGS[:1]
    places = (find(words, lemma + ending) for ending in endings)
    return next((place for place in places if place >= 0), -1)


@lru_cache(maxsize=1 << 15)
def zipf(lemma: str) -> float:
    """Return the frequency of a lower-case word on the Zipf scale, 0 when it is not known.

    The scale is the base-10 logarithm of the occurrences in a billion words: 3 is rare, 6 is
    common. Words under 2.5 are not in the table, unless an inflected form is.
    """
    place = _place(lemma)
    return int(load_frequencies().steps[place]) / STEPS if place >= 0 else 0.0


def rarity(lemma: str) -> float:
    """Return the weight of a word from 0 (as common as "the") to 1 (rare, or not known)."""
    return min(1.0, max(0.0, (COMMON - zipf(lemma)) / (COMMON - RARE)))


@lru_cache(maxsize=1 << 14)
def vector(lemma: str) -> Vector | None:
    """Return the vector of a lower-case word, of length 1, or ``None``; do not change it."""
    place, table = _place(lemma), load_vectors()
    row = int(table.rows[place]) if place >= 0 else -1
    if row < 0:
        return None
    found = HALVES[table.data[row]].ravel()
    unit: Vector = found / np.sqrt(found @ found)
    unit.setflags(write=False)
    return unit


@lru_cache(maxsize=1 << 15)
def trust(lemma: str) -> float:
    """Return how far the cosines of a word that has a vector count: less if it is borrowed."""
    return 1.0 if load_vectors().owned[_place(lemma)] else BORROWED


@lru_cache(maxsize=1 << 16)
def similarity(a: str, b: str) -> float:
    """Return the cosine of the vectors of two lower-case words, 0 when one has none.

    A word without a vector of its own borrows that of a word near it; what is said of such a
    word counts for less.
    """
    if a == b:
        return 1.0
    left, right = vector(a), vector(b)
    if left is None or right is None:
        return 0.0
    return float(left @ right) * min(trust(a), trust(b))
