"""Another place, in the setting of what both texts tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corroborate.gazetteer import Entry, country_of, lookup
from corroborate.gazetteer.relations import compare, label
from corroborate.link.contrast.events import claim_id, of_one_event
from corroborate.link.contrast.found import Contrast
from corroborate.link.frame import Frame
from corroborate.link.passages import Passage
from corroborate.types import Place

LOCATING = frozenset({"in", "at", "near", "outside", "from", "to", "off", "around", "inside"})
NAME = re.compile(r"[A-Z][\w-]*(?:\.?\s(?:of\s)?[A-Z][\w-]*)*")
LEAST_PEOPLE = 100_000
HEADLINE = 0.6  # least share of words with a capital
CITY = frozenset({"city", "other"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named in a text, and whether a preposition before it makes it the setting."""

    place: Place
    located: bool
    frame: Frame | None


def find(a: Passage, b: Passage) -> Iterator[Contrast]:
    """Yield a place of either text that lies apart from all places of the other."""
    ours, theirs = _spots(a), _spots(b)
    left = [s for s in ours if _is_apart(s, theirs, b)]
    right = [s for s in theirs if _is_apart(s, ours, a)]
    found = [
        Contrast(
            "place",
            one.place.text,
            other.place.text,
            "another place",
            (claim_id(one.frame), claim_id(other.frame)),
            firm=one.located and other.located and of_one_event(one.frame, other.frame),
        )
        for one in left
        for other in right
        if (one.located or other.located) and _of_one_kind(one.place, other.place)
    ]
    yield from sorted(found, key=lambda c: not c.firm)[:1]


def _is_apart(spot: Spot, others: list[Spot], passage: Passage) -> bool:
    if spot.place.text.lower().removeprefix("the ") in passage.letters:
        return False
    return bool(others) and all(compare(spot.place, o.place) == "disjoint" for o in others)


def _of_one_kind(one: Place, other: Place) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} <= CITY


def _spots(passage: Passage) -> list[Spot]:
    """Return the places that a text names, those that no claim holds as well."""
    text = passage.document.text
    found: dict[int, Spot] = {}
    for frame in passage.frames:
        for place in frame.claim.places:
            located = _located(text, place.start)
            if place.country and (located or _known(place.text)):
                found[place.start] = Spot(place, located, frame)
    people = [(x.start, x.end) for c in passage.claims for x in c.actors if x.kind == "person"]
    taken = [(s.place.start, s.place.end) for s in found.values()] + people
    capitals = _is_headline(text)
    for match in NAME.finditer(text):
        start = match.start()
        if any(s < match.end() and start < e for s, e in taken):
            continue
        located = _located(text, start)
        for name in _names(match[0], parts=located or capitals):
            if entry := _known(name):
                end = start + len(name)
                spot = Place(name, start, end, label(entry), entry.country, entry.kind)
                found[start] = Spot(spot, located, passage.frame_at(start))
                break
    return list(found.values())


def _is_headline(text: str) -> bool:
    words = [w for w in text.split() if w[0].isalpha()]
    return sum(w[0].isupper() for w in words) >= HEADLINE * max(1, len(words))


def _names(name: str, *, parts: bool) -> list[str]:
    words = name.split()
    least = 1 if parts else len(words)
    return [" ".join(words[:n]) for n in range(len(words), least - 1, -1)]


def _known(name: str) -> Entry | None:
    place = lookup(name)
    if place is None or (country_of(name) and place.kind != "country"):
        return None
    large = place.kind != "city" or place.population >= LEAST_PEOPLE
    return place if large else None


def _located(text: str, start: int) -> bool:
    before = text[:start].removesuffix("the ").split()[-1:]
    return bool(before) and before[0].lower() in LOCATING
