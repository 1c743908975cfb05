"""Who is who and where is where: places, news agencies, names of people and organisations."""

from corroborate.gazetteer.places import (
    Entry,
    capital_country,
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

__all__ = [
    "Entry",
    "capital_country",
    "contains",
    "country",
    "country_of",
    "distance_km",
    "entry",
    "is_usual",
    "is_variant",
    "lookup",
    "lookup_all",
]
