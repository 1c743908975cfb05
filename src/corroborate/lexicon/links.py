"""How WordNet and the pairs written by hand link two words.

WordNet's links are weighed by how usual each sense is and by how far apart the senses are; the
pairs written by hand come before them. Words are named by their place in the table of WordNet.
"""

from functools import cache, lru_cache
from math import sqrt
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from corroborate.lexicon.pairs import NO_LINK, Kind, Link, listed
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
FADE = tuple(0.8**height for height in range(9))  # how a meaning reached by two ways is weighed
CROWD = 35  # a verb with more direct kinds than this ("change") says too little of each
OPPOSED = 0.1  # least prominence of a pair of opposites
ALIKE = 0.6  # least weight of a synonym that passes its opposites on
PASSED: dict[Kind, float] = {"synonym": 1.0, "broader": 0.6, "narrower": 0.6}  # on to derived words
WEIGHT = itemgetter(1)
TURNED: dict[Kind, Kind] = {"broader": "narrower", "narrower": "broader"}
Weighted = tuple[tuple[int, float], ...]  # targets of links, the strongest first


@lru_cache(maxsize=1 << 15)
def derived(place: int) -> dict[int, float]:
    """Return the words derived from a word, or it from them, with weights from 0 to 1."""
    return dict(load_wordnet().derived.of(place))


@lru_cache(maxsize=1 << 15)
def opposites(place: int) -> Weighted:
    """Return WordNet's opposites of a word with their weights from 0 to 1."""
    return tuple(load_wordnet().antonyms.of(place))


@cache
def _crowding() -> NDArray[np.float64]:
    """Return for each meaning what is left of the weight when it stands for a kind of its own."""
    net = load_wordnet()
    counts = np.bincount(np.frombuffer(net.up, np.uint16), minlength=len(net.group))
    return CROWD / np.maximum(counts, CROWD)


@lru_cache(maxsize=1 << 16)
def _above(node: int) -> list[int]:
    """Return the broader meanings of a meaning, two at most."""
    return [up for up in load_wordnet().up[2 * node : 2 * node + 2] if up]


@lru_cache(maxsize=1 << 15)
def ladder(place: int, reach: int) -> dict[int, tuple[float, int]]:
    """Return each meaning of a word and those above it, with prominence and levels up."""
    found: dict[int, tuple[float, int]] = {}
    for sense, weight in load_wordnet().senses.of(place):
        level = [sense]
        for height in range(reach + 1):
            score, climbing = weight * FADE[height], []
            for node in level:
                known, steps = found.get(node, (0.0, 0))
                if known * FADE[steps] < score:
                    found[node] = (weight, height)
                elif steps <= height:
                    continue  # all that stands above it is known from there
                climbing.append(node)
            level = [up for node in climbing for up in _above(node)]
            if not level:
                break
    return found


@lru_cache(maxsize=1 << 15)
def groups(place: int) -> Weighted:
    """Return the group of like meanings of each of a verb's own meanings, with its prominence."""
    group = load_wordnet().group
    steps = ladder(place, REACH["v"])
    return tuple([(group[node], weight) for node, (weight, up) in steps.items() if up == 0])


@lru_cache(maxsize=1 << 16)
def _met(a: int, b: int, letter: str) -> Link:
    """Return the strongest link of two words of one part of speech by the meanings they share."""
    left, right = ladder(a, REACH[letter]), ladder(b, REACH[letter])
    best = NO_LINK
    for node in left.keys() & right.keys():
        (p, low), (q, high) = left[node], right[node]
        if low and high and (low > 1 or high > 1):
            continue
        kind: Kind = "synonym"
        weight = sqrt(p * q)
        if low and high:
            kind, weight = "sibling", weight * SIBLINGS[letter]
        elif low or high:
            kind = "narrower" if low else "broader"
            weight *= float(_crowding()[node]) if letter == "v" else 1.0
            weight *= LEFT[letter][low + high]
        if weight > best[1]:
            best = kind, weight
    return best


def _turned(link: Link) -> Link:
    """Return how the second word stands to the first."""
    return TURNED.get(link[0], link[0]), link[1]


def _shared(a: int, b: int, letter: str) -> Link:
    """Return the strongest link of two words by their meanings and the groups of verbs."""
    best = _met(a, b, letter) if a < b else _turned(_met(b, a, letter))
    if letter == "v":
        ours = dict(groups(a))
        for group, prominence in groups(b):
            if group in ours:
                best = max(best, ("synonym", GROUPED * sqrt(prominence * ours[group])), key=WEIGHT)
    return best


@lru_cache(maxsize=1 << 16)
def _link_plain(a: int, b: int) -> Link:
    """Return the strongest link of two words of one part of speech, opposites by synonyms apart."""
    words = load_wordnet().words
    by_hand = listed(words[a], words[b])
    if by_hand:
        return by_hand
    best = _shared(a, b, words[a][-1])
    for target, weight in opposites(a):
        if target == b and weight >= max(OPPOSED, best[0] == "synonym" and best[1]):
            return "antonym", weight
    return best


def _link_alike(a: int, b: int) -> Link:
    """Return the strongest link of two words of one part of speech.

    The opposite of a near synonym is an opposite, unless a stronger link speaks against it.
    """
    best = _link_plain(a, b)
    if best[0] == "antonym":
        return best
    for one, other in ((a, b), (b, a)):
        for target, weight in opposites(one):
            kind, near = _link_plain(target, other)
            if kind == "synonym" and near >= ALIKE and weight * near > best[1]:
                best = "antonym", weight * near
    return best


@lru_cache(maxsize=1 << 16)
def _link(a: int, b: int) -> Link:
    """Return the strongest link of two words, by the words derived from the first too."""
    words = load_wordnet().words
    one, other = words[a], words[b]
    alike = one[-1] == other[-1]
    best = _link_alike(a, b) if alike else NO_LINK
    if best[0] == "antonym":
        return best
    near = derived(a)
    if alike:
        found = (1 + near[b]) / 2 if b in near else 0.0
        return ("derived", found) if found > best[1] else best
    if one[:-2] == other[:-2]:
        best = "derived", SPELLING
    for target, weight in near.items():
        kind: Kind
        if target == b:
            kind, strength = "derived", (1 + weight) / 2
        elif words[target][-1] == other[-1]:
            kind, strength = _link_plain(target, b)
            strength *= weight
            strength *= PASSED.get(kind, 0.0)
        else:
            continue
        if strength > best[1]:
            best = kind, strength
    return best


def find_link(a: str, b: str) -> Link:
    """Return the strongest link of two words, each a lemma, a space and n, v, a or r."""
    words = load_wordnet().words
    left, right, by_hand = find(words, a), find(words, b), listed(a, b)
    if by_hand or left < 0 or right < 0:
        return by_hand or NO_LINK
    there, back = _link(left, right), _link(right, left)
    if back[1] > there[1] and there[0] != "antonym":
        return _turned(back)
    return there
