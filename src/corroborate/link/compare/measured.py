"""Quantity -> Measured: what a figure is a figure of, so that only like is held against like."""

import re
from dataclasses import dataclass

from corroborate import lexicon
from corroborate.link.frame import EMPTY_VERBS, OBJECT_ROLES, Frame, Term
from corroborate.types import Quantity

PERSONS = frozenset(
    {"people", "person", "civilian", "victim", "casualty", "individual", "resident", "citizen"}
    | {"human", "other", "body", "corpse", "life", "dead", "soul", "villager"}
)
NEXT_WORD = re.compile(r"\s+(?:people\s+|others?\s+)?([A-Za-z]+)")
MORE = frozenset({"another", "more", "other", "additional", "further", "extra"})
UNIT_WORDS = frozenset({"percent", "per", "cent", "%", "point", "magnitude"})
SETTING_ROLES = frozenset({"at", "to", "of", "by", "complement", "object", "extent"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity with the event it is a figure of.

    ``event`` is an event class or the predicate's lemma; ``side`` tells whether it counts the
    party the event befalls; ``persons`` whether the unit is no narrower than "people"; ``topics``
    are the nouns that say what an amount or a measure is of, ``people`` the persons named.
    """

    quantity: Quantity
    event: str
    side: str
    persons: bool
    topics: frozenset[str]
    people: frozenset[str]

    @property
    def part(self) -> str:
        """Of what the figure is explicitly a part: ``some`` ("12 of the 20"), ``rest``, or nothing.

        The rest is what comes on top of others named before: "another 15", "six others".
        """
        if self.quantity.subset_of is not None:
            return "some"
        hedge = self.quantity.hedge.lower().split()
        words = {self.quantity.unit, *self.quantity.modifiers, *(() if "than" in hedge else hedge)}
        return "rest" if words & MORE else ""


def measured(frame: Frame) -> tuple[Measured, ...]:
    """Return the comparable quantities of a claim."""
    return tuple(_measured(q, frame) for q in frame.quantities)


def _measured(quantity: Quantity, frame: Frame) -> Measured:
    counts_event = bool(quantity.unit) and lexicon.counts_affected(quantity.unit)
    bare = _state_after(quantity, frame)
    state = bare or next(
        (e for m in quantity.modifiers if (e := lexicon.event_class(m, "ADJ")) is not None), None
    )
    if counts_event:
        event = lexicon.event_class(quantity.unit, "NOUN") or quantity.unit
    elif state is not None:
        event = state
    else:
        event = "" if frame.is_light else frame.event or _lemma(frame.predicates)
    affected = counts_event or state is not None
    side = "affected" if affected else _side(quantity, frame)
    persons = counts_event or not quantity.unit or quantity.unit in PERSONS or bare is not None
    people = frozenset(a.canonical.lower() for a in frame.claim.actors if a.kind == "person")
    return Measured(quantity, event, side, persons, _topics(quantity, frame), people)


def _state_after(quantity: Quantity, frame: Frame) -> str | None:
    """Return the event that left those counted in the state named next: "12 dead", "six injured".

    Read from the words, for the parse of such fragments is not to be relied on.
    """
    if quantity.kind != "count":
        return None
    follows = NEXT_WORD.match(frame.document.text, quantity.end)
    return lexicon.event_class(follows[1].lower(), "ADJ") if follows else None


def _lemma(predicates: tuple[Term, ...]) -> str:
    heavy = [t.lemma for t in predicates if t.lemma not in EMPTY_VERBS]
    return heavy[-1] if heavy else ""


def _side(quantity: Quantity, frame: Frame) -> str:
    if frame.reduced_passive and quantity.role == "subject":
        return "affected"
    for term in frame.predicates:
        role = lexicon.affected_role(term.lemma, term.pos)
        if role is not None and role == quantity.role:
            return "affected"
    return "affected" if quantity.role in OBJECT_ROLES else quantity.role


def _topics(quantity: Quantity, frame: Frame) -> frozenset[str]:
    nouns = [m for m in quantity.modifiers if m not in UNIT_WORDS and m != quantity.unit]
    topics = set(nouns[-1:])
    if quantity.role in SETTING_ROLES:
        topics.update(t.lemma for t in frame.subject if t.pos in ("NOUN", "PROPN"))
    return frozenset(topics)
