"""Turns the name of an actor in a text into whom it means, and compares two actors."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from corroborate.gazetteer import Entry, capital_country, country_of, lookup
from corroborate.gazetteer.acronyms import aliases
from corroborate.gazetteer.agencies import agency
from corroborate.gazetteer.fold import code_key, fold
from corroborate.gazetteer.likeness import clean, compare
from corroborate.gazetteer.organisations import metonym, organisation
from corroborate.gazetteer.people import same_person, strip_title
from corroborate.types import ActorKind

__all__ = ["aliases", "canonical", "compare", "same_person"]

_NONE: Mapping[str, str] = MappingProxyType({})
_RANKED = re.compile(r"\A(?:senior|top|unnamed|anonymous|several|some|two) ")
_ACRONYM = re.compile(r"[A-Z]{3,}")
_COMPANY = re.compile(
    r",? (?:Inc|Corp|Corporation|Company|Ltd|Limited|PLC|plc|LLC|AG|SE|NV|S\.A|GmbH|SpA)\.?\Z"
)
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
    r"(?:(?P<of>.+?)(?:['’]s)? )??(?:Ministry (?:of|for) (?:the )?"
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
    plain = clean(name)
    if not plain:
        return name.strip(), kind
    known = _known(plain, aliases, kind) or _described(plain)
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


def _known(
    plain: str, document: Mapping[str, str], kind: ActorKind
) -> tuple[str, ActorKind] | None:
    """Return a well-known organisation, or the long form of an acronym of the document."""
    if kind == "person" and " " not in plain and not code_key(plain):
        return None
    long = document.get(plain.replace(".", ""), "")
    found = organisation(long) or organisation(plain)
    if long and not (found and _one_in_other(long, found.name)) and not organisation(long):
        state = lookup(long)
        if state and state.kind == "country":
            return state.name, "government"
        return clean(long), "organisation"
    if found:
        return found.name, found.kind
    press = agency(plain) if kind == "organisation" or " " in plain or code_key(plain) else None
    return (press.name, "organisation") if press else None


def _described(plain: str) -> tuple[str, ActorKind] | None:
    """Return the organisation whose acronym follows a word about it ("Kurdish PKK")."""
    *_, acronym = plain.split()
    found = organisation(acronym) if acronym != plain and _ACRONYM.fullmatch(acronym) else None
    return (found.name, found.kind) if found else None


def _one_in_other(a: str, b: str) -> bool:
    return fold(a) in fold(b) or fold(b) in fold(a)


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
    place = lookup(plain) if plain[0].isupper() or " of " in plain else None
    place = place or (_country(plain) if plain.endswith("s") else None)
    if place is None or (kind == "group" and place.kind != "country"):
        return None
    if kind == "group":
        return place.name, kind
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
    state = _country(clean(of)) if of else None
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
    state = lookup(clean(owner)) if gap else None
    if state and state.kind == "country" and state.adjective:
        return f"{state.adjective} {rest}"
    return plain
