"""The actor slot: who acts, in the active voice.

Levels: match (the same name or head), compatible (related words), missing, conflict (two
different names).
"""

from collections.abc import Sequence

from corroborate.link.align import agreement, best
from corroborate.link.compare.level import Judged, missing
from corroborate.link.frame import Frame, Term

MATCH, COMPATIBLE = 0.6, 0.3


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the active-voice subjects of two claims."""
    return compare_parties(a.subject, b.subject, "actor")


def compare_parties(a: Sequence[Term], b: Sequence[Term], what: str) -> Judged:
    """Compare two parties given by their terms; ``what`` names them in the reason."""
    left, right = " ".join(t.lemma for t in a), " ".join(t.lemma for t in b)
    if not a or not b:
        return missing(f"no {what} on one side", left, right)
    near = agreement(a, b)
    names_a = [t for t in a if t.pos == "PROPN"]
    names_b = [t for t in b if t.pos == "PROPN"]
    if names_a and names_b:
        if any(best(t, names_b) > 0 for t in names_a):
            return Judged("match", f"the same {what} by name", left, right, {"named": 1.0})
        if near < MATCH:
            return Judged("conflict", f"a different {what}", left, right, {"other_name": 1.0})
    if near >= MATCH:
        return Judged("match", f"the same {what}", left, right, {"match": near})
    if near >= COMPATIBLE:
        return Judged("compatible", f"a similar {what}", left, right, {"similar": near})
    if names_a or names_b:
        return missing(f"a name against a description of the {what}", left, right)
    return Judged("conflict", f"a different {what}", left, right, {"differ": 1.0 - near})
