"""Loads the shipped tables of words; each is read once, on first use."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corroborate.resources import model_path

Array = NDArray[Any]
Numbers = memoryview  # whole numbers; a view gives plain ones, and faster than an array
SHARES = tuple(weight / 255 for weight in range(256))
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
    """Links of one kind from words to other words or to meanings, with weights from 0 to 255."""

    starts: Numbers
    targets: Numbers
    weights: Numbers

    def of(self, place: int) -> list[tuple[int, float]]:
        """Return each target of the word at ``place``, the strongest first.

        Each has a weight from 0 to 1.
        """
        span = slice(self.starts[place], self.starts[place + 1])
        shares = map(SHARES.__getitem__, self.weights[span])
        return list(zip(self.targets[span], shares, strict=True))


@dataclass(frozen=True, slots=True)
class WordNet:
    """The shipped part of WordNet; ``words`` are a lemma, a space and one of n, v, a, r.

    Meanings (synsets) are numbers from 1; ``up`` has the two broader ones of each (0: none) one
    after the other, ``group`` the first of its group of like verbs, ``lexfile`` its lexicographer
    file.
    """

    words: Sequence[str]
    senses: Links
    derived: Links
    antonyms: Links
    up: Numbers
    group: Numbers
    lexfile: Numbers


@cache
def load_wordnet() -> WordNet:
    """Return the table of ``lexicon.npz``."""
    arrays = read_arrays("lexicon.npz")

    def view(name: str) -> Numbers:
        return arrays[name].ravel().data

    def links(name: str, targets: str) -> Links:
        return Links(view(f"{name}_starts"), view(targets), view(f"{name}_weights"))

    return WordNet(
        words=split_words(arrays["words"]),
        senses=links("sense", "senses"),
        derived=links("derived", "derived"),
        antonyms=links("antonyms", "antonyms"),
        up=view("up"),
        group=view("group"),
        lexfile=view("lexfile"),
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
