"""Figures of how many came to a gathering or were at a place, however that is said."""

import re

from corroborate import lexicon
from corroborate.link.compare.wordlists import STOPS
from corroborate.link.frame import Frame
from corroborate.types import Quantity

ATTENDANCE = "attendance"
LEAST = 10.0  # fewer are those in a car or a room, of which one story may have several
MEETING = (
    r"(?:crowd|turnout|attendance|audience|march|protest|rally|demonstration|gathering|vigil"
    r"|procession|number of (?:protest\w+|demonstrat\w+|march\w+|participants|attendees|people))"
)
ESTIMATED = re.compile(
    r"\b(?:puts?|estimat(?:es?|ed|ing)|count(?:s|ed)?|gauged?|pegs?|pegged) "
    rf"(?:[\w'’-]+ ){{0,3}}?{MEETING}\b[^.;:]{{0,60}}? at (?:[a-z]+ ){{0,2}}$",
    re.I,
)
"""Read "police put the march at 30,000"."""
DREW = re.compile(r"\b(?:drew|draws?|drawing|attract(?:s|ed|ing)) (?:[a-z]+ ){0,3}$", re.I)
PRESENT = re.compile(
    r"\s+(?:[a-z-]+ ){0,4}?(?:at|in|inside|aboard) (?:the|an?|his|her|their) ((?:[a-z-]+ ?){1,2})"
)
"""Read "300 people were in the club"."""


def is_of_crowd(quantity: Quantity, text: str, start: int) -> bool:
    """Return whether what stands before a count says that so many came to a gathering.

    ``start`` is where the sentence begins in ``text``.
    """
    before = text[min(start, quantity.start) : quantity.start]
    if is_of_people(quantity) and DREW.search(before):
        return True
    counted = not quantity.unit or is_of_people(quantity)
    return counted and ESTIMATED.search(before) is not None


def is_of_people(quantity: Quantity) -> bool:
    """Return whether a count is of people, by the noun it goes with."""
    return quantity.unit == "people" or lexicon.head_class(quantity.unit) == "person"


def present(quantity: Quantity, frame: Frame) -> frozenset[str]:
    """Return the words for the place or the meeting that many people are said to be at.

    Empty for figures that count few or no people, and where a verb says what they do.
    """
    many = quantity.low is not None and quantity.low >= LEAST
    many = many or (quantity.high is not None and quantity.high >= LEAST)
    told = frame.claim.predicate.lemma == "be" and not frame.event
    if quantity.kind != "count" or not many or not told or not is_of_people(quantity):
        return frozenset()
    found = PRESENT.match(frame.document.text, quantity.end, frame.claim.sentence[1])
    return frozenset(found[1].split()) - STOPS if found else frozenset()
