"""How two words stand to each other.

WordNet's links are weighed by how usual each sense is and by how far apart the senses are, the
pairs written by hand come before them, and words of one kind of event
(:mod:`corroborate.lexicon.events`) and near vectors add to the strength. The constants were set
by hand near those of a logistic regression on part of ``tests/cases/lexicon/pairs.toml``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from math import exp, sqrt
from typing import Literal

import numpy as np

from corroborate.lexicon.events import event_class
from corroborate.lexicon.tables import POS_LETTERS, find, load_wordnet
from corroborate.lexicon.words import similarity
from corroborate.resources import model_path

Kind = Literal["same", "derived", "synonym", "broader", "narrower", "sibling", "antonym", "none"]
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
TRUSTED = 0.9  # weight of the pairs written by hand
CROSSED = 0.6  # weight left when a broader word is of another part of speech
CROWD = 35  # a verb with more direct kinds than this ("change") says too little of each
OPPOSED = 0.1  # least prominence of a pair of opposites
ALIKE = 0.6  # least weight of a synonym that passes its opposites on
BIAS, EVIDENCE, EVENT, CLOSENESS = -2.4, 6.0, 2.4, 1.5
PAIRS: dict[str, tuple[Kind, Kind]] = {
    "synonym": ("synonym", "synonym"),
    "broader": ("broader", "narrower"),
    "antonym": ("antonym", "antonym"),
    "apart": ("none", "none"),
    "derived": ("derived", "derived"),
}
TURNED: dict[Kind, Kind] = {"broader": "narrower", "narrower": "broader"}


@dataclass(frozen=True, slots=True)
class Relation:
    """How a word stands to another, and from 0 to 1 how far one may stand for the other.

    ``broader``: the first is the broader one. ``derived``: both are of one root ("denial", "deny").
    For ``antonym`` the strength says how usual the opposed senses are.
    """

    kind: Kind
    strength: float


NONE = Relation("none", 0.0)


@cache
def load_pairs() -> dict[str, dict[str, Kind]]:
    """Return the pairs of ``lexicon_extra.tsv``; a word is a lemma, a space and n, v, a or r."""
    found: dict[str, dict[str, Kind]] = {}
    for line in model_path("lexicon_extra.tsv").read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition("\t")
        if name not in PAIRS:
            continue
        letters, _, words = rest.partition("\t")
        left, _, right = words.partition(" / ")
        first, second = left.split(), (right or left).split()
        if name == "broader":
            first, second = first[:1], second[1:]
        for a, b in product(first, second):
            if a != b:
                one, other = f"{a} {letters[0]}", f"{b} {letters[-1]}"
                found.setdefault(one, {})[other] = PAIRS[name][0]
                found.setdefault(other, {})[one] = PAIRS[name][1]
    return found


@cache
def _crowding() -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return for each meaning what is left of the weight when it stands for a kind of its own."""
    counts = np.bincount(load_wordnet().up.ravel(), minlength=len(load_wordnet().up))
    return CROWD / np.maximum(counts, CROWD)


@lru_cache(maxsize=1 << 14)
def ladder(place: int, reach: int) -> dict[int, tuple[float, int]]:
    """Return each meaning of a word and those above it, with prominence and levels up."""
    net = load_wordnet()
    found: dict[int, tuple[float, int]] = {}
    for sense, weight in net.senses.of(place):
        level = [sense]
        for height in range(reach + 1):
            for node in level:
                known = found.get(node)
                if known is None or known[0] * 0.8 ** known[1] < weight * 0.8**height:
                    found[node] = (weight, height)
            level = [up for node in level for up in net.up[node].tolist() if up]
    return found


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
        group = load_wordnet().group
        ours = {int(group[node]): weight for node, (weight, up) in left.items() if up == 0}
        for node, (weight, up) in right.items():
            if up == 0 and int(group[node]) in ours:
                yield Relation("synonym", GROUPED * sqrt(weight * ours[int(group[node])]))


def _listed(a: str, b: str) -> Relation | None:
    """Return the link of two words that is written by hand, if any."""
    kind = load_pairs().get(a, {}).get(b)
    return kind and (NONE if kind == "none" else Relation(kind, TRUSTED))


def _strength(link: Relation) -> float:
    """Return the key by which links are compared."""
    return link.strength


@lru_cache(maxsize=1 << 16)
def _link_plain(a: int, b: int) -> Relation:
    """Return the strongest link of two words of one part of speech, opposites by synonyms apart."""
    net = load_wordnet()
    listed = _listed(net.words[a], net.words[b])
    if listed:
        return listed
    best = max(_shared(a, b, net.words[a][-1]), key=_strength, default=NONE)
    for target, weight in net.antonyms.of(a):
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
    net = load_wordnet()
    for one, other in ((a, b), (b, a)):
        for target, weight in net.antonyms.of(one):
            near = _link_plain(target, other)
            through = weight * near.strength
            if near.kind == "synonym" and near.strength >= ALIKE and through > best.strength:
                best = Relation("antonym", through)
    return best


def _link(a: int, b: int) -> Relation:
    """Return the strongest link of two words, by the words derived from the first too."""
    net = load_wordnet()
    one, other = net.words[a], net.words[b]
    alike = one[-1] == other[-1]
    best = _link_alike(a, b) if alike else NONE
    if best.kind == "antonym":
        return best
    if not alike and one[:-2] == other[:-2]:
        best = Relation("derived", SPELLING)
    for target, weight in net.derived.of(a):
        if target == b:
            found = Relation("derived", (1 + weight) / 2)
        elif not alike and net.words[target][-1] == other[-1]:
            near = _link_plain(target, b)
            part = {"synonym": 1.0, "broader": CROSSED, "narrower": CROSSED}.get(near.kind, 0.0)
            found = Relation(near.kind, near.strength * weight * part)
        else:
            continue
        best = max(best, found, key=_strength)
    return best


def _find_link(a: str, b: str) -> Relation:
    """Return the strongest link of two words, each a lemma, a space and n, v, a or r."""
    net = load_wordnet()
    left, right, listed = find(net.words, a), find(net.words, b), _listed(a, b)
    if listed or left < 0 or right < 0:
        return listed or NONE
    there, back = _link(left, right), _link(right, left)
    if back.strength > there.strength and there.kind != "antonym":
        return Relation(TURNED.get(back.kind, back.kind), back.strength)
    return there


@lru_cache(maxsize=1 << 17)
def relation(a: str, a_pos: str, b: str, b_pos: str) -> Relation:
    """Say how one lower-case lemma stands to another.

    ``a_pos`` and ``b_pos`` are universal parts of speech; proper nouns count as nouns, and for
    others than nouns, verbs, adjectives and adverbs the answer is "none" unless they are the same.
    """
    first, second = POS_LETTERS.get(a_pos, ""), POS_LETTERS.get(b_pos, "")
    if a == b and (first == second or not (first and second)):
        return Relation("same", 1.0)
    if not (first and second):
        return NONE
    link = _find_link(f"{a} {first}", f"{b} {second}")
    if link.kind == "antonym":
        return link
    event = event_class(a, a_pos)
    together = event is not None and event == event_class(b, b_pos)
    score = BIAS + EVIDENCE * link.strength + CLOSENESS * max(0.0, similarity(a, b))
    kind: Kind = "sibling" if link.kind == "none" and together else link.kind
    return Relation(kind, 1 / (1 + exp(-score - EVENT * together)))


def antonyms(lemma: str, pos: str) -> frozenset[str]:
    """Return the opposites of a lower-case lemma, of the same part of speech."""
    net = load_wordnet()
    word = f"{lemma} {POS_LETTERS.get(pos, '')}"
    listed = {other for other, kind in load_pairs().get(word, {}).items() if kind == "antonym"}
    place = find(net.words, word)
    if place >= 0:
        listed |= {net.words[t] for t, weight in net.antonyms.of(place) if weight >= OPPOSED}
    return frozenset(other[:-2] for other in listed)
