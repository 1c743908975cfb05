"""Quantity -> Measured: what a figure is a figure of, so that only like is held against like."""

import re
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
PER = re.compile(
    r"\s*(?:,\s*)?(?:an?|per|each|every|/)\s*(second|minute|hour|day|night|week|month|year)\b", re.I
)
BASE = re.compile(
    r"[^.;]{0,30}?\b(?:from|than|on|over|compared (?:with|to))\s+(?:an?|the|its|last|same)?\s*"
    r"(?:previous |same |preceding |prior )?(day|week|month|quarter|year)\b",
    re.I,
)
KEPT = "_measured"
MANY = 50.0
ONES = tuple("one two three four five six seven eight nine ten eleven twelve".split())
SMALL_NUMBER = re.compile(rf"\b(\d{{1,2}}|{'|'.join(ONES)})\b(?![\d,.:%/-]\w)", re.I)
ADDED = {
    "death": {"death", "attack"},
    "injury": {"injury", "attack", "hit"},
    "attack": {"attack", "death", "injury"},
}
NO_VICTIMS = frozenset({"time", "place", "communication"})
GRADES = "critically|seriously|severely|gravely|badly|slightly|lightly|mortally"
GRADE = re.compile(rf"\s*(?:\w+\s+){{0,3}}?({GRADES})\b", re.I)
GRADE_BEFORE = re.compile(rf"(?:\w+\s+){{0,2}}?({GRADES})\b", re.I)
WIDE = re.compile(
    r"\b(?:weekend|throughout|(?:in|over|within|during) (?:the |less than |about )?(?:past |last )?"
    r"\w+ (?:hours|days|weeks|months|years)|(?:\w+ )(?:days|weeks|months) of|in recent \w+"
    r"|this (?:week|month|year)|so far|(?:shootings|crashes|attacks|incidents) across)\b",
    re.I,
)
COMPANION = re.compile(
    r"\b(?:an?\s+(?:\S+\s+)?)?(?:man|woman|boy|girl|baby|child|teen|teenager|infant|toddler)"
    r"(?:,| and)\s+(?:\w+\s+){0,2}$",
    re.I,
)
DOER_TOO = re.compile(
    r"[^.;]{0,30}?\bincluding (?:himself|herself|(?:the |a |an )?(?:suspected |alleged |presumed )?"
    r"(?:shooter|gunman|attacker|bomber|suspect|killer|assailant|driver|pilot))\b",
    re.I,
)
UPWARD = frozenset({"higher", "up", "more", "above"})
DOWNWARD = frozenset({"lower", "down", "less", "below", "fewer"})
WORDS = re.compile(r"[A-Za-z][a-z]+")
INFANTS = frozenset({"baby", "infant", "toddler", "newborn"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity with the event it is a figure of.

    ``event`` is an event class or the predicate's lemma; ``side`` tells whether it counts the
    party the event befalls; ``persons`` whether the unit is no narrower than "people". ``topics``
    are the nouns beside an amount that say what it is of, ``matter`` those of the party spoken of;
    ``people`` are the persons named, ``aged`` is the noun of a person whose age is told.
    ``part`` tells of what the figure is explicitly a part: ``some`` ("12 of the 20"), ``rest`` of
    those whom one thing befell (after "three children died": "another 15 people died"), or nothing.
    ``totals`` are what the count makes with others told in the sentence, ``grade`` how badly those
    counted are hurt, ``wide`` whether it adds up several events ("in weekend shootings"). ``per`` is the unit of time of a rate, ``base`` what a change is reckoned from, ``way`` whether
    it is ``up`` or ``down``.
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


def measured(frame: Frame) -> tuple[Measured, ...]:
    """Return the comparable quantities of a claim, kept with its frame once they are known."""
    held: dict[str, tuple[Measured, ...]] = vars(frame)
    if KEPT not in held:
        held[KEPT] = tuple(_measured(q, frame) for q in frame.quantities)
    return held[KEPT]


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
    odd = found is not None and lexicon.head_class(quantity.unit) in NO_VICTIMS
    persons = counts_event or not quantity.unit or quantity.unit in PERSONS or bare or odd
    people = frozenset(a.canonical.lower() for a in frame.claim.actors if a.kind == "person")
    behind = frame.document.text[quantity.end : frame.claim.sentence[1]]
    return Measured(
        quantity,
        event,
        side,
        persons,
        topics=_topics(quantity),
        people=people,
        part=_part(quantity, frame, event),
        matter=_matter(frame),
        aged=_aged(quantity, frame) if quantity.kind == "age" else "",
        per=_first(PER, behind),
        base=_first(BASE, behind) if quantity.kind in ("percent", "money") else "",
        way=_way(event, behind),
        totals=_totals(quantity, frame, event),
        grade=_first(GRADE, behind) or _first(GRADE_BEFORE, _reversed_words(quantity, frame)),
        wide=quantity.kind == "count" and WIDE.search(_sentence(frame)) is not None,
    )


def _sentence(frame: Frame) -> str:
    return frame.document.text[slice(*frame.claim.sentence)]


def _reversed_words(quantity: Quantity, frame: Frame) -> str:
    """Return the last three words before a quantity, the nearest first."""
    before = frame.document.text[frame.claim.sentence[0] : quantity.start]
    return " ".join(reversed(before.split()[-3:]))


def _totals(quantity: Quantity, frame: Frame, event: str) -> frozenset[float]:
    """Return what a count of people makes with the other people counted in its sentence.

    Those whom something else befell are left out. One person may be told without a number ("a baby
    and four others").
    """
    own = quantity.figure
    if quantity.kind != "count" or event not in ADDED or own is None or own > MANY:
        return frozenset()
    start, end = frame.claim.sentence
    text = frame.document.text
    others = []
    for found in SMALL_NUMBER.finditer(text, start, end):
        at = Quantity(found[0], found.start(), found.end())
        if found.start() < quantity.end and quantity.start < found.end():
            continue
        told = beside(at, text, (start, end))
        if told is None or told.event in ADDED[event]:
            word = found[1].lower()
            others.append(float(word) if word.isdigit() else float(ONES.index(word) + 1))
    if COMPANION.search(text, start, quantity.start):
        others.append(1.0)
    made = {own + n for n in others} | {own + sum(others)}
    if DOER_TOO.match(text, quantity.end, end):
        made.add(own - 1)
    return frozenset(made) - {own}


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return found[1].lower() if found else ""


def _way(event: str, behind: str) -> str:
    """Return which way a change goes, from the verb or from the word behind the amount."""
    word = behind.split(maxsplit=1)[0].lower().strip(",.;") if behind.strip() else ""
    if word in UPWARD or event == "rise":
        return "up"
    return "down" if word in DOWNWARD or event == "fall" else ""


def _aged(quantity: Quantity, frame: Frame) -> str:
    """Return the noun of a person whose age is told: "a 4-year-old boy", "the boy, 4"."""
    text = frame.document.text
    behind = WORDS.findall(text[quantity.end : frame.claim.sentence[1]])[:3]
    before = WORDS.findall(text[frame.claim.sentence[0] : quantity.start])[-3:]
    nouns = (w.lower() for w in (*behind, *reversed(before)))
    return next((n for n in nouns if n in INFANTS or lexicon.head_class(n) == "person"), "")


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
    fatal = {told, event} == {"attack", "death"}  # "shot his wife and killed two more"
    return "" if told and event and told != event and not fatal else "rest"


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


def _topics(quantity: Quantity) -> frozenset[str]:
    """Return the noun that stands with an amount and says what it is of ("$5 million fine")."""
    if quantity.kind in ("count", "age"):
        return frozenset()
    own = quantity.text.lower()
    nouns = [m for m in quantity.modifiers if m not in UNIT_WORDS and m not in own]
    return frozenset(nouns[-1:])


def _matter(frame: Frame) -> frozenset[str]:
    """Return the nouns of the party spoken of: the subject, that of a passive too."""
    told = frame.subject or frame.affected
    return frozenset(t.lemma for t in told if t.pos in ("NOUN", "PROPN"))
