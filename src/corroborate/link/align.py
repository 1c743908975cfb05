"""How well the words of one claim can stand for those of another."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from threading import Lock

from corroborate import lexicon
from corroborate.lexicon import Word
from corroborate.link.frame import Term
from corroborate.link.spelling import skeleton, spelled_alike

COSINE_FLOOR = 0.45
COSINE_WEIGHT = 0.7
RELATED = {"derived": 1.0, "synonym": 1.0, "broader": 0.85, "narrower": 0.85, "sibling": 0.6}
NAMED = 0.85
LONG_NAME = 2
JOINING = frozenset({"of", "the", "and", "for", "&"})
MOST_WORDS = 1 << 16
MOST_SIDES = 1 << 13


@dataclass(frozen=True, slots=True)
class Side:
    """The terms of one side of a comparison, by the numbers of their words."""

    terms: Sequence[Term]
    weighted: tuple[tuple[int, float], ...]
    numbers: frozenset[int]
    total: float


class Alike:
    """The words met so far, each with those that can stand for it and how well.

    A memory only: what it answers does not depend on what was asked before.
    """

    def __init__(self) -> None:
        self._numbers: dict[Word, int] = {}
        self._near: list[dict[int, float]] = []
        self._sides: dict[int, Side] = {}
        self._vocabulary = lexicon.Vocabulary(floor=COSINE_FLOOR, spelling=skeleton)
        self._lock = Lock()

    def similarity(self, word: Word, other: Word) -> float:
        """Return how well either word can stand for the other."""
        number, place = self._number(word), self._number(other)
        return self._near[place].get(number, 0.0)

    def coverage(self, a: Sequence[Term], b: Sequence[Term]) -> float:
        """Return the weighted share of the terms of ``a`` that terms of ``b`` can stand for."""
        one, other = self._side(a), self._side(b)
        if not one.total:
            return 0.0
        covered, near, numbers = 0.0, self._near, other.numbers
        for number, weight in one.weighted:
            if number in numbers:
                covered += weight
            elif not near[number].keys().isdisjoint(numbers):
                covered += weight * max(map(near[number].get, numbers, repeat(0.0)))
        return min(1.0, covered / one.total)

    def _number(self, word: Word) -> int:
        found = self._numbers.get(word)
        return self._learn(word) if found is None else found

    def _learn(self, word: Word) -> int:
        with self._lock:
            if word in self._numbers:
                return self._numbers[word]
            number = len(self._near)
            near = {number: 1.0}
            for other in self._vocabulary.add(word):
                if value := _similarity(*sorted((word, other))):
                    place = self._numbers[other]
                    near[place] = self._near[place][number] = value
            self._near.append(near)
            self._numbers[word] = number
        if number >= MOST_WORDS:
            known.cache_clear()
        return number

    def _side(self, terms: Sequence[Term]) -> Side:
        """Return the side that these very terms make; it is kept as long as they are."""
        side = self._sides.get(id(terms))
        if side is not None and side.terms is terms:
            return side
        weighted = tuple([(self._number((t.lemma, t.pos)), t.weight) for t in terms])
        total = sum(t.weight for t in terms)
        side = Side(terms, weighted, frozenset(dict(weighted)), total)
        if len(self._sides) >= MOST_SIDES:
            self._sides = {}
        if isinstance(terms, tuple):
            self._sides[id(terms)] = side
        return side


@cache
def known() -> Alike:
    """Return what is known of words; it starts afresh when it has grown too large."""
    return Alike()


def word_similarity(a: str, a_pos: str, b: str, b_pos: str) -> float:
    """Return from 0 to 1 how well one lemma stands for another; antonyms stand for nothing."""
    return known().similarity((a, a_pos), (b, b_pos))


def best(term: Term, others: Sequence[Term]) -> float:
    """Return the similarity of a term to the nearest of others."""
    alike, word = known(), (term.lemma, term.pos)
    return max((alike.similarity(word, (o.lemma, o.pos)) for o in others), default=0.0)


def coverage(a: Sequence[Term], b: Sequence[Term]) -> float:
    """Return the weighted share of the terms of ``a`` that terms of ``b`` can stand for."""
    return known().coverage(a, b)


def agreement(a: Sequence[Term], b: Sequence[Term]) -> float:
    """Return the coverage of the shorter side by the longer, the longer's by a third."""
    if not a or not b:
        return 0.0
    one, other = coverage(a, b), coverage(b, a)
    return (2 * max(one, other) + min(one, other)) / 3


def _similarity(one: Word, other: Word) -> float:
    """Return the similarity of two words from the tables."""
    (a, a_pos), (b, b_pos) = one, other
    if a == b:
        return 1.0
    if "PROPN" in (a_pos, b_pos):
        return _name_similarity(a, b)
    relation = lexicon.relation(a, a_pos, b, b_pos)
    if relation.kind == "antonym":
        return 0.0
    linked = relation.strength * RELATED.get(relation.kind, 0.0)
    cosine = lexicon.similarity(a, b)
    near = max(0.0, (cosine - COSINE_FLOOR) / (1 - COSINE_FLOOR)) * COSINE_WEIGHT
    return max(linked, near)


def _name_similarity(a: str, b: str) -> float:
    """Names agree when one is a run of whole words of the other ("wood", "robert wood").

    Or when one leaves out an initial or a nickname inside the other ("robert wood", "robert t.
    wood"), or, of three words, any within ("st. ann hospital", "st. ann's memorial hospital").
    """
    short, long = sorted((_words_of(a), _words_of(b)), key=len)
    if not short:
        return 0.0
    runs = [long[i : i + len(short)] for i in range(len(long) - len(short) + 1)]
    if len(short) > 1 and (len(short) > LONG_NAME or all(map(_is_spare, long[1:-1]))):
        runs.append([*_within(short, long[:-1]), long[-1]])
    return NAMED if any(_is_one_name(run, short) for run in runs) else 0.0


def _words_of(name: str) -> list[str]:
    """Return the words of a name, of a longer one without those that only join others."""
    words = name.split()
    return words if len(words) <= LONG_NAME else [w for w in words if w not in JOINING] or words


def _is_spare(word: str) -> bool:
    """Return whether a word inside a name is an initial or stands in quotes."""
    return len(word.rstrip(".")) == 1 or not word[0].isalpha()


def _within(short: Sequence[str], long: Sequence[str]) -> list[str]:
    """Return the first word of a longer name, and then those that a shorter one has too."""
    return [long[0], *(w for w in long[1:] if any(_is_one_word(w, o) for o in short[1:-1]))]


def _is_one_name(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) == len(other) and all(map(_is_one_word, one, other))


def _is_one_word(one: str, other: str) -> bool:
    """Return whether two words of names are one, whatever their case ("john's", "johns")."""
    if one == other or spelled_alike(one, other):
        return True
    return bool(_bare(one) & _bare(other))


def _bare(word: str) -> frozenset[str]:
    """Return what a word is without its apostrophe, and without its possessive ending."""
    plain = word.replace("’", "'")
    return frozenset({plain.replace("'", ""), plain.removesuffix("'s")} if "'" in plain else {word})
