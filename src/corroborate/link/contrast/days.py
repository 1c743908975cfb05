"""Another day or year, of what both texts tell."""

import re
from collections.abc import Iterator, Mapping

from corroborate.link.compare.time import DAYS, NIGHT, SAID, WEEKDAY
from corroborate.link.compare.wordlists import MONTH, MONTHS
from corroborate.link.contrast.events import claim_id, of_one_event
from corroborate.link.contrast.found import Contrast
from corroborate.link.passages import Passage

DATES = (
    re.compile(rf"\b(?P<month>{MONTH}) ?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![\d:%]|,\d)"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{MONTH})"),
)
YEAR = re.compile(
    r"(?:\b(?:in|since|until|the|a|by)\s|\d, )(?P<year>(?:1[5-9]|20)\d\d)\b(?!-)", re.I
)
Found = Mapping[int, re.Match[str]]
YEAR_DAYS, MONTH_DAYS = 372, 31


def find(a: Passage, b: Passage) -> Iterator[Contrast]:
    """Yield days or years of two texts none of which is the other's."""
    one, other = (SAID.sub(_blank, p.document.text) for p in (a, b))
    slack = 1 if NIGHT.search(one) or NIGHT.search(other) else 0
    for read, cycle, spare in ((weekdays, 7, slack), (dates, YEAR_DAYS, slack), (years, 0, 0)):
        ours, theirs = read(one), read(other)
        if ours and theirs and all(_gap(x, y, cycle) > spare for x in ours for y in theirs):
            left, right = next(iter(ours.values())), next(iter(theirs.values()))
            frames = a.frame_at(left.start()), b.frame_at(right.start())
            yield Contrast(
                "time",
                left[0],
                right[0],
                "another year" if read is years else "another day",
                (claim_id(frames[0]), claim_id(frames[1])),
                firm=of_one_event(*frames),
            )
            return


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _gap(one: int, other: int, cycle: int) -> int:
    return min((one - other) % cycle, (other - one) % cycle) if cycle else abs(one - other)


def weekdays(text: str) -> Found:
    """Return the days of the week named in a text, from 0, with where they stand."""
    return {DAYS.index(m[0][:3].lower()): m for m in WEEKDAY.finditer(text)}


def dates(text: str) -> Found:
    """Return the days of a month named in a text, counted from New Year by 31 a month."""
    names = list(MONTHS)
    return {
        names.index(m["month"][:3].lower()) * MONTH_DAYS + int(m["day"]): m
        for pattern in DATES
        for m in pattern.finditer(text)
    }


def years(text: str) -> Found:
    """Return the years named in a text."""
    return {int(m["year"]): m for m in YEAR.finditer(text)}
