"""The words beside a figure that say what befell those it counts.

"12 people were killed", "killing 12", "left 12 rebels dead", "the death toll rose to 12": read from
the text of the sentence, since news is full of fragments whose parse is not to be relied on.
"""

import re
from dataclasses import dataclass

from corroborate import lexicon
from corroborate.link.compare.crowd import ATTENDANCE, is_of_crowd
from corroborate.link.compare.wordlists import (
    AIMED,
    BEFORE,
    CONDITIONS,
    CROWDS,
    DETERMINERS,
    FIGURES,
    GATHER,
    LINKS,
    MOVED,
    PARENTS,
    STOPS,
)
from corroborate.types import Quantity

STATES = frozenset(
    {"death", "injury", "illness", "hospitalization", "survival", "missing", "arrest"}
    | {"conviction", "acquittal", "release", "displacement", "rescue", "destruction", "damage"}
    | {"trap", "attack", "abduction", "charge"}
)
VICTIMS = frozenset({"death", "injury", "missing", "attack", "casualty", "arrest"})
MIXED = "casualty"  # killed or injured, nobody says how many of each
WORD = re.compile(r"[A-Za-z][\w’'-]*|\d[\d.,]*|[^\w\s]")
REACHES = 18  # words between "toll" and its figure
NEW_FIGURE = frozenset({"who", "which", "that", "when", "including"})
FEW = 4
QUOTES = frozenset("\"'“”‘’«»")
FATAL = (("dead",), ("to", "death"), ("and", "killed"))
FIRING = frozenset({"fire", "fires", "fired", "firing", "hear", "hears", "heard", "hearing"})
REMAINS = frozenset({"body", "bodies", "corpse", "corpses", "remains"})


@dataclass(frozen=True, slots=True)
class Beside:
    """What befell those counted: an event class, and whether the figure has no noun of its own."""

    event: str
    bare: bool = False


def beside(quantity: Quantity, text: str, sentence: tuple[int, int]) -> Beside | None:
    """Return what the words of a sentence say befell those whom a count counts, if they do.

    ``sentence`` are the offsets of the sentence in ``text``.
    """
    if quantity.kind != "count":
        return None
    start, end = sentence
    after = _words(text[quantity.end : max(end, quantity.end)])
    before = _words(text[min(start, quantity.start) : quantity.start])
    if len(before) > 1 and before[-1].lower() == "of" and before[-2].lower() in PARENTS:
        return None
    if after[:1] == ["shot"] and not FIRING.isdisjoint(w.lower() for w in before[-FEW:]):
        return None  # "firing a single shot"
    if is_of_crowd(quantity, text, start):
        return Beside(ATTENDANCE, bare=True)
    if [w.lower() for w in before[-2:]] in (["population", "of"], ["home", "to"]):
        return Beside("population", bare=True)
    if _is_whole(before):
        event = _state(after[0].lower(), adjacent=True, linked=False) if after else ""
        return Beside(event, bare=True) if event else None
    return _after(after) or _before(before) or _toll(before)


def _is_whole(before: list[str]) -> bool:
    """Return whether a figure is the whole of which another is a part ("12 of the 20")."""
    words = [w.lower() for w in before[-4:]]
    while words and words[-1] in {"the", "those", "these", "its", "their"}:
        words.pop()
    if words[-1:] == ["of"]:
        words = [w for w in words[:-1] if w != "out"]
        return bool(words) and (words[-1][0].isdigit() or words[-1] in FIGURES)
    return False


def harm_before(text: str, start: int, stop: int, event: str) -> str:
    """Return the last kind of harm named in ``text[start:stop]``, or an empty string.

    The verb of ``event`` that has a figure at ``stop`` as its object does not count.
    """
    words = [w.lower() for w in _words(text[start:stop])]
    passed: set[str] = set()
    while words and words[-1] in BEFORE - {"dead", "death"}:
        passed.add(words.pop())
    if words and not passed & {"and", "or"} and _harm(words[-1]) == event:
        words.pop()
    found = (_harm(w) or ("death" if _falls_to_subject(w) else "") for w in reversed(words))
    return next((event for event in found if event), "")


def _words(text: str) -> list[str]:
    return [w for w in WORD.findall(text) if w not in QUOTES]


def _after(words: list[str]) -> Beside | None:
    """Read "12 dead", "12 people were killed", "12 of whom died"."""
    gap: list[str] = []
    if _gathers(words):
        return Beside(ATTENDANCE, bare=True)
    if len(words) > 1 and words[0].lower() == "of" and words[1].lower() in {"them", "whom"}:
        words = words[2:]
    for at, word in enumerate(words[: FEW + 3]):
        lower = word.lower()
        linked = any(w in LINKS for w in gap)
        event = _state(lower, adjacent=not gap, linked=linked)
        rest = words[at + 1 :]
        if not event and (linked or lower == "among") and (event := _ends_up(lower, rest)):
            return Beside(event, bare=not [w for w in gap if w not in LINKS])
        fatal = "fatally" in gap or any(_are(rest, *words) for words in FATAL)
        if event in ("attack", "injury") and fatal:
            event = "death"
        if event and (linked or not _goes_on(words, at + 1, event)):
            return Beside(event, bare=not [w for w in gap if w not in LINKS])
        if not event and _falls_to_subject(lower):
            return Beside(
                lexicon.event_class(lexicon.verb_of_form(lower, "subject"), "VERB") or "", not gap
            )
        inside = lower in STOPS or not word[0].isalpha() or event
        if inside or (len([w for w in gap if w not in LINKS]) >= FEW):
            return None
        gap.append(lower)
    return None


def _ends_up(word: str, rest: list[str]) -> str:
    """Read what follows "12 were": "taken to hospital", "in grave condition", "among the dead"."""
    after = [w.lower() for w in rest[:REACHES]]
    if word in MOVED and after[:1] == ["to"] and any(w.startswith("hospital") for w in after[:4]):
        return "hospitalization"
    if word == "in" and after[:1] and after[0] in CONDITIONS and "condition" in after[1:3]:
        return "injury"
    if word == "among":
        states = (_state(w, adjacent=True, linked=False) for w in after)
        return next((event for event in states if event), "")
    return ""


def _gathers(words: list[str]) -> bool:
    """Read "12,000 people took to the streets", "12,000 marched", "12 people were attending"."""
    lower = [w.lower() for w in words[: FEW + 1]]
    at = next((i for i, w in enumerate(lower) if w in GATHER or w == "took"), FEW)
    if at > FEW - 1 or any(w in STOPS for w in lower[:at]):
        return False
    return lower[at] in GATHER or _are(words[at + 1 :], "to", "the", "streets")


def _are(words: list[str], *wanted: str) -> bool:
    return tuple(w.lower() for w in words[: len(wanted)]) == wanted


def _goes_on(words: list[str], at: int, event: str) -> bool:
    """Return whether an object follows, so that those counted are the doers ("two men shot a dog").

    One shoots at somebody, but is wounded at a place.

    A figure with a state of its own ("12 killed 30 injured") is no object.
    """
    if at >= len(words):
        return False
    word = words[at].lower()
    if word in DETERMINERS or (word in AIMED and event == "attack"):
        return True
    is_figure = word[0].isdigit() or word in FIGURES
    return is_figure and _after(words[at + 1 :]) is None


def _state(word: str, *, adjacent: bool, linked: bool) -> str:
    """Return the event that left somebody in the state a word names, or an empty string."""
    event = lexicon.event_class(word, "ADJ")
    if event in STATES and lexicon.affected_role(word, "ADJ") == "subject":
        return event
    if not word.endswith(("ed", "en", "ot", "in")):
        return ""
    stem = lexicon.verb_of_form(word, "object")
    event = lexicon.event_class(stem, "VERB") if stem else None
    return event if event in STATES and (adjacent or linked or event == "attack") else ""


def _falls_to_subject(word: str) -> bool:
    stem = lexicon.verb_of_form(word, "subject")
    return bool(stem) and lexicon.event_class(stem, "VERB") == "death"


def _before(words: list[str]) -> Beside | None:
    """Read "killing 12", "killed at least 12", "shot and wounded another 12"."""
    passed: list[str] = []
    for word in reversed(words):
        lower = word.lower()
        event = _harm(lower)
        if passed[:1] == ["by"]:
            return Beside(ATTENDANCE, bare=True) if lower == "attended" else None
        if passed == ["of"]:
            return _deed(lower, words[: -len(passed) - 1])
        if event and lower not in {"dead", "death"}:
            return _with_first(event, lower, words[: len(words) - len(passed) - 1], passed)
        if lower not in BEFORE | {"by"} or len(passed) > FEW:
            return None
        passed.append(lower)
    return None


def _deed(word: str, words: list[str]) -> Beside | None:
    """Read "the killing of 12", "the fatal shooting of two"."""
    if word in REMAINS:
        return Beside("death")
    if word in CROWDS:
        return Beside(ATTENDANCE, bare=True)
    event = lexicon.event_class(word, "NOUN") or (_harm(word) if word.endswith("ing") else None)
    if event not in VICTIMS or lexicon.affected_role(word, "NOUN") not in ("of", "to", None):
        return None
    fatal = event == "attack" and words[-1:] and words[-1].lower() in {"fatal", "deadly"}
    return Beside("death" if fatal else event)


def _with_first(event: str, word: str, words: list[str], passed: list[str]) -> Beside | None:
    """Join a verb before a figure with what stands before and after it ("killed or injured 12")."""
    if passed[-1:] and passed[-1] in {"and", "or"}:
        return None
    if {"dead", "death"} & set(passed):
        return Beside("death")
    earlier = [w.lower() for w in words[-2:]]
    if earlier[-1:] == ["fatally"]:
        return Beside("death")
    if len(earlier) == 2 and earlier[1] in {"and", "or"}:
        first = _harm(earlier[0])
        if {first, event} == {"death", "injury"}:
            return Beside(MIXED)
    passive = earlier[-1:] and earlier[-1] in {"were", "was", "been", "are", "is", "being"}
    return None if passive else Beside(event)


def _harm(word: str) -> str:
    """Return the event of a word if it names one that harms those whom its object counts."""
    lower = word.lower()
    event = lexicon.event_class(lower, "ADJ")
    if event in VICTIMS and lexicon.affected_role(lower, "ADJ") == "subject":
        return event or ""
    stem = lexicon.verb_of_form(lower, "object")
    event = lexicon.event_class(stem, "VERB") if stem else None
    return event if event in VICTIMS else ""


def _toll(before: list[str]) -> Beside | None:
    """Read "the death toll rose to 12", "the number of wounded stands at 30"."""
    lower = [w.lower() for w in before]
    if lower[-1:] == ["from"]:
        return None
    for distance, word in enumerate(reversed(lower)):
        if distance > REACHES or word in NEW_FIGURE or word in ",.;:":
            return None
        at = len(lower) - 1 - distance
        if word == "toll":
            return Beside("injury" if lower[at - 1 : at] == ["injury"] else "death", bare=True)
        if word == "number" and lower[at + 1 : at + 2] == ["of"]:
            harm = next((h for w in lower[at + 2 : at + 5] if (h := _harm(w))), "")
            return Beside(harm, bare=True) if harm else None
    return None
