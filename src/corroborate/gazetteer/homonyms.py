"""Chooses among the places of one name by what a document speaks of and how large they are.

Scores are in powers of ten: the logarithm of the population, with extra for capitals, countries
and what the document names beside. The weights were set by hand on news texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log10

from corroborate.gazetteer.places import Entry, contains, country_of, is_variant, lookup_all

_CLEAR = 0.7  # a reading counts as settled when about five times likelier than the next
_SMALL = 100_000
_ENGLISH = frozenset({"US", "GB", "CA", "AU", "IE", "NZ"})
_HOME = 0.7  # texts in English name the towns of these countries the more often


@dataclass(frozen=True, slots=True)
class Support:
    """The countries and regions that the other names of a document speak for."""

    countries: frozenset[str]
    regions: frozenset[str]
    nearby: frozenset[str]


@lru_cache(maxsize=512)
def support_of(context: tuple[str, ...]) -> Support:
    """Return what the names of ``context`` support."""
    countries: set[str] = set()
    regions: set[str] = set()
    nearby: set[str] = set()
    for name in context:
        people = country_of(name)
        if people:
            countries.add(people.country)
        found = lookup_all(name)[:3]
        large = bool(found) and found[0].kind == "city" and found[0].population >= _SMALL
        if large:
            nearby |= {found[0].country, f"{found[0].country}.{found[0].region}"}
        for place in () if large else found:
            if place.kind == "country":
                countries.add(place.country)
            elif place.kind == "region":
                regions.add(f"{place.country}.{place.region}")
                nearby.add(place.country)
    return Support(frozenset(countries), frozenset(regions), frozenset(nearby))


def backing(place: Entry, support: Support) -> float:
    """Return how much the document speaks for a reading, in powers of ten."""
    region = f"{place.country}.{place.region}" if place.region else ""
    total = 0.0
    if place.country in support.countries and place.kind != "country":
        total += max(1.0, 3.5 - len(support.countries))
    elif place.country in support.nearby:
        total += 1.5 if place.kind == "country" else 1.0
    if region in support.regions and not place.parent:
        total += 3.0 if len(support.regions) <= 3 else 1.5
    if region in support.nearby:
        total += 3.0 if place.parent else 1.0 if len(support.nearby) <= 4 else 0.3
    return total


def _prior(place: Entry) -> float:
    """Return how likely a reading is by itself, in powers of ten."""
    head_start = 0.8 if place.kind == "country" else 2.0 if place.capital else 0.0
    return log10(place.population + 10) + head_start


def contenders(found: Sequence[Entry], support: Support, *, usual: bool) -> list[Entry]:
    """Return the readings that come near the likeliest; a city and its region count as one.

    ``usual`` says that the first reading is what the bare name usually means.
    """
    backed = [backing(p, support) for p in found]
    scored = [(_prior(p) + extra, p) for p, extra in zip(found, backed, strict=True)]
    if not any(backed):
        scored = [(score + _HOME * (p.country in _ENGLISH), p) for score, p in scored]
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


def is_stray(surface: str, place: Entry, support: Support) -> bool:
    """Say whether a reading is too unlikely in this document.

    So it is for a small town or region of a country that does not come up; for a small town of
    the United States, where town names come back in every state, if other states come up but not
    its own; and for a place that only goes by the name in some foreign or older spelling.
    """
    backed = backing(place, support)
    if place.kind == "region" and place.country not in _ENGLISH:
        return not backed and place.population < 10 * _SMALL
    if place.kind != "city" or (place.capital and not is_variant(surface, place)):
        return False
    if not backed:
        return place.population < _SMALL or is_variant(surface, place)
    regions = {code for code in support.regions | support.nearby if code[:3] == place.country + "."}
    away = bool(regions) and f"{place.country}.{place.region}" not in regions
    return away and place.country == "US" and place.population < _SMALL
