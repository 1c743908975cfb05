"""Finds countries, regions and cities by any of their names.

The tables are made by ``models/build_gazetteer.py`` from GeoNames (CC BY 4.0).
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Literal

from corroborate.gazetteer.fold import code_key, fold
from corroborate.gazetteer.table import sorted_table

PlaceKind = Literal["country", "region", "city"]

_KINDS: dict[str, PlaceKind] = {
    "n": "country",
    "r": "region",
    "a": "region",
    "c": "city",
    "p": "city",
}
_REGIONS = (
    *("oblast", "province", "governorate", "region", "prefecture", "state", "krai", "republic"),
    *("canton", "department", "district", "emirate", "county", "territory"),
)
_CITIES = ("city", "town", "village", "municipality")
_BEFORE = re.compile(
    rf"(?P<type>{'|'.join(_REGIONS + _CITIES)}|outskirts|capital) of (?:the )?(?P<name>\w.*)"
)
_ARTICLE = re.compile(r"(?:al|ar|as|ash|at|az|an|ad|el) (?=\w{3})")
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer.

    ``id`` is the GeoNames number, for regions the country and GeoNames admin1 code ("US.NJ"),
    for US counties country and FIPS code. ``country`` is ISO 3166-1 alpha-2, ``region`` the admin1
    code. ``lat`` and ``lon`` are degrees, ``None`` for counties and areas without a fixed centre.
    ``adjective`` is the country's ("Russian"). ``capital`` marks a country's capital, ``parent``
    a first-level region, which contains the cities of its code.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str
    region: str = ""
    population: int = 0
    lat: float | None = None
    lon: float | None = None
    adjective: str = ""
    capital: bool = False
    parent: bool = False


@lru_cache(maxsize=8192)
def entry(identifier: str) -> Entry | None:
    """Return the place with this id, or ``None``."""
    line = sorted_table("gazetteer.places.tsv").get(identifier)
    if line is None:
        return None
    cells = (line + "\t" * 8).split("\t")
    name, kind, country, region, population, lat, lon, adjective = cells[:8]
    return Entry(
        id=identifier,
        name=name,
        kind=_KINDS[kind],
        country=country,
        region=region,
        population=int(population or 0),
        lat=float(lat) if lat else None,
        lon=float(lon) if lon else None,
        adjective=adjective,
        capital=kind == "p",
        parent=kind == "r",
    )


def _named(key: str) -> tuple[Entry, ...]:
    """Return the places filed under ``key``, the likeliest first."""
    ids = (sorted_table("gazetteer.names.tsv").get(key) or "").removeprefix("! ").split()
    return tuple(place for place in map(entry, (i.rstrip("?") for i in ids)) if place)


def is_usual(name: str) -> bool:
    """Say whether the first reading of a name is what it usually means, homonyms or not."""
    return (sorted_table("gazetteer.names.tsv").get(fold(name)) or "").startswith("!")


def is_variant(name: str, place: Entry) -> bool:
    """Say whether ``name`` is only a foreign or older spelling of the place's name."""
    return f"{place.id}?" in (sorted_table("gazetteer.names.tsv").get(fold(name)) or "").split()


def _with_type(key: str) -> tuple[Entry, ...]:
    """Return the places of a key that says what they are ("kharkiv oblast", "city of x")."""
    before = _BEFORE.fullmatch(key)
    core, _, last = key.rpartition(" ")
    if before:
        core, last = before["name"], before["type"]
    kind = "region" if last in _REGIONS else "city" if last in _CITIES else ""
    if not core or not (kind or before):
        return ()
    return tuple(sorted(_named(core), key=lambda place: bool(kind) and place.kind != kind))


@lru_cache(maxsize=8192)
def lookup_all(name: str) -> tuple[Entry, ...]:
    """Return every place called ``name``, the likeliest first, none if it is unknown.

    Countries come before capitals and large cities, these before small ones. Abbreviations must
    stand in capitals ("US", "N.J."), those in small letters may end in a dot ("Calif.").
    """
    name = name.strip()
    code = code_key(name)
    found = _named(code) if code else ()
    if not found and re.fullmatch(r"[A-Z][a-z]{1,4}\.?|W\.? ?Va\.?", name):
        found = _named("=" + re.sub(r"[.\s]", "", name)) if name[-1] == "." or len(name) > 4 else ()
    if found:
        return found
    key = fold(name)
    if not key or (code and len(key) <= 3):
        return ()
    bare = _ARTICLE.sub("", key)
    return _named(key) or (_named(bare) if bare != key else ()) or _with_type(key)


def lookup(name: str) -> Entry | None:
    """Return the likeliest place called ``name``, or ``None`` if it is unknown."""
    return next(iter(lookup_all(name)), None)


@lru_cache(maxsize=2048)
def country_of(word: str) -> Entry | None:
    """Return the country that an adjective or a word for its people names ("Syrians")."""
    if not word[:1].isupper():
        return None
    return next(iter(_named("~" + fold(word))), None)


def country(code: str) -> Entry | None:
    """Return the country of an ISO 3166-1 alpha-3 or alpha-2 code, or ``None``."""
    if len(code) == 2:
        return next((place for place in _named("@" + code) if place.kind == "country"), None)
    return next((place for place in _named("=" + code) if place.kind == "country"), None)


def capital_country(name: str) -> Entry | None:
    """Return the country whose capital ``name`` is, if that is what the name means first.

    Foreign and older spellings of a capital do not count.
    """
    place = lookup(name)
    if place is None or not place.capital or is_variant(name, place):
        return None
    return country(place.country)


def contains(outer: Entry, inner: Entry) -> bool:
    """Say whether ``inner`` lies in ``outer`` for sure and is not the same place."""
    if outer.country != inner.country or outer.id == inner.id:
        return False
    if outer.kind == "country":
        return True
    return outer.parent and not inner.parent and outer.region == inner.region


def distance_km(a: Entry, b: Entry) -> float | None:
    """Return the great-circle distance in kilometres, ``None`` where a position is unknown."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    north, south = radians(a.lat), radians(b.lat)
    half = sin((north - south) / 2) ** 2
    half += cos(north) * cos(south) * sin(radians(a.lon - b.lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))
