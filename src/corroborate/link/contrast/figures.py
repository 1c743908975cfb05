"""Another figure of one thing, wherever in the two texts it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from corroborate.link.align import word_similarity
from corroborate.link.compare.circle import MORE
from corroborate.link.compare.figures import agree, bound_notes, in_base, is_vague
from corroborate.link.compare.measured import Measured, measured
from corroborate.link.compare.pairing import far_apart, pairs_of
from corroborate.link.compare.quantity import of_two_events
from corroborate.link.contrast.events import same_event
from corroborate.link.contrast.found import Contrast
from corroborate.link.frame import Frame
from corroborate.link.passages import Passage

SAME_UNIT = 0.6
AGE_GAP = 2.0


@dataclass(frozen=True, slots=True)
class Held:
    """A figure with what it is of and the claim that states it."""

    measured: Measured
    frame: Frame


def find(a: Passage, b: Passage) -> Iterator[Contrast]:
    """Yield a figure that stands alone in its text and has another in its stead."""
    ours, theirs = _held(a), _held(b)
    strict = pairs_of([h.measured for h in ours], [h.measured for h in theirs])
    settled = {("a", p.a.start) for p in strict if p.agrees}
    settled |= {("b", p.b.start) for p in strict if p.agrees}
    apart = {(p.a.start, p.b.start) for p in strict if not p.agrees}
    found = []
    for one in (h for h in ours if ("a", h.measured.quantity.start) not in settled):
        for other in (h for h in theirs if ("b", h.measured.quantity.start) not in settled):
            q, r = one.measured.quantity, other.measured.quantity
            if is_vague(q) or is_vague(r) or _stands_in(one, b) or _stands_in(other, a):
                continue
            is_strict = (q.start, r.start) in apart and not of_two_events(one.frame, other.frame)
            firm = is_strict or _of_one_thing(one, other)
            if not firm and not _may_be_of_one_thing(one, other, ours, theirs):
                continue
            if 1.0 in (q.figure, r.figure) and not is_strict:
                continue
            found.append(
                Contrast(
                    "quantity",
                    q.text,
                    r.text,
                    f"{q.text} against {r.text}",
                    (one.frame.claim.id, other.frame.claim.id),
                    firm=firm,
                    notes=bound_notes(q, r),
                )
            )
    yield from sorted(found, key=lambda c: not c.firm)[:1]


def _held(passage: Passage) -> list[Held]:
    return [Held(m, f) for f in passage.frames for m in measured(f)]


def _stands_in(held: Held, passage: Passage) -> bool:
    """Return whether a text has a figure or is silent on it, whatever it counts."""
    figure = held.measured.quantity.figure
    return any(q.figure == figure for f in passage.frames for q in f.claim.quantities)


def _of_one_thing(one: Held, other: Held) -> bool:
    """Return whether two counts are of one unit in one role of one event."""
    m, n = one.measured, other.measured
    q, r = m.quantity, n.quantity
    if not q.kind == r.kind == "count" or far_apart(q, r) or agree(q, r):
        return False
    alike = ("side", "part", "planned", "per", "base", "way", "grade", "wide")
    if any(getattr(m, name) != getattr(n, name) for name in alike) or m.part == "some":
        return False
    return (
        _same_unit(m, n)
        and same_event(one.frame, other.frame)
        and not of_two_events(one.frame, other.frame)
    )


def _same_unit(one: Measured, other: Measured) -> bool:
    q, r = one.quantity, other.quantity
    if not q.unit or not r.unit or one.persons or other.persons:
        return False
    left, right = (set(x.modifiers) - MORE for x in (q, r))
    if left - right and right - left and not left & right:
        return False
    return q.unit == r.unit or word_similarity(q.unit, "NOUN", r.unit, "NOUN") >= SAME_UNIT


def _may_be_of_one_thing(one: Held, other: Held, ours: list[Held], theirs: list[Held]) -> bool:
    """Return whether two figures may well be of one thing, so that the texts do not agree."""
    q, r = in_base(one.measured.quantity), in_base(other.measured.quantity)
    if q.kind != r.kind or far_apart(q, r) or agree(q, r):
        return False
    if "some" in (one.measured.part, other.measured.part):
        return False
    if q.kind == "age":
        single = all(sum(h.measured.quantity.kind == "age" for h in s) == 1 for s in (ours, theirs))
        return single and abs((q.figure or 0) - (r.figure or 0)) > AGE_GAP
    if q.unit == r.unit != "":
        return True
    return one.measured.event == other.measured.event != ""
