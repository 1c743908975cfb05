"""The quantity slot: figures of the same thing in the same role.

Levels: match (all comparable figures agree), missing (nothing comparable), conflict (a comparable
pair disagrees, whether or not others agree).
"""

import re
from collections.abc import Mapping, Sequence

from corroborate import lexicon
from corroborate.link.compare import actor, contrary
from corroborate.link.compare.daily import of_two_sessions
from corroborate.link.compare.figures import bound_notes, figure_of, in_base, is_one_figure
from corroborate.link.compare.lengths import windows
from corroborate.link.compare.level import Judged, missing
from corroborate.link.compare.means import told_by_other_means
from corroborate.link.compare.measured import Measured, measured
from corroborate.link.compare.pairing import Pair, far_apart, is_human, may_be_one, pairs_of
from corroborate.link.frame import Frame
from corroborate.link.profile import one_story
from corroborate.types import Note, Quantity, Severity

OTHER_THINGS = "figures of different things"
NEXT_NOUN = re.compile(r"\s+([A-Za-z]+)")
EVENTS_IN_A_ROW = frozenset({"attack", "explosion", "crash", "fire", "quake", "hit", "raid"})
SMALL, LARGE = 2.0, 100.0


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the figures of two claims."""
    if (scores := contrary.judge(a, b, "quantity")) is not None:
        return scores
    left = ", ".join(q.text for q in a.quantities)
    right = ", ".join(q.text for q in b.quantities)
    if not a.quantities or not b.quantities:
        return missing("no figure on one side", left, right)
    if reason := of_two_events(a, b):
        return missing(reason, left, right)
    ours, theirs = measured(a), measured(b)
    features = _shared_figures(ours, theirs)
    pairs = pairs_of(ours, theirs)
    if not pairs:
        if _of_other_things((a, ours), (b, theirs)):
            features["other_thing"] = 1.0
            return Judged("missing", OTHER_THINGS, left, right, features)
        features["unrelated"] = 1.0 - len(features)
        return Judged("missing", "no figures of one thing", left, right, features)
    if apart := _unanswered(pairs, ours, theirs):
        features["comparable"] = one_story(a.document.text, b.document.text)
        if any(p.agrees and (p.a.figure or 0) > SMALL for p in pairs):
            features["partly"] = 1.0
        return _conflict(apart[0], a, b, features)
    return Judged("match", "the figures agree", left, right, features | {"match": 1.0})


def of_two_events(a: Frame, b: Frame) -> str:
    """Return why figures of two claims are of two events whatever they count, or nothing."""
    if _of_other_actors(a, b):
        return "figures of different actors"
    if (ours := windows(a)) and (theirs := windows(b)) and not ours & theirs:
        return "figures of two spans of time"
    if of_two_sessions(a, b):
        return "figures of two days of trading"
    if _of_other_turns(a, b):
        return "figures of two events in a row"
    return "figures of deeds by other means" if told_by_other_means(a, b) else ""


def _unanswered(
    pairs: Sequence[Pair], ours: Sequence[Measured], theirs: Sequence[Measured]
) -> list[Pair]:
    """Return the pairs that differ and neither of whose figures the other claim states as well.

    "28 passes" is answered by "28 of 41 passes".
    """
    settled = {("a", p.a.start) for p in pairs if p.agrees}
    settled |= {("b", p.b.start) for p in pairs if p.agrees}
    return [
        p
        for p in pairs
        if not (p.agrees or ("a", p.a.start) in settled or ("b", p.b.start) in settled)
        and not (_states(theirs, p.a) or _states(ours, p.b))
    ]


def _states(told: Sequence[Measured], quantity: Quantity) -> bool:
    """Return whether a claim gives a figure as a part of a whole."""
    parts = (m.quantity for m in told if m.part == "some" and m.quantity.subset_of is not None)
    return any(q.figure == quantity.figure and q.unit in (quantity.unit, "") for q in parts)


def _of_other_actors(a: Frame, b: Frame) -> bool:
    """Return whether the two claims are of different doers of one kind, each of whom has a name."""
    if "other_name" not in actor.compare(a, b).features:
        return False
    ours, theirs = (
        {kind for t in f.subject if (kind := _kinds_of_names(f).get(t.lemma)) is not None}
        for f in (a, b)
    )
    return bool(ours & theirs)


def _of_other_turns(a: Frame, b: Frame) -> bool:
    """Return whether ordinals tell two events apart ("the first quake", "the second quake")."""
    ours, theirs = _turns(a), _turns(b)
    if any(ours[noun] != theirs[noun] for noun in ours.keys() & theirs.keys()):
        return True
    return any(_is_later_turn(x) and not y for x, y in ((ours, theirs), (theirs, ours)))


def _is_later_turn(turns: Mapping[str, float | None]) -> bool:
    """Return whether a claim is of a second or later event ("the second shooting")."""
    harms = (n for n, place in turns.items() if place is not None and place > 1)
    return any(lexicon.event_class(noun, "NOUN") in EVENTS_IN_A_ROW for noun in harms)


def _turns(frame: Frame) -> dict[str, float | None]:
    """Return the nouns of a claim that an ordinal goes before, with its number."""
    text, end = frame.document.text, frame.claim.sentence[1]
    ordinals = [q for q in frame.claim.quantities if q.kind == "ordinal"]
    nouns = {q.end: NEXT_NOUN.match(text, q.end, end) for q in ordinals}
    return {found[1].lower(): q.figure for q in ordinals if (found := nouns[q.end]) is not None}


def _kinds_of_names(frame: Frame) -> dict[str, str]:
    claim = frame.claim
    places = {(p.canonical or p.text).lower(): "government" for p in claim.places}
    return places | {(x.canonical or x.text).lower(): x.kind for x in claim.actors}


def _of_other_things(
    ours: tuple[Frame, Sequence[Measured]], theirs: tuple[Frame, Sequence[Measured]]
) -> bool:
    """Return whether one event is counted in both by things that have nothing to do with another.

    "delivered 20,000 containers" and "delivered 100 missiles" are two facts; so are figures of one
    thing that lie too far apart to be of one matter, and another count of the events themselves
    ("made eleven deliveries").
    """
    (a, left), (b, right) = ours, theirs
    counts = [
        (one, other)
        for one in left
        for other in right
        if one.quantity.kind == other.quantity.kind == "count"
        and (one.event or a.event) == (other.event or b.event) != ""
        and (one.event == other.event or one.quantity.figure != other.quantity.figure)
        and one.side == other.side == "affected"
    ]
    return bool(counts) and all(
        _count_other_things(one, other) and not _are_as_many_people(one, other)
        for one, other in counts
    )


def _count_other_things(one: Measured, other: Measured) -> bool:
    return far_apart(one.quantity, other.quantity) or (
        bool(one.quantity.unit and other.quantity.unit) and not may_be_one(one, other)
    )


def _are_as_many_people(one: Measured, other: Measured) -> bool:
    """Return whether two counts are of as many people, whatever each side calls them."""
    same = one.quantity.figure == other.quantity.figure and (one.quantity.figure or 0) > SMALL
    return same and is_human(one) and is_human(other)


def _shared_figures(ours: Sequence[Measured], theirs: Sequence[Measured]) -> dict[str, float]:
    """Return the feature of a figure that stands in both, if one does that is not small.

    ``same_figure`` where chance would hardly bring it there: it is large, as units are worded in
    many ways, or counts what may be one; else ``same_number``.
    """
    shared = [
        (one, other)
        for one in ours
        for other in theirs
        if is_one_figure(one.quantity, other.quantity)
        and max(one.quantity.figure or 0, other.quantity.figure or 0) > SMALL
    ]
    if not shared:
        return {}
    telling = any(
        one.quantity.kind == other.quantity.kind
        and ((one.quantity.figure or 0) >= LARGE or _may_count_one(one, other))
        for one, other in shared
    )
    return {"same_figure" if telling else "same_number": 1.0}


def _may_count_one(one: Measured, other: Measured) -> bool:
    units = {one.quantity.unit, other.quantity.unit}
    if len(units) > 1 and len({in_base(m.quantity).unit for m in (one, other)}) == 1:
        return True  # one in miles, one in kilometres
    if one.persons or other.persons:
        return is_human(one) and is_human(other)
    return len(units) == 1 or "" in units or may_be_one(one, other)


def _conflict(pair: Pair, a: Frame, b: Frame, features: dict[str, float]) -> Judged:
    notes: list[Note] = list(bound_notes(pair.a, pair.b))
    if not notes and pair.converted:
        notes.append("bounds-overlap")
    if pair.broader:
        notes.append("unit-broader")
    if _is_later(pair, a, b):
        notes.append("later-figure")
    if a.speaker != b.speaker:
        notes.append("estimators-differ")
    if pair.a.window != pair.b.window and pair.a.window and pair.b.window:
        notes.append("scope-differs")
    severity: Severity = "discrepancy" if notes else "contradiction"
    reason = f"{pair.a.text} against {pair.b.text}"
    return Judged("conflict", reason, pair.a.text, pair.b.text, features, severity, tuple(notes))


def _is_later(pair: Pair, a: Frame, b: Frame) -> bool:
    """Return whether the greater count was published on a later day; only counts grow."""
    if pair.a.kind != "count":
        return False
    day_a, day_b = a.document.published, b.document.published
    less, more = (day_a, day_b) if figure_of(pair.a) < figure_of(pair.b) else (day_b, day_a)
    return bool(less.latest and more.earliest and less.latest < more.earliest)
