"""The modality slot: how surely it is said; never a conflict."""

from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame


def compare(a: Frame, b: Frame) -> Judged:
    """Compare how surely two claims are put."""
    left, right = a.claim.modality, b.claim.modality
    if left == right:
        return Judged("match", "put as surely", left, right)
    weight = 1.0 if "hypothetical" in (left, right) else 0.5
    return Judged("compatible", "put less surely by one", left, right, {"differ": weight})
