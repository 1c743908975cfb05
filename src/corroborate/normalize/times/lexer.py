"""Cuts text into tokens with their readings: words, numbers, numeric dates, clock times."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from corroborate.normalize.times.vocabulary import readings
from corroborate.possessives import lost_possessives

_TOKEN = re.compile(
    r"""
    (?P<iso>\d{4}-\d{2}-\d{2}(?=T\d{2}:\d{2}|(?![\w-])))(?:T\d{2}:\d{2}(?::\d{2})?[Z\d:.+-]*)?
  | (?P<numeric>\d{1,4}(?P<mark>[/.-]|\s/\s)\d{1,2}(?P=mark)\d{2,4}(?![\w/-]|\.\d))
  | (?P<named>(?<![\w/])9/11)(?![\w/])
  | (?P<clock>\d{1,2}[:.]\d{2}(?=\s?[ap]\.?m\b)|\d{1,2}:\d{2})(?::\d{2})?(?![\d:])
  | (?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)
  | (?P<decade>(?:1\d|20)\d0['’]?s\b|['’‘]?\b[1-9]0['’]?s\b)
  | ['’‘](?P<short>\d\d)(?![\w'’])
  | (?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)
      (?=(?:[ap]\.?m|h|hrs?|mins?|secs?|days?|weeks?|months?|y(?:ea)?rs?)\b|[^\w]|$)
  | (?P<meridiem>[ap]\.\s?m\.?|[ap]m)(?!\w)
  | (?P<possessive>['’]s?\b|(?<=s)['’](?=\s))
  | (?P<short_form>(?:jan|febr?|mar|apr|jun|jul|aug|sept?|oct|nov|dec
      |mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun))\.
  | (?P<word>[^\W\d_]+(?!\w))
  | (?P<other>\w+|[^\w\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CODE = re.compile(r"(?:(?P<q>[qh])(?P<n>[1-4])|(?P<m>[1-4])(?P<r>[qh])|fy'?(?P<y>\d{4}))")
_BREAK = re.compile(r"\n\s*\n|\s{4,}|(?<!,)[ \t]*\n\s*(?=[A-Z])")
_LONGEST_NUMBER = 9
_DASHES = str.maketrans("–—‐‑−’‘", "-;---''")


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its offsets, its lower-case ``low`` form, its readings, category to value.

    ``breaks`` tells that a paragraph ends before it.
    """

    start: int
    end: int
    low: str
    readings: Mapping[str, object]
    breaks: bool = False


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of ``text[start:end]``, with offsets into ``text``."""
    return list(_tokens(text, start, len(text) if end is None else end))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    before = start
    owning = lost_possessives(text)
    for match in _TOKEN.finditer(text, start, end):
        kind = "numeric" if match["numeric"] else match.lastgroup or "other"
        low = match[0].lower().translate(_DASHES)
        stop = match.end()
        if kind in ("word", "short_form"):
            low = low.removesuffix(".")
            if stop - 1 in owning:
                low, stop = low[:-1], stop - 1
            found: Mapping[str, object] = readings(low)
        else:
            found = _NUMBERS[kind](match[kind]) if kind in _NUMBERS else {}
        breaks = before > start and _BREAK.search(text, before, match.start() + 1) is not None
        yield Token(match.start(), stop, low, found, breaks)
        before = stop


def _number(text: str) -> dict[str, object]:
    if len(text) > _LONGEST_NUMBER:
        return {}
    if not text.isdigit() or not text.isascii():
        value = float(text.replace(",", ""))
        return {"decimal": value}
    value = int(text)
    found: dict[str, object] = {"digits": float(text)}
    if len(text) <= 2:
        found["two"] = value
        if 1 <= value <= 31:
            found["day"] = value
        if value <= 24:
            found["hour"] = value
    if len(text) == 4:
        if 1000 <= value <= 2999:
            found["year"] = value
        if value // 100 < 24 and value % 100 < 60:
            found["military"] = value // 100 * 60 + value % 100
    return found


def _ordinal(text: str) -> dict[str, object]:
    return {"ordinal": int(text[:-2]), "nth": int(text[:-2])}


def _short_year(text: str) -> dict[str, object]:
    value = int(text)
    return {"year": value + (1900 if value >= 30 else 2000)}


def _decade(text: str) -> dict[str, object]:
    value = int("".join(filter(str.isdigit, text)))
    return {"decade": value if value > 99 else value + (2000 if value < 30 else 1900)}


def _iso(text: str) -> dict[str, object]:
    return _dated(*map(int, text.split("-")))


def _named(_text: str) -> dict[str, object]:
    """Read "9/11", the one day that is known by its numbers."""
    return {"date": date(2001, 9, 11)}


def _dated(year: int, month: int, day: int) -> dict[str, object]:
    try:
        return {"date": date(year, month, day)}
    except ValueError:
        return {}


def _numeric(text: str) -> dict[str, object]:
    """Read n/n/yyyy, month first as in America (day first with dots, or where it must be).

    With hyphens both orders are in use; where both can be, the reading is from one to the other.
    """
    mark = next(char for char in text if not char.isdigit() and not char.isspace())
    parts = [part.strip() for part in text.split(mark)]
    first, second, third = map(int, parts)
    if len(parts[0]) == 4:
        return _dated(first, second, third)
    if len(parts[0]) > 2 or len(parts[2]) == 3 or (len(parts[2]) == 2 and mark == "."):
        return {}
    year = third if third > 99 else third + (1900 if third >= 70 else 2000)
    day_first = second <= 12 if mark == "." else first > 12
    month, day = (second, first) if day_first else (first, second)
    if mark == "-" and max(first, second) <= 12 and first != second:
        return {
            "dates": (
                date(year, min(month, day), max(month, day)),
                date(year, max(month, day), min(month, day)),
            )
        }
    return _dated(year, month, day)


def _clock(text: str) -> dict[str, object]:
    hour, minute = int(text[:-3]), int(text[-2:])
    return {"clock": 60 * hour + minute} if hour <= 24 and minute < 60 else {}


def _meridiem(text: str) -> dict[str, object]:
    return {"meridiem": text[0].lower()}


def _code(text: str) -> dict[str, object]:
    """Read Q3, 3Q, H1, 1H and FY2019."""
    match = _CODE.fullmatch(text.lower())
    if not match:
        return {}
    if match["y"]:
        return {"fiscal_code": int(match["y"])}
    number = int(match["n"] or match["m"])
    if (match["q"] or match["r"]) == "q":
        return {"quarter_code": number}
    return {"half_code": number - 1} if number <= 2 else {}


_NUMBERS = {
    "other": _code,
    "iso": _iso,
    "numeric": _numeric,
    "named": _named,
    "clock": _clock,
    "ordinal": _ordinal,
    "decade": _decade,
    "short": _short_year,
    "number": _number,
    "meridiem": _meridiem,
}
