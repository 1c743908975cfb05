"""Which of those affected a count is of: all, the rest, some, those badly hurt, of many events."""

import re

from corroborate.link.compare.beside import beside, harm_before
from corroborate.link.compare.sums import ADDED
from corroborate.link.compare.wordlists import MONTH, NUMBERS
from corroborate.link.frame import Frame
from corroborate.types import Place, Quantity

KINDS_OF_PEOPLE = frozenset(
    {"man", "woman", "child", "boy", "girl", "kid", "teen", "teenager", "male", "female", "adult"}
    | {"baby", "youth", "brother", "sister", "son", "daughter", "youngster", "minor"}
)
MORE = frozenset({"another", "more", "other", "additional", "further", "extra"})
LOOK_BACK = 160  # how far before the sentence others may have been named
GRADES = "critically|seriously|severely|gravely|badly|slightly|lightly|mortally"
GRADED = {"critical": "critically", "serious": "seriously", "severe": "severely"}
GRADED |= {"grave": "gravely", "minor": "slightly", "slight": "slightly", "light": "lightly"}
GRADE = re.compile(rf"\s*(?:\w+\s+){{0,3}}?({GRADES})\b", re.I)
CONDITION = re.compile(
    r"[^.;,]{0,40}?\b(?:(critical|serious|grave|stable|fair|good) condition"
    r"|((?:non-? ?|not )?life[- ]threatening))\b",
    re.I,
)
SPOT = re.compile(
    r"[^.;,]{0,60}?\b(?:died?|dies|dead|killed)(?: \w+)??"
    r" (?:((?:at|on) (?:the )?scene|on the spot|there)"
    r"|(at (?:the|an?) (?:[\w-]+ )?hospital)|(later))\b",
    re.I,
)
"""Where or when some of the dead died: of others that was elsewhere."""
BODY_PART = re.compile(
    r"[^.;,]{0,30}?\b(?:(?:shot|hit|struck|wounded|grazed|stabbed|wounds?)\b[^.;,]{0,15}? (?:in|to)"
    r"|entered|pierced|through) "
    r"(?:the |his |her |their |both )?(?:(?:left|right|upper|lower) )?"
    r"(head|face|neck|chest|torso|stomach|abdomen|back|arm|hand|shoulder|leg|thigh|knee|foot|feet"
    r"|ankle|hip|groin|buttocks|side)s?\b",
    re.I,
)
GRADE_BEFORE = re.compile(rf"(?!of\b)(?:\w+\s+)?({GRADES})\b", re.I)
WIDE = re.compile(
    r"\b(?:weekend|throughout|(?:in|over|within|during) (?:the |less than |about )?(?:past |last )?"
    r"\w+ (?:hours|days|nights|weeks|months|years)|(?:\w+ )(?:days|weeks|months) of|in recent \w+"
    r"|(?<!earlier )(?<!later )this (?:week|month|year|season)|so far|over the course of"
    r"|in (?:\d+|several|many|separate|two|three|four|five|six|ten) (?:separate )?"
    r"(?:incidents|shootings|attacks|crashes)"
    r"|(?:shootings|crashes|attacks|incidents) across"
    rf"|(?:in|\d+|{'|'.join(NUMBERS)}|pair of|string of|series of|spate of|multiple|separate)"
    r" (?:[\w-]+ ){0,3}(?:shootings|stabbings|crashes|collisions|incidents))\b",
    re.I,
)
BRINGING = re.compile(r"\b(?:bring|tak|rais|push)(?:ing|s) (?:the |its |their |to |up )", re.I)
"""What leads from a figure to the sum of it and others ("bringing the toll this week to 45")."""
SPELL = re.compile(
    rf"\b(?:since (?:{MONTH}|\d{{4}}\b|last\b|the (?:start|beginning|war|conflict|uprising)\b"
    r"|\w+day\b|[^.;,]{0,60}\b(?:began|begun|started|launched|broke out)\b)"
    r"|as of\b|to date\b|this year\b)",
    re.I,
)
"""A stretch of time over which deaths and injuries are summed up."""
PERIOD = re.compile(
    r"[^.;:]*?\b(?:(?:in|during|over|of|through) the (?:first|second|third|fourth|final|opening"
    r"|last) (?:[\w½-]+ ){0,2}(?:half|quarter|period|inning|innings|set|round|minutes?)"
    r"|(?:in|during) the (?:half|quarter|period|inning|round)|straight|unanswered"
    r"|during an? (?:[\w-]+ ){1,3}run)\b",
    re.I,
)
"""A part of a match or a meeting, behind a figure that counts what was in that part."""
PERIOD_REACH = 60
PLANNED = re.compile(
    r"\b(?:will|would|(?-i:may)|might|could|should|shall)\b(?!\s+have)|\b(?:plan|plans|planned|planning"
    r"|wants?|wanted|hopes?|hoping|aims?|intends?|expects?|expected|vows?|vowed"
    r"|pledge[sd]?|promise[sd]?|threatens?|threatened|propose[sd]?|set|due|scheduled"
    r"|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|conspir(?:es?|ed|ing)|plot(?:s|ted|ting)?)\s+to\b"
    r"|\b(?:can only|must|ha(?:s|ve|d) to|(?:is|are|was|were) required to|needs? to|seeks?"
    r"|seeking)\b",
    re.I,
)
GENERIC = re.compile(
    r"^(?:an?|any|such) (?:[\w.-]+ ){1,4}can\b|^(?:when|whenever|if) (?:one|someone) (?:is|gets)\b",
    re.I,
)
"""What is so at any time ("a magnitude 6 quake can cause damage", "when one is killed")."""
OF_THE = re.compile(
    r"\s+(?:\w+\s+)?of\s+(?:them\b|whom\b"
    r"|(?:(?:the|its|their|those|these|that|this|his|her)|(?-i:[A-Z])[\w-]+['’]s?)\s+[a-z\d])",
    re.I,
)
OF_HARMED = re.compile(r"\s+of\s+(?:the|those)\s+((?:[\w-]+ ?){1,3})", re.I)
"""Those of whom one is spoken of ("one of the deceased was found outside")."""
OF_SO_MANY = re.compile(rf"\s+(?:out )?of\s+(?:the\s+)?(?:\d|(?:{'|'.join(NUMBERS)})\b)", re.I)
BARE_GROUP = re.compile(r"\b(?:the|these|those) $", re.I)
IN_ORDER = frozenset({"first", "next", "last", "final", "latest"})
LEFT_OVER = re.compile(r"\s+(?:[\w-]+\s+){0,3}?(?:remain(?:s|ed|ing)?|still)\b", re.I)
TOPIC = re.compile(
    r"(?:\s+[a-z-]+){0,2}?\s+on\s+(?:(?:the|his|her|their)\s+)?((?:[a-z]+\b ?){1,2})"
)
ALL_BUT = re.compile(r"\ball but $", re.I)
FORMER = re.compile(r"\b(?:prior|previous|previously|past|former|formerly|house)\b", re.I)
"""What is told of somebody's past, or of an arrest at home."""
CAREER = re.compile(r"\bcareer\b", re.I)
MEASURE_OF_OTHERS = re.compile(
    r"\b(?:than|surpass\w*|dwarf\w*|exceed\w*|eclips\w*|topp(?:ed|ing)|compared (?:with|to))"
    r" (?:the|its|his|her|their|last) (?:[\w-]+,? ){0,2}$|\brecord (?:of |\()$",
    re.I,
)
LEGAL = frozenset({"arrest", "charge", "conviction"})
PERSONS = r"(?:people|persons|men|women|children|[a-z]{3,}s)"
OUT_OF = re.compile(
    rf"\b(?:\d[\d,]*|{'|'.join(NUMBERS)}) (?:[\w-]+ ){{0,2}}{PERSONS}(?: \w+ed)?"
    r"(?:,| -{1,2}| –| —) ?$",
    re.I,
)
"""Others counted right before ("two women, one pregnant", "six people wounded -- two fatally")."""
COUNTED_BEFORE = re.compile(
    rf"\b(?:\d[\d,]*|{'|'.join(NUMBERS[1:])}) (?:[\w-]+ ){{0,2}}{PERSONS}\b", re.I
)
"""Others counted before ("two officers were arrested, and one was charged with murder")."""
VERB_NEXT = re.compile(r"\s+(?:was|were|is|are|has|have|faces?|faced)\b", re.I)
PLACE_REACH = 60
HOSPITAL = re.compile(
    r"[^.;:]{0,60}?\bto (?:the )?((?:[A-Z][\w.'’-]*\s?(?:(?:of|and|&) )?)+)(?=[\s,.;]|$)"
)
"""The name of the hospital to which those counted were brought."""
KINDS_OF_HOSPITAL = frozenset({"hospital", "medical", "center", "centre", "health", "clinic", "st"})
ONE_AS = re.compile(r"One(?: [a-z]+)?, (?:an?|the|who|whose|[A-Z]\w+ [A-Z])")
"""One of those told of before, with what is known of that one ("One, a guest, was shot")."""
HIGHEST = re.compile(
    r"\b(?:highest|heaviest|biggest|largest|worst) (?:death )?(?:toll|number|count)\b"
    r"|\b(?:most|half|the majority|the bulk) of the (?:dead|deaths|victims|casualties)\b",
    re.I,
)
"""Where the greatest part of a toll was, before the figure for that place."""
OF_ALL = re.compile(
    rf"\b(?:of|among) (?:the |those |all )?(?:\d[\d,]*|{'|'.join(NUMBERS)})"
    r" ((?:[\w-]+\b ?){1,3})",
    re.I,
)
"""All whom something befell, before some of them ("of the 45 people killed, 17 were in Homs")."""
BY_SPOT = re.compile(
    r"[^.;:,]*?\b(?:inside|outside|upstairs|downstairs|nearby)\W*(?:$|[.,;])", re.I
)
"""Where some of them were, in one word ("one man was found dead outside")."""


def part(quantity: Quantity, frame: Frame, event: str) -> str:
    """Return of what a figure is explicitly a part.

    After deaths "others" are all of the injured: "killing two and wounding three others".
    """
    text, (start, end) = frame.document.text, frame.claim.sentence
    if quantity.subset_of is not None:
        told = OF_SO_MANY.match(text, quantity.end) or quantity.unit not in KINDS_OF_PEOPLE
        return "some" if told else ""
    if is_among(quantity, frame):
        return "some" if _is_one_of_harmed(quantity, frame, event) else "among"
    if _is_of_some(quantity, frame, event):
        return "some"
    if ALL_BUT.search(text, start, quantity.start) or LEFT_OVER.match(text, quantity.end, end):
        return "left"
    hedge = quantity.hedge.lower().split()
    last = text[start : quantity.start].lower().split()[-1:]
    words = {quantity.unit, *quantity.modifiers, *last, *(() if "than" in hedge else hedge)}
    if not words & MORE:
        return ""
    told_before = harm_before(text, max(0, start - LOOK_BACK), quantity.start, event)
    return "" if {told_before, event} == {"death", "injury"} else "rest"


def _is_one_of_harmed(quantity: Quantity, frame: Frame, event: str) -> bool:
    """Return whether one is spoken of whom the same befell as others ("one of the deceased")."""
    if quantity.figure != 1:
        return False
    found = OF_HARMED.match(frame.document.text, quantity.end, frame.claim.sentence[1])
    return event in ADDED and found is not None and _harm_in(found[1]) == event


def _is_of_some(quantity: Quantity, frame: Frame, event: str) -> bool:
    """Return whether a figure is of some told of before, of the first or last, or of a period."""
    text, (start, end) = frame.document.text, frame.claim.sentence
    if _is_bare(quantity, event) and BARE_GROUP.search(text, start, quantity.start):
        return True
    if PERIOD.search(text, quantity.end, min(quantity.end + PERIOD_REACH, end)):
        return True
    of_them = event in LEGAL and not quantity.unit and VERB_NEXT.match(text, quantity.end, end)
    if of_them and COUNTED_BEFORE.search(text, start, quantity.start):
        return True
    if event in ADDED and BY_SPOT.match(text, quantity.end, end):
        return True
    if ONE_AS.match(text, quantity.start, end):
        return True
    if event in ADDED and HIGHEST.search(text, start, quantity.start):
        return True
    if any(_harm_in(m[1]) == event for m in OF_ALL.finditer(text, start, quantity.start)):
        return True
    after_others = not quantity.unit and OUT_OF.search(text, start, quantity.start)
    if after_others and beside(quantity, text, frame.claim.sentence) is None:
        return True
    last = text[start : quantity.start].lower().split()[-1:]
    return not IN_ORDER.isdisjoint((*last, *quantity.modifiers))


def _harm_in(words: str) -> str:
    return harm_before(words, 0, len(words), "")


def _is_bare(quantity: Quantity, event: str) -> bool:
    """Return whether a figure points at some told of before ("the two met"), no toll."""
    return quantity.kind == "count" and not quantity.unit and event not in ADDED


def is_among(quantity: Quantity, frame: Frame) -> bool:
    """Return whether a figure is of some of those spoken of ("three of the victims")."""
    end = frame.claim.sentence[1]
    return OF_THE.match(frame.document.text, quantity.end, end) is not None


def grade(quantity: Quantity, frame: Frame, event: str) -> str:
    """Return how badly, or where, those counted are hurt ("12 critically injured"), if told."""
    if told := [GRADED[m] for m in quantity.modifiers if m in GRADED]:
        return told[0]
    text, (start, end) = frame.document.text, frame.claim.sentence
    before = " ".join(reversed(text[start : quantity.start].split()[-3:]))
    found = GRADE.match(text, quantity.end, end) or GRADE_BEFORE.match(before)
    found = found or CONDITION.match(text, quantity.end, end)
    if event == "death":
        found = found or SPOT.match(text, quantity.end, end)
    found = found or BODY_PART.match(text, quantity.end, end)
    return next(g for g in found.groups() if g).lower() if found else ""


def is_planned(quantity: Quantity, frame: Frame) -> bool:
    """Return whether a figure is of what is to be, not of what was ("plans to cut 400 jobs")."""
    if quantity.kind == "age":
        return False
    supposed = frame.claim.modality == "hypothetical" and "if " in frame.claim.text.lower()
    told = frame.claim.text
    return supposed or any(p.search(told) for p in (PLANNED, GENERIC))


def is_former(quantity: Quantity, frame: Frame, event: str) -> bool:
    """Return whether a figure is of the past: a career, the law, an age ("then 40").

    So is one with which another is compared ("dwarfing the $90 million deal").
    """
    if quantity.kind == "age":
        return frame.document.text[: quantity.start].endswith("then ")
    if CAREER.search(frame.claim.text):
        return True
    if MEASURE_OF_OTHERS.search(frame.document.text, frame.claim.sentence[0], quantity.start):
        return True
    told = frame.claim.text if event in LEGAL else " ".join(quantity.modifiers)
    return FORMER.search(told) is not None


def place(quantity: Quantity, frame: Frame) -> Place | None:
    """Return the town or region that a row of figures gives to one of them.

    It stands right after the figure, before the next ("3 in Lima, 5 in Quito"), or after the comma
    behind the figure before ("by 3 in Lima, in Quito by 5").
    """
    text, own = frame.document.text, frame.claim.quantities
    later = min((q.start for q in own if q.start > quantity.start), default=0)
    limit = min(quantity.end + PLACE_REACH, later or len(text))
    for found in frame.claim.places:
        if quantity.end <= found.start < limit:
            of_next = later and _begins(text, quantity.end, found, later)
            return found if found.kind != "other" and not of_next else None
    earlier = max((q.end for q in own if q.end <= quantity.start), default=0)
    before = (p for p in frame.claim.places if earlier and earlier <= p.start < quantity.start)
    return next((p for p in before if _begins(text, earlier, p, quantity.start)), None)


def _begins(text: str, start: int, found: Place, end: int) -> bool:
    """Return whether a place between two figures belongs to the second: a comma only before it."""
    return "," in text[start : found.start] and "," not in text[found.end : end]


def is_wide(quantity: Quantity, frame: Frame, event: str) -> bool:
    """Return whether a count adds up several events or a stretch of time.

    What harmed people is one event unless the text says since when they are counted.
    """
    text, (start, end) = frame.document.text, frame.claim.sentence
    if quantity.kind != "count" or quantity.unit == "time":
        return False
    if spell(quantity, frame, event):
        return True
    added = BRINGING.search(text, quantity.end, end)
    return WIDE.search(text, start, added.start() if added else end) is not None


def topic(quantity: Quantity, frame: Frame, event: str) -> frozenset[str]:
    """Return the words that say what a count is of: "two touchdowns on punts", "four to Mercy"."""
    if quantity.kind != "count":
        return frozenset()
    if event == "hospitalization":
        named = HOSPITAL.match(frame.document.text, quantity.end, frame.claim.sentence[1])
        words = (w.strip(".,'’").lower() for w in named[1].split()) if named else ()
        return frozenset(w for w in words if len(w) > 1) - KINDS_OF_HOSPITAL
    found = TOPIC.match(frame.document.text, quantity.end, frame.claim.sentence[1])
    return frozenset(found[1].lower().split() if found else ())


def spell(quantity: Quantity, frame: Frame, event: str) -> str:
    """Return since when, or up to when, those whom harm befell are counted, if that is told."""
    if quantity.kind != "count" or event not in ADDED:
        return ""
    found = SPELL.search(frame.document.text, *frame.claim.sentence)
    return found[0].lower() if found else ""
