"""Turns a place name in a text into the place it means, and compares two places.

A homonym is settled by what follows ("Springfield, Ohio"), by the other places of the document,
and by how many people live there, in this order; where these leave a doubt, the place stays
unresolved: its canonical name is its text, and its country only what all readings share.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log10
from typing import Literal

from corroborate.gazetteer import (
    Entry,
    contains,
    country,
    country_of,
    distance_km,
    entry,
    is_usual,
    is_variant,
    lookup,
    lookup_all,
)
from corroborate.gazetteer.fold import fold
from corroborate.types import Place

Relation = Literal["same", "contains", "within", "disjoint", "unknown"]

_EDGE = re.compile(r"\A[\s\"'“”‘’(]*(?:[Tt]he\s+)?|(?:['’]s|['’])?[\s\"“”,;:)]*\Z")
_PART = re.compile(
    r"(?:(?:the|far|deep|rural|outer|inner|suburban|downtown|mainland|occupied|greater|upstate|"
    r"war-torn|government-held|rebel-held|"
    r"(?:north|south)?[-\s]?(?:north|south|east|west|central)(?:ern|ernmost)?|mid)[-\s]+)+(?=\w)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?P<owner>[A-Z].*?)['’]?s(?: (?P<rest>\S.*))?")
_AFTER = re.compile(r"\s*,\s*|\s*\(\s*")
_WORDS = re.compile(r"[A-Z][\w.'’-]*(?: (?:and |of )?[A-Z][\w.'’-]*){0,2}")
_TYPE_AFTER = re.compile(
    r"\s+(oblast|province|governorate|region|prefecture|state|county|city)\b", re.IGNORECASE
)
_CLEAR = 0.7  # a reading counts as settled when about five times likelier than the next
_NEAR_KM = 40.0  # a suburb may be reported under the name of its city
_SMALL = 100_000
_TERRITORY = {
    "CN": {"HK", "MO", "TW"},
    "US": {"PR", "GU", "VI", "AS", "MP"},
    "RS": {"XK"},
    "IL": {"PS", "SY.03"},
    "MA": {"EH"},
    "DK": {"GL", "FO"},
    "RU": {"UA.11", "UA.20", "UA.05", "UA.14", "UA.08", "UA.26"},
}


@dataclass(frozen=True, slots=True)
class _Support:
    """The countries and regions that the other names of a document speak for."""

    countries: frozenset[str]
    regions: frozenset[str]
    nearby: frozenset[str]


@lru_cache(maxsize=512)
def _support(context: tuple[str, ...], own: str) -> _Support:
    """Return what ``context`` supports, leaving out names that are ``own`` (a folded name)."""
    countries: set[str] = set()
    regions: set[str] = set()
    nearby: set[str] = set()
    for name in context:
        if fold(name) == own:
            continue
        people = country_of(name)
        if people:
            countries.add(people.country)
        for place in lookup_all(name)[:3]:
            if place.kind == "country":
                countries.add(place.country)
            elif place.kind == "region":
                regions.add(f"{place.country}.{place.region}")
                nearby.add(place.country)
        first = lookup(name)
        if first and first.kind == "city" and first.population >= _SMALL:
            nearby |= {first.country, f"{first.country}.{first.region}"}
    return _Support(frozenset(countries), frozenset(regions), frozenset(nearby))


def _backing(place: Entry, support: _Support) -> float:
    """Return how much the document speaks for a reading, in powers of ten."""
    region = f"{place.country}.{place.region}" if place.region else ""
    total = 0.0
    if place.country in support.countries and place.kind != "country":
        total += max(1.0, 3.5 - len(support.countries))
    if region in support.regions and not place.parent:
        total += 3.0
    if region in support.nearby:
        total += 3.0 if place.parent else 1.0
    if place.country in support.nearby:
        total += 1.5 if place.kind == "country" else 1.0
    return total


def _prior(place: Entry) -> float:
    """Return how likely a reading is by itself, in powers of ten."""
    head_start = 1.5 if place.kind == "country" else 1.0 if place.capital else 0.0
    return log10(place.population + 10) + head_start


def _contenders(found: Sequence[Entry], support: _Support, *, usual: bool) -> list[Entry]:
    """Return the readings that come near the likeliest; a city and its region count as one.

    ``usual`` says that the first reading is what the bare name usually means.
    """
    scored = [(_prior(p) + _backing(p, support), p) for p in found]
    largest = len(found) > 1 and found[0].population > 5 * found[1].population
    scored[0] = (scored[0][0] + (1.0 if usual else 0.5 if largest else 0.0), found[0])
    best = max(score for score, _ in scored)
    near = [place for score, place in scored if best - score < _CLEAR]
    first = near[0]
    for place in found:
        if place in near or any(contains(place, p) or contains(p, place) for p in near):
            first = place
            break
    rest = [p for p in near if p.id != first.id]
    return [first, *(p for p in rest if not contains(first, p) and not contains(p, first))]


def _stray(surface: str, place: Entry, support: _Support) -> bool:
    """Say whether a reading is too unlikely in this document.

    So it is for a small town outside the regions the document speaks of, and for a place that
    only goes by the name in some foreign or older spelling, unless its country comes up.
    """
    backing = _backing(place, support)
    if place.kind != "city" or (place.capital and not is_variant(surface, place)):
        return False
    if not backing:
        return place.population < _SMALL or is_variant(surface, place)
    regions = {code for code in support.regions | support.nearby if code[:3] == place.country + "."}
    away = bool(regions) and f"{place.country}.{place.region}" not in regions
    return away and place.population < _SMALL


def _qualifiers(text: str, end: int) -> tuple[Entry, ...]:
    """Return the readings of the region or country that follows a name after a comma."""
    gap = _AFTER.match(text, end)
    words = _WORDS.match(text, gap.end()) if gap else None
    if not words:
        return ()
    phrase = words.group()
    while phrase:
        shown = [phrase, phrase.rstrip(".")] if phrase.endswith(".") else [phrase]
        for name in shown:
            found = tuple(p for p in lookup_all(name) if p.kind != "city")
            if found:
                return found
        phrase = phrase.rpartition(" ")[0]
    return ()


def _inside(found: Sequence[Entry], outer: Sequence[Entry]) -> Entry | None:
    """Return the likeliest of ``found`` that lies in one of ``outer``."""
    return next((p for p in found for o in outer if contains(o, p) and p.kind != "country"), None)


def _dominant(place: Entry) -> bool:
    """Say whether a bare name means this place among those of its kind and country."""
    same = [
        p for p in lookup_all(place.name) if p.kind == place.kind and p.country == place.country
    ]
    others = max((p.population for p in same if p.id != place.id), default=-1)
    return others < 0 or (bool(same) and same[0].id == place.id and place.population > 10 * others)


def _region_name(place: Entry) -> str:
    """Return the name of the first-level region a place lies in, or nothing."""
    region = entry(f"{place.country}.{place.region}")
    return region.name if region else ""


def label(place: Entry) -> str:
    """Return the canonical name: with its region where the bare name is not clear."""
    region = _region_name(place)
    if place.kind == "country" or place.parent or not region or _dominant(place):
        return place.name
    return f"{place.name}, {region}"


def resolve(text: str, start: int, end: int, *, context: Sequence[str] = ()) -> Place | None:
    """Return the place that ``text[start:end]`` names.

    ``context`` holds the other place names of the document. The result keeps the given span.
    ``None`` stands for a span that is empty or names a people rather than a place.
    """
    surface = _EDGE.sub("", text[start:end])
    if not fold(surface) or country_of(surface):
        return None
    abbreviated = text[end : end + 1] == "." and len(surface) <= 6 and " " not in surface
    head, _, tail = surface.partition(",")
    found = (lookup_all(surface + ".") if abbreviated else ()) or lookup_all(surface)
    qualified = _qualifiers(text, end + abbreviated)
    if tail and (not found or found[0].kind == "city"):
        inner = tuple(p for p in lookup_all(tail.strip()) if p.kind != "city")
        if inner:
            found, qualified, surface = lookup_all(head.strip()), inner, head.strip()
    typed = _TYPE_AFTER.match(text, end)
    if typed and found:
        found = lookup_all(surface + typed.group().lower()) or found
        if found[0].kind == "region" and typed.group(1).lower() != "city":
            found = tuple(p for p in found if p.kind == "region")
    return _settle(surface, found, qualified, tuple(context), (text[start:end], start, end))


def _settle(
    surface: str,
    found: tuple[Entry, ...],
    qualified: tuple[Entry, ...],
    context: tuple[str, ...],
    span: tuple[str, int, int],
) -> Place:
    """Return the place of the reading that fits best, or an unresolved one."""
    if not found:
        return _part_of(surface, qualified, context, span)
    chosen = _inside(found, qualified)
    if not chosen and qualified and found[0].kind == "city":
        return Place(*span, canonical=surface, country=_shared(qualified))
    if not chosen:
        support = _support(context, fold(surface))
        readings = _contenders(found, support, usual=is_usual(surface))
        if context and _stray(surface, readings[0], support):
            return Place(*span, canonical=surface)
        if len(readings) > 1:
            return Place(*span, canonical=surface, country=_shared(readings), kind=found[0].kind)
        chosen = readings[0]
    return Place(*span, label(chosen), chosen.country, chosen.kind)


def _shared(readings: Sequence[Entry]) -> str:
    """Return the code of the country that all readings lie in, or nothing."""
    codes = {place.country for place in readings}
    return codes.pop() if len(codes) == 1 else ""


def _part_of(
    surface: str,
    qualified: tuple[Entry, ...],
    context: tuple[str, ...],
    span: tuple[str, int, int],
) -> Place:
    """Return the place of a name that is not in the gazetteer as it stands.

    "downtown Chicago" is Chicago, "northern Syria" an unnamed part of Syria, "Syria's Idlib" is
    Idlib.
    """
    owned = _OWNED.fullmatch(surface)
    owner = lookup(owned["owner"]) if owned else None
    if owned and owner and owner.kind == "country":
        rest = owned["rest"] or owned["owner"]
        return _settle(rest, lookup_all(rest), (owner,) if owned["rest"] else (), context, span)
    part = _PART.match(surface)
    rest = surface[part.end() :] if part else ""
    if rest in {"America", "Americas"}:
        rest = ""
    whole = _settle(rest, lookup_all(rest), qualified, context, span) if rest else None
    if whole and whole.kind == "city":
        return whole
    if whole and whole.country:
        return Place(*span, canonical=surface, country=whole.country)
    return Place(*span, canonical=surface, country=_shared(qualified))


@lru_cache(maxsize=4096)
def _entry(canonical: str, code: str, kind: str) -> Entry | None:
    """Return the gazetteer's place of a resolved :class:`Place`, or ``None``."""
    name, _, region = canonical.partition(", ")
    found = [p for p in lookup_all(name) if p.country == code and p.kind == kind]
    if region:
        return next((p for p in found if _region_name(p) == region), None)
    return next((p for p in found if label(p) == canonical), None)


def _overlapping(a: Entry, b: Entry) -> bool:
    """Say whether one place is claimed by, or belongs to, the country of the other."""
    inside = _TERRITORY.get(a.country, set())
    return b.country in inside or f"{b.country}.{b.region}" in inside


def _related(a: Entry, b: Entry) -> Relation:
    """Compare two places of the gazetteer."""
    if a.id == b.id:
        return "same"
    if contains(a, b):
        return "contains"
    if contains(b, a):
        return "within"
    if a.country != b.country:
        return "unknown" if _overlapping(a, b) or _overlapping(b, a) else "disjoint"
    far = distance_km(a, b)
    if a.kind == b.kind == "city":
        return "disjoint" if far is not None and far > _NEAR_KM else "unknown"
    apart = bool(a.region and b.region) and a.region != b.region
    counties = all(p.id[3:].isdigit() and len(p.id) == 8 for p in (a, b))
    return "disjoint" if apart or counties else "unknown"


def compare(a: Place, b: Place) -> Relation:
    """Say how place ``a`` lies to place ``b``: ``contains`` means that ``b`` lies in ``a``.

    ``unknown`` also covers neighbours within 40 km and territories claimed by both countries.
    """
    first = _entry(a.canonical, a.country, a.kind)
    second = _entry(b.canonical, b.country, b.kind)
    if first and second:
        return _related(first, second)
    if fold(a.canonical or a.text) == fold(b.canonical or b.text):
        return "same" if a.country == b.country or not (a.country and b.country) else "disjoint"
    if not a.country or not b.country:
        return "unknown"
    if a.country != b.country:
        left, right = country(a.country), country(b.country)
        doubt = left and right and (_overlapping(left, right) or _overlapping(right, left))
        return "unknown" if doubt else "disjoint"
    if first and first.kind == "country":
        return "contains"
    return "within" if second and second.kind == "country" else "unknown"
