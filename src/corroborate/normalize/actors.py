"""Turns the name of an actor in a text into whom it means, and compares two actors."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from corroborate.gazetteer import Entry, capital_country, country, country_of, lookup
from corroborate.gazetteer.acronyms import aliases
from corroborate.gazetteer.agencies import agency
from corroborate.gazetteer.fold import code_key, fold
from corroborate.gazetteer.organisations import metonym, organisation
from corroborate.gazetteer.people import are_apart, same_person, strip_title, surname_fits
from corroborate.types import Actor, ActorKind

__all__ = ["aliases", "canonical", "compare", "same_person"]

Likeness = Literal["same", "compatible", "different", "unknown"]

_NONE: Mapping[str, str] = MappingProxyType({})
_EDGES = " \t\n\"'“”‘’,;:()[]"
_ARTICLE = re.compile(r"\A(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
_APPOSED = re.compile(r", (?=(?:the|a|an|who|which|head|director|spokes\w+)\b).*\Z", re.DOTALL)
_RANKED = re.compile(r"\A(?:senior|top|unnamed|anonymous|former|local|several|some|two) ")
_COMPANY = re.compile(
    r",? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|PLC|plc|LLC|AG|SE|NV|S\.A|GmbH|SpA)\.?\Z"
)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")
_OF_STATE = re.compile(
    r"(?:the )?(?P<head>government|authorities|regime|administration|leadership|officials?) of "
    r"(?:the )?(?P<of>.+)",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?P<of>.+?)(?:['’]s)? (?:central |federal |national |interim |military )?"
    r"(?:(?:senior |top )?officials?|government|authorities|regime|administration|leadership)",
    re.IGNORECASE,
)
_MINISTRY = re.compile(
    r"(?:(?P<of>.+?)(?:['’]s)? )??(?:(?:Ministry|Department) (?:of|for) (?:the )?"
    r"(?P<field>[\w ,&]+?)(?: of (?P<after>[\w .]+))?|(?P<area>[A-Z]\w+(?: (?:and )?[A-Z]\w+)?) "
    r"[Mm]inistry|(?P<named>[a-z]+(?: affairs)?) ministry)"
)
_FIELDS = {
    "defense": "Defence",
    "national defense": "Defence",
    "national defence": "Defence",
    "foreign affairs": "Foreign",
    "external affairs": "Foreign",
    "internal affairs": "Interior",
    "home affairs": "Interior",
    "interior affairs": "Interior",
    "the interior": "Interior",
    "public health": "Health",
}


def canonical(
    name: str,
    *,
    kind: ActorKind,
    aliases: Mapping[str, str] = _NONE,
    governments: bool = True,
) -> tuple[str, ActorKind]:
    """Return the name by which an actor is known, and what kind of actor it is.

    ``aliases`` are the acronyms of the document (see :func:`aliases`). With ``governments``,
    countries, capitals, demonyms and seats of power ("the Kremlin") that act stand for the
    government and give the country's name; without, only the spelling is settled. People keep
    their full name without titles; a name that is not known is returned as it stands, without
    article and possessive ending.
    """
    plain = _clean(name)
    if not plain:
        return name.strip(), kind
    known = _known(plain, aliases, kind)
    if known:
        return known
    if kind == "person":
        return strip_title(plain)[0], kind
    found = _state(plain, kind, governments) or _ministry(plain)
    if found:
        return found
    person, titled = strip_title(plain)
    if titled and kind == "other" and lookup(person) is None and person[0].isupper():
        return person, "person"
    owned = _adjectival(_COMPANY.sub("", plain) if kind == "organisation" else plain)
    return (owned != plain and _known(owned, aliases, kind)) or (owned, kind)


def _clean(name: str) -> str:
    """Return a name without quotes, article and possessive ending."""
    plain = _APPOSED.sub("", " ".join(name.split())).strip(_EDGES)
    plain = _POSSESSIVE.sub("", plain)
    return _ARTICLE.sub("", plain).strip(_EDGES)


def _known(
    plain: str, document: Mapping[str, str], kind: ActorKind
) -> tuple[str, ActorKind] | None:
    """Return a well-known organisation, or the long form of an acronym of the document."""
    if kind == "person" and " " not in plain and not code_key(plain):
        return None
    long = document.get(plain.replace(".", ""), "")
    found = organisation(long) or organisation(plain)
    if long and not (found and fold(long) in fold(found.name)) and not organisation(long):
        state = lookup(long)
        if state and state.kind == "country":
            return state.name, "government"
        return _clean(long), "organisation"
    if found:
        return found.name, found.kind
    press = agency(plain) if kind == "organisation" or " " in plain else None
    return (press.name, "organisation") if press and kind != "group" else None


def _country(plain: str) -> Entry | None:
    """Return the country that a name, a demonym or a capital stands for."""
    for name in (plain, plain.removesuffix("s")):
        place = lookup(name)
        if place and place.kind == "country":
            return place
    return country_of(plain) or metonym(plain) or capital_country(plain)


def _state(plain: str, kind: ActorKind, governments: bool) -> tuple[str, ActorKind] | None:
    """Return the government, country or place that a name stands for."""
    phrase = _OF_STATE.fullmatch(plain) or _STATE.fullmatch(_RANKED.sub("", plain))
    ruled = _country(_RANKED.sub("", phrase["of"])) if phrase else None
    if ruled:
        return ruled.name, "government"
    seat = metonym(plain)
    if seat and governments:
        return seat.name, "government"
    people = country_of(plain)
    if people:
        acting: ActorKind = "government" if governments and kind == "government" else "group"
        return people.name, acting
    place = lookup(plain) if plain[0].isupper() else None
    if place is None or kind == "group":
        return None
    if place.kind == "country":
        return place.name, "government" if governments else kind
    ruler = capital_country(plain)
    if ruler and governments and kind in ("government", "organisation", "other"):
        return ruler.name, "government"
    return (place.name, kind) if kind == "government" else None


def _ministry(plain: str) -> tuple[str, ActorKind] | None:
    """Return a ministry under one name: "Russia's Ministry of Defense" as "Russian Defence ..."."""
    found = _MINISTRY.fullmatch(plain)
    if not found:
        return None
    of = found["of"] or found["after"]
    state = _country(_clean(of)) if of else None
    if of and not state:
        return None
    area = (found["field"] or found["area"] or found["named"] or "").strip()
    words = area.split()
    if not state and len(words) > 1 and found["area"]:
        state = _country(words[0])
        area = " ".join(words[1:]) if state else area
    field = _FIELDS.get(area.lower(), area[:1].upper() + area[1:])
    owner = f"{state.adjective or state.name} " if state else ""
    return f"{owner}{field} Ministry", "organisation"


def _adjectival(plain: str) -> str:
    """Return a name that starts with a country with the country's adjective instead.

    "Russia's military" and "Russian military" become one.
    """
    owner, gap, rest = plain.partition("'s ") if "'s " in plain else plain.partition("’s ")
    state = lookup(_clean(owner)) if gap else None
    if state and state.kind == "country" and state.adjective:
        return f"{state.adjective} {rest}"
    return plain


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
    first, second = a.canonical or _clean(a.text), b.canonical or _clean(b.text)
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
