"""What links of a word can come through, so that unrelated words are told apart at once.

Two words can be linked (:func:`corroborate.lexicon.links.find_link`) only where one ``offers`` a
key that the other ``seeks``. Keys are lemmas, words of the tables ("kill v") and the numbers of
meanings: the word's own are sought, they and those over them offered. Meanings directly over a
word are sought and offered as such, with ``DIRECT`` added, groups of verbs with ``GROUP``.
"""

from dataclasses import dataclass
from functools import lru_cache

from corroborate.lexicon.links import REACH, derived, groups, ladder, opposites
from corroborate.lexicon.pairs import partners
from corroborate.lexicon.tables import find, load_wordnet

Key = str | int
DIRECT, GROUP = 1 << 20, 1 << 21  # far above the meanings' numbers


@dataclass(frozen=True, slots=True)
class Traces:
    """The keys of a word; see the module."""

    offers: frozenset[Key]
    seeks: frozenset[Key]

    def meet(self, other: "Traces") -> bool:
        """Say whether the two words can be linked at all."""
        return not (self.offers.isdisjoint(other.seeks) and self.seeks.isdisjoint(other.offers))


@lru_cache(maxsize=1 << 15)
def _meanings(place: int, letter: str) -> tuple[frozenset[Key], frozenset[Key]]:
    """Return the keys of what a word may mean, and of all that stands over it."""
    own: set[Key] = set()
    over: set[Key] = set()
    for node, (_, up) in ladder(place, REACH[letter]).items():
        (over if up else own).add(node)
    if letter == "v":
        own.update([GROUP + group for group, _ in groups(place)])
    return frozenset(own), frozenset(over)


@lru_cache(maxsize=1 << 15)
def traces(lemma: str, letter: str) -> Traces:
    """Return the keys of a lower-case lemma with n, v, a or r for its part of speech."""
    words, word = load_wordnet().words, f"{lemma} {letter}"
    offers: set[Key] = {lemma, *partners(word)}
    seeks: set[Key] = {lemma, word}
    place = find(words, word)
    if place < 0:
        return Traces(frozenset(offers), frozenset(seeks))
    own, over = _meanings(place, letter)
    steps = ladder(place, REACH[letter]).items()
    seeks.update(own, [DIRECT + node for node, (_, up) in steps if up == 1])
    offers.update(seeks, over)
    for target, _ in opposites(place):
        own, _ = _meanings(target, letter)
        offers.update(own, partners(words[target]), (words[target],))
    for target in derived(place):
        other = words[target]
        offers.add(other)
        if other[-1] != letter:
            own, over = _meanings(target, other[-1])
            seeks |= own
            offers.update(own, over, partners(other))
    return Traces(frozenset(offers), frozenset(seeks))
