"""Figures that a market makes anew every day: those of two sessions are figures of two things."""

import re

from corroborate.link.compare.time import Interval, intervals
from corroborate.link.frame import Frame

MARKET = re.compile(
    r"\b(?:(?:stock )?(?:index|indices|indexes)|shares|stocks|futures|barrel|exchange rate"
    r"|trading|traded|clos(?:ed|ing) (?:at|bell|price)|a share|per share"
    r"|Dow|Nasdaq|FTSE|Nikkei|DAX|CAC|S&P)\b",
    re.I,
)


def of_two_sessions(a: Frame, b: Frame) -> bool:
    """Return whether one of two claims is of a market, and they are not known to be of one day.

    Where a claim names no day, it is that of the publication.
    """
    if not (_is_of_market(a) or _is_of_market(b)):
        return False
    return all(x.gap(y) > 0 for x in _days(a) for y in _days(b))


def _is_of_market(frame: Frame) -> bool:
    return MARKET.search(frame.document.text, *frame.claim.sentence) is not None


def _days(frame: Frame) -> list[Interval]:
    if told := intervals(frame.times):
        return told
    day = frame.document.published
    return [Interval(day.earliest, day.latest)] if day.earliest and day.latest else []
