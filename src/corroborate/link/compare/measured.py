"""Quantity -> Measured: what a figure is a figure of, so that only like is held against like."""

from dataclasses import dataclass

from corroborate import lexicon
from corroborate.link.compare.beside import beside, harm_before
from corroborate.link.frame import EMPTY_VERBS, OBJECT_ROLES, Frame, Term
from corroborate.types import Quantity

PERSONS = frozenset(
    {"people", "person", "civilian", "victim", "casualty", "individual", "resident", "citizen"}
    | {"human", "other", "body", "corpse", "life", "dead", "soul", "villager"}
)
MORE = frozenset({"another", "more", "other", "additional", "further", "extra"})
LOOK_BACK = 160  # how far before the sentence others may have been named
UNIT_WORDS = frozenset({"percent", "per", "cent", "%", "point", "magnitude"})
SETTING_ROLES = frozenset({"at", "to", "of", "by", "complement", "object", "extent"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity with the event it is a figure of.

    ``event`` is an event class or the predicate's lemma; ``side`` tells whether it counts the
    party the event befalls; ``persons`` whether the unit is no narrower than "people"; ``topics``
    are the nouns that say what an amount or a measure is of, ``people`` the persons named.
    ``part`` tells of what the figure is explicitly a part: ``some`` ("12 of the 20"), ``rest`` of
    those whom one thing befell (after "three children died": "another 15 people died"), or nothing.
    """

    quantity: Quantity
    event: str
    side: str
    persons: bool
    topics: frozenset[str]
    people: frozenset[str]

    part: str


def measured(frame: Frame) -> tuple[Measured, ...]:
    """Return the comparable quantities of a claim."""
    return tuple(_measured(q, frame) for q in frame.quantities)


def _measured(quantity: Quantity, frame: Frame) -> Measured:
    counts_event = bool(quantity.unit) and lexicon.counts_affected(quantity.unit)
    found = beside(quantity, frame.document.text, frame.claim.sentence)
    state = next(
        (e for m in quantity.modifiers if (e := lexicon.event_class(m, "ADJ")) is not None), None
    )
    if found is not None:
        event = found.event
    elif counts_event:
        event = lexicon.event_class(quantity.unit, "NOUN") or quantity.unit
    elif state is not None:
        event = state
    else:
        event = "" if frame.is_light else frame.event or _lemma(frame.predicates)
    affected = counts_event or state is not None or found is not None
    side = "affected" if affected else _side(quantity, frame)
    bare = found is not None and found.bare and not _follows_state(quantity, frame)
    persons = counts_event or not quantity.unit or quantity.unit in PERSONS or bare
    people = frozenset(a.canonical.lower() for a in frame.claim.actors if a.kind == "person")
    topics = _topics(quantity, frame)
    return Measured(quantity, event, side, persons, topics, people, _part(quantity, frame, event))


def _follows_state(quantity: Quantity, frame: Frame) -> bool:
    """Return whether the counted noun stands behind a state ("12 dead whales")."""
    ahead = frame.document.text[quantity.end :].lower().split(maxsplit=2)
    return len(ahead) > 1 and bool(quantity.unit) and ahead[1].startswith(quantity.unit)


def _part(quantity: Quantity, frame: Frame, event: str) -> str:
    """Return of what a figure is explicitly a part.

    After another kind of harm "others" are all whom this one befell: "killing two and wounding
    three others".
    """
    if quantity.subset_of is not None:
        return "some"
    hedge = quantity.hedge.lower().split()
    text, start = frame.document.text, frame.claim.sentence[0]
    last = text[start : quantity.start].lower().split()[-1:]
    words = {quantity.unit, *quantity.modifiers, *last, *(() if "than" in hedge else hedge)}
    if not words & MORE:
        return ""
    told = harm_before(text, max(0, start - LOOK_BACK), quantity.start)
    return "" if told and event and told != event else "rest"


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
