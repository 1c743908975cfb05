"""The kinds of event that news words name, from a table written by hand."""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

from corroborate.lexicon.tables import POS_LETTERS
from corroborate.resources import model_path

IRREGULAR = {"shot": "shoot", "slain": "slay", "hurt": "hurt", "dying": "die", "died": "die"}
PARTS = {"v": "verb", "n": "noun", "a": "adjective"}


@dataclass(frozen=True, slots=True)
class EventWord:
    """The class of a word, the role of the party affected, and whether its number is theirs."""

    name: str
    role: str
    counted: bool


@cache
def _load_events() -> dict[tuple[str, str], EventWord]:
    """Return the words of ``event_classes.toml`` by lemma and part of speech (n, v, a)."""
    classes = tomllib.loads(model_path("event_classes.toml").read_text(encoding="utf-8"))
    found = {}
    for name, entry in classes.items():
        counted = set(entry.get("counted", "").split())
        for letter, part in PARTS.items():
            for role, words in entry.get(part, {}).items():
                for word in words.split():
                    event = EventWord(name, role, letter == "n" and word in counted)
                    found[word.replace("_", " "), letter] = event
    return found


def _find_event(lemma: str, pos: str) -> EventWord | None:
    """Return the entry of a lower-case lemma with a universal part of speech."""
    return _load_events().get((lemma, POS_LETTERS.get(pos, "")))


@lru_cache(maxsize=1 << 14)
def event_class(lemma: str, pos: str) -> str | None:
    """Return the kind of event a lower-case lemma names ("death" for kill, die, dead), if any."""
    event = _find_event(lemma, pos)
    return event.name if event else None


@lru_cache(maxsize=1 << 14)
def affected_role(lemma: str, pos: str) -> str | None:
    """Return where the party affected stands beside a word that names an event.

    ``subject`` or ``object`` of the active voice, the preposition that brings it ("of" for death),
    ``self`` for a noun that is that party ("fatality"); ``None`` where it stands nowhere. For an
    adjective, ``subject`` is what it describes.
    """
    event = _find_event(lemma, pos)
    return event.role if event and event.role != "none" else None


def counts_affected(lemma: str) -> bool:
    """Say whether the number of a noun is the number of those affected, as in "12 deaths"."""
    event = _find_event(lemma, "NOUN")
    return event is not None and event.counted


@lru_cache(maxsize=1 << 14)
def verb_of_form(word: str, role: str) -> str:
    """Return the verb of which a lower-case word is a form, or an empty string.

    Only verbs that have the party affected in ``role`` count ("wounded" and object: wound).
    """
    stems = [IRREGULAR.get(word, word)]
    for ending in ("s", "es", "ed", "d", "ing"):
        if word.endswith(ending):
            base = word.removesuffix(ending)
            stems += [base, base + "e", base[:-1] if base[-2:-1] == base[-1:] else base]
    return next((s for s in stems if affected_role(s, "VERB") == role), "")
