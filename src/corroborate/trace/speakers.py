"""Who speaks: attributions read as speakers, and two speakers known for one.

Precise rather than complete: a speaker who is not named and belongs to no institution ("a source",
"residents") is nobody, and two phrases are one speaker only if one holds all the words of the
other, or both stand for one institution (the police of the event, a ministry of a government).
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from corroborate.gazetteer import Entry, country_of, lookup
from corroborate.gazetteer.fold import fold
from corroborate.gazetteer.organisations import organisation
from corroborate.gazetteer.people import same_person, strip_title, surname_fits

_NOBODY = frozenset(
    "i you he she it we they this that these those who which whoever one some many others all both"
    " him her them us itself themselves there here what nobody everybody everyone someone".split()
)
_ANONYMOUS = frozenset(
    "source witness eyewitness resident neighbour neighbor villager local people person man woman"
    " activist campaigner expert analyst critic observer relative family friend parent mother father"
    " brother sister doctor medic nurse worker employee survivor victim supporter opponent fighter"
    " soldier diplomat official aide insider spokesman spokeswoman spokesperson report media account"
    " outlet document statement finding evidence video photo picture footage record number figure"
    " data information study survey poll map image investigation analysis test community leader"
    " member volunteer rescuer student teacher student user caller blogger journalist reporter"
    " correspondent photographer".split()
)
_PAPERS = frozenset(
    "report document statement study paper survey finding release letter indictment"
    " complaint affidavit filing assessment bulletin communique investigation".split()
)
_OFFICES = {
    "police": "police officer detective deputy investigator sheriff trooper constable authority",
    "coroner": "coroner examiner",
    "prosecutor": "prosecutor attorney prosecution",
    "fire service": "firefighter fire paramedic",
    "hospital": "hospital clinic",
    "court": "court judge magistrate",
    "military": "army military navy",
}
_OFFICE_OF = {word: office for office, words in _OFFICES.items() for word in words.split()}
_LIKE = {"inspector": "monitor", "observer": "monitor", "watchdog": "monitor"}
_STATE = frozenset(
    "government ministry minister army military navy force president official authority police"
    " embassy parliament intelligence spokesman spokeswoman administration regime department office"
    " agency service".split()
)
_SMALL = frozenset("the a an its their his her our new said same own late top senior".split())
_NUMBERS = re.compile(
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|other)\Z", re.I
)
_STOP = re.compile(
    r"\s(?:of|for|in|at|from|with|by|on|to|about|against|who|which|that|near|and)\b|[,(–—]"
)
_BY = re.compile(
    r"\b(?:by|from|of|(?:provided|published|released|issued|compiled|collected|produced) by)\s"
    r"(?P<who>(?:the |an? )?\S.*)\Z"
)
_SAME_NAMES = (
    (re.compile(r"\b(?:the )?(?:United Nations|U\.N\.)(?=\W|\Z)", re.I), "UN"),
    (re.compile(r"\b(?:the )?(?:United States|U\.S\.)(?=\W|\Z)", re.I), "US"),
    (re.compile(r"\b(?:the )?European Union(?=\W|\Z)", re.I), "EU"),
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something.

    ``words`` are what is compared (small letters, singular), ``head`` the one that says what the
    speaker is, ``office`` the institution spoken for, ``where`` the names it is told apart by.
    """

    name: str
    words: frozenset[str]
    head: str
    person: bool = False
    office: str = ""
    where: frozenset[str] = frozenset()

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a general word stands for the speaker ("the group")."""
        return self.words <= {self.head} and not self.person


@dataclass(slots=True)
class Memory:
    """The speakers a document has named so far, nearest last."""

    text: str
    speakers: list[Speaker] = field(default_factory=list)
    author: Speaker | None = None

    def hear(self, phrase: str, canonical: str, before: int) -> Speaker | None:
        """Return the speaker ``phrase`` means at offset ``before``, or ``None`` for nobody.

        ``canonical`` is the name settled elsewhere, or empty. Short forms ("the group", a surname)
        are read as the nearest earlier speaker they fit.
        """
        inner, of_paper = _author_of(phrase)
        if of_paper and not inner:
            return self.author
        speaker = _parse(inner or canonical or phrase, phrase)
        if speaker is None:
            return None
        speaker = self._known(speaker, before)
        if speaker is not None:
            self.speakers.append(speaker)
            if of_paper or self.author is None:
                self.author = speaker if not speaker.person else self.author
        return speaker

    def _known(self, speaker: Speaker, before: int) -> Speaker | None:
        """Return the fuller speaker that is meant, ``None`` if a bare word means none."""
        for earlier in reversed(self.speakers):
            if _refers(speaker, earlier):
                return earlier
        if not speaker.is_bare:
            return speaker
        full = _antecedent(self.text, speaker.head, before)
        found = _parse(full, full) if full else None
        return found or (speaker if speaker.office else None)


def _author_of(phrase: str) -> tuple[str, bool]:
    """Return who wrote the paper that ``phrase`` names, and whether it names a paper at all."""
    head = _head(_plain(phrase))
    if head not in _PAPERS and head not in {"information", "data", "evidence", "figure"}:
        return "", False
    by = _BY.search(phrase)
    if by:
        return by["who"], True
    owner = re.match(r"(?P<who>.+?)['’]s?\s", phrase)
    return (owner["who"] if owner and owner["who"].lower() not in _NOBODY else ""), True


def _parse(name: str, phrase: str) -> Speaker | None:
    """Return the speaker a noun phrase names; ``phrase`` keeps the titles ``name`` may have lost."""
    plain = _plain(name)
    person = _is_person(plain)
    if person:
        plain = strip_title(plain)[0]
    key = _short(plain)
    words = frozenset(_word(word) for word in fold(key).split()) - _SMALL
    if not words or words <= _NOBODY:
        return None
    head = _head(key)
    office, where = _office(phrase)
    if head in _ANONYMOUS and not person and not office:
        return None
    return Speaker(plain, words, head, person, office, where)


def _plain(name: str) -> str:
    """Return a name without article, count, and possessive ending."""
    words = " ".join(name.split()).strip(" ,.;:\"“”'’").split()
    while len(words) > 1 and (words[0].lower() in _SMALL or _NUMBERS.match(words[0])):
        words = words[1:]
    return re.sub(r"['’]s\Z", "", " ".join(words))


def _short(plain: str) -> str:
    """Return a name with the usual initials for what is mostly named by them."""
    for pattern, short in _SAME_NAMES:
        plain = pattern.sub(short, plain)
    return plain


def _head(plain: str) -> str:
    """Return the word that says what a speaker is, as :func:`_word` gives it."""
    cut = _STOP.search(plain)
    words = fold(plain[: cut.start()] if cut and cut.start() else plain).split()
    return _word(words[-1]) if words else ""


def _word(word: str) -> str:
    """Return a word as speakers are compared by: in the singular, one of two that mean the same."""
    single = _singular(word)
    return _LIKE.get(single, single)


def _singular(word: str) -> str:
    """Return the singular of a regular plural."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _office(phrase: str) -> tuple[str, frozenset[str]]:
    """Return the institution a phrase names or holds an office of, and the names before it."""
    words = phrase.split()
    for index, word in enumerate(words):
        office = _OFFICE_OF.get(_singular(fold(word)))
        if office:
            names = {fold(each) for each in words[:index] if each[0].isupper()}
            return office, frozenset(names - _SMALL - {"county", "city", "state", "metro"})
    return "", frozenset()


@lru_cache(maxsize=4096)
def _is_person(plain: str) -> bool:
    """Tell whether a name looks like that of a person."""
    words = strip_title(plain)[0].split()
    if not 0 < len(words) <= 4 or not all(word[0].isupper() for word in words):
        return False
    if organisation(plain) or _nation(plain):
        return False
    common = {_singular(fold(word)) for word in words}
    return not common & (_STATE | _OFFICE_OF.keys() | _GROUPS) and not plain.isupper()


_GROUPS = frozenset(
    "group council committee commission union party association federation front organisation"
    " organization observatory centre center institute university company corporation bank fund"
    " network movement coalition alliance court house watch monitor research international"
    " foundation society team bureau board hospital school district mission church".split()
)


def _refers(short: Speaker, full: Speaker) -> bool:
    """Tell whether ``short`` may be another word in one text for the earlier ``full``."""
    if short.person or full.person:
        return short.person and full.person and same_person(short.name, full.name, one_document=True)
    if short.head != full.head:
        return False
    return bool(short.words & full.words - {full.head}) or short.words <= full.words


def _antecedent(text: str, head: str, before: int) -> str:
    """Return the nearest earlier phrase in ``text`` with a name in it and ``head`` at its end."""
    kinds = "|".join(re.escape(word) for word in sorted({head, *_unlike(head)}))
    pattern = re.compile(
        rf"\b(?!(?:The|A|An|These|Those|Three|Two)\s)(?:[A-Z][\w.&-]*\s)+(?:[a-z]+\s){{0,2}}"
        rf"(?:{kinds})s?\b"
    )
    found = ""
    for match in pattern.finditer(text, 0, max(0, before)):
        found = match.group()
    return found


def _unlike(head: str) -> list[str]:
    """Return the words that are read as ``head``."""
    return [word for word, like in _LIKE.items() if like == head]


def same_speaker(a: Speaker, b: Speaker) -> bool:
    """Tell whether two speakers of different documents, on one matter, are one."""
    if a.words == b.words:
        return True
    if a.person and b.person and (same_person(a.name, b.name) or surname_fits(a.name, b.name)):
        return True
    if a.office and a.office == b.office:
        return not a.where or not b.where or bool(a.where & b.where)
    if a.person or b.person:
        return False
    small, large = sorted((a, b), key=lambda each: len(each.words))
    if a.head == b.head and small.words <= large.words:
        return not small.is_bare
    return _is_body(large, small)


def _nation(name: str) -> Entry | None:
    """Return the country that ``name`` is, or whose people it is."""
    place = lookup(name)
    return place if place is not None and place.kind == "country" else country_of(name)


def _is_body(body: Speaker, whole: Speaker) -> bool:
    """Tell whether ``body`` is an organ of the state or organisation ``whole``."""
    nation = _nation(whole.name)
    if nation is not None:
        first = country_of(body.name.split()[0].removesuffix("'s").removesuffix("’s"))
        return first is not None and first.id == nation.id and body.head in _STATE
    return organisation(whole.name) is not None and whole.words < body.words
