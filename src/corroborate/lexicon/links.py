"""How WordNet and the pairs written by hand link two words.

WordNet's links are weighed by how usual each sense is and by how far apart the senses are; the
pairs written by hand come before them. Words are named by their place in the table of WordNet.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from math import sqrt

import numpy as np

from corroborate.lexicon.pairs import NONE, Kind, Relation, listed
from corroborate.lexicon.tables import find, load_wordnet

REACH = {"n": 5, "v": 2, "a": 1, "r": 0}  # levels of broader meanings that are looked at
LEFT = {  # what is left of the weight after each level
    "n": (1.0, 0.75, 0.6, 0.5, 0.4, 0.3),
    "v": (1.0, 0.75, 0.45),
    "a": (1.0, 0.7),
    "r": (1.0,),
}
SIBLINGS = {"n": 0.1, "v": 0.25, "a": 0.15, "r": 0.0}  # weight under one broader meaning
GROUPED = 0.8  # weight of one group of verbs
SPELLING = 0.5  # weight of words spelt alike that WordNet does not link
CROSSED = 0.6  # weight left when a broader word is of another part of speech
CROWD = 35  # a verb with more direct kinds than this ("change") says too little of each
OPPOSED = 0.1  # least prominence of a pair of opposites
ALIKE = 0.6  # least weight of a synonym that passes its opposites on
TURNED: dict[Kind, Kind] = {"broader": "narrower", "narrower": "broader"}
Weighted = tuple[tuple[int, float], ...]  # targets of links, the strongest first


@lru_cache(maxsize=1 << 15)
def derived(place: int) -> Weighted:
    """Return the words derived from a word, or it from them, with weights from 0 to 1."""
    return tuple(load_wordnet().derived.of(place))


@lru_cache(maxsize=1 << 15)
def opposites(place: int) -> Weighted:
    """Return WordNet's opposites of a word with their weights from 0 to 1."""
    return tuple(load_wordnet().antonyms.of(place))


@cache
def _crowding() -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return for each meaning what is left of the weight when it stands for a kind of its own."""
    counts = np.bincount(load_wordnet().up.ravel(), minlength=len(load_wordnet().up))
    return CROWD / np.maximum(counts, CROWD)


@lru_cache(maxsize=1 << 16)
def _above(node: int) -> tuple[int, ...]:
    """Return the broader meanings of a meaning, two at most."""
    return tuple(up for up in load_wordnet().up[node].tolist() if up)


@lru_cache(maxsize=1 << 15)
def ladder(place: int, reach: int) -> dict[int, tuple[float, int]]:
    """Return each meaning of a word and those above it, with prominence and levels up."""
    found: dict[int, tuple[float, int]] = {}
    for sense, weight in load_wordnet().senses.of(place):
        level = (sense,)
        for height in range(reach + 1):
            for node in level:
                known = found.get(node)
                if known is None or known[0] * 0.8 ** known[1] < weight * 0.8**height:
                    found[node] = (weight, height)
            level = tuple(up for node in level for up in _above(node))
    return found


@lru_cache(maxsize=1 << 15)
def groups(place: int) -> dict[int, float]:
    """Return the groups of like meanings that a verb's own meanings belong to, with prominence."""
    group = load_wordnet().group
    steps = ladder(place, REACH["v"])
    return {int(group[node]): weight for node, (weight, up) in steps.items() if up == 0}


def _shared(a: int, b: int, letter: str) -> Iterator[Relation]:
    """Yield the links of two words of one part of speech by the meanings they share."""
    left, right = ladder(a, REACH[letter]), ladder(b, REACH[letter])
    for node in left.keys() & right.keys():
        (p, low), (q, high) = left[node], right[node]
        weight = sqrt(p * q)
        if low == high == 0:
            yield Relation("synonym", weight)
        elif low == 0 or high == 0:
            crowding = float(_crowding()[node]) if letter == "v" else 1.0
            kind: Kind = "broader" if low == 0 else "narrower"
            yield Relation(kind, weight * crowding * LEFT[letter][low + high])
        elif low == high == 1:
            yield Relation("sibling", weight * SIBLINGS[letter])
    if letter == "v":
        ours, theirs = groups(a), groups(b)
        for group in ours.keys() & theirs.keys():
            yield Relation("synonym", GROUPED * sqrt(ours[group] * theirs[group]))


def _strength(link: Relation) -> float:
    """Return the key by which links are compared."""
    return link.strength


@lru_cache(maxsize=1 << 16)
def _link_plain(a: int, b: int) -> Relation:
    """Return the strongest link of two words of one part of speech, opposites by synonyms apart."""
    words = load_wordnet().words
    by_hand = listed(words[a], words[b])
    if by_hand:
        return by_hand
    best = max(_shared(a, b, words[a][-1]), key=_strength, default=NONE)
    for target, weight in opposites(a):
        if target == b and weight >= max(OPPOSED, best.kind == "synonym" and best.strength):
            return Relation("antonym", weight)
    return best


def _link_alike(a: int, b: int) -> Relation:
    """Return the strongest link of two words of one part of speech.

    The opposite of a near synonym is an opposite, unless a stronger link speaks against it.
    """
    best = _link_plain(a, b)
    if best.kind == "antonym":
        return best
    for one, other in ((a, b), (b, a)):
        for target, weight in opposites(one):
            near = _link_plain(target, other)
            through = weight * near.strength
            if near.kind == "synonym" and near.strength >= ALIKE and through > best.strength:
                best = Relation("antonym", through)
    return best


@lru_cache(maxsize=1 << 16)
def _link(a: int, b: int) -> Relation:
    """Return the strongest link of two words, by the words derived from the first too."""
    words = load_wordnet().words
    one, other = words[a], words[b]
    alike = one[-1] == other[-1]
    best = _link_alike(a, b) if alike else NONE
    if best.kind == "antonym":
        return best
    if not alike and one[:-2] == other[:-2]:
        best = Relation("derived", SPELLING)
    for target, weight in derived(a):
        if target == b:
            found = Relation("derived", (1 + weight) / 2)
        elif not alike and words[target][-1] == other[-1]:
            near = _link_plain(target, b)
            part = {"synonym": 1.0, "broader": CROSSED, "narrower": CROSSED}.get(near.kind, 0.0)
            found = Relation(near.kind, near.strength * weight * part)
        else:
            continue
        best = max(best, found, key=_strength)
    return best


def find_link(a: str, b: str) -> Relation:
    """Return the strongest link of two words, each a lemma, a space and n, v, a or r."""
    words = load_wordnet().words
    left, right, by_hand = find(words, a), find(words, b), listed(a, b)
    if by_hand or left < 0 or right < 0:
        return by_hand or NONE
    there, back = _link(left, right), _link(right, left)
    if back.strength > there.strength and there.kind != "antonym":
        return Relation(TURNED.get(back.kind, back.kind), back.strength)
    return there
