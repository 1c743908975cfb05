"""Whether a claim is of another time or place than the news of the other's article."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import lru_cache

from corroborate.gazetteer.relations import compare
from corroborate.link.compare.time import Interval, intervals
from corroborate.link.compare.wordlists import MONTH, MONTHS
from corroborate.link.frame import Frame
from corroborate.link.spelling import skeleton, spelled_alike
from corroborate.types import Document, Place

SLACK = 7  # days that two times may lie apart and be one
NEWS = timedelta(days=10)  # how far back from its day of publication an article's news reaches
LONG = timedelta(days=90)
LEAD = 300  # how far an article tells its news before it recalls what was before
NAMED = re.compile(rf"(?<![Ss]ince )(?<![Ff]rom )\b{MONTH}")
LEANING = re.compile(r"\b(?:months?|years?|decades?) (?:before|earlier|ago|prior)\b", re.I)
ANOTHER = re.compile(
    r"\bin that case\b|\b(?:another|(?:a|an|the) (?:other|separate|unrelated|different|similar"
    r"|previous|earlier)) (?:[\w-]+ ){0,3}?(?:case|incident|shooting|attack|crash|killing|fire"
    r"|neighbou?rhood|district|quarter|town|village|part of)\b"
    r"|^\W*(?:elsewhere|(?:(?:at|around) )?(?:about |around )?the same time)\b",
    re.I,
)
TURN = re.compile(
    r"\b[Tt]he (?:first|second|third|fourth|other|latter) (?:[\w-]+ )?(?:incident|shooting|attack"
    r"|crash|killing|stabbing|fire|blast|explosion|bombing|raid|strike|robbery|collision)\b"
)
"""The opening of a paragraph that tells of one of several incidents."""
THAT_EVENT = re.compile(
    r"\b[Tt]hat (?:[\w-]+ )?(?:attack|incident|strike|shooting|bombing|blast|crash|raid|case)\b"
)
SEASON = re.compile(r"\b(?:last|previous|past|earlier this|\d{4}) season\b", re.I)
STARTS_AFTER = re.compile(r"(?:\w+ ){1,3}(?:days?|weeks?|months?|years?) after\b", re.I)
NESTED = frozenset({"same", "contains", "within"})
NAME = re.compile(r"\b[A-Z][\w-]{2,}")
LOCATED = re.compile(
    r"\b(?:in|at|near|outside|around|inside|on) (?:the )?(?:\w+ of )?((?:(?:al-)?[A-Z][\w-]+ ?)+)"
)
STREET = re.compile(
    r"\b([A-Z][\w'’]+|\d+(?:st|nd|rd|th)) (?:Streets?|St|Ave|Avenues?|Road|Rd|Boulevard|Blvd"
    r"|Drive|Lane|Place|Pl|Court|Parkway|Highway)\b"
)
NO_PLACE = re.compile(rf"{MONTH}$|\w+day$|\w+(?:ish|ian|ese)$", re.I)
"""Words with a capital that name a month, a day or a people ("in a Kurdish city")."""
LEAST_LETTERS = 3
MANY_STREETS = 5
SPREAD = 1000  # characters a street; a long article of one event names some as well
OVERVIEW = re.compile(
    r"\b(?:weekend|overnight|holiday) (?:shootings|stabbings|homicides|killings|violence)\b"
    r"|\bshootings (?:across|citywide|around the city)\b|\bviolent (?:weekend|holiday|night)\b"
    r"|\b(?:shot|killed|wounded) (?:in|across) [A-Z]\w+ (?:over|during|this) the\b"
    r"|\b(?:shot|killed|dead|wounded|injured) in (?:(?:less than|under|about|just|only) )?[\w-]+"
    r" hours\b",
    re.I,
)
"""The opening of an article that sums up the incidents of some days."""


def is_other_time(a: Frame, b: Frame) -> bool:
    """Return whether one claim tells of a time that the other's article has nothing to do with.

    So does a claim of "another case".

    "A blast last month killed four" is no toll of an article that names no day of last month and
    was not published then. Where a day is not known, the words for it are compared.
    """
    return _is_of_another(a) != _is_of_another(b) or _is_recalled(a, b) or _is_recalled(b, a)


def _is_of_another(frame: Frame) -> bool:
    """Return whether a claim is told of another event, or of one of several that are told apart."""
    if ANOTHER.search(_sentence(frame)):
        return True
    text, start = frame.document.text, frame.claim.start
    paragraph = text[max(text.rfind("\n", 0, start) + 1, start - LEAD) : frame.claim.end]
    return TURN.search(paragraph) is not None


def is_other_place(a: Frame, b: Frame) -> bool:
    """Return whether two claims are of two places.

    They are of different streets, or each of places of which the other's article says nothing;
    beside an article that sums up many incidents, any that do not name one place.
    """
    if (one := _streets(a)) and (other := _streets(b)) and one.isdisjoint(other):
        return True
    if _is_roundup(a.document.text) or _is_roundup(b.document.text):
        return _place_words(a.places, _sentence(a)).isdisjoint(_place_words(b.places, _sentence(b)))
    if any(compare(p, q) in NESTED for p in a.places for q in b.places):
        return False
    ours, theirs = _located(a), _located(b)
    return bool(ours and theirs) and not (_is_heard_of(ours, b) or _is_heard_of(theirs, a))


@lru_cache(maxsize=256)
def _is_roundup(article: str) -> bool:
    """Return whether an article tells of many incidents: of a weekend, or of many streets."""
    if OVERVIEW.search(article, 0, LEAD):
        return True
    streets = len(set(STREET.findall(article)))
    return streets >= MANY_STREETS and len(article) <= SPREAD * streets


def _streets(frame: Frame) -> frozenset[str]:
    """Return the streets that a claim's sentence names, by the word before "Street"."""
    return frozenset(map(str.lower, STREET.findall(_sentence(frame))))


def _located(frame: Frame) -> frozenset[str]:
    """Return the words of the places that a claim, or else its sentence, names."""
    own = _place_words(frame.claim.places, frame.claim.text)
    return own or _place_words(frame.places, _sentence(frame))


def _place_words(places: Sequence[Place], text: str) -> frozenset[str]:
    names = [name for p in places for name in (p.text, p.canonical)] + LOCATED.findall(text)
    words = {w.strip(".,'’").lower() for name in names for w in name.split()}
    return frozenset(w for w in words if len(w) >= LEAST_LETTERS and not NO_PLACE.match(w))


def _is_heard_of(places: frozenset[str], other: Frame) -> bool:
    named = _names(other.document.text)
    return any(
        place == word or spelled_alike(place, word)
        for place in places
        for word in named.get(skeleton(place), ())
    )


@lru_cache(maxsize=256)
def _names(article: str) -> Mapping[str, set[str]]:
    """Return the capitalised words of an article, in lower case, by the key of their spelling."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in NAME.findall(article):
        found[skeleton(word.lower())].add(word.lower())
    return found


def _sentence(frame: Frame) -> str:
    return frame.document.text[slice(*frame.claim.sentence)]


def _is_recalled(one: Frame, other: Frame) -> bool:
    days = intervals(one.times)
    if not days or (not one.own_times and STARTS_AFTER.match(one.claim.text)):
        return _is_worded_past(one, other)
    told = intervals(other.times)
    if not told:
        told = [*(Interval(*span) for span in other.days_told), *_news(other.document)]
    if not told:
        told = _news(one.document, LONG)
    return bool(told) and all(day.gap(span) > SLACK for day in days for span in told)


def _news(document: Document, back: timedelta = NEWS) -> list[Interval]:
    """Return the days whose news an article tells, if its day of publication is known.

    Beside an article that names no day at all, what is ``LONG`` past in the other is recalled.
    """
    day = document.published
    if day.earliest is None or day.latest is None:
        return []
    return [Interval(day.earliest - back, day.latest)]


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
    """Return the words that may tell when it was; a day before who says so is of the saying.

    When "that attack" was, the sentence before it tells.
    """
    own = frame.claim.text if frame.claim.attribution else _sentence(frame)
    if not THAT_EVENT.search(frame.claim.text):
        return own
    before = frame.document.text[: frame.claim.sentence[0]].rstrip()
    return f"{before[max(0, before.rfind('. ', 0, -1)) :]} {own}"


def _months(text: str) -> set[str]:
    return {month[:3].lower() for month in NAMED.findall(text)}
