"""Canonical names of places, and how two resolved places lie to each other."""

from functools import lru_cache
from typing import Literal

from corroborate.gazetteer.fold import fold
from corroborate.gazetteer.places import (
    Entry,
    contains,
    country,
    distance_km,
    entry,
    lookup_all,
)
from corroborate.types import Place

Relation = Literal["same", "contains", "within", "disjoint", "unknown"]

_NEAR_KM = 40.0  # a suburb may be reported under the name of its city
_TERRITORY = {
    "CN": {"HK", "MO", "TW"},
    "US": {"PR", "GU", "VI", "AS", "MP"},
    "RS": {"XK"},
    "IL": {"PS", "SY.03"},
    "MA": {"EH"},
    "DK": {"GL", "FO"},
    "RU": {"UA.11", "UA.20", "UA.05", "UA.14", "UA.08", "UA.26"},
}


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


@lru_cache(maxsize=4096)
def _find(canonical: str, code: str, kind: str) -> Entry | None:
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
    first = _find(a.canonical, a.country, a.kind)
    second = _find(b.canonical, b.country, b.kind)
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
