"""What a length of time is of: a delay, a sentence, years of service, or whatever lasts so long."""

import re

from corroborate.link.frame import Frame
from corroborate.types import Quantity

UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
WINDOWS = frozenset({"in", "within", "over", "during", "after", "before", "through", "between"})
"""Roles of a stretch in which other things happened."""
LATE = re.compile(r"\s*(?:late\b|behind (?:schedule|time)\b|overdue\b|delay\b)", re.I)
TERM = re.compile(
    r"\s*(?:to life\b)?\s*(?:of |in |behind )?(?:(?:a|the|state|federal|county) )*"
    r"(?:prison|jail|bars|imprisonment|custody)\b",
    re.I,
)
TENURE = re.compile(r"\s*(?:[\w'’-]+ ){0,3}?(?:veteran|employee|member)\b", re.I)
SERVING = frozenset({"work", "serve", "employ"})
THREATENED = re.compile(r"\b(?:fac(?:e|es|ed|ing)|carr(?:y|ies|ied)|up to|as many as)\b", re.I)


def is_length(quantity: Quantity) -> bool:
    """Return whether a quantity is a length of time."""
    return quantity.kind == "measure" and quantity.unit in UNITS


def is_window(quantity: Quantity) -> bool:
    """Return whether a length of time only says within what time something was ("in two days")."""
    return is_length(quantity) and quantity.role in WINDOWS


def windows(frame: Frame) -> frozenset[float]:
    """Return the lengths in days of the stretches of time within which a claim's figures fall."""
    told = [q for q in frame.quantities if is_length(q) and not is_window(q)]
    return frozenset(
        t.days
        for t in frame.claim.times
        if t.kind == "duration" and t.days
        if not any(q.start < t.end and t.start < q.end for q in told)
    )


def event_of(quantity: Quantity, frame: Frame) -> str:
    """Return what a length of time is of where its words say so, or an empty string."""
    text, end = frame.document.text, frame.claim.sentence[1]
    verb = frame.claim.predicate.lemma
    if frame.event == "delay" or LATE.match(text, quantity.end, end):
        return "delay"
    if frame.event == "sentence" or TERM.match(text, quantity.end, end):
        return "sentence"
    if verb in SERVING and quantity.role == "for":
        return "service"
    tenure = "-" in quantity.text and TENURE.match(text, quantity.end, end)
    return "service" if tenure else ""


def matter(frame: Frame) -> frozenset[str]:
    """Return the nouns of what went on for so long: whom or what the verb affects, if anything."""
    told = frame.affected or frame.subject
    return frozenset(t.lemma for t in told if t.pos in ("NOUN", "PROPN"))


def is_threatened(quantity: Quantity, frame: Frame) -> bool:
    """Return whether a length is what somebody may get ("faces up to 10 years in prison")."""
    return is_length(quantity) and THREATENED.search(frame.claim.text) is not None
