"""Which figures of two claims are figures of one thing, so that they may be held together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corroborate import lexicon
from corroborate.gazetteer.relations import compare
from corroborate.link.align import word_similarity
from corroborate.link.compare.amounts import AMOUNTS
from corroborate.link.compare.beside import VICTIMS
from corroborate.link.compare.circle import KINDS_OF_PEOPLE, MORE
from corroborate.link.compare.figures import (
    agree,
    are_least_and_most,
    figure_of,
    in_base,
    is_beyond,
    is_one_figure,
    is_vague,
)
from corroborate.link.compare.measured import PERSONS, Measured
from corroborate.link.compare.one_person import are_of_others, in_role, of_one_person, of_several
from corroborate.types import Quantity

UNIT_MATCH = 0.6
SAME_MODIFIER = 0.45
MAX_RATIO = 10.0
RATES = 0.05  # what two rates of exchange of one month may differ by
APART = frozenset({"disjoint", "unknown"})
BY = frozenset({"by", "extent", "affected", "around", "about", ""})
MAGNITUDES = 0.3  # two agencies measure one quake no farther apart than this, as a rule
AFTERSHOCK = "aftershock"
HARMS = VICTIMS - {"arrest"} | {"hospitalization"}
FIGHTERS = frozenset(
    {"fighter", "soldier", "rebel", "militant", "terrorist", "insurgent", "troop", "combatant"}
    | {"jihadist", "extremist", "gunman", "militiaman", "policeman", "serviceman", "attacker"}
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two comparable quantities, whether they agree, and whether one's unit is the broader.

    ``converted`` if one is what an article makes of its figure in the other's unit or currency.
    """

    a: Quantity
    b: Quantity
    agrees: bool
    broader: bool = False
    converted: bool = False


def pairs_of(ours: Sequence[Measured], theirs: Sequence[Measured]) -> list[Pair]:
    """Return the comparable quantities of two claims, those of one unit first.

    Counts of kinds of people that add up to the other side's count agree with it.
    """
    found = [p for one in ours for other in theirs if (p := _pair(one, other)) is not None]
    if not found or not all(p.agrees for p in found):
        found += _sums(ours, theirs, turned=False) + _sums(theirs, ours, turned=True)
    several = {age for side in (ours, theirs) for age in of_several(side)}
    kept = [p for p in found if not several & {(p.a.start, p.a.kind), (p.b.start, p.b.kind)}]
    return sorted(kept, key=lambda p: (p.broader, p.a.unit != p.b.unit))


def may_be_one(one: Measured, other: Measured) -> bool:
    """Return whether two counts in one role of one event may be counts of one thing."""
    if one.persons or other.persons or {one.quantity.unit, other.quantity.unit} & KINDS_OF_PEOPLE:
        return True
    return _like_units(one, other) is not None


def far_apart(q: Quantity, r: Quantity) -> bool:
    """Return whether one figure is so much greater that it must be of another matter."""
    small, great = sorted((figure_of(q), figure_of(r)))
    return great > MAX_RATIO * max(small, 1.0)


def _pair(one: Measured, other: Measured) -> Pair | None:
    """Return the two quantities as a pair if they are of the same thing."""
    vague = [m.quantity for m in (one, other) if is_vague(m.quantity)]
    if len(vague) > 1:
        return None
    told = {one.quantity.start, other.quantity.start}
    one, other = _in_one_unit(one, other)
    q, r = one.quantity, other.quantity
    if q.kind != r.kind or not _of_like_part(one, other) or far_apart(q, r):
        return None
    if one.former != other.former or _of_two_places(one, other) or _of_two_sides(q, r):
        return None
    if one.spell and other.spell and one.spell != other.spell:
        return None
    if one.per != other.per or (one.base and other.base and one.base != other.base):
        return None
    if q.kind == "age":
        return _made(one, other) if of_one_person(one, other) else None
    if q.kind in AMOUNTS:
        pair = _made(one, other) if _of_one_amount(one, other) else None
        if pair and not {q.start, r.start} <= told:
            pair = _converted(pair)
    else:
        pair = _pair_of_counts(one, other)
    if vague and pair and not pair.agrees and not is_beyond(pair.a, pair.b):
        return None
    if pair and not pair.agrees and are_least_and_most(pair.a, pair.b):
        return None
    return None if pair and one.planned != other.planned and not pair.agrees else pair


def _of_like_part(one: Measured, other: Measured) -> bool:
    """Return whether neither figure is a part of another, or both are of as many ("2 of the 5")."""
    whole = one.quantity.subset_of
    same = one.part == other.part and whole is not None and whole == other.quantity.subset_of
    return same or "some" not in (one.part, other.part)


def _converted(pair: Pair) -> Pair | None:
    """Return a pair of which one is a conversion, unless more than the rate parts the figures."""
    less, more = sorted((figure_of(pair.a), figure_of(pair.b)))
    near = pair.agrees or more - less <= RATES * more
    return replace(pair, converted=True) if near else None


def _in_one_unit(one: Measured, other: Measured) -> tuple[Measured, Measured]:
    """Return two measures in the base units, or in the one of which both articles tell."""
    for ours in (one.quantity, *one.also):
        for theirs in (other.quantity, *other.also):
            q, r = in_base(ours), in_base(theirs)
            if q.unit == r.unit:
                r = replace(r, figure=q.figure) if is_one_figure(ours, theirs) else r
                return replace(one, quantity=q), replace(other, quantity=r)
    return one, other


def _of_two_places(one: Measured, other: Measured) -> bool:
    """Return whether two figures are of two towns, or of two regions, neither in the other."""
    p, q = one.place, other.place
    return p is not None and q is not None and p.kind == q.kind and compare(p, q) in APART


def _of_two_sides(q: Quantity, r: Quantity) -> bool:
    """Return whether one figure counts civilians and the other those who fight."""
    return any(x.unit == "civilian" and y.unit in FIGHTERS for x, y in ((q, r), (r, q)))


def _pair_of_counts(one: Measured, other: Measured) -> Pair | None:
    if not (is_human(one) or is_human(other)) and are_of_others(one, other):
        return None
    pair = _rest_and_whole(one, other) if one.part != other.part else _counts(one, other)
    if pair is None or pair.agrees:
        return pair
    if one.grade and other.grade and one.grade != other.grade:
        return None
    if one.topics and other.topics and not _overlap(one.topics, other.topics):
        return None
    if "among" in (one.part, other.part) and not in_role(one, other):
        return None
    if one.quantity.unit != other.quantity.unit and one.totals & other.totals:
        return None  # parts of one sum: "a teen and two children", "two boys and a girl"
    return None if _within_other(one, other) or _within_other(other, one) else pair


def _within_other(part: Measured, whole: Measured) -> bool:
    """Return whether the lesser count is of a narrower circle.

    Of the badly hurt, of those brought to one hospital, of one event.
    """
    if figure_of(part.quantity) > figure_of(whole.quantity):
        return False
    one_of_several = part.event == "hospitalization" and part.topics and not whole.topics
    return bool((part.grade and not whole.grade) or one_of_several) or (
        whole.wide and not part.wide
    )


def _made(one: Measured, other: Measured, *, broader: bool = False) -> Pair:
    q, r = one.quantity, other.quantity
    return Pair(q, r, agree(q, r) or _adds_up(one, r) or _adds_up(other, q), broader)


def _adds_up(part: Measured, whole: Quantity) -> bool:
    """Return whether a count and those told beside it in its sentence make the other's count."""
    return whole.figure is not None and whole.figure in part.totals


def _counts(one: Measured, other: Measured) -> Pair | None:
    """Return two counts as a pair if they count one thing in one role."""
    q, r = one.quantity, other.quantity
    if not in_role(one, other):
        same = q.unit == r.unit != "" and not one.persons and not _told_apart(one, other)
        unsaid = not (one.event and other.event)
        both = not (one.event or other.event) and one.side == other.side
        shared = set(q.modifiers) & set(r.modifiers) - MORE
        holder = one.matter & other.matter if both else frozenset()  # "the school has 400 students"
        harmed = bool({one.event, other.event} & VICTIMS)
        apart = lexicon.head_class(q.unit) == "person" and (harmed or not (shared or holder))
        told = shared or one.people & other.people  # "Roe had 12 points", "Roe scored 14 points"
        return _made(one, other) if same and not apart and (both or (unsaid and told)) else None
    if one.persons and other.persons:
        return _made(one, other)
    if one.persons or other.persons:
        return _part_and_whole(one, other)
    return _like_units(one, other)


def _like_units(one: Measured, other: Measured) -> Pair | None:
    q, r = one.quantity, other.quantity
    if _told_apart(one, other):
        return None
    up, down = lexicon.is_kind_of(q.unit, r.unit), lexicon.is_kind_of(r.unit, q.unit)
    if q.unit == r.unit or word_similarity(q.unit, "NOUN", r.unit, "NOUN") >= UNIT_MATCH:
        return _made(one, other, broader=bool(up or down))
    people = all(lexicon.head_class(u) == "person" for u in (q.unit, r.unit))
    alike = people and set(q.modifiers) & set(r.modifiers) - MORE
    if up is not None or down is not None or alike:
        return _made(one, other, broader=True)
    return None


def _told_apart(one: Measured, other: Measured) -> bool:
    """Return whether either unit is narrowed in a way of its own ("German" / "French tourists")."""
    left, right = (set(m.quantity.modifiers) - MORE for m in (one, other))
    ours, theirs = left - right, right - left
    if not ours or not theirs:
        return False
    contents = [{lexicon.head_class(w) for w in side} for side in (ours, theirs)]
    if contents[0] == contents[1] == {"artifact"}:  # "weapons" and "ammunition containers"
        return False
    return not any(
        word_similarity(a, pos, b, pos) >= SAME_MODIFIER
        for a in ours
        for b in theirs
        for pos in ("NOUN", "ADJ")
    )


def _part_and_whole(one: Measured, other: Measured) -> Pair | None:
    """A count of one group conflicts with the count of all people only where it is the greater."""
    part, whole = (other, one) if one.persons else (one, other)
    if lexicon.head_class(part.quantity.unit) != "person":
        return None
    if part.quantity.figure == whole.quantity.figure is not None:
        return _made(one, other)
    more = (part.quantity.low or figure_of(part.quantity)) > figure_of(whole.quantity)
    return _made(one, other) if more else None


def _rest_and_whole(one: Measured, other: Measured) -> Pair | None:
    """Those who came on top of others conflict with the count of all only if they are more.

    They may be as many: "others" may be all but the doer, or all but those of another harm. One
    is no whole, beside others.
    """
    rest, whole = (other, one) if other.part else (one, other)
    if whole.part or whole.quantity.figure == 1:
        return None
    least, all_told = rest.quantity.low or figure_of(rest.quantity), figure_of(whole.quantity)
    more = least > all_told and is_human(rest) and rest.event in HARMS
    pair = _counts(one, other) if more or least == all_told else None
    return pair if pair is not None and pair.agrees != more else None


def _of_one_amount(one: Measured, other: Measured) -> bool:
    """Return whether two amounts or measures are of one thing that moved one way.

    What an amount is of says the noun beside it, else the party spoken of; two parties that are
    each narrowed in a way of their own are two ("steel output" and "car output").
    """
    q, r = one.quantity, other.quantity
    if q.unit != r.unit or (one.way and other.way and one.way != other.way):
        return False
    if q.unit == "magnitude":
        shocks = {AFTERSHOCK in m.matter for m in (one, other)}
        if len(shocks) == 1 and abs(figure_of(q) - figure_of(r)) <= MAGNITUDES:
            return True
    if "among" in (one.part, other.part) and q.kind != "percent":
        return False
    if one.topics and other.topics:
        return _overlap(one.topics, other.topics) and _may_be_one_event(one, other)
    if one.topics or other.topics:
        ours, theirs = (m.topics or m.matter for m in (one, other))
        return bool(ours & theirs) or _in_role_of_amount(one, other)
    if _are_other_parties(one.matter, other.matter):
        return False
    return _in_role_of_amount(one, other)


def _are_other_parties(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether the parties of two amounts are each narrowed in a way of their own.

    Persons that share a word, or one of whom is just "a man", may be the same.
    """
    ours, theirs = one - other, other - one
    if not ours or not theirs or _overlap(ours, theirs):
        return False
    people = all(any(lexicon.head_class(w) == "person" for w in side) for side in (one, other))
    return not (people and (one & other or (ours | theirs) & (KINDS_OF_PEOPLE | PERSONS)))


def _may_be_one_event(one: Measured, other: Measured) -> bool:
    """Return whether two amounts of one thing may be of one event; shares must say as much."""
    if one.quantity.kind == "percent" and not (one.event and other.event):
        return one.event == other.event and one.side == other.side
    return one.event == other.event or not (one.event and other.event) or one.side == other.side


def _in_role_of_amount(one: Measured, other: Measured) -> bool:
    """Return whether two amounts stand in one role, "by 5 percent" and "5 percent" being one."""
    sides = {"by" if m.side in BY or _is_speed(m.quantity) else m.side for m in (one, other)}
    if not one.event and not other.event:
        return one.matter == other.matter != frozenset() and len(sides) == 1
    one_way = bool(one.way) and one.way == other.way and bool(one.matter & other.matter)
    return one_way or (bool(one.event) and one.event == other.event and len(sides) == 1)


def _is_speed(quantity: Quantity) -> bool:
    return quantity.unit.endswith((" per hour", " per second"))


def _overlap(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours & theirs) or any(
        word_similarity(a, "NOUN", b, "NOUN") >= UNIT_MATCH for a in ours for b in theirs
    )


def _sums(parts: Sequence[Measured], wholes: Sequence[Measured], *, turned: bool) -> list[Pair]:
    """Return the pairs of kinds of people or things that make up the other side's count."""
    found: list[Pair] = []
    for whole in wholes:
        summands = [
            m.quantity
            for m in parts
            if m.quantity.kind == whole.quantity.kind == "count"
            and m.part != "some"
            and m.quantity.figure is not None
            and m.event == whole.event != ""
            and (m.quantity.unit == whole.quantity.unit or (is_human(m) and is_human(whole)))
        ]
        total = sum(q.figure or 0.0 for q in summands)
        if len(summands) > 1 and not is_vague(whole.quantity):
            added = replace(summands[0], low=total, high=total, figure=total)
            if agree(added, whole.quantity):
                found += [
                    Pair(whole.quantity, q, True) if turned else Pair(q, whole.quantity, True)
                    for q in summands
                ]
    return found


def is_human(measured: Measured) -> bool:
    """Return whether a figure counts people."""
    unit = measured.quantity.unit
    return measured.persons or unit in KINDS_OF_PEOPLE or lexicon.head_class(unit) == "person"
