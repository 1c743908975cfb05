"""Another figure of one thing, wherever in the two texts it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corroborate import lexicon
from corroborate.gazetteer.people import same_person, surname_fits
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
from corroborate.types import Quantity

SAME_UNIT = 0.6
AGE_GAP = 2.0
LEAST_LETTERS = 3
CIRCLE = ("planned", "per", "base", "way", "grade", "wide")
WHOLE = frozenset({"", "among"})


@dataclass(frozen=True, slots=True)
class Held:
    """A figure with what it is of and the claim that states it."""

    measured: Measured
    frame: Frame

    @property
    def start(self) -> int:
        """Where the figure stands."""
        return self.measured.quantity.start


def find(a: Passage, b: Passage) -> Iterator[Contrast]:
    """Yield a figure that stands alone in its text and has another in its stead."""
    ours, theirs = _held(a), _held(b)
    strict = pairs_of([h.measured for h in ours], [h.measured for h in theirs])
    settled = {("a", p.a.start) for p in strict if p.agrees}
    settled |= {("b", p.b.start) for p in strict if p.agrees}
    apart = {(p.a.start, p.b.start) for p in strict if not p.agrees}
    ours = [h for h in ours if ("a", h.start) not in settled and not _stands_in(h, b)]
    theirs = [h for h in theirs if ("b", h.start) not in settled and not _stands_in(h, a)]
    ages = [_only_age(passage) for passage in (a, b)]
    found = []
    for one in ours:
        for other in theirs:
            is_strict = (one.start, other.start) in apart
            like = is_strict or _of_one_thing(one, other) or _of_one_person(one, other, ages)
            if like or _may_be_of_one_thing(one, other, ages):
                firm = like and not of_two_events(one.frame, other.frame)
                found.append(_contrast(one, other, firm=firm))
    yield from sorted(found, key=lambda c: not c.firm)[:1]
    if not found:
        yield from _other_names(a, b)


def _contrast(one: Held, other: Held, *, firm: bool) -> Contrast:
    q, r = one.measured.quantity, other.measured.quantity
    return Contrast(
        "quantity",
        q.text,
        r.text,
        f"{q.text} against {r.text}",
        (one.frame.claim.id, other.frame.claim.id),
        firm=firm,
        notes=bound_notes(q, r),
    )


def _held(passage: Passage) -> list[Held]:
    return [Held(m, f) for f in passage.frames for m in measured(f) if not is_vague(m.quantity)]


def _stands_in(held: Held, passage: Passage) -> bool:
    """Return whether a text has a figure too, whatever it counts."""
    figure = held.measured.quantity.figure
    return any(q.figure == figure for f in passage.frames for q in f.quantities)


def _only_age(passage: Passage) -> int | None:
    """Return where the only age of a text stands."""
    starts = {q.start for f in passage.frames for q in f.quantities if q.kind == "age"}
    return starts.pop() if len(starts) == 1 else None


def _of_one_thing(one: Held, other: Held) -> bool:
    """Return whether two counts are of one unit and circle, and not of two kinds of event."""
    m, n = one.measured, other.measured
    q, r = m.quantity, n.quantity
    if not q.kind == r.kind == "count" or far_apart(q, r) or agree(q, r):
        return False
    if any(getattr(m, name) != getattr(n, name) for name in CIRCLE) or m.part not in WHOLE:
        return False
    if n.part not in WHOLE or 1.0 in (q.figure, r.figure) or not _same_unit(m, n):
        return False
    return same_event(one.frame, other.frame) or (
        m.side == n.side and not (one.frame.event and other.frame.event)
    )


def _same_unit(one: Measured, other: Measured) -> bool:
    q, r = one.quantity, other.quantity
    if not q.unit or not r.unit or one.persons or other.persons:
        return False
    left, right = (set(x.modifiers) - MORE for x in (q, r))
    if left - right and right - left and not left & right:
        return False
    return q.unit == r.unit or word_similarity(q.unit, "NOUN", r.unit, "NOUN") >= SAME_UNIT


def _of_one_person(one: Held, other: Held, ages: Sequence[int | None]) -> bool:
    """Return whether two ages, the only ones of their texts, are of one person by name."""
    if one.measured.quantity.kind != "age" or ages != [one.start, other.start]:
        return False
    names = (one.measured.people, other.measured.people)
    return all(len(n) == 1 for n in names) and any(
        same_person(x, y) or surname_fits(x, y) for x in names[0] for y in names[1]
    )


def _may_be_of_one_thing(one: Held, other: Held, ages: Sequence[int | None]) -> bool:
    """Return whether two figures may well be of one thing, so that the texts do not agree."""
    m, n = one.measured, other.measured
    q, r = in_base(m.quantity), in_base(n.quantity)
    if q.kind != r.kind or agree(q, r) or "some" in (m.part, n.part) or 1.0 in (q.figure, r.figure):
        return False
    if q.kind == "age":
        gap = abs((q.figure or 0) - (r.figure or 0))
        return ages == [one.start, other.start] and gap > AGE_GAP
    if far_apart(q, r):
        return False
    if q.unit == r.unit != "" or m.event == n.event != "":
        return True
    return _counts_people(m) and _counts_people(n) and same_event(one.frame, other.frame)


def _counts_people(measured: Measured) -> bool:
    unit = measured.quantity.unit
    return measured.persons or lexicon.head_class(unit) == "person"


def _other_names(a: Passage, b: Passage) -> Iterator[Contrast]:
    """Yield what is named by another number in either text ("Route 9", "Route 12")."""
    ours, theirs = _numbered(a), _numbered(b)
    for name in sorted(ours.keys() & theirs.keys()):
        one, other = ours[name], theirs[name]
        if not {q.figure for q, _ in one} & {q.figure for q, _ in other}:
            (q, frame), (r, with_it) = one[0], other[0]
            yield Contrast(
                "quantity",
                q.text,
                r.text,
                "another number in a name",
                (frame.claim.id, with_it.claim.id),
                firm=False,
            )
            return


def _numbered(passage: Passage) -> dict[str, list[tuple[Quantity, Frame]]]:
    found: dict[str, list[tuple[Quantity, Frame]]] = {}
    for frame in passage.frames:
        for quantity in frame.claim.quantities:
            name = re.sub(r"[\d.,]+", " ", quantity.text).strip().lower()
            if quantity.kind in ("name", "identifier") and len(name) >= LEAST_LETTERS:
                found.setdefault(name, []).append((quantity, frame))
    return found
