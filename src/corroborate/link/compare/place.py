"""The place slot: where it happened.

Levels: match (one place), compatible (one may lie in the other), missing, conflict (two places
neither of which holds the other).
"""

from corroborate.link.compare import contrary
from corroborate.link.compare.level import Judged, missing
from corroborate.link.frame import Frame
from corroborate.types import Place, Severity


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the places of two claims, those of their sentences where they name none."""
    if (found := contrary.judge(a, b, "place")) is not None:
        return found
    left = ", ".join(dict.fromkeys(p.canonical or p.text for p in a.places))
    right = ", ".join(dict.fromkeys(p.canonical or p.text for p in b.places))
    if not a.places or not b.places:
        return missing("no place on one side", left, right)
    pairs = [(p, q) for p in a.places for q in b.places]
    if any(_name(p) == _name(q) for p, q in pairs):
        return Judged("match", "the same place", left, right, {"match": 1.0})
    if any(_holds(p, q) or _holds(q, p) for p, q in pairs):
        return Judged("compatible", "one place lies in the other", left, right, {"within": 1.0})
    if any(not p.country or not q.country for p, q in pairs):
        return missing("a place that is not in the gazetteer", left, right)
    if any(p.kind == q.kind for p, q in pairs) or len({p.country for pq in pairs for p in pq}) > 1:
        exact = all(p.kind in ("city", "other") for pair in pairs for p in pair)
        plain = exact and not _is_told_of_both(a, b)
        severity: Severity | None = "contradiction" if plain else None
        return Judged("conflict", "different places", left, right, {"differ": 1.0}, severity)
    return Judged("compatible", "places of one country", left, right, {"near": 1.0})


def _name(place: Place) -> str:
    return (place.canonical or place.text).lower()


def _holds(outer: Place, inner: Place) -> bool:
    if outer.kind == "country":
        return inner.kind != "country" and outer.country == inner.country
    return _name(inner).endswith(f", {_name(outer)}")


def _is_told_of_both(a: Frame, b: Frame) -> bool:
    """Return whether an article names the places of both: a town and its suburb, one story's."""
    names = {p.text for f in (a, b) for p in f.places}
    return any(all(name in f.document.text for name in names) for f in (a, b))
