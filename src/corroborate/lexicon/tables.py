"""Loads the shipped tables of words; each is read once, on first use."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corroborate.resources import model_path

Array = NDArray[Any]
POS_LETTERS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}


def find(words: Sequence[str], word: str) -> int:
    """Return the place of ``word`` in a sorted list, -1 if it is not there."""
    place = bisect_left(words, word)
    return place if place < len(words) and words[place] == word else -1


def read_arrays(name: str) -> dict[str, Array]:
    """Return the arrays of a shipped ``.npz`` file."""
    with np.load(model_path(name)) as table:
        return {key: table[key] for key in table.files}


def split_words(joined: Array) -> list[str]:
    """Return the words that a table stores as one run of UTF-8 bytes, one a line."""
    return str(joined.tobytes().decode()).split("\n")


@dataclass(frozen=True, slots=True)
class Links:
    """Links of one kind from words to other words or to meanings, with weights from 0 to 1."""

    starts: Array
    targets: Array
    weights: Array

    def of(self, place: int) -> Iterator[tuple[int, float]]:
        """Yield each target of the word at ``place`` with its weight, the strongest sense first."""
        low, high = int(self.starts[place]), int(self.starts[place + 1])
        for target, weight in zip(
            self.targets[low:high].tolist(), self.weights[low:high].tolist(), strict=True
        ):
            yield target, weight / 255


@dataclass(frozen=True, slots=True)
class WordNet:
    """The shipped part of WordNet; ``words`` are a lemma, a space and one of n, v, a, r.

    Meanings (synsets) are numbers from 1; ``up`` has the two broader ones of each (0: none),
    ``group`` the first of its group of like verbs, ``lexfile`` its lexicographer file.
    """

    words: Sequence[str]
    senses: Links
    derived: Links
    antonyms: Links
    up: Array
    group: Array
    lexfile: Array


@cache
def load_wordnet() -> WordNet:
    """Return the table of ``lexicon.npz``."""
    arrays = read_arrays("lexicon.npz")
    return WordNet(
        words=split_words(arrays["words"]),
        senses=Links(arrays["sense_starts"], arrays["senses"], arrays["sense_weights"]),
        derived=Links(arrays["derived_starts"], arrays["derived"], arrays["derived_weights"]),
        antonyms=Links(arrays["antonyms_starts"], arrays["antonyms"], arrays["antonyms_weights"]),
        up=arrays["up"],
        group=arrays["group"],
        lexfile=arrays["lexfile"],
    )


@dataclass(frozen=True, slots=True)
class Frequencies:
    """Words in order, with their frequency in steps of the Zipf scale."""

    words: Sequence[str]
    steps: Array


@cache
def load_frequencies() -> Frequencies:
    """Return the table of ``frequencies.npz``."""
    arrays = read_arrays("frequencies.npz")
    return Frequencies(split_words(arrays["words"]), arrays["steps"])


@dataclass(frozen=True, slots=True)
class Vectors:
    """Rows of pairs of four bits; ``rows`` has the row (-1: none) of each word of the frequencies.

    ``owned`` is 1 for a word that has a row of its own, 0 for one that borrows the row of another.
    """

    rows: Array
    owned: Array
    data: Array


@cache
def load_vectors() -> Vectors:
    """Return the table of ``vectors.npz``."""
    arrays = read_arrays("vectors.npz")
    owned = np.unpackbits(arrays["owned"])
    return Vectors(arrays["rows"], owned, arrays["data"])
