"""The quantity slot: figures of the same thing in the same role.

Levels: match (all comparable figures agree), compatible (one may hold the other), missing (nothing
comparable), conflict (a comparable pair disagrees).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from corroborate import lexicon
from corroborate.link.align import word_similarity
from corroborate.link.compare import actor
from corroborate.link.compare.figures import agree, bound_notes, figure_of, in_base, is_vague
from corroborate.link.compare.level import Judged, missing
from corroborate.link.compare.measured import Measured, measured
from corroborate.link.frame import Frame
from corroborate.link.profile import documents_alike
from corroborate.types import Note, Quantity, Severity

OTHER_THINGS = "figures of different things"
UNIT_MATCH = 0.6
SMALL = 2.0
STRANGERS, ONE_STORY = 0.04, 0.16
MAX_RATIO = 8.0
AMOUNTS = frozenset({"money", "percent", "measure"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two comparable quantities, and whether one's unit is the broader."""

    a: Quantity
    b: Quantity
    broader: bool = False


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the figures of two claims."""
    left = ", ".join(q.text for q in a.quantities)
    right = ", ".join(q.text for q in b.quantities)
    if not a.quantities or not b.quantities:
        return missing("no figure on one side", left, right)
    if "other_name" in actor.compare(a, b).features:
        return missing("figures of different actors", left, right)
    pairs = [p for p in _pairs(measured(a), measured(b)) if not _of_several(p, a, b)]
    features = {"same_figure": 1.0} if _share_figure(a, b) else {}
    if not pairs:
        if _of_other_things(measured(a), measured(b)):
            features["other_thing"] = 1.0
            return Judged("missing", OTHER_THINGS, left, right, features)
        features["unrelated"] = 1.0 - len(features)
        return Judged("missing", "no figures of one thing", left, right, features)
    apart = [p for p in pairs if not agree(p.a, p.b)]
    agreed = [p for p in pairs if agree(p.a, p.b)]
    if not apart:
        return Judged("match", "the figures agree", left, right, features | {"match": 1.0})
    if any((p.a.figure or 0) > SMALL for p in agreed):
        return Judged("compatible", "some figures agree", left, right, features | {"partly": 1.0})
    return _conflict(apart[0], a, b, features | {"comparable": _one_story(a, b)})


def _of_other_things(ours: tuple[Measured, ...], theirs: tuple[Measured, ...]) -> bool:
    """Return whether one event is counted in both by things that have nothing to do with another.

    "delivered 20,000 containers" and "delivered 100 missiles" are two facts; so are figures of one
    thing that lie too far apart to be of one matter.
    """
    counts = [
        (one, other)
        for one in ours
        for other in theirs
        if one.quantity.kind == other.quantity.kind == "count"
        and one.event == other.event != ""
        and one.side == other.side == "affected"
    ]
    return bool(counts) and all(
        _far_apart(one.quantity, other.quantity)
        or (bool(one.quantity.unit and other.quantity.unit) and not _may_be_one(one, other))
        for one, other in counts
    )


def _may_be_one(one: Measured, other: Measured) -> bool:
    if one.persons or other.persons:
        return True
    return _like_units(one.quantity, other.quantity) is not None


def _of_several(pair: Pair, a: Frame, b: Frame) -> bool:
    """Return whether an age is one of several in a claim, so that nobody knows whose it is."""
    if pair.a.kind != "age":
        return False
    return any(sum(q.kind == "age" for q in f.quantities) > 1 for f in (a, b))


def _one_story(a: Frame, b: Frame) -> float:
    """Return from 0 to 1 how far the two documents tell one story.

    Of two articles of one folder of ``eval/articles`` nine in ten are alike by 0.11 or more, of two
    of different folders nine in ten by less than 0.07 (``models/likeness.py`` prints the deciles).
    """
    alike = documents_alike(a.document.text, b.document.text)
    return min(1.0, max(0.0, (alike - STRANGERS) / (ONE_STORY - STRANGERS)))


def _share_figure(a: Frame, b: Frame) -> bool:
    """Return whether a figure that is not small stands in both, whatever it counts."""
    figures = ({q.figure for q in f.quantities if (q.figure or 0) > SMALL} for f in (a, b))
    return bool(next(figures) & next(figures))


def _conflict(pair: Pair, a: Frame, b: Frame, features: dict[str, float]) -> Judged:
    notes: list[Note] = list(bound_notes(pair.a, pair.b))
    if pair.broader:
        notes.append("unit-broader")
    if _is_later(pair, a, b):
        notes.append("later-figure")
    if a.speaker and b.speaker and a.speaker != b.speaker:
        notes.append("estimators-differ")
    if pair.a.window != pair.b.window and pair.a.window and pair.b.window:
        notes.append("scope-differs")
    severity: Severity = "discrepancy" if notes else "contradiction"
    reason = f"{pair.a.text} against {pair.b.text}"
    return Judged("conflict", reason, pair.a.text, pair.b.text, features, severity, tuple(notes))


def _is_later(pair: Pair, a: Frame, b: Frame) -> bool:
    """Return whether the greater figure was published on a later day."""
    if pair.a.kind == "age":
        return False
    day_a, day_b = a.document.published, b.document.published
    less, more = (day_a, day_b) if figure_of(pair.a) < figure_of(pair.b) else (day_b, day_a)
    return bool(less.latest and more.earliest and less.latest < more.earliest)


def _pairs(ours: tuple[Measured, ...], theirs: tuple[Measured, ...]) -> Iterator[Pair]:
    for one in ours:
        for other in theirs:
            if (pair := _pair(one, other)) is not None:
                yield pair


def _pair(one: Measured, other: Measured) -> Pair | None:
    """Return the two quantities as a pair if they are of the same thing."""
    q, r = one.quantity, other.quantity
    if is_vague(q) or is_vague(r):
        return None
    q, r = in_base(q), in_base(r)
    if q.kind != r.kind or one.part != other.part or one.part == "some" or _far_apart(q, r):
        return None
    in_role = bool(one.event) and one.event == other.event and one.side == other.side
    if q.kind == "age":
        named = len(one.people) == len(other.people) == 1
        same_party = one.people == other.people if named else in_role and one.side != ""
        return Pair(q, r) if same_party else None
    if q.kind in AMOUNTS:
        same = q.unit == r.unit and (in_role or bool(one.topics & other.topics))
        return Pair(q, r) if same else None
    if not (one.event or other.event) and q.unit == r.unit and not one.persons:
        return Pair(q, r)
    if not in_role:
        return None
    if one.persons and other.persons:
        return Pair(q, r)
    if one.persons or other.persons:
        return _part_and_whole(one, other)
    return _like_units(q, r)


def _far_apart(q: Quantity, r: Quantity) -> bool:
    """Return whether one figure is so much greater that it must be of another matter."""
    small, great = sorted((figure_of(q), figure_of(r)))
    return great > MAX_RATIO * max(small, 1.0)


def _like_units(q: Quantity, r: Quantity) -> Pair | None:
    up, down = lexicon.is_kind_of(q.unit, r.unit), lexicon.is_kind_of(r.unit, q.unit)
    if q.unit == r.unit or word_similarity(q.unit, "NOUN", r.unit, "NOUN") >= UNIT_MATCH:
        return Pair(q, r, bool(up or down))
    return Pair(q, r, broader=True) if up is not None or down is not None else None


def _part_and_whole(one: Measured, other: Measured) -> Pair | None:
    """A count of one group conflicts with the count of all people only where it is the greater."""
    part, whole = (other, one) if one.persons else (one, other)
    if lexicon.head_class(part.quantity.unit) != "person":
        return None
    more = (part.quantity.low or figure_of(part.quantity)) > figure_of(whole.quantity)
    return Pair(one.quantity, other.quantity, broader=True) if more else None
