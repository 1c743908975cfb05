"""How two words stand to each other.

To the links of WordNet and those written by hand (:mod:`corroborate.lexicon.links`) words of one
kind of event (:mod:`corroborate.lexicon.events`) and near vectors add strength. The constants
were set by hand near those of a logistic regression on part of ``tests/cases/lexicon/pairs.toml``.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import exp

from corroborate.lexicon.events import event_class
from corroborate.lexicon.links import find_link
from corroborate.lexicon.pairs import NO_LINK, Kind
from corroborate.lexicon.tables import POS_LETTERS
from corroborate.lexicon.traces import traces
from corroborate.lexicon.words import similarity

BIAS, EVIDENCE, EVENT, CLOSENESS = -2.4, 6.0, 2.4, 1.5


@dataclass(frozen=True, slots=True)
class Relation:
    """How a word stands to another, and from 0 to 1 how far one may stand for the other.

    ``broader``: the first is the broader one. ``derived``: both are of one root ("denial", "deny").
    For ``antonym`` the strength says how usual the opposed senses are.
    """

    kind: Kind
    strength: float


NONE = Relation("none", 0.0)


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
    meet = traces(a, first).meet(traces(b, second))
    kind, weight = find_link(f"{a} {first}", f"{b} {second}") if meet else NO_LINK
    if kind == "antonym":
        return Relation(kind, weight)
    event = event_class(a, a_pos)
    together = event is not None and event == event_class(b, b_pos)
    score = BIAS + EVIDENCE * weight + CLOSENESS * max(0.0, similarity(a, b))
    known: Kind = "sibling" if kind == "none" and together else kind
    return Relation(known, 1 / (1 + exp(-score - EVENT * together)))
