"""The object slot: whom or what the event befalls, whatever the grammar makes of it."""

from corroborate.link.compare import predicate
from corroborate.link.compare.actor import compare_parties
from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the affected parties of two claims, and tell swapped roles."""
    swapped = (
        compare_parties(a.subject, b.affected, "party"),
        compare_parties(a.affected, b.subject, "party"),
    )
    judged = compare_parties(a.affected, b.affected, "object")
    acts = predicate.compare(a, b)
    if judged.level == "match" and "match" in acts.features:
        judged.features["framed"] = acts.features["match"]
    if all("named" in s.features for s in swapped) and judged.level != "match":
        return Judged("conflict", "the roles are swapped", judged.a, judged.b, {"swapped": 1.0})
    return judged
