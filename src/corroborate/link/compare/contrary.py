"""Values that exclude each other: a white van and a black van, a score of 2-1 and one of 3-1."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from corroborate import lexicon
from corroborate.link.align import word_similarity
from corroborate.link.compare.beside import VICTIMS
from corroborate.link.compare.deeds import KIND, deeds
from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame
from corroborate.types import Severity, SlotComparison, SlotName, Word

OPPOSITE = "opposite verbs"
SWAPPED = "the roles are swapped"
CONTRARY = "values that exclude each other"
KEPT = "_values"
SLOTS: dict[str, SlotName] = {
    "score": "quantity", "direction": "place", "bound": "place", "block": "place",
}  # fmt: skip
FIRM = frozenset({"score", "direction", "bound"})
ALIKE = 0.6
REACH = 30  # characters between a word and the noun that it narrows
DEGREE = re.compile(r"\b(first|second|third|1st|2nd|3rd)[- ]degree ([a-z]+)", re.I)
DEGREES = {"1st": "first", "2nd": "second", "3rd": "third"}
BLOCK = re.compile(
    r"\b(\d{2,5}) block of (?:(?:[NSEW]\.?|North|South|East|West) )?([A-Z0-9][\w'’]+)"
)
RECORD = re.compile(
    r"(?:\(|\b(?:improv|fall|fell|drop|rise|rose|mov|climb|slip|went|sank)\w* to )$", re.I
)
"""What stands before the games that a team won and lost in a season ("the Gulls (11-4)")."""
RANKED = re.compile(r"\s+([a-z]+)")
NUMBERS = re.compile(r"\d+")
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim says of one thing: in its own words, and the values that these allow."""

    words: tuple[str, ...]
    allows: frozenset[str]


def contrary(a: Frame, b: Frame) -> tuple[str, str, str] | None:
    """Return the kind and the words of the first values of two claims that exclude each other."""
    ours, theirs = _told(a), _told(b)
    for (kind, thing), one in sorted(ours.items()):
        for (other_kind, other_thing), other in sorted(theirs.items()):
            if kind != other_kind or not _is_one(kind, thing, other_thing):
                continue
            if one.allows.isdisjoint(other.allows):
                return kind, ", ".join(one.words), ", ".join(other.words)
    return None


def judge(a: Frame, b: Frame, slot: SlotName) -> Judged | None:
    """Return the conflict in a slot of two values that exclude each other, if there is one.

    Scores of one event and the side on which a place lies conflict; other values differ as those
    of two things do, for a thing may change its condition and two people be shot.
    """
    found = contrary(a, b)
    if found is None or SLOTS.get(found[0], "object") != slot:
        return None
    kind, left, right = found
    reason = f"{CONTRARY}: {left} against {right}"
    firm = kind in FIRM and (kind != "score" or _is_of_one_verb(a, b))
    severity: Severity | None = "contradiction" if firm else None
    return Judged("conflict", reason, left, right, {"other_value": 1.0}, severity)


def are_of_two(slots: Iterable[SlotComparison]) -> bool:
    """Return whether slots that are no conflict still tell two facts apart, however alike in words.

    Values exclude each other; one party does the opposite ("shares rose", "shares fell"); or the
    parties of one verb are swapped.
    """
    held = {s.slot: s for s in slots}
    if any(s.reason.startswith(CONTRARY) and s.severity is None for s in held.values()):
        return True
    verb, actor, target = (held.get(slot) for slot in ("predicate", "actor", "object"))
    if verb is None or actor is None or target is None:
        return False
    opposed = verb.reason == OPPOSITE and "match" in (actor.level, target.level)
    return opposed or (target.reason == SWAPPED and verb.level == "match")


def _is_of_one_verb(a: Frame, b: Frame) -> bool:
    same = a.claim.predicate.lemma == b.claim.predicate.lemma
    return same or bool(a.event and a.event == b.event)


def _is_one(kind: str, thing: str, other: str) -> bool:
    if thing == other:
        return True
    narrows = kind in ("colour", "direction")
    return narrows and word_similarity(thing, "NOUN", other, "NOUN") >= ALIKE


def _told(frame: Frame) -> Mapping[Key, Told]:
    """Return the values that a claim tells, by their kind and by what they are said of.

    They are kept with the frame once they are known.
    """
    kept: dict[str, Mapping[Key, Told]] = vars(frame)
    if KEPT not in kept:
        held: dict[Key, dict[str, frozenset[str]]] = defaultdict(dict)
        for key, word, allows in (*_lexical(frame), *_numbered(frame), *_done_or_not(frame)):
            held[key][word] = allows
        kept[KEPT] = {
            key: Told(tuple(found), frozenset().union(*found.values()))
            for key, found in held.items()
        }
    return kept[KEPT]


def _lexical(frame: Frame) -> Iterator[tuple[Key, str, frozenset[str]]]:
    words = sorted(frame.claim.words, key=lambda w: w.start)
    for position, word in enumerate(words):
        for value in lexicon.values_of(word.lemma):
            if value.of == "role":
                thing = word.role if word.pos == "NOUN" and word.role != "subject" else ""
            elif value.of == "harmed":
                thing = "harmed" if _is_harmed(word, frame) else ""
            elif value.of == "verb":
                thing = "" if _is_beside(word, frame) else frame.claim.predicate.lemma
            else:
                thing = _narrowed(word, words[position + 1 :])
                thing = thing if value.of in ("noun", thing) else ""
            if thing:
                yield (value.kind, thing), word.lemma, value.allows


def _done_or_not(frame: Frame) -> Iterator[tuple[Key, str, frozenset[str]]]:
    for deed, value in deeds(frame):
        yield (KIND, deed), value, frozenset({value})


def _is_beside(word: Word, frame: Frame) -> bool:
    """Return whether a direction is one from a place ("west of the town"), not where one goes."""
    tail = frame.document.text[word.start : word.start + REACH].split()[1:2]
    return word.role == "subject" or tail == ["of"]


def _is_harmed(word: Word, frame: Frame) -> bool:
    """Return whether a word is the head of the party to which harm was done."""
    heads = {(a.role, a.head) for a in frame.claim.arguments}
    affected = word.role in frame.affected_roles and (word.role, word.lemma) in heads
    return affected and frame.event in VICTIMS


def _narrowed(word: Word, behind: list[Word]) -> str:
    """Return the noun that a word narrows, or an empty string."""
    for other in behind:
        if other.start - word.start > REACH:
            break
        if other.pos in ("NOUN", "PROPN"):
            return other.lemma
    return ""


def _numbered(frame: Frame) -> Iterator[tuple[Key, str, frozenset[str]]]:
    """Yield scores, degrees of a crime, blocks of a street and places in a row."""
    text = frame.claim.text
    for degree, crime in DEGREE.findall(text):
        yield (
            ("degree", crime),
            f"{degree}-degree",
            frozenset({DEGREES.get(degree, degree.lower())}),
        )
    for block, street in BLOCK.findall(text):
        yield ("block", street), f"{block} block", frozenset({block})
    for quantity in frame.claim.quantities:
        before = frame.document.text[: quantity.start]
        if quantity.kind == "score" and not RECORD.search(before[-REACH:]):
            figures = sorted(NUMBERS.findall(quantity.text))
            yield ("score", ""), quantity.text, frozenset({"-".join(figures)})
        ranked = RANKED.match(frame.document.text, quantity.end, frame.claim.sentence[1])
        if quantity.kind == "ordinal" and ranked and quantity.figure is not None:
            yield ("rank", ranked[1]), quantity.text, frozenset({f"{quantity.figure:g}"})
