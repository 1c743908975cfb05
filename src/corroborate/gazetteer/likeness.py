"""Plain names of actors, and whether two of them may be one."""

import re
from typing import Literal

from corroborate.gazetteer.fold import fold
from corroborate.gazetteer.organisations import organisation
from corroborate.gazetteer.people import are_apart, same_person, surname_fits
from corroborate.gazetteer.places import Entry, country, country_of, lookup
from corroborate.types import Actor, ActorKind

Likeness = Literal["same", "compatible", "different", "unknown"]

_EDGES = " \t\n\"'“”‘’,;:()[]"
_ARTICLE = re.compile(r"\A(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
_APPOSED = re.compile(r", (?=(?:the|a|an|who|which|head|director|spokes\w+)\b).*\Z", re.DOTALL)
_ACRONYM = re.compile(r"\s*[(\[][A-Z][\w.&-]{1,9}[)\]]?\Z")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")


def clean(name: str) -> str:
    """Return a name without quotes, article and possessive ending."""
    plain = _APPOSED.sub("", " ".join(name.split()))
    plain = _ACRONYM.sub("", plain).strip(_EDGES)
    plain = _POSSESSIVE.sub("", plain)
    return _ARTICLE.sub("", plain).strip(_EDGES)


def _nation(name: str, kind: ActorKind) -> Entry | None:
    """Return the country that an actor's canonical name is."""
    place = lookup(name) if kind in ("government", "group") else None
    return place if place and place.kind == "country" else None


def _owner(name: str) -> tuple[Entry | None, str]:
    """Return the country whose organ or force an actor is by its name, and what else it says."""
    known = organisation(name)
    if known:
        return (country(known.country) if known.country else None), known.name
    words = name.split()
    for length in range(min(3, len(words) - 1), 0, -1):
        state = country_of(" ".join(words[:length]))
        if state:
            return state, fold(" ".join(words[length:]))
    return None, fold(name)


def compare(a: Actor, b: Actor) -> Likeness:
    """Say how two actors compare.

    ``compatible``: a surname beside a full name, a government beside its organs, an
    organisation beside a body of it. ``different`` is said only of two people whose names
    differ, two governments, the like forces of two countries and two well-known organisations;
    whatever else is not the same is ``unknown``.
    """
    first, second = a.canonical or clean(a.text), b.canonical or clean(b.text)
    if fold(first) == fold(second):
        return "same"
    if "person" in (a.kind, b.kind):
        return _people(first, second) if a.kind == b.kind else "unknown"
    left, right = _nation(first, a.kind), _nation(second, b.kind)
    if left and right:
        return "same" if left.id == right.id else "different"
    owner, does = _owner(first)
    other, also = _owner(second)
    owner, other = left or owner, right or other
    if owner and other and owner.id == other.id and (left or right):
        return "compatible"
    if owner and other and owner.id != other.id and does == also:
        return "different"
    return _bodies(first, second)


def _people(a: str, b: str) -> Likeness:
    if same_person(a, b):
        return "same"
    if surname_fits(a, b):
        return "compatible"
    return "different" if are_apart(a, b) else "unknown"


def _bodies(a: str, b: str) -> Likeness:
    """Compare two organisations, neither of which is a government."""
    first, second = set(fold(a).split()), set(fold(b).split())
    if first <= second or second <= first:
        return "compatible"
    if {fold(a).split()[0], fold(b).split()[0]} == {"un", "united"}:
        return "compatible"
    return "different" if organisation(a) and organisation(b) else "unknown"
