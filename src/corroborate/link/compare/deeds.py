"""A deed that was only meant, threatened or tried, told from the same deed as it was done."""

import re
from collections.abc import Iterator

from corroborate import lexicon
from corroborate.link.compare.absence import is_to_come
from corroborate.link.compare.beside import VICTIMS
from corroborate.link.frame import Frame

KIND = "deed"
MEANT, DONE = "only meant", "done"
MEANING = frozenset(
    {"threaten", "vow", "plan", "plot", "conspire", "intend", "want", "promise", "pledge", "ask"}
)
TRYING = frozenset({"try", "attempt"})
TRIED_IN_VAIN = frozenset({"death"})
"""Where trying and doing differ plainly: who tries to shoot somebody may well have fired."""
LEGAL = frozenset({"arrest", "charge", "conviction", "accusation", "sentence"})
FACES = re.compile(r"\b(?:charges?|counts?|guilty|suspicion)\b", re.I)
ATTEMPTED = re.compile(r"\battempted (?:[a-z\d]+[- ]degree )?([a-z]+)", re.I)
CRIMES = frozenset({"murder", "homicide", "manslaughter", "robbery", "rape", "burglary", "arson"})


def deeds(frame: Frame) -> Iterator[tuple[str, str]]:
    """Yield what a claim tells of (a kind of event, a crime), each with ``MEANT`` or ``DONE``.

    "Threatened to kill her" is not "killed her", nor is a charge of attempted murder one of murder;
    but "tried to rob the bank" may well be "robbed the bank", so of what was tried only a death
    counts.
    """
    yield from _crimes(frame)
    verbs = [w for w in sorted(frame.claim.words, key=lambda w: w.start) if w.role == "predicate"]
    aim = next((w for w in verbs if w.pos == "VERB" and w.lemma in MEANING | TRYING), None)
    if aim is not None:
        behind = [w for w in verbs if w.start > aim.start]
        events = {e for w in behind if (e := lexicon.event_class(w.lemma, w.pos)) in VICTIMS}
        yield from ((e, MEANT) for e in sorted(events) if _is_meant(aim.lemma, e))
    elif frame.event in VICTIMS and _is_done(frame):
        yield frame.event, DONE


def _is_meant(lemma: str, event: str) -> bool:
    return lemma in MEANING or event in TRIED_IN_VAIN


def _is_done(frame: Frame) -> bool:
    plain = not frame.negated and not frame.denied and frame.claim.modality == "asserted"
    return plain and not is_to_come(frame)


def _crimes(frame: Frame) -> Iterator[tuple[str, str]]:
    """Yield the crimes of which somebody is accused, as attempted or as done; both, if both are."""
    text = frame.claim.text
    if frame.event not in LEGAL and FACES.search(text) is None:
        return
    tried = {crime.lower() for crime in ATTEMPTED.findall(text)} & CRIMES
    yield from ((crime, MEANT) for crime in sorted(tried))
    rest = ATTEMPTED.sub("", text).lower()
    yield from ((crime, DONE) for crime in sorted(CRIMES) if re.search(rf"\b{crime}\b", rest))
