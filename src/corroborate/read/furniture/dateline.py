"""Datelines, and stamps at the head of a running paragraph."""

import re

from corroborate.read.dates import MONTH
from corroborate.read.furniture.rule import AGENCY, NAME, Rule, rule
from corroborate.read.stamps import stamp_at

_CAPS = r"[A-Z][A-Z.'’]+(?:[ /-][A-Z][A-Z.'’]*){0,4}"
_REGION = r"(?:\s*[,/]\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}){0,3}"
_DAY = rf"(?:[,-]?\s*(?i:{MONTH})\s+\d{{1,2}}(?:,?\s+\d{{4}})?,?)?"
_DESK = r"\s*\([A-Z][^()]{1,40}\)"
_DASH = r"\s*(?:-\s?-+|—|–|-)"
_NEXT = r"(?=\s*(?:[A-Z\"“‘'\d(]|$))"

RULES: tuple[Rule, ...] = (
    rule(
        "dateline",
        "dateline",
        "start",
        rf"{_CAPS}{_REGION}{_DAY}(?:{_DESK})?(?:\s*{_DASH}(?=\s|$)|(?<=\)){_DASH}|—){_NEXT}",
        rf"{NAME}(?:\s{NAME}){{0,2}}{_REGION}{_DAY}\s*\((?:{AGENCY}|[A-Z][A-Z\d-]{{2,8}}"
        rf"|[A-Z][\w ]{{2,24}}(?:News|Press|Agency|TV|Radio|Times|Post|Network|Service|Wire))\)"
        rf"{_DASH}{_NEXT}",
        rf"{_DESK}{_DASH}{_NEXT}",
        rf"{NAME}(?:\s{NAME})?(?:\s/\s{NAME}(?:\s{NAME})?)+:\s",
        rf"{_CAPS}{_REGION}{_DAY}\s*\({AGENCY}\)\s",
        rf"[KW][A-Z]{{2,4}}(?:-TV)?\s*\([A-Z]{{2,5}}\)\s+{_CAPS}{_REGION}{_DASH}(?=\s|$){_NEXT}",
        case=True,
    ),
    rule(
        "dateline line",
        "dateline",
        "line",
        rf"{NAME}(?:\s{NAME}){{0,2}}{_REGION}\s*[,-]\s*(?i:{MONTH})\s+\d{{1,2}}(?:,?\s+\d{{4}})?\s*[-–—]*",
        rf"{NAME}(?:\s{NAME}){{0,2}}{_REGION}\s*\((?:{AGENCY}|(?:[A-Z]\w+\s){{1,3}}(?:Network|Press|News|Agency"
        r"|Service|Times|Post))\)",
        case=True,
    ),
    rule(
        "publication note",
        "publication stamp",
        "inline",
        r"\((?:Published|Updated|Posted|Last updated):?\s[^()\n]{0,24}"
        rf"(?i:{MONTH})[^()\n]{{1,20}}\)",
        case=True,
    ),
)
"""Rules for datelines; the text after them is kept."""

_REFUSED_OPENING = re.compile(r"\s*(?:on|in|at|and|the|by)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"\b(?:released?|filed|issued|created|added|revised|uploaded)\b|,$", re.I)
_AGENCY_AT = re.compile(rf"(?:{AGENCY})(?:\s+(?=[A-Z\"“])|\s*$)")
_NOT_BEFORE = re.compile(r"\b(?:told|to|by|with|from|of|for|the|an?|and|said|per|at|in)\s+$")
_PLACE_AFTER = re.compile(r"[A-Z]{4,}(?=\s+[A-Z\d])")
_CAPITAL = re.compile(r"\s*[A-Z\d\"“‘'(@]")


def stamp_end(text: str, start: int, end: int, *, first: bool) -> int:
    """Return where a stamp that opens ``text[start:end]`` ends, ``start`` if there is none.

    Outside the ``first`` paragraphs only a stamp with a label ("Published") is one. Words that
    often begin a sentence ("Released on May 5, 2016, Smith...") are no label here.
    """
    agency = _AGENCY_AT.match(text, start, end) if first else None
    begin = agency.end() if agency else start
    stamp = stamp_at(text[begin:end])
    stop = begin + stamp.end
    labelled = "label" in stamp.kinds and not _SENTENCE.search(text, start, stop)
    if not stamp.is_stamp or "date" not in stamp.kinds:
        return start
    if not labelled and (not first or _REFUSED_OPENING.match(text, start, end)):
        return start
    if stop < end and not _CAPITAL.match(text, stop, end):
        return start
    return stop


def agency_stamp(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the first "AFP Monday 13 Nov 2017" inside ``text[start:end]``."""
    for found in re.finditer(AGENCY, text[start:end]):
        begin = start + found.start()
        stamp = stamp_at(text[start + found.end() : min(end, start + found.end() + 80)])
        if "date" in stamp.kinds and not _NOT_BEFORE.search(text[max(start, begin - 12) : begin]):
            return begin, start + found.end() + stamp.end
    return None


def agency_end(text: str, start: int, end: int) -> int:
    """Return where an agency's bare name that opens ``text[start:end]`` ends, else ``start``."""
    found = _AGENCY_AT.match(text, start, end)
    return start + len(found[0].rstrip()) if found else start


def place_end(text: str, start: int, end: int, sure: bool) -> int:
    """Return where a place in capitals right after a stamp ends ("BEIRUT At least..."), if one.

    Nothing marks it off, so what follows must be a word that only begins sentences (``sure``).
    """
    found = _PLACE_AFTER.match(text, start, end)
    return found.end() if found and sure else start
