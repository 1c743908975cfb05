"""Another person, organisation or country in the role of one event."""

from collections.abc import Iterator
from dataclasses import dataclass

from corroborate import lexicon
from corroborate.gazetteer import country_of, lookup
from corroborate.gazetteer.organisations import organisation
from corroborate.gazetteer.people import are_apart
from corroborate.link.compare.actor import compare_parties
from corroborate.link.contrast.events import same_event
from corroborate.link.contrast.found import Contrast
from corroborate.link.frame import Frame
from corroborate.link.passages import Passage
from corroborate.types import ActorKind

LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Party:
    """A name that acts (``subject``) or is acted on (``affected``) in a claim."""

    name: str
    kind: ActorKind
    sides: frozenset[str]
    frame: Frame


def find(a: Passage, b: Passage) -> Iterator[Contrast]:
    """Yield the names of one text in whose role the other names somebody else."""
    ours, theirs = (
        [p for p in _parties(x) if not _is_told_of(p.name, y)] for x, y in ((a, b), (b, a))
    )
    found = [
        Contrast(
            "actor",
            one.name,
            other.name,
            "another name in the same role",
            (one.frame.claim.id, other.frame.claim.id),
            firm=bool(one.sides & other.sides) and same_event(one.frame, other.frame),
            anchored=_do_the_same(one, other),
        )
        for one in ours
        for other in theirs
        if _are_two(one, other)
    ]
    yield from sorted(found, key=lambda c: not c.firm)[:1]
    if not found:
        yield from _other_people(a, b)


def _do_the_same(one: Party, other: Party) -> bool:
    """Return whether both do something to one and the same by name."""
    if "affected" in one.sides | other.sides:
        return False
    ours, theirs = (p.frame.affected for p in (one, other))
    return "named" in compare_parties(ours, theirs, "object").features


def _other_people(a: Passage, b: Passage) -> Iterator[Contrast]:
    """Yield two people where each text names people in full, but none that the other may mean."""
    ours, theirs = (
        [x for c in p.claims for x in c.actors if x.kind == "person" and " " in x.text.strip()]
        for p in (a, b)
    )
    if not ours or not theirs:
        return
    if any(_is_told_of(x.text, text) for side, text in ((ours, b), (theirs, a)) for x in side):
        return
    yield Contrast("actor", ours[0].text, theirs[0].text, "other people", ("", ""), firm=False)


def _parties(passage: Passage) -> list[Party]:
    """Return the names that act or are acted on, as far as what they are is known."""
    found = []
    for frame in passage.frames:
        claim = frame.claim
        named = [(x.start, x.end, x.canonical or x.text, x.kind) for x in claim.actors]
        named += [(p.start, p.end, p.canonical or p.text, "government") for p in claim.places]
        taken = [(start, end) for start, end, *_ in named]
        named += [
            (w.start, w.start + len(w.lemma), w.lemma, "other")
            for w in claim.words
            if w.pos == "PROPN" and not any(s <= w.start < e for s, e in taken)
        ]
        for start, end, name, kind in named:
            held = [x for x in claim.arguments if x.start <= start and x.end >= end]
            lemmas = {w.lemma for w in claim.words if start <= w.start < end}
            heads = [x for x in held if x.head in lemmas or x.end == end]
            sides = _sides(frame, {x.role for x in heads}, name)
            if sides and kind != "group":
                found.append(Party(name, kind, sides, frame))
    return found


def _sides(frame: Frame, roles: set[str], name: str) -> frozenset[str]:
    """Return whether a name that heads arguments in some roles acts, or is acted on."""
    sides = {"subject"} & roles | ({"subject"} if "agent" in roles else set())
    if roles and any(t.lemma == name.lower() for t in frame.affected):
        sides.add("affected")
    return frozenset(sides)


def _is_told_of(name: str, passage: Passage) -> bool:
    """Return whether a text has a word of a name, or another name that may be its."""
    words = [w for w in name.lower().replace("'s", "").split() if len(w) >= LEAST_LETTERS]
    if not words or any(w in passage.words for w in words):
        return True
    return any(
        not are_apart(name, x.canonical or x.text)
        for c in passage.claims
        for x in c.actors
        if x.kind == "person"
    )


def _are_two(one: Party, other: Party) -> bool:
    """Return whether two names of one kind are surely not of one party."""
    states = [_state(p) for p in (one, other)]
    if all(states):
        return states[0] != states[1]
    if any(states):
        return False
    kinds = {_kind(p) for p in (one, other)}
    return kinds in ({"person"}, {"person", "other"}) and are_apart(one.name, other.name)


def _kind(party: Party) -> str:
    """Return what bears a name; a single word that is neither noun nor known is left open."""
    if party.kind == "person" or " " in party.name or organisation(party.name):
        return party.kind
    return "other" if lexicon.head_class(party.name.lower()) == "other" else ""


def _state(party: Party) -> str:
    if party.kind not in ("government", "group"):
        return ""
    place = lookup(party.name) or country_of(party.name)
    return place.country if place and place.kind == "country" else ""
