"""Which ages are of one person, and which figures stand in one role of one event."""

from collections.abc import Iterable

from corroborate.gazetteer.people import are_apart
from corroborate.link.compare.ages import INFANTS, may_be_one_person
from corroborate.link.compare.circle import KINDS_OF_PEOPLE
from corroborate.link.compare.figures import figure_of
from corroborate.link.compare.measured import Measured

SAME_EVENTS = (
    frozenset({"rescue", "release"}),
    frozenset({"displacement", "departure"}),
    frozenset({"arrest", "capture"}),
    frozenset({"attack", "hit"}),
)
NAMED_GAP = 10.0  # more is another person of that name, or of that family
AGE_GAP, AGE_SHARE = 2.0, 0.3  # what sources that speak of one person are off by


def in_role(one: Measured, other: Measured) -> bool:
    """Return whether two figures are told of one side of one event."""
    same = one.event == other.event or any({one.event, other.event} <= s for s in SAME_EVENTS)
    return bool(one.event) and same and one.side == other.side


def are_of_others(one: Measured, other: Measured) -> bool:
    """Return whether figures are told of named persons none of whom is on both sides."""
    return bool(one.people and other.people) and all(
        are_apart(name, another) for name in one.people for another in other.people
    )


def of_one_person(one: Measured, other: Measured) -> bool:
    """Return whether two ages are plainly those of one person.

    Of a person without a name it takes the same noun in the same role, and no wide gap; nor may
    either article tell the other's age too, which then is another person's.
    """
    q, r = one.quantity, other.quantity
    gap = abs(figure_of(q) - figure_of(r))
    if len(one.people) == len(other.people) == 1:
        (name,), (name_of_other,) = one.people, other.people
        if gap and _may_have_aged(gap, one.told_in, other.told_in):
            return False
        return gap <= NAMED_GAP and not are_apart(name, name_of_other)
    if q.unit != r.unit or gap > max(AGE_GAP, AGE_SHARE * max(figure_of(q), figure_of(r))):
        return False
    if gap and (q.figure in other.ages_told or r.figure in one.ages_told):
        return False
    nouns = {n for m in (one, other) if (n := m.aged)}
    if len(nouns) == 1 and one.aged == other.aged and nouns <= INFANTS:
        return True
    if bool(one.people) != bool(other.people) and not nouns <= KINDS_OF_PEOPLE:
        return False
    return may_be_one_person(nouns) and one.side != "" and in_role(one, other)


def _may_have_aged(gap: float, year: int, other: int) -> bool:
    """Return whether two ages may be one person's in two years; unknown years may be any."""
    if year and other:
        return abs(year - other) > 0 and gap <= abs(year - other) + 1
    return gap > AGE_GAP


def of_several(side: Iterable[Measured]) -> set[tuple[int, str]]:
    """Return the ages that stand in one role with others: nobody knows whose each is."""
    ages = [m for m in side if m.quantity.kind == "age"]
    return {
        (m.quantity.start, "age")
        for m in ages
        if sum((o.event, o.side) == (m.event, m.side) for o in ages) > 1
    }
