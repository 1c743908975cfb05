"""What a count of people makes with others that an article counts, so that sums are no conflict."""

import re

from corroborate import lexicon
from corroborate.link.compare.beside import beside
from corroborate.link.compare.wordlists import MONTH, NUMBERS
from corroborate.link.frame import Frame
from corroborate.types import Quantity

MANY = 50.0
SMALL_NUMBER = re.compile(
    rf"(?-i:{MONTH} \d{{1,2}}\b|\b\d{{1,2}} {MONTH})"
    rf"|\b(\d{{1,2}}|{'|'.join(NUMBERS)})\b(?![\d,.:%/-]\w)",
    re.I,
)
"""A number that may count people, in the first group; a day of a month has none."""
ADDED = {
    "death": {"death", "attack"},
    "injury": {"injury", "attack", "hit"},
    "attack": {"attack", "death"},
}
ONE = frozenset(
    {"male", "female", "teen", "infant", "toddler", "child", "baby", "boy", "girl", "he", "she"}
)
COMPANION = re.compile(
    r"\b(?:an?\s+((?:[\w-]+\s+){0,2}[\w-]+)|(?<!\w )([\w-]+)|(s?he))(?:,| and)"
    r"\s+(?:\w+\s+){0,2}$",
    re.I,
)
BETWEEN = re.compile(r"\s*(?:,\s*\d{1,2},?|,)?\s+and\s+(?:\w+\s+){0,2}$", re.I)
"""What may stand between a person's name and a count of others ("Ana Roe, 44, and two women")."""
AND_ONE = re.compile(r"\s+(?:[\w-]+\s+){1,2}?and an?\s+((?:[\w-]+\s+){0,2}[\w-]+)", re.I)
OF_WHOM_DIED = re.compile(
    rf"[^.;:]{{0,30}}?(?:,|-{{1,2}}|–|—) ?(\d{{1,2}}|{'|'.join(NUMBERS)}) (?:of them )?"
    r"(?:fatally|mortally)\b",
    re.I,
)
"""Those of the counted who were wounded to death ("six people wounded -- two mortally")."""
BREAKDOWN = re.compile(rf"[^.;:]{{0,60}}?: (\d{{1,2}}|{'|'.join(NUMBERS)})\b", re.I)
"""The first part of what was counted ("Five shot dead: four men on a bus, a woman at home")."""
THE_OTHER = re.compile(r"[^.;]*?\b(?:and|while|,) the other\b(?!s)", re.I)
SELF = re.compile(
    r"\b(?:(?:then|and|kill(?:ed|ing|s)?|sho(?:t|ots|oting)) (?:him|her)self\b"
    r"|gun on (?:him|her)self|(?:his|her) own life|murder-suicide|committed suicide)\b",
    re.I,
)
"""What an article says of a doer who is dead too, whom a toll may count or not."""
DOER_TOO = re.compile(
    r"[^.;]{0,30}?\bincluding (?:himself|herself|(?:the |a |an )?(?:suspected |alleged |presumed )?"
    r"(?:shooter|gunman|attacker|bomber|suspect|killer|assailant|driver|pilot))\b",
    re.I,
)


def totals(quantity: Quantity, frame: Frame, event: str) -> frozenset[float]:
    """Return what a count of people makes with the other people counted in its sentence.

    Those whom something else befell are left out. One person may be told without a number ("a baby
    and four others").
    """
    own = quantity.figure
    end = frame.claim.sentence[1]
    text = frame.document.text
    if quantity.kind != "count" or own is None or own > MANY:
        return frozenset()
    if event not in ADDED:
        return frozenset({own + 1} if THE_OTHER.match(text, quantity.end, end) else ())
    others = _counted_beside(quantity, frame, event)
    if _is_beside_one(quantity, frame):
        others.append(1.0)
    made = {own + n for n in others} | {own + sum(others)}
    if THE_OTHER.match(text, quantity.end, end):
        made.add(own + 1)
    if fatally := OF_WHOM_DIED.match(text, quantity.end, end):
        made.add(own - _number(fatally[1]))
    if part := BREAKDOWN.match(text, quantity.end, end):
        made.add(_number(part[1]))
    if DOER_TOO.match(text, quantity.end, end):
        made.add(own - 1)
    if event == "death" and SELF.search(text):
        made |= {own - 1, own + 1}
    return frozenset(made) - {own}


def _is_beside_one(quantity: Quantity, frame: Frame) -> bool:
    """Return whether a count has one more person beside it, told by a noun or by name."""
    text, (start, end) = frame.document.text, frame.claim.sentence
    found = COMPANION.search(text, start, quantity.start)
    if found and _is_person(found[1] or found[2] or found[3]):
        return True
    if found := AND_ONE.match(text, quantity.end, end):
        return _is_person(found[1])
    named = (x.end for x in frame.claim.actors if x.kind == "person" and x.end < quantity.start)
    return any(BETWEEN.fullmatch(text[at : quantity.start]) for at in named)


def _is_person(words: str) -> bool:
    told = [w for w in words.lower().split() if w != "people"]
    aged = told[-1:] and told[-1].endswith("-year-old")  # "a 16-year-old and two children"
    return bool(aged) or any(w in ONE or lexicon.head_class(w) == "person" for w in told)


def _counted_beside(quantity: Quantity, frame: Frame, event: str) -> list[float]:
    """Return the other small numbers of the sentence, but for those of another harm."""
    text, sentence = frame.document.text, frame.claim.sentence
    others = []
    for found in SMALL_NUMBER.finditer(text, *sentence):
        own = found.start() < quantity.end and quantity.start < found.end()
        if own or not found[1]:
            continue
        told = beside(Quantity(found[0], found.start(), found.end()), text, sentence)
        if told is None or told.event in ADDED[event]:
            others.append(_number(found[1]))
    return others


def _number(word: str) -> float:
    return float(word) if word.isdigit() else float(NUMBERS.index(word.lower()) + 1)
