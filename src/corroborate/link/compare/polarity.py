"""The polarity slot: is it said to be so, or not to be so, or denied?"""

from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the polarity of two claims, a denial by a speaker counted as one."""
    left, right = _show(a), _show(b)
    if a.denied != b.denied and a.negated == b.negated:
        return Judged(
            "conflict", "one side denies it", left, right, {"denied": 1.0}, severity="denial"
        )
    if (a.negated ^ a.denied) == (b.negated ^ b.denied):
        return Judged("match", "the same polarity", left, right)
    return Judged(
        "conflict", "one side says the opposite", left, right, {"opposite": 1.0},
        severity="contradiction",
    )  # fmt: skip


def _show(frame: Frame) -> str:
    return "denied" if frame.denied else frame.claim.polarity
