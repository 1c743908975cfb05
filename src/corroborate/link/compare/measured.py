"""Quantity -> Measured: what a figure is a figure of, so that only like is held against like."""

import re
from dataclasses import dataclass, replace

from corroborate import lexicon
from corroborate.link.compare import ages, amounts, circle, crowd, lengths, sums
from corroborate.link.compare.beside import MIXED, VICTIMS, beside
from corroborate.link.frame import EMPTY_VERBS, OBJECT_ROLES, Frame, Term
from corroborate.types import Place, Quantity

PERSONS = frozenset(
    {"people", "person", "civilian", "victim", "casualty", "individual", "resident", "citizen"}
    | {"human", "other", "body", "corpse", "life", "dead", "soul", "villager"}
)
UNDERGO = frozenset({"suffer", "sustain", "undergo", "face"})
JOBS = frozenset({"job", "position", "post", "role", "employee", "worker", "staff", "staffer"})
"""Those whom a firm lets go, and their places of work."""
KEPT = "_measured"
GUNSHOT = re.compile(r"\b(?:gunshot|gun shot|bullet) (?:wounds?|injur(?:y|ies))\b", re.I)
"""Wounds of those who were shot, whether they lived or died."""
FIRED_AT = re.compile(
    r"\b(?:fir(?:ed?|es|ing)|sho(?:t|ts|oting)|open(?:ed|s|ing)? fire)(?: \w+)?"
    r" (?:at|on|upon|into|toward|towards) (?:\w+ ){0,2}$",
    re.I,
)
NO_VICTIMS = frozenset({"time", "place", "communication"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity with the event it is a figure of.

    ``event`` is an event class or the predicate's lemma; ``side`` tells whether it counts the
    party the event befalls; ``persons`` whether the unit is no narrower than "people". ``topics``
    are the words beside a figure that say what it is of, ``matter`` those of the party spoken of;
    ``people`` are the persons named, ``aged`` is the noun of a person whose age is told.
    ``part`` tells of what the figure is explicitly a part: ``some`` ("12 of the 20"), ``among``
    ("four of the hostages"), ``rest`` of those whom one thing befell (after "three children died":
    "another 15 people died"), or nothing.
    ``totals`` are what the count makes with others told in the sentence, ``grade`` how badly or
    where those counted are hurt, ``wide`` whether it adds up several events ("in weekend
    shootings"), ``spell`` since when ("since Friday").
    ``planned`` tells what is to be from what was, ``former`` somebody's past ("prior arrests") from
    the news, ``place`` is the town named right after the figure. ``ages_told`` are all ages in its
    article, ``told_in`` is the year it was published, 0 if unknown. ``per`` is the unit of time of
    a rate, ``base`` what a change is reckoned from, ``way`` whether it is ``up`` or ``down``.
    ``also`` is the same amount in other units, as brackets behind it say.
    """

    quantity: Quantity
    event: str
    side: str
    persons: bool
    topics: frozenset[str]
    people: frozenset[str]
    part: str = ""
    matter: frozenset[str] = frozenset()
    aged: str = ""
    per: str = ""
    base: str = ""
    way: str = ""
    totals: frozenset[float] = frozenset()
    grade: str = ""
    wide: bool = False
    spell: str = ""
    planned: bool = False
    place: Place | None = None
    ages_told: frozenset[float] = frozenset()
    former: bool = False
    told_in: int = 0
    also: tuple[Quantity, ...] = ()


def measured(frame: Frame) -> tuple[Measured, ...]:
    """Return the comparable quantities of a claim, kept with its frame once they are known."""
    held: dict[str, tuple[Measured, ...]] = vars(frame)
    if KEPT not in held:
        converted = {q.start: at for q in frame.quantities if (at := _converts(q, frame))}
        held[KEPT] = tuple(
            replace(
                _measured(q, frame),
                also=tuple(c for c in frame.quantities if converted.get(c.start) == q.end),
            )
            for q in frame.quantities
            if q.start not in converted and not lengths.is_window(q)
        )
    return held[KEPT]


def _converts(quantity: Quantity, frame: Frame) -> int:
    """Return where the figure ends that one in brackets says in another unit, or 0."""
    before = frame.document.text[: quantity.start].rstrip()
    others = (q for q in frame.quantities if q.kind == quantity.kind and q.kind in amounts.AMOUNTS)
    end = len(before.removesuffix("(").rstrip())
    return end if before.endswith("(") and end in {q.end for q in others} else 0


def _measured(quantity: Quantity, frame: Frame) -> Measured:
    counts_event = bool(quantity.unit) and lexicon.counts_affected(quantity.unit)
    counts_event = counts_event and not circle.is_among(quantity, frame)
    shared = quantity in frame.shared
    found = None if shared else beside(quantity, frame.document.text, frame.claim.sentence)
    state = next(
        (e for m in quantity.modifiers if (e := lexicon.event_class(m, "ADJ")) is not None), None
    )
    if found is not None:
        event = found.event
    elif counts_event:
        event = lexicon.event_class(quantity.unit, "NOUN") or quantity.unit
        if event == MIXED and not _tells_harm(frame):
            event, counts_event = frame.event or _lemma(frame.predicates), False
    elif state is not None:
        event = state
    else:
        event = _governing(quantity, frame)
    affected = counts_event or state is not None or found is not None
    if not affected and quantity.role == "subject" and _undergoes(frame):
        event, affected = frame.event, True
    if event == "injury" and GUNSHOT.search(frame.claim.text):
        event = "attack"
    record = quantity.unit == "time" and event in circle.LEGAL  # "arrested four times"
    affected = affected or record
    if quantity.role == "including" and quantity.unit in circle.KINDS_OF_PEOPLE:
        affected = bool(event)
    if met := frozenset() if found else crowd.present(quantity, frame):
        event, affected = crowd.ATTENDANCE, True
    side = "affected" if affected else _side(quantity, frame)
    bare = found is not None and found.bare and not _follows_state(quantity, frame)
    harmed = found is not None or (shared and event in VICTIMS)
    odd = harmed and quantity.unit != "time" and lexicon.head_class(quantity.unit) in NO_VICTIMS
    persons = counts_event or record or not quantity.unit or quantity.unit in PERSONS or bare or odd
    persons = persons or (event == "dismissal" and quantity.unit in JOBS)
    if own := _event_of_amount(quantity, frame):
        event, side = own, "affected"
    return Measured(
        amounts.unsigned(event, quantity, frame),
        event,
        side,
        persons,
        topics=met or amounts.topics(quantity) or circle.topic(quantity, frame, event),
        people=ages.people(quantity, frame),
        part="some" if _is_aimed_at(quantity, frame) else circle.part(quantity, frame, event),
        matter=lengths.matter(frame) if lengths.is_length(quantity) else amounts.matter(frame),
        aged=ages.aged(quantity, frame) if quantity.kind == "age" else "",
        per=amounts.per(quantity, frame),
        base=amounts.base(quantity, frame),
        way=amounts.way(event, quantity, frame),
        totals=sums.totals(quantity, frame, event),
        grade=circle.grade(quantity, frame, event),
        wide=circle.is_wide(quantity, frame, event),
        spell=circle.spell(quantity, frame, event),
        planned=circle.is_planned(quantity, frame) or lengths.is_threatened(quantity, frame),
        place=circle.place(quantity, frame),
        ages_told=frame.ages_told if quantity.kind == "age" else frozenset(),
        told_in=day.year if (day := frame.document.published.earliest) else 0,
        former=record or circle.is_former(quantity, frame, event),
    )


def _is_aimed_at(quantity: Quantity, frame: Frame) -> bool:
    """Return whether those counted were fired at, or a target: some may not have been hit."""
    before = frame.document.text[frame.claim.sentence[0] : quantity.start]
    return frame.claim.predicate.lemma == "target" or FIRED_AT.search(before) is not None


def _event_of_amount(quantity: Quantity, frame: Frame) -> str:
    """Return what the words right beside an amount or a length of time say that it is of."""
    if quantity.kind not in amounts.AMOUNTS:
        return ""
    lasting = lengths.event_of(quantity, frame) if lengths.is_length(quantity) else ""
    return lasting or amounts.verb_before(quantity, frame)


def _tells_harm(frame: Frame) -> bool:
    """Return whether a claim of victims tells that they are some, not what became of a few."""
    return frame.is_light or frame.event in VICTIMS


def _undergoes(frame: Frame) -> bool:
    """Return whether the subject is the party affected, as the object says ("suffered damage")."""
    return bool(frame.event) and frame.claim.predicate.lemma in UNDERGO


def _follows_state(quantity: Quantity, frame: Frame) -> bool:
    """Return whether the counted noun stands behind a state ("12 dead whales")."""
    ahead = frame.document.text[quantity.end :].lower().split(maxsplit=2)
    return len(ahead) > 1 and bool(quantity.unit) and ahead[1].startswith(quantity.unit)


def _governing(quantity: Quantity, frame: Frame) -> str:
    """Return the event of the claim's verb that has the figure; of several, the one before it."""
    if frame.is_light:
        return ""
    verbs = [w for w in frame.claim.words if (w.role, w.pos) == ("predicate", "VERB")]
    before = [w for w in verbs if w.start < quantity.start]
    if quantity.role not in OBJECT_ROLES or len(verbs) < 2 or not before:
        return frame.event or _lemma(frame.predicates)
    last = max(before, key=lambda w: w.start)
    lemma = frame.idiom[1].lemma if frame.idiom and frame.idiom[0] == last.start else last.lemma
    return "" if lemma in EMPTY_VERBS else lexicon.event_class(lemma, "VERB") or lemma


def _lemma(predicates: tuple[Term, ...]) -> str:
    heavy = [t.lemma for t in predicates if t.lemma not in EMPTY_VERBS]
    return heavy[-1] if heavy else ""


def _side(quantity: Quantity, frame: Frame) -> str:
    if frame.reduced_passive and quantity.role == "subject":
        return "affected"
    for term in frame.predicates:
        if term.pos == "ADJ" and frame.argument("object") is not None:
            continue  # "shot him dead"
        role = lexicon.affected_role(term.lemma, term.pos)
        if role is not None and role == quantity.role:
            return "affected"
    return "affected" if quantity.role in OBJECT_ROLES or _is_range(quantity) else quantity.role


def _is_range(quantity: Quantity) -> bool:
    """Return whether what seems a preposition is of the figure ("between 20 and 30 people")."""
    return quantity.text.lower().startswith("between ") and quantity.role == "between"
