"""Tells spans that are times from ages, counts, identifiers and verbs that look like them."""

import re

_AGE_AFTER = re.compile(
    r"(?:,?\s(?:and\s|or\s)?\w+[\s-](?:year|month|week|day)s?)*\s?-?\s?(?:olds?\b|of\s+age\b)",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|age\s+of)\s+$", re.IGNORECASE)
_LENGTH = re.compile(r"(?:years?|months?|weeks?|days?|hours?)$", re.IGNORECASE)
_VERB = re.compile(r"may|march|second|sec|sat|sun|mar")
_NAMED_DAY = r"\b(?:Black|Bloody|Super|Cyber|Maundy|Holy|Giving|Fat|Red|Shrove)\s+"
_NAMED_BEFORE = re.compile(rf"{_NAMED_DAY}$")
_NAMED_INSIDE = re.compile(rf"{_NAMED_DAY}[A-Z][a-z]+day\b")
_NUMBER_BEFORE = re.compile(
    r"[$€£¥#@]\s?$|[\w.,/:-]$"
    r"|\b(?:rooms?|flights?|route|highway|interstate|no\.?|numbers?|pages?|articles?|sections?|"
    r"resolutions?|channel|apartment|suite|unit|lot|block|case|bus|train|volume|boeing|airbus|"
    r"file|box|line|gate|chapter|docket)\s+$",
    re.IGNORECASE,
)
_COUNTED = (
    "people persons men women children boys girls houses homes families households soldiers "
    "troops fighters civilians refugees migrants prisoners hostages victims deaths dead killed "
    "wounded injured injuries casualties others more cases patients votes voters seats jobs "
    "workers employees students pupils members residents dollars euros pounds rubles roubles yen "
    "tons tonnes kilograms kg grams litres liters gallons barrels miles kilometers kilometres km "
    "meters metres feet ft yards acres hectares square shares points percent pct times rounds "
    "shells missiles rockets bombs mines tanks vehicles cars trucks buses planes aircraft drones "
    "containers units pieces pages copies words calls bodies inmates officers passengers degrees"
)
_NUMBER_AFTER = re.compile(
    r"[\d%°]|[.,:]\d|[\s-]blocks?\b"
    rf"|-\d{{4}}-|[-–]\d{{1,2}}\b|\s*(?:{_COUNTED.replace(' ', '|')})\b"
    r"|\s+(?:[NSEW]\.?\s+)?[A-Z]\w+\s+(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Dr|Boulevard|Blvd"
    r"|Court|Way)\b"
)
_YEAR = re.compile(r"\d{4}")
_MOVED = re.compile(
    r"\b(?:moved|postponed|delayed|rescheduled|shifted|pushed|changed|brought)\b[^.;\n]{0,40}$"
)
_FROM_TO = re.compile(r"\b(?:to|until)\b")
_OF_PLAY = re.compile(r"\bquarter$|^\W*\d{1,2}:\d\d$")
_PLAY = re.compile(
    r"\b(?:touchdowns?|yards?|quarterback|linebacker|baskets?|rebounds?|halftime|playoffs?|innings?"
    r"|rounds?|knockout|referee|coach|scored|goals?|timeouts?|laps?|overtime)\b"
)
_BUSINESS = re.compile(
    r"\b(?:profits?|revenues?|sales|earnings|losses|fiscal|economy|economic|gdp|growth|income|net"
    r"|dividends?|inflation|output|results|analysts?)\b",
    re.IGNORECASE,
)


def refused(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` surely is no time, whoever found it."""
    span, before, after = text[start:end], text[max(0, start - 24) : start], text[end : end + 60]
    if _LENGTH.search(span) and (_AGE_AFTER.match(after) or _AGE_BEFORE.search(before)):
        return True
    if _VERB.fullmatch(span) or _NAMED_INSIDE.search(span):
        return True
    if span.endswith("day") and _NAMED_BEFORE.search(before):
        return True
    if _FROM_TO.search(span) and _MOVED.search(text, max(0, start - 60), start):
        return True
    if _OF_PLAY.search(span) and _played(text, start, end):
        return True
    year = _YEAR.fullmatch(span)
    return bool(year and (_NUMBER_BEFORE.search(before) or _NUMBER_AFTER.match(after)))


def _played(text: str, start: int, end: int) -> bool:
    """Tell whether the words around speak of a game, whose quarters are no dates."""
    around = text[max(0, start - 250) : end + 250]
    return bool(_PLAY.search(around)) and not _BUSINESS.search(around)


def glued(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is part of a longer word, number or address."""
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before and (before.isalnum() or (text[start].isdigit() and before in "$€£#@/.:_-")):
        return True
    if not text[end - 1].isalnum():
        return False
    return bool(re.match(r"[\w%°@]|[.:,/]\d", after))
