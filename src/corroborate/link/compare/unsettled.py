"""What had not come about when an article was written: a suspect, a capture, a name, a claim.

"There are no known suspects", "the gunman is still at large", "the victim has not been identified",
"no group has claimed responsibility". Another article that tells of an arrest, of a name or of who
claimed it says otherwise.
"""

import re

from corroborate import lexicon
from corroborate.gazetteer.people import are_apart
from corroborate.link.compare.absence import PARTIES, SURRENDER, is_to_come
from corroborate.link.compare.survival import has_died, is_alive
from corroborate.link.frame import REFLEXIVE, Frame
from corroborate.types import Argument

SUSPECT, CAPTURE, IDENTITY, CLAIM = "suspect", "capture", "identity", "claim"
NAME = "name of a suspect"
DEATH = "death"
OF_A_PERSON = frozenset({CAPTURE, IDENTITY, NAME, DEATH})
KINDS = (SUSPECT, CAPTURE, IDENTITY, NAME, CLAIM, DEATH)
SUSPECTS = frozenset(
    {"suspect", "gunman", "shooter", "attacker", "assailant", "perpetrator", "culprit", "killer"}
)
VICTIMS = frozenset(
    {"victim", "man", "woman", "boy", "girl", "teen", "teenager", "child", "driver", "pedestrian"}
    | {"body", "person", "deceased", "passenger", "officer"}
)
NAMES = frozenset({"name", "identity", "identification"})
GIVING = frozenset(
    {"release", "disclose", "give", "provide", "reveal", "publish", "make", "share", "available"}
)
NAMING = frozenset({"identify", "name"})
SEIZING = frozenset({"arrest", "capture"})
CAMERAS = frozenset(
    {"video", "camera", "footage", "photo", "photograph", "picture", "image", "film", "recording"}
)
AIMING = frozenset(
    {"try", "attempt", "schedule", "plan", "hope", "want", "seek", "expect", "aim", "need"}
    | {"prepare", "intend", "vow", "promise", "urge", "ask", "work", "begin", "start", "wish"}
    | {"refuse"}
)
ACTIVE = re.compile(r"\bno active\b", re.I)
"""That nobody is shooting any more ("no active shooter") is not that nobody is suspected."""
NAMELESS = re.compile(r"\b(?:declined|asked not|asked) to be (?:named|identified)\b", re.I)
"""What a witness says of himself."""
WORD = re.compile(r"[a-z]+")
THINGS = frozenset({"artifact", "place", "quantity", "money"})
NO_SUSPECT = re.compile(r"(?:no|any|an?|zero)\s+(?:[\w-]+\s+)?(\w+)\b", re.I)
FREE = re.compile(r"(?<!had been )\b(?:at large|on the loose|on the run|at liberty)\b", re.I)
NOBODY = re.compile(
    r"\b(?:nobody|no[ -]one|none"
    r"|no (?:[\w-]+ )?(?:groups?|organi[sz]ations?|claims?|part(?:y|ies)))\b",
    re.I,
)
SOME = re.compile(
    r"\b(?:also|other|another|second|third|fourth|last|remaining|rest|both|all"
    r"|(?:one|two|three|four|five|six|some|many|most|\d+) of (?:them|those|these|whom|the)"
    r"|one (?:[\w-]+ )?(?:suspects?|gunm[ae]n|shooters?|attackers?)|\d+(?:st|nd|rd|th))\b",
    re.I,
)
"""One or more of several: what is so of one may not be of the next."""
OF_WHOM = re.compile(r"(?:whose|who|whom)\b", re.I)
ONE_PERSON = re.compile(
    r"\b(?:his|her) (?:name|identity)\b"
    r"|\b(?:the|an?) (?:[\w-]+ )?"
    r"(?:person|victim|man|woman|boy|girl|driver|officer|teen(?:ager)?)\b",
    re.I,
)
SEVERAL = re.compile(
    r"\b(?:names|identities|victims|men|women|boys|girls|people|those|two|three|four)\b",
    re.I,
)
SORTS = (
    (frozenset({"man", "boy", "male", "he"}), frozenset({"woman", "girl", "female", "she"})),
    (frozenset({"man", "woman", "adult"}), frozenset({"boy", "girl", "child", "toddler", "baby"})),
    (frozenset({"officer", "agent", "deputy", "policeman"}), SUSPECTS),
)
"""Nouns of persons of whom nobody is of both sorts."""


def unsettled(frame: Frame) -> str:
    """Return which of ``KINDS`` a claim says had not come about, or an empty string."""
    claim = frame.claim
    if frame.denied or claim.modality != "asserted" or SOME.search(_told_of_party(frame)):
        return ""
    if is_alive(frame):
        return DEATH
    if claim.predicate.lemma in AIMING or NAMELESS.search(claim.text):
        return ""
    if not frame.negated:
        free = FREE.search(claim.text) is not None and not _is_seized(frame)
        return CAPTURE if free and _party(frame, SUSPECTS) else ""
    if _speaks_of_claim(frame):
        return CLAIM if NOBODY.search(claim.text) else ""
    suspect = _party(frame, SUSPECTS)
    if suspect is not None and ACTIVE.search(claim.text):
        return ""
    if suspect is not None:
        if NO_SUSPECT.match(suspect.text.strip()):
            told = frame.is_light or suspect.head in {t.lemma for t in frame.predicates}
            return SUSPECT if told or _finds(frame) else ""
        if _names(frame):
            return NAME
        return CAPTURE if frame.event in SEIZING | {"discovery"} else ""
    if _names(frame):
        return NAME if _tells_suspect(frame) else IDENTITY
    return ""


def _told_of_party(frame: Frame) -> str:
    """Return a claim's text, with what stands before a clause that says more of somebody."""
    claim = frame.claim
    if not OF_WHOM.match(claim.text):
        return claim.text
    return frame.document.text[claim.sentence[0] : claim.end]


def has_settled(frame: Frame, kind: str) -> bool:
    """Return whether a claim tells as news what the other side says had not come about."""
    claim = frame.claim
    if frame.negated or frame.denied or claim.modality != "asserted":
        return False
    if claim.predicate.lemma in AIMING or is_to_come(frame):
        return False
    if kind == DEATH:
        return has_died(frame)
    if kind == CLAIM:
        return _speaks_of_claim(frame)
    seized = _is_seized(frame)
    if kind == CAPTURE:
        return seized and not SOME.search(claim.text)
    if kind == SUSPECT:
        return seized or frame.event == "charge" or (_finds(frame) and _tells_suspect(frame))
    return kind == (NAME if _tells_suspect(frame) else IDENTITY) and _names(frame)


def speak_of_others(open_side: Frame, settled_side: Frame) -> bool:
    """Return whether what is still open of somebody is settled of somebody else only.

    Of one, whom several who are named may leave out; of a man and of a girl; or of two names.
    """
    ours, theirs = _people(open_side), _people(settled_side)
    if ours and theirs and all(are_apart(x, y) for x in ours for y in theirs):
        return True
    if _number_told(open_side) == 1 and _number_told(settled_side) == 2:
        return True
    words, others = _words(open_side), _words(settled_side)
    return any(
        _only(words, one, other) and _only(others, other, one)
        for pair in SORTS
        for one, other in (pair, pair[::-1])
    )


def _people(frame: Frame) -> list[str]:
    return [x.canonical or x.text for x in frame.claim.actors if x.kind == "person"]


def _words(frame: Frame) -> frozenset[str]:
    return frozenset(WORD.findall(frame.document.text[slice(*frame.claim.sentence)].lower()))


def _only(words: frozenset[str], sort: frozenset[str], other: frozenset[str]) -> bool:
    return not sort.isdisjoint(words) and other.isdisjoint(words)


def _number_told(frame: Frame) -> int:
    """Return 1 for a claim of one person, 2 for one of several, 0 where nothing says which."""
    if SEVERAL.search(frame.claim.text):
        return 2
    return 1 if ONE_PERSON.search(frame.claim.text) else 0


def words_for(kind: str) -> tuple[str, str, str]:
    """Return what the open side and the other say of a kind, and how the two differ, in words."""
    if kind == DEATH:
        return "alive", "dead", "one side speaks of somebody alive and the other of the death"
    return "not yet", "by now", "one side says that it had not come about"


def settled(frame: Frame) -> tuple[str, ...]:
    """Return the ``KINDS`` that a claim tells of as news."""
    return tuple(kind for kind in KINDS if has_settled(frame, kind))


def _party(frame: Frame, nouns: frozenset[str]) -> Argument | None:
    return next((a for a in frame.claim.arguments if a.role in PARTIES and a.head in nouns), None)


def _is_seized(frame: Frame) -> bool:
    """Return whether a claim is of somebody's arrest, or of giving himself up.

    A town, or what thieves nab, is no suspect; and a video captures nobody.
    """
    if any(a.head in CAMERAS for a in frame.claim.arguments if a.role == "subject"):
        return False
    heads = [a.head for a in frame.claim.arguments if a.role in frame.affected_roles]
    things = bool(heads) and all(lexicon.head_class(h) in THINGS for h in heads)
    seized = frame.event in SEIZING and not things
    return seized or SURRENDER in {t.lemma for t in frame.predicates}


def _objects(frame: Frame) -> frozenset[str]:
    return frozenset(a.text.lower() for a in frame.claim.arguments if a.role == "object")


def _finds(frame: Frame) -> bool:
    """Return whether the verb is one of finding somebody out."""
    lemmas = {t.lemma for t in frame.predicates} | {frame.claim.predicate.lemma}
    return bool(lemmas & (NAMING | {"know"})) or frame.event in ("identification", "discovery")


def _tells_suspect(frame: Frame) -> bool:
    return any(t.lemma in SUSPECTS for t in frame.terms)


def _names(frame: Frame) -> bool:
    """Return whether a claim is of the naming of those who came to harm or who did it."""
    lemmas = {t.lemma for t in frame.predicates}
    if frame.negated:
        lemmas |= {a.head for a in frame.claim.arguments if a.role == "complement"}
    if lemmas & NAMING and not (_objects(frame) & REFLEXIVE):
        party = _party(frame, VICTIMS | SUSPECTS)
        names = party is not None and (party.role != "subject" or not _objects(frame))
        return names or (_tells_suspect(frame) and not frame.negated)
    return bool(lemmas & GIVING) and _party(frame, NAMES) is not None


def _speaks_of_claim(frame: Frame) -> bool:
    """Return whether a claim is of somebody's saying that a deed was theirs."""
    if "responsib" in frame.letters and "claim" in frame.letters:
        return True
    if frame.claim.predicate.lemma != "claim":
        return False
    events = (lexicon.event_class(a.head, "NOUN") for a in frame.claim.arguments)
    return any(event in ("attack", "explosion") for event in events)
