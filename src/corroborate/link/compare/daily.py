"""Figures that a market makes anew every day: those of two sessions are figures of two things."""

import re

from corroborate.link.compare.time import Interval, intervals
from corroborate.link.frame import Frame

INDEX = (
    r"(?:stock )?(?:index|indices|indexes)|(?:stock|financial|world|global) markets?"
    r"|markets? (?:worldwide|around|across)|Dow|Nasdaq|FTSE|Nikkei|Hang Seng|DAX|CAC|S&P"
)
INDICES = re.compile(rf"\b(?:{INDEX})\b", re.I)
MARKET = re.compile(
    rf"\b(?:{INDEX}|shares|stocks|futures|barrel|exchange rate"
    r"|trading|traded|clos(?:ed|ing) (?:at|bell|price)|a share|per share)\b",
    re.I,
)
WEEK = 7
UP = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb\w*|soar\w*|surg(?:es?|ed|ing)|gain\w*|jump\w*|rebound\w*"
    r"|rall(?:y|ies|ied|ying)|advanc\w*|increas\w*|up|higher)\b",
    re.I,
)
DOWN = re.compile(
    r"\b(?:fall(?:s|en|ing)?|fell|drop\w*|declin\w*|decreas\w*|plung\w*|plummet\w*|tumbl\w*"
    r"|slump\w*|dip(?:s|ped|ping)?|los(?:es?|ing|s|ses)|lost|slid\w*|slip\w*|sank|sink\w*|shed\w*"
    r"|down|lower|sell-?offs?)\b",
    re.I,
)


def of_two_sessions(a: Frame, b: Frame) -> bool:
    """Return whether one of two claims is of a market, and they are not known to be of one day.

    Where a claim names no day, it is that of the publication.
    """
    if not (is_of_market(a) or is_of_market(b)):
        return False
    return all(gap > 0 for gap in _gaps(a, b))


def of_two_moves(a: Frame, b: Frame) -> bool:
    """Return whether two claims, one of which is of a market, tell of two of its moves or levels.

    They go opposite ways, or are of two sessions and have no figure in common. Without figures a
    move told on the next day may be the same, for a paper tells what happened the day before; and
    what is no move but said of stock indices may be so for a week.
    """
    ours, theirs = ways(a.claim.text), ways(b.claim.text)
    moves = bool(ours and theirs)
    if moves and not ours & theirs:
        return True
    if not moves and not all(_names(INDICES, f) for f in (a, b)):
        return False
    figures = [{q.figure for q in f.quantities} for f in (a, b)]
    least = 0 if all(figures) else 1 if moves else WEEK
    shared = figures[0] & figures[1] - {1.0}  # "one of the indices" says no figure
    return min(_gaps(a, b), default=0) > least and not shared


def ways(text: str) -> frozenset[str]:
    """Return which ways a text says that something moves: ``up``, ``down``, both or neither."""
    return frozenset(way for way, words in (("up", UP), ("down", DOWN)) if words.search(text))


def is_of_market(frame: Frame) -> bool:
    """Return whether the sentence of a claim speaks of a market."""
    return _names(MARKET, frame)


def _names(words: re.Pattern[str], frame: Frame) -> bool:
    return words.search(frame.document.text, *frame.claim.sentence) is not None


def _gaps(a: Frame, b: Frame) -> list[int]:
    """Return the days between the days of two claims, as far as they are known."""
    return [x.gap(y) for x in _days(a) for y in _days(b)]


def _days(frame: Frame) -> list[Interval]:
    if told := intervals(frame.times):
        return told
    day = frame.document.published
    return [Interval(day.earliest, day.latest)] if day.earliest and day.latest else []
