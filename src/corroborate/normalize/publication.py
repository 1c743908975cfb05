"""Infers when a document was published from what it says, as an interval; never as a day.

Used only where no page, file or reader tells. What a text says bounds its day of publication:

- A day given in full that lies in the past for the writer bounds it from below, for nobody reports
  what has not happened yet; days ahead ("will expire on 30 April 2024") do not count.
- A stamp ("Posted:", a line that is only a date, the date of a message shown) does so too, but may
  be a day ahead of the writer's own calendar.
- A day without its year ("an April 25 report") was written within a year of it. Beside a full date
  of the same story it takes the year that brings it nearest, and then bounds from below as well.
- Words of the very recent ("on Monday", "earlier this month") say that the story is news. It then
  appeared within a month of its latest day, if that day is the news itself: stamped, named with
  its weekday or, in the opening lines, told with its weekday alone as well.
- Else it appeared within a year of a day in the opening lines. A day with its year further down,
  or in a report of a trial, is background: of 51 such days in articles of the Gun Violence Archive
  21 lie more than a year back, so that it bounds from below only. So do months and years.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from corroborate.normalize.times import find, resolve
from corroborate.normalize.times.tense import tense_at
from corroborate.types import Block, Document, Published, Timex

NEAR = timedelta(31)
"""How long after its latest day an article of the very recent appears at most."""
FAR = timedelta(366)
"""The same for an article with a full date in its opening lines."""
NEAREST = timedelta(183)
"""How far from a full date a day without its year may lie."""
OPENING = 500
"""Characters that count as the opening lines."""

_Kind = Literal["stamp", "updated", "day", "partial", "coarse", "recent"]
_STAMP = re.compile(
    r"(?:\b(?:published|posted|created|issued|filed|dated?|publication|released)\b[^\n.]{0,20}"
    r"|\(@\w+\)\s*|\btoday,?\s+(?:on\s+)?)$",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated?|modified|revised|effective)\b[^\n.]{0,24}$", re.IGNORECASE)
_TRIAL = re.compile(
    r"\b(?:convicted|sentenc(?:ed|ing)|trial|plea(?:ds|ded)?|guilty|verdict|jur(?:y|ors)|paroled"
    r"|lawsuit|anniversary|indicted)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b"
)
_WEEKDAYS = {"Mon": 0, "Tue": 1, "Wed": 2, "Thu": 3, "Fri": 4, "Sat": 5, "Sun": 6}
_ALONE = re.compile(r"[^\w\n]*(?:\n|\Z)")
_FROM_PUBLICATION = "publication date unknown"
_DAYS = frozenset({"day", "daypart", "minute"})
_FRESH = _DAYS | {"week", "weekend", "month"}


@dataclass(frozen=True, slots=True)
class _Sign:
    """A time in the text that tells of publication; ``day`` is the bound it gives, if any."""

    kind: _Kind
    timex: Timex
    day: date = date.min


def infer(document: Document) -> Published:
    """Return the interval in which ``document`` was published, as far as its text tells.

    Only the document's blocks are looked at, or the whole text if there are none. The basis is
    ``inferred`` and the evidence quotes the text; without evidence the basis is ``unknown``.
    ``latest`` is ``None`` where nothing bounds the day from above.
    """
    text = document.text
    blocks = document.blocks or (Block(0, len(text)),)
    signs = [sign for block in blocks for sign in _signs(text, block)]
    floor = _latest(signs, "stamp", "day")
    if floor is None:
        return _without_day(signs)
    recent = next(iter(_of(signs, "recent")), None)
    told = floor.kind == "day" and _is_current(text, floor, signs)
    last = _last_partial(text, signs, floor) if told else None
    if last and last.day > floor.day:
        latest = last.day + (NEAR if recent else FAR)
        return _published(last.day, latest, (floor, "past"), (last, "after it"), (recent, "recent"))
    earliest = floor.day - timedelta(floor.kind == "stamp")
    if recent and _is_news(text, floor, signs):
        return _published(earliest, floor.day + NEAR, (floor, "past"), (recent, "recent"))
    latest_day = floor.day + FAR if _is_current(text, floor, signs) else None
    return _published(earliest, latest_day, (floor, "past"))


def _without_day(signs: list[_Sign]) -> Published:
    updated, coarse = _latest(signs, "updated"), _latest(signs, "coarse")
    if updated:
        latest = updated.day + timedelta(1)
        return _published(updated.day - NEAR, latest, (updated, "last change"))
    return _published(coarse.day, None, (coarse, "past")) if coarse else Published()


def _of(signs: list[_Sign], *kinds: _Kind) -> list[_Sign]:
    return [sign for sign in signs if sign.kind in kinds]


def _latest(signs: list[_Sign], *kinds: _Kind) -> _Sign | None:
    return max(_of(signs, *kinds), key=lambda sign: sign.day, default=None)


def _published(
    earliest: date, latest: date | None, *evidence: tuple[_Sign | None, str]
) -> Published:
    quoted = (f"“{sign.timex.text}” ({why})" for sign, why in evidence if sign)
    return Published(earliest, latest, "inferred", "; ".join(quoted))


def _signs(text: str, block: Block) -> Iterator[_Sign]:
    for start, end in find(text, block.start, block.end):
        timex = resolve(text, start, end)
        if timex is None or timex.kind in ("set", "duration"):
            continue
        if timex.basis == "stated" and timex.earliest:
            kind = _kind(text, timex)
            if kind:
                yield _Sign(kind, timex, timex.earliest)
            continue
        tense = tense_at(text, start, end)
        if tense == "past" and timex.basis.startswith("stated") and timex.grain in _DAYS:
            yield _Sign("partial", timex)
        elif tense != "future" and timex.grain in _FRESH and timex.basis == _FROM_PUBLICATION:
            yield _Sign("recent", timex)


def _kind(text: str, timex: Timex) -> _Kind | None:
    """Return what a date in full tells, ``None`` if it may lie ahead."""
    tense = tense_at(text, timex.start, timex.end)
    if timex.grain not in _DAYS:
        return "coarse" if tense == "past" and timex.grain in ("month", "year") else None
    before = text[max(0, timex.start - 40) : timex.start]
    if _UPDATED.search(before):
        return "updated"
    begins_line = not before.rpartition("\n")[2].strip(" \t([-–—:;,|")
    if _STAMP.search(before) or (begins_line and _ALONE.match(text, timex.end)):
        return "stamp"
    return None if tense == "future" else "day"


def _opens(text: str, sign: _Sign) -> bool:
    return sign.timex.start < OPENING and not _TRIAL.search(text)


def _is_current(text: str, floor: _Sign, signs: list[_Sign]) -> bool:
    """Tell whether a full date belongs to the story told, not to its background."""
    if floor.kind == "stamp" or _WEEKDAY.search(floor.timex.text) or _opens(text, floor):
        return True
    return any(_nearest(text, sign, floor.day) == floor.day for sign in _of(signs, "partial"))


def _is_news(text: str, floor: _Sign, signs: list[_Sign]) -> bool:
    """Tell whether a full date is that of the news itself."""
    if floor.kind == "stamp":
        return True
    if _WEEKDAY.search(floor.timex.text):
        return not _TRIAL.search(text)
    named = (_WEEKDAY.search(sign.timex.text) for sign in _of(signs, "recent"))
    days = {_WEEKDAYS[match[0][:3]] for match in named if match}
    return _opens(text, floor) and floor.day.weekday() in days


def _nearest(text: str, partial: _Sign, day: date) -> date | None:
    """Return the day of a date without its year that is nearest to ``day``."""
    timex = resolve(text, partial.timex.start, partial.timex.end, day + NEAREST, tense="past")
    return timex.earliest if timex else None


def _last_partial(text: str, signs: list[_Sign], floor: _Sign) -> _Sign | None:
    found = ((sign, _nearest(text, sign, floor.day)) for sign in _of(signs, "partial"))
    dated = [replace(sign, day=day) for sign, day in found if day]
    return max(dated, key=lambda sign: sign.day, default=None)
