"""The predicate slot: do the two claims say the same thing of their participants?

Levels: match (one lemma, synonyms, one event class or a nominalisation), compatible (related
verbs), missing (nothing but light verbs), conflict (antonyms or unrelated).
"""

from dataclasses import replace

from corroborate import lexicon
from corroborate.link.align import word_similarity
from corroborate.link.compare.contrary import OPPOSITE
from corroborate.link.compare.level import Judged, missing
from corroborate.link.compare.means import by_other_means
from corroborate.link.frame import EMPTY_VERBS, Frame

MATCH, RELATED = 0.6, 0.3


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the predicates of two claims, and by what means a deed was done."""
    judged = _compare(a, b)
    if by_other_means(a, b):
        return replace(judged, features=judged.features | {"other_means": 1.0})
    return judged


def _compare(a: Frame, b: Frame) -> Judged:
    left = " ".join(t.lemma for t in a.predicates)
    right = " ".join(t.lemma for t in b.predicates)
    if not a.predicates or not b.predicates:
        return missing("no predicate to compare", left, right)
    pairs = [(p, q) for p in a.predicates for q in b.predicates]
    if any(lexicon.relation(p.lemma, p.pos, q.lemma, q.pos).kind == "antonym" for p, q in pairs):
        return Judged("conflict", OPPOSITE, left, right, {"opposite": 1.0})
    nearest = max(word_similarity(p.lemma, p.pos, q.lemma, q.pos) for p, q in pairs)
    light = all(t.lemma in EMPTY_VERBS for t in (*a.predicates, *b.predicates))
    if a.event and a.event == b.event:
        nearest = max(nearest, 0.9)
    if nearest >= MATCH:
        kind = "light" if light else "match"
        reason = "the same verb" if left == right else "verbs of one meaning"
        return Judged("match", reason, left, right, {kind: nearest})
    if nearest >= RELATED:
        return Judged("compatible", "related verbs", left, right, {"related": nearest})
    if light:
        return missing("only light verbs", left, right)
    events = bool(a.event and b.event)
    return Judged(
        "conflict", "different verbs", left, right, {"differ": 1.0, "other_event": float(events)}
    )
