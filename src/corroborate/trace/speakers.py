"""Who speaks: the phrase an attribution gives for its speaker, read as somebody.

Precise rather than complete: whoever is not named and belongs to no institution ("a source",
"residents") is nobody.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from corroborate.gazetteer import Entry, country_of, lookup
from corroborate.gazetteer.fold import fold
from corroborate.gazetteer.organisations import organisation
from corroborate.gazetteer.people import strip_title
from corroborate.lexicon import head_class
from corroborate.trace.vocabulary import (
    ANONYMOUS,
    DETERMINERS,
    GROUPS,
    LIKE,
    NOBODY,
    OFFICES,
    PAPERS,
    RANKS,
    ROLES,
    STATE,
    THINGS,
)

_LONG = 8  # words; a longer phrase that does not name a body is a misread sentence
_BASED = re.compile(
    r"\b[A-Z][\w.]*(?:\s[A-Z]\w*)?-based\s|\A(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s"
)
_ASIDE = re.compile(
    r"\s(?:in|at|on|during|via|through)\s(?:an?|the|his|her|its|their)\s(?:\w+\s)?(?:statement|report"
    r"|interview|release|briefing|conference|letter|message|post|speech|tweet|website)\b.*\Z"
)
_NUMBERS = re.compile(
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|other)\Z",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s(?:of|for|in|at|from|with|by|on|to|about|against|who|which|that|near|and"
    r"|provided|published|released|issued|compiled|collected|produced)\b|[,(–—]"
)
_BY = re.compile(
    r"\b(?:by|from|of|(?:provided|published|released|issued|compiled|collected|produced) by)\s"
    r"(?P<who>(?:the |an? )?\S.*)\Z"
)
_OWNER = re.compile(r"(?P<who>.+?)['’]s?\s")
_SHORT = (
    (re.compile(r"\b(?:the )?(?:United Nations|U\.N\.)(?=\W|\Z)", re.IGNORECASE), "UN"),
    (re.compile(r"\b(?:the )?(?:United States|U\.S\.)(?=\W|\Z)", re.IGNORECASE), "US"),
    (re.compile(r"\b(?:the )?European Union(?=\W|\Z)", re.IGNORECASE), "EU"),
)
_FORCE = re.compile(r"[A-Z]{1,4}PD|[A-Z]{2,4}SO")
"""Initials of a police department or a sheriff's office ("NYPD"), which name no place."""
_SPEAKS_FOR = re.compile(
    r"\A(?:an?\s|the\s|one\s)?(?:[a-z]+\s)?(?:spokes\w+|officials?|officers?|representatives?|lawyers?)"
    r"\s(?:for|of|at|with|from)\s(?P<who>\S.*)\Z",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    r"\A(?P<who>(?:[A-Z][\w.'’-]*\s){2,5})(?:of|with|from|at)\s(?:the\s)?(?P<body>[A-Z].*)\Z"
)
_CALLED = re.compile(r"\A(?:\S+\s){0,3}?(?P<what>[a-z]+)\s(?P<who>(?:[A-Z][\w.’'-]*\s?){2,4})\Z")
_DEFINITE = re.compile(r"(?:the|this|that|these|those|its|their|his|her)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\A(?:[Aa]nother|[Oo]ther|[Ss]ome other)\s[^A-Z]+\Z")
_NO_PLACE = {"county", "city", "state", "metro", "university"}
_SOURCES = PAPERS | {"information", "data", "evidence", "figure"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something.

    ``words`` are what is compared (small letters, singular), ``head`` the one that says what the
    speaker is, ``office`` the institution spoken for, ``where`` the names it is told apart by.
    ``bare``: nothing but a general word stands for the speaker ("the group"). ``body`` is what a
    person speaks for by his office, ``role`` that office ("director").
    """

    name: str
    words: frozenset[str]
    head: str
    person: bool = False
    office: str = ""
    where: frozenset[str] = frozenset()
    bare: bool = False
    body: "Speaker | None" = None
    role: str = ""

    @property
    def institutional(self) -> bool:
        """Whether it is an institution, or a person who speaks for one."""
        if self.person:
            return bool(self.office or self.body)
        named = any(word[0].isupper() and not word[0].isdigit() for word in self.name.split())
        return bool(self.office) or (named and self.head not in ANONYMOUS)


_OFFICIALS = re.compile(r"(?:[Ll]ocal\s|[Ll]aw\senforcement\s)?[Oo]fficials")
_AUTHORITIES = Speaker("officials", frozenset({"authority"}), "authority", office="police")
"""Officials of whom no more is said: whichever authority an article is about."""


def parse_speaker(name: str, phrase: str) -> Speaker | None:
    """Return the speaker that a noun phrase names, or ``None`` for nobody.

    ``phrase`` is what the text has; ``name`` may have lost the titles in it. "A spokesman for X"
    is X, "A. B. of X" a person who speaks for X.
    """
    if _OFFICIALS.fullmatch(phrase):
        return replace(_AUTHORITIES, name=phrase.lower())
    behind = _SPEAKS_FOR.match(phrase)
    if behind:
        return parse_speaker(behind["who"], behind["who"])
    member = _MEMBER.match(phrase)
    if member and _is_person(_plain(member["who"])) and not _has_role(member["who"]):
        person_only = parse_speaker(member["who"], member["who"])
        if person_only is not None:
            body_only = parse_speaker(member["body"], member["body"])
            office, where = _office(member["body"])
            return replace(person_only, body=body_only, office=office, where=where)
    if _ANOTHER.match(phrase):
        return None
    plain = _plain(name)
    named = _CALLED.match(plain)
    if named and compared(fold(named["what"])) in ANONYMOUS and _is_person(named["who"]):
        plain = named["who"]
    if len(plain.split()) > _LONG and (plain[0].islower() or _head(plain) not in GROUPS | STATE):
        return None
    person = _is_person(plain)
    if person:
        plain = strip_title(plain)[0]
    key = _abbreviated(plain)
    words = frozenset(compared(word) for word in fold(key).split()) - DETERMINERS
    if not words or all(map(_is_nobody, words)):
        return None
    head = _head(key)
    office, where = _office(phrase)
    if (
        not person
        and not office
        and (_is_nobody(head) or head in ANONYMOUS or _is_thing(plain, head))
    ):
        return None
    bare = not person and words <= {head} and not (organisation(plain) or nation(plain))
    body, role = _spoken_for(phrase) if person else (None, "")
    return Speaker(plain, words, head, person, office, where, bare, body, role)


def _has_role(name: str) -> bool:
    """Tell whether what looks like a person's name ends in an office ("U.S. Secretary")."""
    return fold(name.split()[-1]) in ROLES


def _spoken_for(phrase: str) -> tuple[Speaker | None, str]:
    """Return the body that a phrase names before an office, and the office."""
    words = _plain(phrase).split()
    for index, word in enumerate(words):
        role = fold(word)
        if role in ROLES:
            while index and fold(words[index - 1]) in RANKS:
                index -= 1
            body = " ".join(words[:index])
            return (parse_speaker(body, body) if body else None), role
    return None, ""


def author_of(phrase: str) -> tuple[str, bool]:
    """Return who wrote the paper that ``phrase`` names, and whether it names a paper at all.

    "The report" has an author who is not named here: an empty string. "A report" and "reports" may
    be anybody's: they are taken for no paper.
    """
    head = _head(_plain(phrase))
    if head not in _SOURCES:
        return "", False
    issued = _issuer(phrase, head)
    if issued:
        return issued, True
    by = _BY.search(phrase) or _OWNER.match(phrase)
    who = by["who"] if by else ""
    if not who and not _DEFINITE.match(phrase):
        return "", False
    return ("" if who.lower() in NOBODY | DETERMINERS else who), True


def _issuer(phrase: str, head: str) -> str:
    """Return the institution right before the word for a paper ("a police report"), or nothing."""
    words = phrase.split()
    for before, word in pairwise(words):
        if compared(fold(word)) == head and _singular(fold(before)) in _office_words():
            return before
    return ""


def compared(word: str) -> str:
    """Return a folded word as speakers are compared by: singular, one of two that mean the same."""
    single = _singular(word)
    return LIKE.get(single, single)


def nation(name: str) -> Entry | None:
    """Return the country that ``name`` is, or whose people it is."""
    place = lookup(name)
    return place if place is not None and place.kind == "country" else country_of(name)


def _is_nobody(word: str) -> bool:
    """Tell whether a folded word names nobody; "us" is the country once initials are folded."""
    return word in NOBODY and word != "us"


def _is_thing(plain: str, head: str) -> bool:
    """Tell whether a common noun names what cannot speak ("the weapons")."""
    named = next((word for word in plain.split() if compared(fold(word)) == head), plain)
    return named[0].islower() and head not in GROUPS and head_class(head) in THINGS


def _plain(name: str) -> str:
    """Return a name without article, count, seat, day, occasion, and possessive ending."""
    cut = _ASIDE.sub("", _BASED.sub("", " ".join(name.split())))
    words = cut.strip(" ,.;:\"“”'’").split()
    while len(words) > 1 and (words[0].lower() in DETERMINERS or _NUMBERS.match(words[0])):
        words = words[1:]
    return re.sub(r"['’]s\Z", "", " ".join(words))


def _abbreviated(plain: str) -> str:
    """Return a name with the usual initials for what is mostly named by them."""
    for pattern, short in _SHORT:
        plain = pattern.sub(short, plain)
    return plain


def _head(plain: str) -> str:
    """Return the word that says what a speaker is, as :func:`compared` gives it."""
    cut = _STOP.search(plain)
    words = fold(plain[: cut.start()] if cut and cut.start() else plain).split()
    return compared(words[-1]) if words else ""


def _singular(word: str) -> str:
    """Return the singular of a regular plural."""
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@cache
def _office_words() -> dict[str, str]:
    """Return the institution that each word stands for."""
    return {word: office for office, words in OFFICES.items() for word in words}


def _office(phrase: str) -> tuple[str, frozenset[str]]:
    """Return the institution a phrase names or holds an office of, and the names before it."""
    words = phrase.split()
    for index, word in enumerate(words):
        office = _office_words().get(_singular(fold(word)))
        if office:
            before = (each for each in words[:index] if not _FORCE.fullmatch(each))
            names = {fold(each) for each in before if each[0].isupper()}
            return office, frozenset(names - DETERMINERS - STATE - GROUPS - _NO_PLACE)
    force = any(_FORCE.fullmatch(word.strip(".,")) for word in words)
    return ("police" if force else ""), frozenset()


@lru_cache(maxsize=4096)
def _is_person(plain: str) -> bool:
    """Tell whether a name looks like that of a person."""
    words = strip_title(plain)[0].split()
    if not 0 < len(words) <= 4 or not all(word[0].isupper() for word in words):
        return False
    if plain.isupper() or organisation(plain) or nation(plain):
        return False
    if len(words) == 1 and _singular(fold(words[0])) in ANONYMOUS | NOBODY:
        return False
    common = {_singular(fold(word)) for word in words}
    return not common & (STATE | GROUPS | _office_words().keys())
