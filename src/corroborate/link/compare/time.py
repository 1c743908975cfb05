"""The time slot: when it happened.

Levels: match (the same day, and clock times that agree), compatible (one date holds the other),
missing, conflict (disjoint dates, or clock times of one day that differ).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from corroborate.link.compare.level import Judged, missing
from corroborate.link.frame import Frame
from corroborate.types import Note, Severity, Timex

SLACK = timedelta(days=1)
LIKE_GRAIN_DAYS = 3
CLOCK_SLACK = 15
YEAR = 365
ROUGH = frozenset(
    {"about", "around", "after", "before", "early", "late", "approximately", "shortly"}
)


@dataclass(frozen=True, slots=True)
class Interval:
    """The closed interval of days of a time expression."""

    earliest: date
    latest: date
    time: Timex

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.latest - self.earliest).days + 1

    def gap(self, other: "Interval") -> int:
        """Return the days between two intervals; at most 0 when they overlap."""
        return max((self.earliest - other.latest).days, (other.earliest - self.latest).days)


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the dates of two claims, those of their sentences where they name none."""
    left = ", ".join(dict.fromkeys(_show(t) for t in a.times))
    right = ", ".join(dict.fromkeys(_show(t) for t in b.times))
    pairs = [(t, u) for t in _intervals(a.times) for u in _intervals(b.times)]
    if not pairs:
        return missing("no date on one side", left, right)
    overlapping = [(t, u) for t, u in pairs if t.gap(u) <= SLACK.days]
    if overlapping:
        if (minutes := _clock_gap(a, b)) > CLOCK_SLACK:
            return _clocks_differ(minutes, left, right)
        if any(t.days + u.days <= LIKE_GRAIN_DAYS for t, u in overlapping):
            return Judged("match", "the same day", left, right, {"match": 1.0})
        return Judged("compatible", "the dates allow each other", left, right, {"overlap": 1.0})
    if not (a.own_times and b.own_times):
        return missing("no date of its own on one side", left, right)
    gap = min(t.gap(u) for t, u in pairs)
    features = {"apart": 1.0, "far": min(1.0, gap / YEAR)}
    return Judged("conflict", "different dates", left, right, features, "contradiction")


def _clocks_differ(minutes: int, left: str, right: str) -> Judged:
    """Return the conflict of two hours of one day; a rough hour leaves room for the other."""
    reason = f"the hours differ by {minutes} minutes"
    rough = any(word in ROUGH for word in f"{left} {right}".lower().split())
    severity: Severity = "discrepancy" if rough else "contradiction"
    notes: tuple[Note, ...] = ("bounds-overlap",) if rough else ()
    return Judged("conflict", reason, left, right, {"match": 1.0}, severity, notes)


def _intervals(times: tuple[Timex, ...]) -> list[Interval]:
    return [Interval(t.earliest, t.latest, t) for t in times if t.earliest and t.latest]


def _clock_gap(a: Frame, b: Frame) -> int:
    """Return the least difference in minutes between the clock times of two claims, 0 if none."""
    ours = [t.minute for t in a.claim.times if t.minute is not None]
    theirs = [t.minute for t in b.claim.times if t.minute is not None]
    return min((abs(m - n) for m in ours for n in theirs), default=0)


def _show(time: Timex) -> str:
    if time.earliest == time.latest:
        return f"{time.text} ({time.earliest})"
    return f"{time.text} ({time.earliest} to {time.latest})"
