"""Turns a place name in a text into the place it means, and compares two places.

A homonym is settled by what follows ("Springfield, Ohio"), by the other places of the document,
and by how many people live there, in this order; where these leave a doubt, the place stays
unresolved: its canonical name is its text, and its country only what all readings share.
"""

import re
from collections.abc import Sequence

from corroborate.gazetteer import Entry, contains, country_of, is_usual, lookup, lookup_all
from corroborate.gazetteer.fold import fold
from corroborate.gazetteer.homonyms import contenders, is_stray, support_of
from corroborate.gazetteer.relations import compare, label
from corroborate.types import Place

__all__ = ["compare", "resolve"]

_EDGE = re.compile(r"\A[\s\"'“”‘’(]*(?:[Tt]he\s+)?|(?:['’]s|['’])?[\s\"“”,;:)]*\Z")
_PART = re.compile(
    r"(?:(?:the|far|deep|rural|outer|inner|suburban|downtown|mainland|occupied|greater|upstate|"
    r"war-torn|government-held|rebel-held|"
    r"(?:north|south)?[-\s]?(?:north|south|east|west|central)(?:ern|ernmost)?|mid)[-\s]+)+(?=\w)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?P<owner>[A-Z].*?)['’]?s(?: (?P<rest>\S.*))?")
_AFTER = re.compile(r"\s*,\s*|\s*\(\s*")
_WORDS = re.compile(r"[A-Z][\w.'’-]*(?: (?:and |of )?[A-Z][\w.'’-]*){0,2}")
_LISTED = re.compile(r"(?:,\s*[A-Z][\w .'’-]*)*,?\s+(?:and|or)\s+[A-Z]")
_TYPE_AFTER = re.compile(
    r"\s+(oblast|province|governorate|region|prefecture|state|county|city)\b", re.IGNORECASE
)

_CORNER = re.compile(
    r"\b(?:corner|intersection|junction|block) of (?:[\w.’'-]+ (?:[\w.’'-]+ )?and )?\Z",
    re.IGNORECASE,
)
_REACH = 60  # characters before a name that may say that it is a street's
_STREET = re.compile(
    r"\s+(?:and \S+ )?(?:avenues?|streets?|roads?|drive|boulevard|lane|highway|parkway"
    r"|(?:ave|blvd|rd|hwy|pkwy)\b\.?)(?=\W|\Z)",
    re.IGNORECASE,
)


def _qualifiers(text: str, end: int) -> tuple[tuple[Entry, ...], bool]:
    """Return the readings of the region or country that follows a name after a comma.

    The flag says that it may as well be the next item of a list: a city that is called like a
    region ("Boston, New York and Chicago"), or one of several countries.
    """
    gap = _AFTER.match(text, end)
    words = _WORDS.match(text, gap.end()) if gap else None
    phrase = words.group() if words else ""
    while words and phrase:
        shown = [phrase, phrase.rstrip(".")] if phrase.endswith(".") else [phrase]
        for name in shown:
            found = lookup_all(name)
            wide = tuple(p for p in found if p.kind != "city")
            if wide:
                listed = _LISTED.match(text, words.start() + len(phrase))
                country_next = listed is not None and wide[0].kind == "country"
                return wide, found[0].kind == "city" or country_next
        phrase = phrase.rpartition(" ")[0]
    return (), False


def _qualified_elsewhere(text: str, surface: str, found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the region that follows the same ambiguous name at another place of the text."""
    if len(found) < 2 or found[0].kind != "city":
        return ()
    for name in (surface, surface.upper()):
        at = text.find(name + ",")
        for _ in range(5):
            if at < 0:
                break
            outer, listed = _qualifiers(text, at + len(name))
            if not listed and _inside(found, outer):
                return outer
            at = text.find(name + ",", at + 1)
    return ()


def _inside(found: Sequence[Entry], outer: Sequence[Entry]) -> Entry | None:
    """Return the likeliest of ``found`` that lies in one of ``outer``."""
    return next((p for p in found for o in outer if contains(o, p) and p.kind != "country"), None)


def resolve(text: str, start: int, end: int, *, context: Sequence[str] = ()) -> Place | None:
    """Return the place that ``text[start:end]`` names.

    ``context`` holds the other place names of the document. The result keeps the given span.
    ``None`` stands for a span that is empty or names a people rather than a place.
    """
    surface = _EDGE.sub("", text[start:end])
    if not fold(surface) or country_of(surface):
        return None
    if _CORNER.search(text, max(0, start - _REACH), start) or _STREET.match(text, end):
        return Place(text[start:end], start, end, canonical=surface)
    abbreviated = text[end : end + 1] == "." and len(surface) <= 6 and " " not in surface
    head, _, tail = surface.partition(",")
    found = (lookup_all(surface + ".") if abbreviated else ()) or lookup_all(surface)
    typed = _TYPE_AFTER.match(text, end)
    qualified, listed = _qualifiers(text, typed.end() if typed else end + abbreviated)
    inside = _inside(found, qualified)
    if listed and (not inside or found[0].population > 20 * inside.population):
        qualified = ()
    qualified = qualified or _qualified_elsewhere(text, surface, found)
    if tail and head.strip() and (not found or found[0].kind == "city"):
        inner = tuple(p for p in lookup_all(tail.strip()) if p.kind != "city")
        if inner:
            found, qualified, surface = lookup_all(head.strip()), inner, head.strip()
    if typed:
        found = lookup_all(surface + typed.group().lower()) or found
        if found and found[0].kind == "region" and typed.group(1).lower() != "city":
            found = tuple(p for p in found if p.kind == "region")
    return _settle(surface, found, qualified, tuple(context), (text[start:end], start, end))


def _settle(
    surface: str,
    found: tuple[Entry, ...],
    qualified: tuple[Entry, ...],
    context: tuple[str, ...],
    span: tuple[str, int, int],
) -> Place:
    """Return the place of the reading that fits best, or an unresolved one."""
    if not found:
        return _part_of(surface, qualified, context, span)
    chosen = _inside(found, qualified)
    if not chosen and qualified and found[0].kind == "city":
        return Place(*span, canonical=surface, country=_shared(qualified))
    if not chosen:
        others = tuple(name for name in context if fold(name) != fold(surface))
        support = support_of(others)
        readings = contenders(found, support, usual=is_usual(surface))
        if others and is_stray(surface, readings[0], support):
            return Place(*span, canonical=surface)
        if len(readings) > 1:
            kind = readings[0].kind if len({p.kind for p in readings}) == 1 else "other"
            return Place(*span, canonical=surface, country=_shared(readings), kind=kind)
        chosen = readings[0]
    return Place(*span, label(chosen), chosen.country, chosen.kind)


def _shared(readings: Sequence[Entry]) -> str:
    """Return the code of the country that all readings lie in, or nothing."""
    codes = {place.country for place in readings}
    return codes.pop() if len(codes) == 1 else ""


def _part_of(
    surface: str,
    qualified: tuple[Entry, ...],
    context: tuple[str, ...],
    span: tuple[str, int, int],
) -> Place:
    """Return the place of a name that is not in the gazetteer as it stands.

    "downtown Chicago" is Chicago, "northern Syria" an unnamed part of Syria, "Syria's Idlib" is
    Idlib.
    """
    owned = _OWNED.fullmatch(surface)
    owner = lookup(owned["owner"]) if owned else None
    if owned and owner and owner.kind == "country":
        rest = owned["rest"] or owned["owner"]
        return _settle(rest, lookup_all(rest), (owner,) if owned["rest"] else (), context, span)
    part = _PART.match(surface)
    rest = surface[part.end() :] if part else ""
    if rest in {"America", "Americas"}:
        rest = ""
    whole = _settle(rest, lookup_all(rest), qualified, context, span) if rest else None
    if whole and whole.kind == "city":
        return whole
    if whole and whole.country:
        return Place(*span, canonical=surface, country=whole.country)
    named = surface[0].isupper()
    return Place(*span, canonical=surface, country=_shared(qualified) if named else "")
