"""What an amount, a share or a measure is of, and which way it moved."""

import re
from dataclasses import replace

from corroborate import lexicon
from corroborate.link.compare.wordlists import listed
from corroborate.link.frame import EMPTY_VERBS, Frame
from corroborate.types import Quantity

AMOUNTS = frozenset({"money", "percent", "measure"})
UNIT_WORDS = frozenset({"percent", "per", "cent", "%", "point", "magnitude"})
CHANGED_BY = frozenset({"by", "extent"})
BETWEEN = listed("by about around some up down another an a the to almost nearly over")
UPWARD = frozenset({"higher", "up"})
DOWNWARD = frozenset({"lower", "down"})
PARTITIVE = re.compile(r"(?:one|some|several|many|most|all|part|both|each) of\b", re.I)
PER = re.compile(
    r"\s*(?:,\s*)?(?:an?|per|each|every|/)\s*(second|minute|hour|day|night|week|month|year)\b", re.I
)
EACH = re.compile(
    r"\s*(?:(?!a )[a-z]+ )?(apiece|each)\b(?!\s+(?:year|month|week|day|other)\b)", re.I
)
YEARLY = re.compile(r"\b(?:annually|yearly|(?:each|every|per) year)\b", re.I)
BASE = re.compile(
    r"[^.;]{0,30}?\b(?:from|than|on|over|compared (?:with|to))\s+(?:an?|the|its|last|same)?\s*"
    r"(?:previous |same |preceding |prior )?(day|week|month|quarter|year)\b",
    re.I,
)


def topics(quantity: Quantity) -> frozenset[str]:
    """Return the noun that stands with an amount and says what it is of ("$5 million fine")."""
    if quantity.kind in ("count", "age"):
        return frozenset()
    own = quantity.text.lower()
    nouns = [m for m in quantity.modifiers if m not in UNIT_WORDS and m not in own]
    return frozenset(nouns[-1:])


def matter(frame: Frame) -> frozenset[str]:
    """Return the nouns of the party spoken of: the subject, that of a passive too.

    None for one of a group, whose noun says little ("one of the party").
    """
    subject = frame.argument("subject")
    if subject is not None and PARTITIVE.match(subject.text):
        return frozenset()
    told = frame.subject or frame.affected
    return frozenset(t.lemma for t in told if t.pos in ("NOUN", "PROPN"))


def verb_before(quantity: Quantity, frame: Frame) -> str:
    """Return the event of a verb that stands right before an amount ("falling some 30 metres")."""
    verbs = [w for w in frame.claim.words if w.pos == "VERB" and w.start < quantity.start]
    if not verbs or (last := max(verbs, key=lambda w: w.start)).lemma in EMPTY_VERBS:
        return ""
    between = frame.document.text[last.start : quantity.start].split()[1:]
    if any(w.lower() not in BETWEEN for w in between):
        return ""
    return lexicon.event_class(last.lemma, "VERB") or last.lemma


def way(event: str, quantity: Quantity, frame: Frame) -> str:
    """Return which way a change goes, from the verb or from the word beside the amount."""
    text, (start, end) = frame.document.text, frame.claim.sentence
    beside_it = {
        w.lower().strip(",.;")
        for w in (*text[quantity.end : end].split()[:1], *text[start : quantity.start].split()[-1:])
    }
    if beside_it & UPWARD or event == "rise":
        return "up"
    return "down" if beside_it & DOWNWARD or event == "fall" else ""


def unsigned(event: str, quantity: Quantity, frame: Frame) -> Quantity:
    """Return a fall by a negative amount as a fall by that amount ("fell by -3 percent")."""
    if quantity.role not in CHANGED_BY or (quantity.high or 0.0) >= 0.0:
        return quantity
    if way(event, quantity, frame) != "down":
        return quantity
    bounds = (quantity.high, quantity.low, quantity.figure)
    low, high, figure = (None if x is None else -x for x in bounds)
    return replace(quantity, low=low, high=high, figure=figure)


def per(quantity: Quantity, frame: Frame) -> str:
    """Return what a rate is reckoned by ("$15 an hour", "100 yards each"), or an empty string."""
    if unit := _first(PER, quantity, frame):
        return unit
    if _first(EACH, quantity, frame):
        return "each"
    return "year" if YEARLY.search(frame.claim.text) else ""


def base(quantity: Quantity, frame: Frame) -> str:
    """Return what a change of an amount is reckoned from ("from a year earlier"), if told."""
    return _first(BASE, quantity, frame) if quantity.kind in ("percent", "money") else ""


def _first(pattern: re.Pattern[str], quantity: Quantity, frame: Frame) -> str:
    found = pattern.match(frame.document.text, quantity.end, frame.claim.sentence[1])
    return found[1].lower() if found else ""
