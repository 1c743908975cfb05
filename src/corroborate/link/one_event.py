"""Whether a conflict in a slot counts: only if the rest says that both claims are of one event."""

import re
from collections.abc import Mapping

from corroborate.link.align import best
from corroborate.link.backdrop import is_other_place, is_other_time
from corroborate.link.compare.absence import is_to_come
from corroborate.link.compare.beside import VICTIMS
from corroborate.link.compare.level import Judged
from corroborate.link.compare.polarity import is_not_yet
from corroborate.link.frame import Frame
from corroborate.types import SlotName

FRAME_SLOTS: tuple[SlotName, ...] = ("predicate", "actor", "object", "wording")
PARTIES: tuple[SlotName, ...] = ("actor", "object")
SAID_OF = frozenset({"subject", "object"})
SETTING_SLOTS: tuple[SlotName, ...] = ("place", "time")
TOLD_OF_EVENTS: tuple[SlotName, ...] = ("quantity", "polarity")
PRONOUNS = frozenset({"he", "she", "it", "they", "who"})
HARMS = VICTIMS | {"hit", "hospitalization", "displacement", "rescue", "release", "charge"}
SHOTS = frozenset({"shot", "round", "bullet"})
GOALS = frozenset({"to", "into", "onto", "toward"})
SURE = 0.6
OPPOSED = 0.4  # least score of two claims of opposite polarity: their words differ by nature
CORE = 0.5  # least share of subject, verb and object that the other side must have
CORE_OF_CHOSEN = 0.3
CORE_OF_ELIDED = 0.65
ANOTHER = re.compile(r"\b(?:another|other|second|third|fourth|fifth|last|next)\b", re.I)
AT_FIRST = re.compile(r"\b(?:initially|at first|at one point|(?:un)?till?)\b", re.I)
CURRENT = re.compile(r"^(?:the |its |their )?(?:current|existing|present|old|former)\b", re.I)
BARELY = re.compile(r"\b(?:barely|hardly|scarcely|rarely|seldom|almost)\b", re.I)
UNDONE = re.compile(
    r"\b(?:could|may|might)\b|\b(?:struggl|negotiat|try|tri|attempt|plan|want|hop|seek|intend|offer)\w*"
    r" to\b|\bsought to\b",
    re.I,
)
"""What may be, or was only aimed at: that it was not done is not its opposite."""
NOBODY = frozenset({"no", "none", "nobody", "nothing", "neither"})


def conflict_counts(
    slot: SlotName,
    by_slot: Mapping[SlotName, Judged],
    score: float,
    a: Frame,
    b: Frame,
    *,
    chosen: bool = False,
) -> bool:
    """Return whether the conflict that ``slot`` shows is one of values of one event.

    ``score`` is the probability that the claims are of one matter. Figures of two places or two
    days are not of one event; claims of opposite polarity must say the same thing of the same
    party; two hours of one beginning take less; what did not happen has no day; all other slots
    conflict only if the rest says plainly that it is one event. Of two claims that somebody chose
    to compare, the same verb of one named party says that.
    """
    levels = {name: found.level for name, found in by_slot.items() if name != slot}
    if any(levels.get(name) == "conflict" for name in SETTING_SLOTS):
        return False
    if slot == "time" and a.negated and b.negated:
        return False
    if slot in TOLD_OF_EVENTS and not chosen and (is_other_time(a, b) or is_other_place(a, b)):
        return False
    if slot == "quantity":
        return not _may_be_of_two_parties(by_slot, a, b)
    if "absence" in by_slot[slot].features:
        return True
    if slot == "polarity" and by_slot[slot].severity == "denial" and not chosen:
        return score >= OPPOSED and _is_denied_of(by_slot)
    if "opposite" in by_slot[slot].features:
        return (chosen or score >= OPPOSED) and _are_opposed(by_slot, a, b, chosen=chosen)
    if by_slot[slot].features.get("onset"):
        return score >= OPPOSED
    if chosen and _share_verb_and_name(slot, by_slot):
        return True
    rest = [levels[name] for name in FRAME_SLOTS if name in levels]
    return score >= SURE and "conflict" not in rest and rest.count("match") > 1


def _may_be_of_two_parties(by_slot: Mapping[SlotName, Judged], a: Frame, b: Frame) -> bool:
    """Return whether figures that are no tolls are told of parties not known to be one.

    "Roe scored 11 points", "He scored 14 points": each player has figures of his own, and so has
    each stock index, by whatever name. Shots are fired by many in one event.
    """
    actor, told = by_slot["actor"], by_slot["quantity"]
    fired = any(q.unit in SHOTS for f in (a, b) for q in f.quantities if q.text in (told.a, told.b))
    if fired:
        return "named" not in actor.features and actor.level != "match"
    if HARMS & {a.event, b.event} or "named" in actor.features:
        return False
    if all(any(t.pos == "PROPN" for t in f.subject) for f in (a, b)):
        return True
    if actor.level in ("match", "compatible"):
        return False
    return any(_is_told_of_person(f) for f in (a, b))


def _is_told_of_person(frame: Frame) -> bool:
    subject = frame.argument("subject")
    if subject is None:
        return False
    named = (x for x in frame.claim.actors if subject.start <= x.start < subject.end)
    return subject.text.lower() in PRONOUNS or any(x.kind == "person" for x in named)


def _share_verb_and_name(slot: SlotName, by_slot: Mapping[SlotName, Judged]) -> bool:
    """Return whether two claims have one verb, and a party of one name but none that differs."""
    parties = [by_slot[name] for name in PARTIES if name != slot]
    return (
        by_slot["predicate"].level == "match"
        and any("named" in party.features for party in parties)
        and all(party.level != "conflict" for party in parties)
    )


def _is_denied_of(by_slot: Mapping[SlotName, Judged]) -> bool:
    """Return whether the party that denies is the one of which it is said, and nothing differs."""
    predicate, target = by_slot["predicate"].level, by_slot["object"].level
    same = by_slot["actor"].level == "match"
    return same and predicate in ("match", "missing") and target != "conflict"


def _are_opposed(by_slot: Mapping[SlotName, Judged], a: Frame, b: Frame, *, chosen: bool) -> bool:
    """Return whether one claim says of the same parties what the other says is not so."""
    core = CORE_OF_CHOSEN if chosen else CORE
    light = a.is_light and by_slot["object"].level == "match" and _share_verb(a, b)
    if by_slot["predicate"].level != "match" and not light:
        return False
    if by_slot["wording"].features["core"] < core:
        return False
    if any(_has_negating_prefix(f) for f in (a, b) if not f.negated):
        return False
    if not chosen and any(f.claim.modality == "hypothetical" for f in (a, b)):
        return False
    if any(map(is_not_yet, (a, b))) and any(is_to_come(f) for f in (a, b) if not f.negated):
        return False
    if any(p.search(f.claim.text) for f in (a, b) for p in (UNDONE, BARELY) if not f.negated):
        return False
    if _speaks_of_now(a) != _speaks_of_now(b) and not chosen:
        return False
    if any(AT_FIRST.search(f.claim.text) for f in (a, b) if f.negated) or _is_of_one_only(a, b):
        return False
    if _turns(a) != _turns(b) or any(
        _is_of_some_spot(x, y) for x, y in ((a, b), (b, a)) if x.negated
    ):
        return False
    actor, target = by_slot["actor"].level, by_slot["object"].level
    if _nobody_acts(a) or _nobody_acts(b):
        actor = "match"
    if actor == "missing" and not (a.argument("subject") or b.argument("subject")):
        return target in ("match", "compatible")
    if chosen:
        return "conflict" not in (actor, target) and "match" in (actor, target)
    if actor == "missing" and _is_elided(a, b):
        return target == "match" and by_slot["wording"].features["core"] >= CORE_OF_ELIDED
    return actor == "match" and target in ("match", "missing")


def _turns(frame: Frame) -> frozenset[str]:
    """Return the words that tell one of several from the rest ("could not find a third victim")."""
    return frozenset(w.lower() for w in ANOTHER.findall(frame.claim.text))


def _is_of_one_only(a: Frame, b: Frame) -> bool:
    """Return whether only one claim has an object ("left no note", "left without a word")."""
    return (a.argument("object") is None) != (b.argument("object") is None)


def _is_of_some_spot(denial: Frame, other: Frame) -> bool:
    """Return whether a denial is only of a spot or a goal that the other claim does not speak of.

    "She hadn't returned to her home" denies no other return.
    """
    goals = denial.by_role(GOALS)
    return bool(goals) and all(best(t, other.terms) < CORE for t in goals)


def _speaks_of_now(frame: Frame) -> bool:
    """Return whether a claim is of what is so as yet, and may change ("the current rules")."""
    return any(CURRENT.search(a.text) for a in frame.claim.arguments if a.role in SAID_OF)


def _share_verb(a: Frame, b: Frame) -> bool:
    return a.claim.predicate.lemma == b.claim.predicate.lemma


def _is_elided(a: Frame, b: Frame) -> bool:
    """Return whether one claim leaves its subject to what goes before ("but was not hurt")."""
    return any(f.argument("subject") is None for f in (a, b))


def _has_negating_prefix(frame: Frame) -> bool:
    """Return whether the claim negates a word and not the verb ("non-fatal injuries")."""
    return any(t.lemma == "non" for t in frame.terms)


def _nobody_acts(frame: Frame) -> bool:
    """Return whether all that might act are said not to ("no group", "nobody")."""
    subject = frame.argument("subject")
    words = subject.text.lower().split() if subject else []
    return bool(words) and words[0] in NOBODY
