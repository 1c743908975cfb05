"""Where a text names institutions: phrases found by their words, not by an attribution."""

import re
from functools import cache, lru_cache

from corroborate.trace.speakers import Speaker, parse_speaker
from corroborate.trace.vocabulary import FUNCTION, LIKE, NUMBERS, OFFICES, SPEECH_ACTS


def informing(text: str) -> list[Speaker]:
    """Return the institutions of an event that ``text`` names as informing it, in passing too.

    "After what deputies say was an accident" attributes no clause, yet tells who knows of it.
    """
    found = (match["who"] or match["of"] for match in _informed().finditer(text))
    parsed = (parse_speaker(phrase, phrase) for phrase in found)
    return [each for each in parsed if each is not None and each.office]


def antecedent(text: str, head: str, before: int) -> str:
    """Return the nearest phrase before an offset that has a name in it and ``head`` at its end.

    A capital that only begins a sentence makes no name. Empty if there is none.
    """
    matches = names_with(head, text, 0, max(0, before))
    return matches[-1] if matches else ""


def names_with(head: str, text: str, start: int, end: int) -> list[str]:
    """Return the phrases between two offsets that have a name in them and ``head`` at their end.

    What has a grammatical word, a count or a verb of speech between the two is a clause.
    """
    return [
        match.group()
        for match in _named_with(head).finditer(text, start, end)
        if not any(
            _parts(word) for word in match.group().split(" of ")[0].split(" for ")[0].split()
        )
    ]


def _parts(word: str) -> bool:
    """Tell whether a word in small letters parts a name from what stands behind it."""
    stem = word.removesuffix("s")
    return word.islower() and (
        word in FUNCTION | NUMBERS
        or not SPEECH_ACTS.isdisjoint({word, stem, word.removesuffix("ed"), word.removesuffix("d")})
    )


@cache
def _informed() -> re.Pattern[str]:
    """Return the pattern of "Ellin police say" and "according to the sheriff's office"."""
    known = set().union(*OFFICES.values()) - {"fire", "court", "judge"}
    several = {f"{word.removesuffix('y')}ies" for word in known if word.endswith("y")}
    words = "|".join(sorted(known | several | {"officials"}))
    body = r"(?:\s(?i:department|office|officers?))?"
    who = rf"(?:[A-Z][\w.'’&-]*\s){{0,4}}(?i:{words})(?:s|['’]s)?{body}"
    said = (
        r"(?:said|says?|told|believe|confirm(?:ed|s)?|identified|announced|released"
        r"|report(?:ed|s)?)"
    )
    return re.compile(
        rf"(?<!\w)(?:(?P<who>{who})\s(?:(?:also|have|has|had)\s)?{said}\b"
        rf"|[Aa]ccording\sto\s(?:the\s)?(?P<of>{who}))"
    )


@lru_cache(maxsize=256)
def _named_with(head: str) -> re.Pattern[str]:
    """Return the pattern of a phrase that has a name in it and ``head`` at its end."""
    alike = {head, *(word for word, like in LIKE.items() if like == head)}
    heads = "|".join(re.escape(word) for word in sorted(alike))
    return re.compile(
        r"(?:(?<=\w\s)|(?<=,\s)|(?<![\w\s][\s“\"])(?=[A-Z][\w.]*\s[A-Z]|[A-Z.]{2,}\s))"
        rf"(?:(?![\w-]{{4,}}\.\s)[A-Z][\w.&-]{{0,40}}\s){{1,6}}(?:[a-z]+\s){{0,2}}(?i:{heads})s?\b"
        r"(?:\s(?:for|of)(?:\s[A-Z][\w-]*){1,6})?"
    )
