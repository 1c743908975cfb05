"""Publication stamps: "Posted 11 / 27 / 2005 7:21 AM", "Wed May 5, 2010 7: 12pm BST".

A stamp is a run of nothing but dates, clock times, weekdays, zones, words such as "published" or
"updated" and the marks between them. The same grammar serves to skip the stamp and to read the
day of publication from it.
"""

import re
from dataclasses import dataclass

from corroborate.read.dates import MONTH, find_dates
from corroborate.types import Published

WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_ZONE = (
    r"(?:GMT|UTC|BST|IST|MSK|JST|KST|HKT|SGT|KSA|UK|CES?T|EES?T|WES?T|AE[SD]?T|AK[SD]T|HST"
    r"|[ECMP][SD]?T|hrs|local\s+time)\b(?:\s*[+-]\d{1,2}(?::?\d\d)?)?"
)
_CLOCK = (
    r"(?:\d{1,2}\s*[:.]\s*\d{2}(?:\s*:\s*\d{2})?(?:\s*[ap]\.?m?\b\.?)?"
    r"|\d{1,2}\s*[ap]\.?m\b\.?|at\s+[0-2]\d[0-5]\d\b|noon\b|midnight\b)"
)
_WORDS = (
    r"(?:(?:published|edited|updated|posted)\s+time\b"
    r"|(?:(?:first|last|originally|story|article|date\s+of|time\s+of|page|original|this\s+story)\s+)?"
    r"(?:was\s+)?(?:published|posted|publication|updated?|created|edited|modified|released?|filed|issued"
    r"|uploaded|added|revised|downloaded|date|for\s+immediate\s+release)\b)"
)
_TOKEN = re.compile(
    rf"""\s*(?:
      (?P<label>{_WORDS})
    | (?P<weekday>{WEEKDAY})
    | (?P<clock>{_CLOCK})
    | (?P<zone>{_ZONE})
    | (?P<ago>\d+\s+(?:year|month|week|day|hour|minute)s?\b(?:,?\s*\d+\s+\w+s?)?\s+ago\b)
    | (?P<partial>{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d) | \d{{1,2}}\s+{MONTH})
    | (?P<number>\d{{1,4}}(?!\d))
    | (?P<fill>(?:on|at|in|and|the)\b | [-–—|,;:.•·()@\[\]/]+)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_PUBLISHED_LABEL = re.compile(
    r"\b(?:published|posted|publication|created|released?|filed|issued|uploaded|added)\b", re.I
)
_UPDATED_LABEL = re.compile(r"\b(?:updated?|modified|revised)\b", re.I)
_LABEL_REACH = 30
_LISTED = ("-", "–", "—", "+", "•")
_AGENCY = re.compile(r"(?:[A-Z]{2,5}|Reuters|Xinhua|Associated Press)\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A run of stamp words at the start of a text: its end, and which kinds of word it holds."""

    end: int
    kinds: frozenset[str]

    @property
    def is_stamp(self) -> bool:
        """Whether the run says when a page appeared, and not merely some day."""
        if "date" in self.kinds or "ago" in self.kinds:
            return True
        if "label" in self.kinds:
            return bool(self.kinds & {"clock", "partial", "weekday"})
        return "clock" in self.kinds and bool(self.kinds & {"zone", "weekday", "partial"})


def stamp_at(text: str, position: int = 0) -> Stamp:
    """Return the longest run of stamp words from ``position`` (its ``end`` may be there).

    Marks, lone numbers and small words at its end are left out, since they belong to what
    follows.
    """
    dates = {found.start: found.end for found in find_dates(text[position : position + 400])}
    kinds: set[str] = set()
    end = at = position
    while at < len(text):
        start = at + len(text[at:]) - len(text[at:].lstrip())
        if start - position in dates:
            at = end = position + dates[start - position]
            kinds.add("date")
            continue
        token = _TOKEN.match(text, at)
        if not token:
            break
        at = token.end()
        kind = token.lastgroup or ""
        if kind not in {"fill", "number"}:
            end = at
            kinds.add(kind)
        if at - position > 400:
            break
    while end > position and text[end : end + 1] in {")", "]", ":", ",", ";", "|"}:
        end += 1
    return Stamp(end, frozenset(kinds))


def is_stamp_line(line: str) -> bool:
    """Return whether a whole line is a stamp, save for marks around it and an agency before it."""
    agency = _AGENCY.match(line)
    stamp = stamp_at(line, agency.end() if agency else 0)
    rest = line[stamp.end :]
    return stamp.is_stamp and not any(char.isalnum() for char in rest)


def published_in(stamps: list[str]) -> Published:
    """Return the day of publication that the verbatim ``stamps`` of a document state.

    A date labelled as publication goes before an unlabelled one, that before an update. A date
    after a dash is one of a list of other pages.
    """
    ranked = []
    for order, stamp in enumerate(stamps):
        if stamp.startswith(_LISTED):
            continue
        for found in find_dates(stamp):
            before = stamp[max(0, found.start - _LABEL_REACH) : found.start]
            labels = [
                (match.start(), rank)
                for rank, pattern in ((0, _PUBLISHED_LABEL), (2, _UPDATED_LABEL))
                for match in pattern.finditer(before)
            ]
            rank = max(labels)[1] if labels else 1
            ranked.append((rank, order, found.start, found, stamp))
    if not ranked:
        return Published()
    best = min(ranked, key=lambda item: item[:3])
    return Published(best[3].earliest, best[3].latest, "dateline", best[4].strip())


_TIME_LINE = re.compile(rf"(?:{_CLOCK}|{WEEKDAY}|{_WORDS}|{_ZONE}|[\s:,.–—-])+", re.IGNORECASE)


def is_time_line(line: str) -> bool:
    """Return whether a whole line is a clock time, as between the entries of a live report."""
    return bool(re.search(r"\d", line)) and _TIME_LINE.fullmatch(line) is not None
