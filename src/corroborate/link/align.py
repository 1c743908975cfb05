"""How well the words of one claim can stand for those of another."""

from collections.abc import Sequence
from functools import lru_cache

from corroborate import lexicon
from corroborate.link.frame import Term

COSINE_FLOOR = 0.45
COSINE_WEIGHT = 0.7
RELATED = {"derived": 1.0, "synonym": 1.0, "broader": 0.85, "narrower": 0.85, "sibling": 0.6}


@lru_cache(maxsize=1 << 17)
def word_similarity(a: str, a_pos: str, b: str, b_pos: str) -> float:
    """Return from 0 to 1 how well one lemma stands for another; antonyms stand for nothing."""
    if a == b:
        return 1.0
    if "PROPN" in (a_pos, b_pos):
        return _name_similarity(a, b)
    relation = lexicon.relation(a, a_pos, b, b_pos)
    if relation.kind == "antonym":
        return 0.0
    known = relation.strength * RELATED.get(relation.kind, 0.0)
    cosine = lexicon.similarity(a, b)
    near = max(0.0, (cosine - COSINE_FLOOR) / (1 - COSINE_FLOOR)) * COSINE_WEIGHT
    return max(known, near)


def _name_similarity(a: str, b: str) -> float:
    """Names agree when one is a run of whole words of the other ("wood", "robert wood")."""
    short, long = sorted((a.split(), b.split()), key=len)
    if not short:
        return 0.0
    runs = (long[i : i + len(short)] for i in range(len(long) - len(short) + 1))
    return 0.85 if any(run == short for run in runs) else 0.0


def best(term: Term, others: Sequence[Term]) -> float:
    """Return the similarity of a term to the nearest of others."""
    return max((word_similarity(term.lemma, term.pos, o.lemma, o.pos) for o in others), default=0.0)


def coverage(a: Sequence[Term], b: Sequence[Term]) -> float:
    """Return the weighted share of the terms of ``a`` that terms of ``b`` can stand for."""
    total = sum(t.weight for t in a)
    if not total:
        return 0.0
    return sum(t.weight * best(t, b) for t in a) / total


def agreement(a: Sequence[Term], b: Sequence[Term]) -> float:
    """Return the coverage of the shorter side by the longer, the longer's by a third."""
    if not a or not b:
        return 0.0
    one, other = coverage(a, b), coverage(b, a)
    return (2 * max(one, other) + min(one, other)) / 3
