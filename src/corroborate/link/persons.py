"""Whom claims are about: what befell two persons is two facts, and so is what befell a group."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corroborate import lexicon
from corroborate.link.compare import ages
from corroborate.link.frame import Frame
from corroborate.types import Actor, Argument, Quantity

ONE = frozenset({"a", "an", "one", "another"})
PRONOUNS = frozenset({"he", "she", "him", "her"})
NAME = r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*(?:,? \d+)?"
NAMES = re.compile(rf"{NAME}(?:, {NAME})*,? and {NAME}(?:,.*)?", re.S)
AGE_SLACK = 1.0  # years by which sources differ on one person
Ages = Mapping[str, frozenset[float]]


@dataclass(frozen=True, slots=True)
class Person:
    """Who has a role in a claim: one person by names and ages, or ``several``."""

    names: frozenset[str] = frozenset()
    ages: frozenset[float] = frozenset()
    several: bool = False


Persons = Mapping[str, Person]


def persons(held: Sequence[Frame]) -> list[Persons]:
    """Return for each claim who is affected and who acts, where that is one person or several.

    An age that the article tells elsewhere beside a name counts for the name.
    """
    told = _ages(held)
    return [dict(_of_claim(f, told[f.claim.document])) for f in held]


def are_others(a: Persons, b: Persons) -> bool:
    """Return whether two claims have two persons in one role, or one person and several.

    Two persons are told apart by full names or by their ages.
    """
    return any(_differ(a[role], b[role]) for role in a.keys() & b.keys())


def _differ(one: Person, other: Person) -> bool:
    if one.several or other.several:
        return one.several != other.several
    if one.names and other.names:
        ours, theirs = ({w for n in p.names for w in n.split()} for p in (one, other))
        if ours & theirs:
            return False
        if _in_full(one) and _in_full(other):
            return True
    gaps = [abs(x - y) for x in one.ages for y in other.ages]
    return bool(gaps) and min(gaps) > AGE_SLACK


def _in_full(person: Person) -> bool:
    return any(len(name.split()) > 1 for name in person.names)


def _ages(held: Sequence[Frame]) -> Mapping[str, Ages]:
    """Return the ages that each document tells of a name."""
    found: defaultdict[str, dict[str, frozenset[float]]] = defaultdict(dict)
    for frame in held:
        for quantity in frame.claim.quantities:
            people = ages.people(quantity, frame) if quantity.kind == "age" else frozenset()
            if quantity.figure is not None and len(people) == 1:
                (name,) = people
                of = found[frame.claim.document]
                of[name] = of.get(name, frozenset()) | {quantity.figure}
    return found


def _of_claim(frame: Frame, told: Ages) -> Iterator[tuple[str, Person]]:
    roles = {"affected": frame.affected_roles}
    if "subject" not in frame.affected_roles:
        roles["acting"] = frozenset({"subject"})
    for name, wanted in roles.items():
        held = [a for a in frame.claim.arguments if a.role in wanted]
        person = _person(held, frame, told)
        if person is not None:
            yield name, person


def _person(held: Sequence[Argument], frame: Frame, told: Ages) -> Person | None:
    """Return whom the arguments of a role stand for, if that is known."""

    def inside(start: int) -> bool:
        return any(a.start <= start < a.end for a in held)

    names = {
        (actor.canonical or actor.text).lower()
        for actor in frame.claim.actors
        for argument in held
        if actor.kind == "person" and _is_named(argument, actor)
    }
    figures = [q for q in frame.quantities if q.figure is not None and inside(q.start)]
    counted = any(_counts_people(q) and not _is_of_one(q, held) for q in figures)
    listed = len(names) > 1 and any(" and " in a.text.lower() for a in held)
    somewhere = any(inside(p.start) for p in frame.claim.places)
    listed = listed or (bool(names) and not somewhere and any(map(_is_list, held)))
    if listed or counted or (names and any(map(_is_many, held))):
        return Person(several=True)
    own = {q.figure for q in figures if q.kind == "age" and q.figure is not None}
    known = own or {
        age
        for name in names
        for whole, found in told.items()
        if set(name.split()) <= set(whole.split())
        for age in found
    }
    single = any(_is_single(a) for a in held)
    if len(known) > 1 or not (names or known or single):
        return None
    return Person(frozenset(names), frozenset(known))


def _is_named(argument: Argument, actor: Actor) -> bool:
    """Return whether a name in a participant is of it: "Ana Roe", but not "Ana Roe's brother"."""
    if not argument.start <= actor.start < argument.end:
        return False
    behind = argument.text[actor.end - argument.start :]
    return re.match(rf"[^,]*\b{re.escape(argument.head)}", behind, re.I) is None


def _is_list(argument: Argument) -> bool:
    """Return whether a participant is a row of names: "Roe and Holm", "Roe, Holm and Lund"."""
    return NAMES.fullmatch(argument.text) is not None


def _is_many(argument: Argument) -> bool:
    """Return whether names stand beside a noun that means several persons ("actors Roe, Holm")."""
    return _is_plural(argument) and lexicon.head_class(argument.head) == "person"


def _is_plural(argument: Argument) -> bool:
    return re.search(rf"\b{re.escape(argument.head)}e?s\b", argument.text, re.I) is not None


def _counts_people(quantity: Quantity) -> bool:
    more = quantity.kind == "count" and (quantity.low or 0) > 1
    return more and (not quantity.unit or lexicon.head_class(quantity.unit) == "person")


def _is_of_one(quantity: Quantity, held: Sequence[Argument]) -> bool:
    """Return whether a count is of those of one person ("the mother of 12 children")."""
    return any(
        _is_single_noun(a) and f"{a.head} of " in a.text[: quantity.start - a.start].lower()
        for a in held
        if a.start <= quantity.start < a.end
    )


def _is_single_noun(argument: Argument) -> bool:
    return lexicon.head_class(argument.head) == "person" and not _is_plural(argument)


def _is_single(argument: Argument) -> bool:
    first = argument.text.lower().split()[0]
    return first in PRONOUNS or (first in ONE and lexicon.head_class(argument.head) == "person")
