"""Whose an age is, as far as the words beside it tell."""

import re
from collections.abc import Set

from corroborate import lexicon
from corroborate.link.frame import Frame
from corroborate.types import Quantity

NEAR_BEFORE, NEAR_AFTER = 6, 30  # characters between a name and an age that is its own
OWNING = frozenset("'’")  # "Smith's 5-year-old son", "Lewis' friend": not Smith, not Lewis
WORDS = re.compile(r"[A-Za-z][a-z]+")
NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?=, \Z)")
MOST_BEFORE = 60  # characters that a name before its age is looked for in
NAME_AFTER = re.compile(r"(?<=old) [A-Z][a-z]")
JOINED = re.compile(r"(?:[ -]?years?[ -]olds?)?,? and (?:the |an? |his |her |their )?")
INFANTS = frozenset({"baby", "infant", "toddler", "newborn"})
SEXES = (
    frozenset({"man", "boy", "male", "brother", "son", "father", "husband", "nephew", "grandson"}),
    frozenset({"woman", "girl", "female", "sister", "daughter", "mother", "wife", "niece"}),
)
OF_ANY_SEX = frozenset({"child", "kid", "teen", "teenager", "youth", "person", "minor", "sibling"})


def people(quantity: Quantity, frame: Frame) -> frozenset[str]:
    """Return the person named beside an age, nobody if a noun says whose it is, else all named.

    Who is joined to it by an "and" is somebody else ("Roe and the 16-year-old").
    """
    text = frame.document.text
    people = [
        a for a in frame.claim.actors
        if a.kind == "person" and text[a.end : a.end + 1] not in OWNING
        and not any(
            JOINED.fullmatch(text, *gap)
            for gap in ((a.end, quantity.start), (quantity.end, a.start))
        )
    ]  # fmt: skip
    near = [
        a
        for a in people
        if 0 <= quantity.start - a.end <= NEAR_BEFORE or 0 <= a.start - quantity.end <= NEAR_AFTER
    ]
    if not near and (aged(quantity, frame) or NAME_AFTER.match(text, quantity.end)):
        return frozenset()
    if not near and people and (name := _name_before(quantity, frame)):
        return frozenset({name})
    return frozenset(a.canonical.lower() for a in (near if len(near) == 1 else people))


def _name_before(quantity: Quantity, frame: Frame) -> str:
    """Return the name right before an age that was not found to be a person's ("Roe, 17")."""
    start = max(frame.claim.sentence[0], quantity.start - MOST_BEFORE)
    found = NAME_BEFORE.search(frame.document.text[start : quantity.start])
    if found is None or any(p.start < start + found.end() <= p.end for p in frame.claim.places):
        return ""
    return found[0].lower()


def aged(quantity: Quantity, frame: Frame) -> str:
    """Return the noun of a person whose age is told: "a 4-year-old boy", "the boy, 4"."""
    text, (start, end) = frame.document.text, frame.claim.sentence
    names = [(a.start, a.end) for a in frame.claim.actors if a.kind == "person"]
    behind = list(WORDS.finditer(text, quantity.end, end))[:3]
    before = list(WORDS.finditer(text, start, quantity.start))[-3:]
    nouns = (
        w[0].lower()
        for w in (*behind, *reversed(before))
        if not any(a <= w.start() < b for a, b in names)
    )
    return next((n for n in nouns if n in INFANTS or lexicon.head_class(n) == "person"), "")


def may_be_one_person(nouns: Set[str]) -> bool:
    """Return whether nouns may all be of one person: "boy" and "child", not "boy" and "girl"."""
    telling = nouns - OF_ANY_SEX
    return len(telling) < 2 or any(telling <= sex for sex in SEXES)
