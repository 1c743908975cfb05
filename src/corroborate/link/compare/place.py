"""The place slot: where it happened.

Levels: match (one place), compatible (one lies in the other, or may lie near it), missing, conflict
(two places apart).
"""

from corroborate.gazetteer import relations
from corroborate.link.compare import contrary
from corroborate.link.compare.level import Judged, missing
from corroborate.link.frame import Frame
from corroborate.types import Severity


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the places of two claims, those of their sentences where they name none."""
    if (found := contrary.judge(a, b, "place")) is not None:
        return found
    left = ", ".join(dict.fromkeys(p.canonical or p.text for p in a.places))
    right = ", ".join(dict.fromkeys(p.canonical or p.text for p in b.places))
    if not a.places or not b.places:
        return missing("no place on one side", left, right)
    found_in = {relations.compare(p, q) for p in a.places for q in b.places}
    if "same" in found_in:
        return Judged("match", "the same place", left, right, {"match": 1.0})
    if found_in & {"contains", "within"}:
        return Judged("compatible", "one place lies in the other", left, right, {"within": 1.0})
    if any(not p.country for p in (*a.places, *b.places)):
        return missing("a place that is not in the gazetteer", left, right)
    if "unknown" in found_in:
        return Judged("compatible", "places near each other", left, right, {"near": 1.0})
    exact = all(p.kind in ("city", "other") for p in (*a.places, *b.places))
    plain = exact and not _is_told_of_both(a, b)
    severity: Severity | None = "contradiction" if plain else None
    return Judged("conflict", "different places", left, right, {"differ": 1.0}, severity)


def _is_told_of_both(a: Frame, b: Frame) -> bool:
    """Return whether an article names the places of both: a town and its suburb, one story's."""
    names = {p.text for f in (a, b) for p in f.places}
    return any(all(name in f.document.text for name in names) for f in (a, b))
