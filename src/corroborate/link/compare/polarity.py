"""The polarity slot: is it said to be so, or not to be so, or denied?"""

import re
from dataclasses import replace

from corroborate.link.allegation import allegation, denies_any_part
from corroborate.link.compare import actor
from corroborate.link.compare import object as target
from corroborate.link.compare.absence import (
    absent_event,
    absent_group,
    is_of_group,
    is_told,
    may_be_overtaken,
    tells_harm_itself,
)
from corroborate.link.compare.level import Judged
from corroborate.link.compare.unsettled import (
    OF_A_PERSON,
    has_settled,
    speak_of_others,
    unsettled,
    words_for,
)
from corroborate.link.frame import Frame
from corroborate.link.profile import one_story
from corroborate.types import Severity

SAYING = frozenset(
    {"say", "tell", "comment", "know", "remember", "recall", "understand", "imagine", "explain"}
)
NO_NEGATION = re.compile(
    r"\b(?:nothing (?:less than|short of|but)|none other than|no (?:fewer|less|later) than"
    r"|not only|no matter|whether or not)\b",
    re.I,
)
WISHED = re.compile(r"\b(?:should|ought to|must)\b(?! have\b)", re.I)
NOT_YET = re.compile(r"\b(?:yet|so far|as of|at this (?:time|point|stage))\b", re.I)
PREFIXED = re.compile(
    r"\b(?:non-?|not (?:(?:believed|considered|thought|expected|deemed) )?(?:to be )?)"
    r"([a-z][a-z-]{3,})"
)

NEGATIVE = re.compile(r"\b(?:un|in|im|il|ir|dis)([a-z]{5,})")


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the polarity of two claims, a denial by a speaker counted as one."""
    left, right = _show(a), _show(b)
    if a.claim.predicate.lemma in SAYING or b.claim.predicate.lemma in SAYING:
        if _is_so(a) != _is_so(b):
            return Judged("conflict", "one side did not say so", left, right)
        return Judged("match", "nothing but that it was said", left, right)
    if open_side := _unsettled(a, b):
        before, after, reason = words_for(unsettled(open_side))
        left, right = (before if f is open_side else after for f in (a, b))
        likely = one_story(a.document.text, b.document.text)
        return Judged("conflict", reason, left, right, {"absence": likely}, "discrepancy")
    denied = Judged("conflict", "one side denies it", left, right, {"denied": 1.0}, "denial")
    if _is_rebutted(a, b) and (likely := one_story(a.document.text, b.document.text)):
        return replace(denied, features={"absence": likely})
    if a.denied != b.denied and a.negated == b.negated:
        return denied
    if _is_so(a) == _is_so(b) or _negated_within(a, b):
        both = {"negated": 1.0} if a.negated and b.negated else {}
        return Judged("match", "the same polarity", left, right, both)
    if is_wished(a) or is_wished(b):
        return Judged("conflict", "one side says what should be", left, right)
    severity: Severity
    if (likely := _absence(a, b)) > 0:
        overtaken = any(may_be_overtaken(f) for f in (a, b) if f.negated)
        severity = "discrepancy" if overtaken else "contradiction"
        reason = "one side says that there was none"
        left, right = ("none" if f.negated else "some" for f in (a, b))
        return Judged("conflict", reason, left, right, {"absence": likely}, severity)
    not_yet = any(is_not_yet(f) or unsettled(f) for f in (a, b))
    severity = "discrepancy" if not_yet else "contradiction"
    reason = "one side says the opposite"
    return Judged("conflict", reason, left, right, {"opposite": 1.0}, severity)


def is_not_yet(frame: Frame) -> bool:
    """Return whether a claim tells what had not come about when it was written."""
    return frame.negated and NOT_YET.search(frame.claim.text) is not None


def is_wished(frame: Frame) -> bool:
    """Return whether a claim tells what should be and not what is."""
    return WISHED.search(frame.claim.text) is not None


def _absence(a: Frame, b: Frame) -> float:
    """Return from 0 to 1 how surely one side says that there was none of what the other tells.

    Articles that tell different stories may each be right.
    """
    for one, other in ((a, b), (b, a)):
        event = absent_event(one)
        if not event or tells_harm_itself(one, event):
            continue
        if is_told(other, event) and is_of_group(other, absent_group(one)):
            return one_story(a.document.text, b.document.text)
    return 0.0


def _is_rebutted(a: Frame, b: Frame) -> bool:
    """Return whether one claim accuses a party by name of what that denies in the other."""
    for one, other in ((a, b), (b, a)):
        accused = allegation(one.claim)
        if accused is None or accused.denied or one.negated:
            continue
        bare = denies_any_part(other.claim)
        if not (bare or (other.denied and allegation(other.claim))) or other.negated:
            continue
        named = "named" in actor.compare(a, b).features
        return named and (bare or target.compare(a, b).level != "conflict")
    return False


def _unsettled(a: Frame, b: Frame) -> Frame | None:
    """Return the side that says that what the other tells had not come about.

    Articles that tell different stories may each be right.
    """
    for one, other in ((a, b), (b, a)):
        if (kind := unsettled(one)) and has_settled(other, kind):
            if kind in OF_A_PERSON and speak_of_others(one, other):
                return None
            return one if one_story(a.document.text, b.document.text) > 0 else None
    return None


def _is_so(frame: Frame) -> bool:
    """Return whether a claim says that it is so: it is not negated, or its denial is denied."""
    return _negated(frame) == frame.denied


def _negated(frame: Frame) -> bool:
    return frame.negated and not NO_NEGATION.search(frame.claim.text)


def _negated_within(a: Frame, b: Frame) -> bool:
    """Return whether the claim that seems affirmed negates a word that the other negates."""
    affirmed, other = (b, a) if _negated(a) else (a, b)
    own, said = affirmed.claim.text.lower(), other.claim.text.lower()
    if any(base in said for base in PREFIXED.findall(own)):
        return True
    return any(re.search(rf"\b{base}\b", said) for base in NEGATIVE.findall(own))


def _show(frame: Frame) -> str:
    return "denied" if frame.denied else frame.claim.polarity
