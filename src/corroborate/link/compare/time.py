"""The time slot: when it happened.

Levels: match (the same day, and clock times that agree), compatible (one date holds the other),
missing, conflict (disjoint dates, or clock times of one day that differ).
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from corroborate.link.compare.level import Judged, missing
from corroborate.link.compare.wordlists import MONTH
from corroborate.link.frame import Frame
from corroborate.types import Note, Severity, Timex

SLACK = timedelta(days=1)
LIKE_GRAIN_DAYS = 3
CLOCK_SLACK = 10
ROUGH_SLACK = 15  # "around 3:30", "about 3:45"
FULL_HOUR_SLACK = 30  # "around 3", "3:25"
ONSET_SLACK = 45  # minutes between what is told of one beginning, and the call to the police
BEGINNING = frozenset(
    {"happen", "occur", "erupt", "unfold", "begin", "start", "break", "ring", "call", "respond"}
    | {"receive", "get", "alert", "dispatch", "arrive"}
)
ONSETS = frozenset({"attack", "explosion", "fire", "crash", "hit", "disaster"})
SAME_SPELL = 180  # minutes; what lies farther apart is of two events, unless a day says one
HOURS_DIFFER = "the hours differ"
YEAR = 365
LEAST_MONTH = 28
DAY_MINUTES = 24 * 60
AS_OF = re.compile(r"as of\s*$", re.I)
NAMED_MONTH = re.compile(rf"\b{MONTH}")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.I)
KEPT = "_named_days"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SAID = re.compile(
    r"\b(?:said|says|say|saying|told|reported|announced|according|statement|confirmed|added)\b"
    r"[^.;,]{0,40}?day\b|\bon \w+day[^.;,]{0,30}?\b(?:said|reported|announced|told|confirmed)\b",
    re.I,
)
NIGHT = re.compile(
    r"\b(?:night|nights|overnight|midnight|early|late|dawn|a\.?m\b|morning|small hours)", re.I
)
DAYTIME = re.compile(r"\b(?:noon|afternoon|evening|night|p\.?m\b)", re.I)
SMALL_HOURS = re.compile(r"\b(?:overnight|midnight|early|dawn|a\.?m\b|morning|small hours)", re.I)
ROUGH = frozenset(
    {"about", "around", "after", "before", "early", "late", "approximately", "shortly"}
)


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval of days."""

    earliest: date
    latest: date

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.latest - self.earliest).days + 1

    def gap(self, other: "Interval") -> int:
        """Return the days between two intervals; at most 0 when they overlap."""
        return max((self.earliest - other.latest).days, (other.earliest - self.latest).days)


def compare(a: Frame, b: Frame) -> Judged:
    """Compare when it happened, and whether both tell of one span of time ("for 15 years")."""
    judged = _compare(a, b)
    features = judged.features
    if spans(a) & spans(b):
        features = features | {"same_span": 1.0}
    if _tells_onset(a) and _tells_onset(b) and "apart" not in features:
        features = features | {"onset": float(_clock_gap(a, b) <= ONSET_SLACK)}
    return replace(judged, features=features)


def _tells_onset(frame: Frame) -> bool:
    """Return whether a claim tells the hour at which something began, or was reported."""
    if not _clocks(frame):
        return False
    return frame.claim.predicate.lemma in BEGINNING or frame.event in ONSETS


def spans(frame: Frame) -> frozenset[float]:
    """Return the lengths in days of the spans of time that a claim names."""
    return frozenset(t.days for t in frame.claim.times if t.kind == "duration" and t.days)


def _compare(a: Frame, b: Frame) -> Judged:
    """Compare the dates of two claims, those of their sentences where they name none."""
    left = ", ".join(dict.fromkeys(_show(t) for t in a.times))
    right = ", ".join(dict.fromkeys(_show(t) for t in b.times))
    pairs = [(t, u) for t in intervals(a.times) for u in intervals(b.times)]
    if not pairs:
        if _days_of_week_apart(a, b):
            return Judged("conflict", "other days of the week", left, right, {"apart": 1.0})
        if _months_apart(a, b):
            left, right = (", ".join(t.text for t in f.claim.times) for f in (a, b))
            severity = _severity(a, b)
            return Judged("conflict", "other months", left, right, {"apart": 1.0}, severity)
        return _hours(a, b) or missing("no date on one side", left, right)
    overlapping = [(t, u) for t, u in pairs if t.gap(u) <= _slack(t, u)]
    if overlapping:
        if (minutes := _clock_gap(a, b)) > _clock_slack(a, b, left, right):
            return _clocks_differ(minutes, left, right)
        if _weekdays_differ(a, b, overlapping):
            return _days_differ(a, b, 1, left, right)
        if any(t.days + u.days <= LIKE_GRAIN_DAYS for t, u in overlapping):
            hour = {"same_hour": 1.0} if _share_hour(a, b) else {}
            return Judged("match", "the same day", left, right, {"match": 1.0} | hour)
        return Judged("compatible", "the dates allow each other", left, right, {"overlap": 1.0})
    if not (a.own_times and b.own_times):
        return missing("no date of its own on one side", left, right)
    return _days_differ(a, b, min(t.gap(u) for t, u in pairs), left, right)


def _hours(a: Frame, b: Frame) -> Judged | None:
    """Compare the hours of two claims one of which names no day."""
    ours, theirs = _clocks(a), _clocks(b)
    if not (ours and theirs):
        return None
    left, right = (", ".join(t.text for t in side) for side in (ours, theirs))
    minutes = _clock_gap(a, b)
    if minutes <= CLOCK_SLACK:
        return Judged("match", "the same hour", left, right, {"same_hour": 1.0})
    if minutes <= _clock_slack(a, b, left, right):
        return Judged("compatible", "hours that allow each other", left, right)
    if minutes > SAME_SPELL:
        return Judged("conflict", "other hours", left, right, {"other_hour": 1.0})
    return replace(_clocks_differ(minutes, left, right), features={"other_hour": 1.0})


def _slack(one: Interval, other: Interval) -> int:
    """Return the days that two dates may lie apart and be one; months and years may not."""
    return 0 if min(one.days, other.days) >= LEAST_MONTH else SLACK.days


def _clock_slack(a: Frame, b: Frame, left: str, right: str) -> int:
    """Return the minutes that two clock times may lie apart: more if rough, or of a full hour."""
    if not _is_rough(left, right):
        return CLOCK_SLACK
    full = any((t.minute or 0) % 60 == 0 for f in (a, b) for t in _clocks(f))
    return FULL_HOUR_SLACK if full else ROUGH_SLACK


def _days_differ(a: Frame, b: Frame, gap: int, left: str, right: str) -> Judged:
    """Return the conflict of dates."""
    features = {"apart": 1.0, "far": min(1.0, gap / YEAR)}
    return Judged("conflict", "different dates", left, right, features, _severity(a, b))


def _severity(a: Frame, b: Frame) -> Severity | None:
    """Return whether dates that differ contradict each other.

    Figures that differ as well tell of two events of one kind; in the same words of two outlets
    "Monday" is one day or that of two events, but no contradiction.
    """
    plain = not _share_words(a, b) and not _other_figures(a, b)
    return "contradiction" if plain else None


def _share_words(a: Frame, b: Frame) -> bool:
    """Return whether two claims tell the day in the same words, which say nothing of two days."""
    ours, theirs = ({t.text.lower() for t in f.times} for f in (a, b))
    return a.letters == b.letters or bool(ours & theirs)


def _other_figures(a: Frame, b: Frame) -> bool:
    ours, theirs = ({q.figure for q in f.quantities if q.kind != "age"} for f in (a, b))
    return bool(ours and theirs) and not ours & theirs


def _clocks_differ(minutes: int, left: str, right: str) -> Judged:
    """Return the conflict of two hours of one day; a rough hour leaves room for the other."""
    reason = f"{HOURS_DIFFER} by {minutes} minutes"
    rough = _is_rough(left, right)
    severity: Severity = "discrepancy" if rough else "contradiction"
    notes: tuple[Note, ...] = ("bounds-overlap",) if rough else ()
    return Judged("conflict", reason, left, right, {"match": 1.0}, severity, notes)


def _is_rough(left: str, right: str) -> bool:
    return any(word in ROUGH for word in f"{left} {right}".lower().split())


def intervals(times: tuple[Timex, ...]) -> list[Interval]:
    """Return the days of the time expressions that have a beginning and an end."""
    return [Interval(t.earliest, t.latest) for t in times if t.earliest and t.latest]


def _weekdays_differ(a: Frame, b: Frame, pairs: list[tuple[Interval, Interval]]) -> bool:
    """Return whether both name a day of the week, not the same.

    What happened about midnight is told of either day, unless the later one is said to be over.
    """
    if any(t.gap(u) <= 0 for t, u in pairs):
        return False
    ours, theirs = ({d for t in f.own_times for d in _weekdays(t.text)} for f in (a, b))
    if not (ours and theirs) or ours & theirs:
        return False
    later = a if all(t.earliest > u.earliest for t, u in pairs) else b
    if DAYTIME.search(later.claim.text) and not SMALL_HOURS.search(later.claim.text):
        return True
    return not (NIGHT.search(a.claim.text) or NIGHT.search(b.claim.text))


def _days_of_week_apart(a: Frame, b: Frame) -> bool:
    """Return whether the sentences name days of the week that are no neighbours.

    For texts of an unknown day, whose weekdays have no date; a day on which something was said
    does not count.
    """
    ours, theirs = _named_days(a), _named_days(b)
    return bool(ours and theirs) and all(
        min((m - n) % 7, (n - m) % 7) > 1 for m in ours for n in theirs
    )


def _months_apart(a: Frame, b: Frame) -> bool:
    """Return whether the claims name months that differ; for texts of an unknown day too."""
    ours, theirs = (
        {m[:3].lower() for t in f.claim.times for m in NAMED_MONTH.findall(t.text)} for f in (a, b)
    )
    return bool(ours and theirs) and not ours & theirs


def _named_days(frame: Frame) -> frozenset[int]:
    """Return the days of the week that the sentence of a claim names, kept with its frame."""
    held: dict[str, frozenset[int]] = vars(frame)
    if KEPT not in held:
        text = SAID.sub(" ", frame.document.text[slice(*frame.claim.sentence)])
        held[KEPT] = frozenset(DAYS.index(day[:3]) for day in _weekdays(text))
    return held[KEPT]


def _weekdays(text: str) -> list[str]:
    return [day.lower() for day in WEEKDAY.findall(text)]


def _clock_gap(a: Frame, b: Frame) -> int:
    """Return the least difference in minutes between the clock times of two claims, 0 if none.

    The same words ("3 p.m. today") are one hour, on whatever day each was published.
    """
    ours, theirs = _clocks(a), _clocks(b)
    if {t.text.lower() for t in ours} & {t.text.lower() for t in theirs}:
        return 0
    return min((_minutes_apart(t, u) for t in ours for u in theirs), default=0)


def _share_hour(a: Frame, b: Frame) -> bool:
    return bool(_clocks(a) and _clocks(b)) and _clock_gap(a, b) <= CLOCK_SLACK


def _clocks(frame: Frame) -> list[Timex]:
    """Return the clock times of a claim, but for those up to which a figure was taken."""
    text = frame.document.text
    return [
        t for t in frame.claim.times
        if t.minute is not None and not AS_OF.search(text, frame.claim.sentence[0], t.start)
    ]  # fmt: skip


def _minutes_apart(one: Timex, other: Timex) -> int:
    """Return the minutes between two clock times, over midnight where their days say so."""
    apart = (one.minute or 0) - (other.minute or 0)
    if one.earliest and other.earliest:
        return abs(apart + DAY_MINUTES * (one.earliest - other.earliest).days)
    return min(abs(apart), DAY_MINUTES - abs(apart))


def _show(time: Timex) -> str:
    if time.earliest == time.latest:
        return f"{time.text} ({time.earliest})"
    return f"{time.text} ({time.earliest} to {time.latest})"
