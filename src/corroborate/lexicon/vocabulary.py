"""The words met so far, by what may join them, so that few pairs need a closer look."""

from collections import defaultdict
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from corroborate.lexicon.events import event_class
from corroborate.lexicon.tables import POS_LETTERS
from corroborate.lexicon.traces import Key, traces
from corroborate.lexicon.words import VECTOR_LENGTH, trust, vector

Word = tuple[str, str]  # a lower-case lemma, a universal part of speech
SLACK = 1e-4  # more than what the order of a sum may change in a cosine


class Vocabulary:
    """A growing set of words; for each new one it finds those that it may stand for.

    Proper nouns are found by the words they share, or by their key of ``spelling``; all others
    also by the links of :func:`corroborate.lexicon.relation`, and by cosines over ``floor``. Any
    two words that are not found for each other have relation "none", and a similarity of at most
    ``floor``.
    """

    def __init__(self, *, floor: float, spelling: Callable[[str], str]) -> None:
        self._floor = floor - SLACK
        self._spelling = spelling
        self._offering: defaultdict[Key, list[Word]] = defaultdict(list)
        self._seeking: defaultdict[Key, list[Word]] = defaultdict(list)
        self._rows: list[Word] = []
        self._vectors = np.empty((64, VECTOR_LENGTH), np.float32)
        self._trust = np.empty(64, np.float32)

    def add(self, word: Word) -> set[Word]:
        """Add a word that is not there yet; return those there that it may have to do with."""
        offers, seeks = _keys(*word)
        if word[1] == "PROPN":
            spelled: set[Key] = {
                f"spelled {k}" for w in word[0].split() if (k := self._spelling(w))
            }
            offers, seeks = offers | spelled, seeks | spelled
        found = {other for key in offers for other in self._seeking.get(key, ())}
        found.update(other for key in seeks for other in self._offering.get(key, ()))
        for key in offers:
            self._offering[key].append(word)
        for key in seeks:
            self._seeking[key].append(word)
        if word[1] != "PROPN" and (unit := vector(word[0])) is not None:
            found.update(self._near(word, unit))
        return found

    def _near(self, word: Word, unit: NDArray[np.float32]) -> list[Word]:
        """Add the vector of a word; return the words whose vectors are near."""
        size = len(self._rows)
        own = trust(word[0])
        # Not "@": its threads would cost more than they give.
        cosines = np.vecdot(self._vectors[:size], unit) * np.minimum(self._trust[:size], own)
        found = [self._rows[row] for row in np.flatnonzero(cosines > self._floor).tolist()]
        if size == len(self._vectors):
            self._vectors = np.concatenate((self._vectors, np.empty_like(self._vectors)))
            self._trust = np.concatenate((self._trust, np.empty_like(self._trust)))
        self._vectors[size], self._trust[size] = unit, own
        self._rows.append(word)
        return found


def _keys(lemma: str, pos: str) -> tuple[set[Key], set[Key]]:
    """Return what a word offers and what it seeks."""
    names: set[Key] = {lemma, *lemma.split()}
    letter = POS_LETTERS.get(pos)
    if pos == "PROPN" or letter is None:
        return names, names
    found = traces(lemma, letter)
    event = event_class(lemma, pos)
    classes = {f"event {event}"} if event else set()
    return names | found.offers | classes, names | found.seeks | classes
