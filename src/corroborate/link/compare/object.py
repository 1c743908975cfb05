"""The object slot: whom or what the event befalls, whatever the grammar makes of it."""

from collections.abc import Sequence

from corroborate.link.align import best
from corroborate.link.compare import contrary
from corroborate.link.compare.actor import compare_parties
from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame, Term


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the affected parties of two claims, and tell swapped roles."""
    if (found := contrary.judge(a, b, "object")) is not None:
        return found
    judged = compare_parties(a.affected, b.affected, "object")
    if judged.level == "match":
        return judged
    if _share_name(a.subject, b.affected) and _share_name(a.affected, b.subject):
        return Judged("conflict", contrary.SWAPPED, judged.a, judged.b, {"swapped": 1.0})
    return judged


def _share_name(a: Sequence[Term], b: Sequence[Term]) -> bool:
    names = [t for t in b if t.pos == "PROPN"]
    return bool(names) and any(t.pos == "PROPN" and best(t, names) > 0 for t in a)
