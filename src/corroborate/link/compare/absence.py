"""One article says that there was none of what another tells: "no arrests have been made"."""

import re

from corroborate import lexicon
from corroborate.link.compare.circle import FORMER
from corroborate.link.frame import HARM, Frame

EVENTS = frozenset(
    {"death", "injury", "casualty", "illness", "hospitalization", "missing", "arrest", "charge"}
    | {"conviction", "damage", "displacement", "abduction"}
)
COUNTS = frozenset({"toll", "count", "tally", "figure", "number"})
SURRENDER = "surrender"
PENDING = frozenset({"arrest", "charge", "conviction"})
PARTIES = frozenset({"subject", "object", "complement"})
NOBODY = re.compile(r"(?:nobody|no[ -]one|none)(?: in custody| under arrest)?$", re.I)
NOTHING = re.compile(
    r"(?:no|zero|any|an?)\s+(?:(?:reported|immediate|known|confirmed|formal|criminal|serious)\s+)?"
    r"(\w+)$",
    re.I,
)
NO_REPORTS = re.compile(r"no (?:\w+ )?(?:reports?|word) of (?:any )?", re.I)
ANYBODY = frozenset({"one", "person", "people", "suspect", "casualty", "victim", "man", "gunman"})
DEGREE = re.compile(r"\b(?:seriously|critically|severely|badly|gravely|fatally|physically)\b", re.I)
SOME_ONLY = re.compile(
    r"\b(?:among|else|others?|further|besides)\b"
    r"|\b(?:inside|outside|there|here|elsewhere|aboard|on board|nearby)\W*$",
    re.I,
)
FOR_LONG = re.compile(
    r"\b(?:this (?:season|year|month)|(?:in|for|over) (?:recent |the (?:last|past) )?(?:\w+ )?"
    r"(?:months|years)|ever)\b",
    re.I,
)
LOCATING = frozenset({"in", "by", "at", "on", "near", "inside", "outside", "aboard", "among", "of"})
AT_ALL = frozenset(
    {"incident", "case", "connection", "custody", "time", "moment", "point", "stage"}
)
MEANT = frozenset({"deserve", "mean", "intend", "want", "plan", "wish", "fear"})
TO_COME = re.compile(
    r"\b(?:will|going to|expects?|expected|possible|pending|(?:set|due|scheduled) to"
    r"|takes? effect in)\b",
    re.I,
)
AS_YET = re.compile(
    r"\b(?:yet|so far|at (?:this|the) (?:time|stage|moment|point)|as of|immediate(?:ly)?"
    r"|initial(?:ly)?|early|currently|(?:has|have|had) (?:not )?(?:been|made)|report(?:ed|s)?"
    r"|known)\b",
    re.I,
)


def absent_event(frame: Frame) -> str:
    """Return the kind of event of which a claim says that there was none, or an empty string.

    "No arrests have been made", "nobody was hurt", "police have not arrested a suspect"; not what
    is said of some only ("no one else", "none of the children", "nobody inside").
    """
    unreal = frame.claim.predicate.lemma in MEANT or frame.claim.modality == "hypothetical"
    if not frame.negated or frame.denied or unreal or _is_narrowed(frame):
        return ""
    for argument in frame.claim.arguments:
        if argument.role not in PARTIES:
            continue
        text = NO_REPORTS.sub("no ", argument.text.strip())
        if NOBODY.match(text):
            return _kept(_done(frame))
        if found := NOTHING.match(text):
            head = argument.head if text == argument.text.strip() else ""
            noun = head or found[1].lower()
            named = lexicon.event_class(noun, "NOUN") if noun not in COUNTS else None
            return _kept(named or _done(frame))
    return ""


def absent_group(frame: Frame) -> str:
    """Return the noun of those only of whom a claim says that there were none, or nothing.

    "No officers were injured" says nothing of anybody else.
    """
    for argument in frame.claim.arguments:
        found = NOTHING.match(argument.text.strip()) if argument.role in PARTIES else None
        if found and lexicon.event_class(argument.head or found[1].lower(), "NOUN") is None:
            return "" if argument.head in ANYBODY else argument.head
    return ""


def is_of_group(frame: Frame, group: str) -> bool:
    """Return whether a claim speaks of those of a group, or of nobody in particular."""
    if not group:
        return True
    parties = frame.affected or frame.subject
    return any(t.lemma == group or lexicon.is_kind_of(t.lemma, group) for t in parties)


def _is_narrowed(frame: Frame) -> bool:
    """Return whether a claim speaks of some place, some people, some degree or a long time."""
    text = frame.claim.text
    if frame.claim.places or any(p.search(text) for p in (SOME_ONLY, DEGREE, FOR_LONG)):
        return True
    return any(
        a.role in LOCATING and a.head not in AT_ALL and lexicon.event_class(a.head, "NOUN") is None
        for a in frame.claim.arguments
    )


def is_told(frame: Frame, event: str) -> bool:
    """Return whether a claim tells as news that an event of a kind took place."""
    claim = frame.claim
    plain = not frame.negated and not frame.denied and claim.modality == "asserted"
    of_old = FORMER.search(claim.text) or FOR_LONG.search(claim.text)
    if not plain or of_old or is_to_come(frame):
        return False
    kinds = HARM if event == "casualty" else {event}
    if event == "arrest" and any(t.lemma == SURRENDER for t in frame.predicates):
        return True
    return _done(frame) in kinds or (frame.is_light and not kinds.isdisjoint(_happening(frame)))


def tells_harm_itself(frame: Frame, event: str) -> bool:
    """Return whether the article of a claim that nobody came to harm tells of such harm itself.

    Then nobody came to harm in one part of what happened.
    """
    kinds = HARM if event == "casualty" else HARM & {event}
    return not kinds.isdisjoint(frame.harm_told)


def is_to_come(frame: Frame) -> bool:
    """Return whether a claim tells what is still to come."""
    return TO_COME.search(frame.claim.text) is not None


def may_be_overtaken(frame: Frame) -> bool:
    """Return whether a claim speaks of what was known when it was written ("so far").

    So does whatever it says of an arrest or a charge, which may come any day.
    """
    return AS_YET.search(frame.claim.text) is not None or absent_event(frame) in PENDING


def _done(frame: Frame) -> str:
    """Return the kind of event that the verb itself names, not one of its participants."""
    verbs = (t for t in frame.terms if t.role == "predicate")
    events = (lexicon.event_class(t.lemma, t.pos) for t in verbs)
    found = next((event for event in events if event), "")
    return "arrest" if found == "capture" else found


def _happening(frame: Frame) -> set[str | None]:
    """Return the kinds of event that a light verb's parties are ("three arrests were made")."""
    heads = [a.head for a in frame.claim.arguments if a.role in PARTIES]
    return {lexicon.event_class(h, pos) for h in heads for pos in ("NOUN", "ADJ")}


def _kept(event: str) -> str:
    return event if event in EVENTS else ""
