"""Full calendar dates in the few absolute forms in which pages print when they appeared."""

import re
from dataclasses import dataclass
from datetime import date, datetime

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
MONTH = rf"(?:{_MONTHS})\b\.?"
"""A month's name or abbreviation, as a pattern for ``re.IGNORECASE``."""
_NUMBER = {
    name: index + 1
    for index, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    )
}
_FORMS = re.compile(
    rf"""(?<![\w.])(?:
      (?P<y1>\d{{4}})(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})
    | (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?(?:\s+|-)(?P<m2>{MONTH}),?(?:\s+|-)(?P<y2>\d{{4}})
    | (?P<m3>{MONTH})\s*(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|\s+|-)?(?P<y3>\d{{4}})
    | (?P<a4>\d{{1,2}})\s*(?P<s4>[-/.])\s*(?P<b4>\d{{1,2}})\s*(?P=s4)\s*(?P<y4>\d{{4}}|\d\d)
    )(?!\d|[/.]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_US = re.compile(r"\b(?:[ap]\.?m\b|[ECMP][SD]?T\b|AK[SD]T\b)", re.IGNORECASE)
_URL = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[-/])(?P<m>\d{1,2}|[a-z]{3})(?P=s)(?P<d>\d{1,2})(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: its span, and the closed interval of days it may mean."""

    start: int
    end: int
    earliest: date
    latest: date


def find_dates(text: str) -> list[FoundDate]:
    """Return the full dates (day, month, year) in ``text`` in their order.

    Day and month of an all-figure date are told apart by their size, by dots (day first) and by
    US clock times or zones in the same text (month first); where nothing tells, the interval
    spans both readings. Dates that no calendar holds are left out.
    """
    found = []
    for match in _FORMS.finditer(text):
        days = _days(match, month_first=bool(_US.search(text)))
        if days:
            found.append(FoundDate(match.start(), match.end(), min(days), max(days)))
    return found


def parse_date(value: object) -> date | None:
    """Return the day of a date, a datetime or a string that starts with one; else ``None``."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    compact = re.match(r"\s*(\d{4})(\d\d)(\d\d)(?!\d)", value)
    if compact:
        return _day(compact[1], compact[2], compact[3])
    found = find_dates(value.replace("T", " "))
    if found and found[0].earliest == found[0].latest:
        return found[0].earliest
    return None


def url_date(url: str) -> tuple[date, str] | None:
    """Return the day a URL states (``/2024/05/06/``, ``2024-05-06``) and the part that does."""
    for match in _URL.finditer(url):
        month = match["m"]
        day = _day(match["y"], str(_NUMBER.get(month.lower(), month)), match["d"])
        if day:
            return day, match[0]
    return None


def _days(match: re.Match[str], *, month_first: bool) -> list[date]:
    """Return the days a match of the forms may mean (two for an ambiguous one)."""
    if match["y1"]:
        pairs = [(match["y1"], match["m1"], match["d1"])]
    elif match["y2"]:
        pairs = [(match["y2"], _month(match["m2"]), match["d2"])]
    elif match["y3"]:
        pairs = [(match["y3"], _month(match["m3"]), match["d3"])]
    else:
        pairs = _figures(match, month_first=month_first)
    return [day for day in (_day(*pair) for pair in pairs) if day]


def _figures(match: re.Match[str], *, month_first: bool) -> list[tuple[str, str, str]]:
    """Return the readings of an all-figure date as year, month, day."""
    year = match["y4"]
    if len(year) == 2:
        if match["s4"] != "/":
            return []
        year = ("20" if int(year) < 70 else "19") + year
    day_first = (year, match["b4"], match["a4"])
    us_order = (year, match["a4"], match["b4"])
    if match["s4"] == ".":
        return [day_first]
    if month_first and int(match["a4"]) <= 12:
        return [us_order]
    return [day_first, us_order]


def _month(name: str) -> str:
    """Return the number of a month by its name."""
    return str(_NUMBER[name[:3].lower()])


def _day(year: str, month: str, day: str) -> date | None:
    """Return the calendar day, if there is one in 1900-2100."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if 1900 <= found.year <= 2100 else None
