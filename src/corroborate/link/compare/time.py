"""The time slot: when it happened.

Levels: match (the intervals overlap and are of like grain), compatible (one holds the other),
missing, conflict (disjoint intervals).
"""

from datetime import timedelta

from corroborate.link.compare.level import Judged, missing
from corroborate.link.frame import Frame
from corroborate.types import Timex

SLACK = timedelta(days=1)
LIKE_GRAIN_DAYS = 3


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the dates of two claims, those of their sentences where they name none."""
    left = ", ".join(dict.fromkeys(_show(t) for t in a.times))
    right = ", ".join(dict.fromkeys(_show(t) for t in b.times))
    if not a.times or not b.times:
        return missing("no date on one side", left, right)
    pairs = [(t, u) for t in a.times for u in b.times]
    if any(_overlap(t, u) for t, u in pairs):
        like = any(_overlap(t, u) and _days(t) + _days(u) <= LIKE_GRAIN_DAYS for t, u in pairs)
        if like:
            return Judged("match", "the same day", left, right, {"match": 1.0})
        return Judged("compatible", "the dates allow each other", left, right, {"overlap": 1.0})
    own = bool(a.own_times and b.own_times)
    gap = min(_gap(t, u) for t, u in pairs)
    features = {"own_apart" if own else "apart": 1.0, "far": min(1.0, gap / 365)}
    return Judged("conflict", "different dates", left, right, features)


def _show(time: Timex) -> str:
    if time.earliest == time.latest:
        return f"{time.text} ({time.earliest})"
    return f"{time.text} ({time.earliest} to {time.latest})"


def _days(time: Timex) -> int:
    assert time.earliest is not None and time.latest is not None
    return (time.latest - time.earliest).days + 1


def _overlap(t: Timex, u: Timex) -> bool:
    assert t.earliest and t.latest and u.earliest and u.latest
    return t.earliest <= u.latest + SLACK and u.earliest <= t.latest + SLACK


def _gap(t: Timex, u: Timex) -> int:
    assert t.earliest and t.latest and u.earliest and u.latest
    return max((t.earliest - u.latest).days, (u.earliest - t.latest).days)
