"""The quantity slot: figures of the same thing in the same role.

Levels: match (all comparable figures agree), compatible (one may hold the other), missing (nothing
comparable), conflict (a comparable pair disagrees).
"""

from dataclasses import dataclass

from corroborate import lexicon
from corroborate.link.align import word_similarity
from corroborate.link.compare.figures import agree, bound_notes
from corroborate.link.compare.level import Judged, missing
from corroborate.link.frame import OBJECT_ROLES, Frame
from corroborate.types import Note, Quantity, Severity

PERSONS = frozenset(
    {"people", "person", "civilian", "victim", "casualty", "individual", "resident", "citizen"}
    | {"human", "man", "other", "body", "corpse", "life", "dead", "soul", "villager", ""}
)
MORE = frozenset({"another", "more", "other", "additional", "further", "extra"})
UNIT_MATCH = 0.6
RELATIVE_KINDS = frozenset({"money", "percent", "measure"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two comparable quantities, and whether one's unit is the broader."""

    a: Quantity
    b: Quantity
    broader: bool


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the figures of two claims."""
    pairs = [p for q in a.quantities for r in b.quantities if (p := _pair(q, r, a, b)) is not None]
    left = ", ".join(q.text for q in a.quantities)
    right = ", ".join(q.text for q in b.quantities)
    if not pairs:
        if a.quantities and b.quantities:
            return Judged("missing", "no figures of one thing", left, right, {"unrelated": 1.0})
        return missing("no figure on one side", left, right)
    apart = [p for p in pairs if not agree(p.a, p.b)]
    if not apart:
        return Judged("match", "the figures agree", left, right, {"match": 1.0})
    if any(agree(p.a, p.b) and p.a.figure not in (1.0, 2.0) for p in pairs) and len(apart) > 1:
        return Judged("compatible", "some figures agree", left, right, {"partly": 1.0})
    return _conflict(apart[0], a, b)


def _conflict(pair: Pair, a: Frame, b: Frame) -> Judged:
    notes: list[Note] = list(bound_notes(pair.a, pair.b))
    if pair.broader:
        notes.append("unit-broader")
    if _is_later(pair, a, b):
        notes.append("later-figure")
    if a.speaker and b.speaker and a.speaker != b.speaker:
        notes.append("estimators-differ")
    if pair.a.window != pair.b.window and (pair.a.window and pair.b.window):
        notes.append("scope-differs")
    severity: Severity = "discrepancy" if notes else "contradiction"
    reason = f"{pair.a.text} against {pair.b.text}"
    features = {"comparable": 1.0}
    return Judged("conflict", reason, pair.a.text, pair.b.text, features, severity, tuple(notes))


def _is_later(pair: Pair, a: Frame, b: Frame) -> bool:
    """Return whether the greater figure was published on a later day."""
    if pair.a.kind == "age" or pair.a.figure is None or pair.b.figure is None:
        return False
    day_a, day_b = a.document.published, b.document.published
    less, more = (day_a, day_b) if pair.a.figure < pair.b.figure else (day_b, day_a)
    return bool(less.latest and more.earliest and less.latest < more.earliest)


def _pair(q: Quantity, r: Quantity, a: Frame, b: Frame) -> Pair | None:
    """Return the two quantities as a pair if they are of the same thing."""
    if q.kind != r.kind or q.subset_of or r.subset_of or _is_more(q) != _is_more(r):
        return None
    if q.kind == "age":
        return Pair(q, r, False) if _one_party(q, r, a, b) else None
    if q.kind in RELATIVE_KINDS:
        same = q.unit == r.unit and (_one_role(q, r, a, b) or _shared_modifier(q, r))
        return Pair(q, r, False) if same else None
    return _counts(q, r, a, b)


def _counts(q: Quantity, r: Quantity, a: Frame, b: Frame) -> Pair | None:
    if not _one_role(q, r, a, b):
        return None
    general = q.unit in PERSONS, r.unit in PERSONS
    if all(general):
        return Pair(q, r, False) if a.event == b.event and a.event else _same_unit(q, r)
    if any(general):
        return None
    if word_similarity(q.unit, "NOUN", r.unit, "NOUN") >= UNIT_MATCH:
        kinds = lexicon.is_kind_of(q.unit, r.unit), lexicon.is_kind_of(r.unit, q.unit)
        return Pair(q, r, q.unit != r.unit and any(k for k in kinds))
    if any(lexicon.is_kind_of(x, y) is not None for x, y in ((q.unit, r.unit), (r.unit, q.unit))):
        return Pair(q, r, True)
    return None


def _same_unit(q: Quantity, r: Quantity) -> Pair | None:
    return Pair(q, r, False) if q.unit == r.unit and q.unit else None


def _is_more(quantity: Quantity) -> bool:
    words = {*quantity.modifiers, *quantity.hedge.lower().split()}
    return bool(words & MORE)


def _one_role(q: Quantity, r: Quantity, a: Frame, b: Frame) -> bool:
    """Return whether the figures stand in one role of one kind of event."""
    if not _one_event(a, b):
        return False
    return _side(q, a) == _side(r, b)


def _one_event(a: Frame, b: Frame) -> bool:
    if a.event or b.event:
        return a.event == b.event
    pairs = ((p, s) for p in a.predicates for s in b.predicates)
    return any(word_similarity(p.lemma, p.pos, s.lemma, s.pos) >= UNIT_MATCH for p, s in pairs)


def _side(quantity: Quantity, frame: Frame) -> str:
    """Return ``affected`` where the quantity stands in the affected role of its event."""
    for term in frame.predicates:
        if lexicon.affected_role(term.lemma, term.pos) == quantity.role:
            return "affected"
    return "affected" if quantity.role in OBJECT_ROLES else quantity.role


def _one_party(q: Quantity, r: Quantity, a: Frame, b: Frame) -> bool:
    """Return whether two ages are said of parties in one role."""
    return _one_event(a, b) and bool(q.role) and _side(q, a) == _side(r, b)


def _shared_modifier(q: Quantity, r: Quantity) -> bool:
    return bool(set(q.modifiers) & set(r.modifiers))
