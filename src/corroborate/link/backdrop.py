"""Whether a claim is of the past that an article recalls, and another of its news."""

import re
from datetime import timedelta

from corroborate.link.compare.time import Interval, intervals
from corroborate.link.compare.wordlists import MONTH, MONTHS
from corroborate.link.frame import Frame
from corroborate.types import Document

SLACK = 7  # days that two times may lie apart and be one
NEWS = timedelta(days=10)  # how far back from its day of publication an article's news reaches
LEAD = 300  # how far an article tells its news before it recalls what was before
NAMED = re.compile(rf"(?<![Ss]ince )(?<![Ff]rom )\b{MONTH}")
LEANING = re.compile(r"\b(?:months?|years?|decades?) (?:before|earlier|ago|prior)\b", re.I)
ANOTHER = re.compile(
    r"\bin that case\b|\b(?:another|(?:a|an|the) (?:other|separate|unrelated|different|similar"
    r"|previous|earlier)) (?:[\w-]+ ){0,3}?(?:case|incident|shooting|attack|crash|killing|fire)\b",
    re.I,
)
SEASON = re.compile(r"\b(?:last|previous|past|earlier this|\d{4}) season\b", re.I)
STARTS_AFTER = re.compile(r"(?:\w+ ){1,2}(?:days?|weeks?|months?|years?) after\b", re.I)


def is_other_time(a: Frame, b: Frame) -> bool:
    """Return whether one claim tells of a time that the other's article has nothing to do with.

    So does a claim of "another case".

    "A blast last month killed four" is no toll of an article that names no day of last month and
    was not published then. Where a day is not known, the words for it are compared.
    """
    beside = [ANOTHER.search(_sentence(f)) is not None for f in (a, b)]
    return beside[0] != beside[1] or _is_recalled(a, b) or _is_recalled(b, a)


def _sentence(frame: Frame) -> str:
    return frame.document.text[slice(*frame.claim.sentence)]


def _is_recalled(one: Frame, other: Frame) -> bool:
    days = intervals(one.times)
    if not days or (not one.own_times and STARTS_AFTER.match(one.claim.text)):
        return _is_worded_past(one, other)
    told = intervals(other.times)
    if not told:
        told = [*(Interval(*span) for span in other.days_told), *_news(other.document)]
    return bool(told) and all(day.gap(span) > SLACK for day in days for span in told)


def _news(document: Document) -> list[Interval]:
    """Return the days whose news an article tells, if its day of publication is known."""
    day = document.published
    if day.earliest is None or day.latest is None:
        return []
    return [Interval(day.earliest - NEWS, day.latest)]


def _is_worded_past(one: Frame, other: Frame) -> bool:
    """Return whether the words for a time that has no date are of a past that the other has not."""
    ours, theirs = _worded(one), _sentence(other)
    if season := SEASON.search(one.claim.text):
        return season[0].lower() not in theirs.lower()
    if LEANING.search(ours) or STARTS_AFTER.match(one.claim.text):
        return not LEANING.search(theirs)
    lead, day = other.document.text[:LEAD], other.document.published.latest
    dated = {list(MONTHS)[day.month - 1]} if day else set[str]()
    months, known = _months(ours), _months(f"{lead} {theirs}") | dated
    return bool(months) and not months & known


def _worded(frame: Frame) -> str:
    """Return the words that may tell when it was; a day before who says so is of the saying."""
    return frame.claim.text if frame.claim.attribution else _sentence(frame)


def _months(text: str) -> set[str]:
    return {month[:3].lower() for month in NAMED.findall(text)}
