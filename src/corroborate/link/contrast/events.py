"""Whether two claims are of one kind of event."""

from corroborate.link.align import word_similarity
from corroborate.link.frame import EMPTY_VERBS, Frame

SAME_VERB = 0.6


def same_event(a: Frame, b: Frame) -> bool:
    """Return whether two claims have one verb, or verbs of one meaning or event."""
    if a.event and a.event == b.event:
        return True
    return any(
        p.lemma == q.lemma or word_similarity(p.lemma, p.pos, q.lemma, q.pos) >= SAME_VERB
        for p in a.predicates
        for q in b.predicates
        if p.lemma == q.lemma or not {p.lemma, q.lemma} & EMPTY_VERBS
    )


def of_one_event(a: Frame | None, b: Frame | None) -> bool:
    """Return whether there are two claims, and they are of one kind of event."""
    return a is not None and b is not None and same_event(a, b)


def claim_id(frame: Frame | None) -> str:
    """Return the id of a claim, an empty string for none."""
    return frame.claim.id if frame else ""
