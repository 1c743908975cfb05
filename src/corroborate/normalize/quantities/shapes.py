"""Stretches of text whose numbers count nothing, told by their shape alone.

Dates, clock times and addresses of the web have no kind here (they are no quantities); phone
numbers, street addresses, coordinates and case numbers are identifiers; "Channel 5", "Flight
447" and "No. 4" are names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ShapeKind = Literal["identifier", "name", "score", "void"]


@dataclass(frozen=True, slots=True)
class Shape:
    """A stretch of a sentence; a ``void`` one holds no quantity at all."""

    start: int
    end: int
    kind: ShapeKind


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = rf"(?:{_MONTHS}|{_MONTHS.upper()}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?:[0-2]?[0-9]|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_PEOPLE = (
    r"(?:others?|people|civilians|persons|men|women|children|more|[a-z]+(?:ers|ants|ents|ians))"
)
_DATES = rf"""
    (?<![\w.])(?:
      {MONTH}\s+{_DAY}(?:\s?[-–—]\s?{_DAY})?,?\s+{_YEAR}(?!\w)
    | (?<!\b[Ii]n\s){MONTH}\s+{_DAY}(?:\s?(?:[-–—]|to|and)\s?{_DAY})?(?![\w%]|[.,:]\d)
    | (?<=\b[Ii]n\s){MONTH}\s+{_DAY}(?![\w%]|[.,:]\d)(?!\s+{_PEOPLE}\b)
    | {_DAY}(?:\s?(?:[-–—]|to|and)\s?{_DAY})?\s+(?:of\s+)?{MONTH}
      (?:,?\s+{_YEAR}(?:\s+at\s+[0-2][0-9][0-5][0-9])?)?(?!\w)
    | {MONTH},?\s+(?:of\s+|[0-3]?[0-9])?{_YEAR}(?!\w)
    | (?:19|20)[0-9]{{2}}[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?[0-9]|3[01])(?!\w)
    | (?:[0-2]?[0-9]|3[01])([-/.])(?:[0-2]?[0-9]|3[01])\1
      (?:[0-9]{{4}}(?![0-9.])|[0-9]{{2}}(?![\w.]))
    | (?:0?[1-9]|1[0-2])/(?:19|20)[0-9]{{2}}(?!\w)
    | (?:(?<=\bsince\s)|(?<=\bin\s)|(?<=\bof\s))['’‘][0-9]{{2}}(?!\w)
    | 9/11(?!\w) | 24/7(?!\w) | [0-9]{{1,3}}\s/\s[0-9]{{1,3}}(?!\w)
    )
"""
_CLOCKS = r"""
    (?<![\w.$€£])(?:
      (?:(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?\s?(?:to|and|or|[-–—])\s?)?
      (?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?\s?(?:[ap]\.\s?m\b\.?|[ap]m\b|[AP]M\b)
    | [0-9]{3,4}\s?(?:[ap]\.m\.|[ap]m\b)
    | (?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?
      (?:\s?(?:[ap]\.\s?m\b\.?|[ap]m\b|[AP]M\b|GMT|UTC))?(?![\w:])
    | [0-2][0-9][0-5][0-9]\s?(?:GMT|UTC|hours|hrs|local\ time)\b
    | \w+\s+o['’]clock\b
    | (?:half\s+past|(?:a\s+)?quarter\s+(?:to|past))\s+(?:[0-9]{1,2}|one|two|three|four|five|six
      |seven|eight|nine|ten|eleven|twelve|noon|midnight)\b
    | (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s?(?:[ap]\.m\.|[ap]m\b)
    )
"""
_WEB = (
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\w&])[@#][A-Za-z]\w*"
    r"|(?<![\w.])(?:[\w-]+\.)+(?:com|org|net|co)\w*(?:/\S*)?"
)
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Terrace"
    r"|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Pike|Plaza|Trail|Alley|Loop|Crescent|Broadway)"
)
_IDENTIFIERS = rf"""
    (?<![\w.,$€£])(?:
      [0-9]{{1,6}}[\s-]+[Bb]lock(?:\s+of)?\b
    | 9-?1-?1(?!,?[0-9])(?!\s+(?:others|people|dead|killed)\b)
    | (?!(?:19|20)[0-9]{{2}}\s)[0-9]{{1,5}}(?:-[0-9]+)?\s+(?:[NSEW]\.?\s+)?
      (?:(?:[A-Z][\w'’-]*\.?|[0-9]+(?:st|nd|rd|th))\s+){{1,3}}?{_STREET}\b\.?
    | (?:19|20)[0-9]{{2}}\s+(?:[NSEW]\.?\s+)(?:[A-Z][\w'’-]*\s+){{1,2}}?{_STREET}\b\.?
    | [0-9]{{1,5}}\s+(?:[NSEW]\.?\s+)?Broadway\b
    | \+[0-9]{{1,3}}(?:[\s./-]?\(?[0-9]{{2,4}}\)?){{2,5}}
    | (?:1[\s.-])?\(?[2-9][0-9]{{2}}\)?[\s.-]{{1,2}}[0-9]{{3}}[.-][0-9]{{4}}
    | (?:1-)?8[0-9]{{2}}-(?=[0-9-]*[A-Z])[A-Z0-9-]{{4,}}(?:\s\([0-9-]+\))?
    | 1-8[0-9]{{2}}-[0-9]{{3}}-[0-9]{{4}}
    | (?:[0-9]{{3}}-)?[0-9]{{3}}-[A-Z]{{4,10}}(?:\s\([0-9-]+\))?
    | (?:(?<=\bat\s)|(?<=\bcall\s)|(?<=\bphone\s))[0-9]{{3}}-[0-9]{{4}}(?!\s+[a-z])
    | [0-9]{{3}}-[0-9]{{2}}(?:[1-9][0-9]|[0-9][1-9])
    | [0-9]+(?:-[0-9]+){{2,}}
    | (?![0-9]{{1,3}}(?:\.[0-9]{{3}})+(?![0-9.]))[0-9]+(?:\.[0-9]+){{2,}}(?!\w)
    | [0-9]{{1,3}}(?:\.[0-9]+)?\s?°\s?(?:[0-9]{{1,2}}(?:\.[0-9]+)?\s?['′]\s?)?
      (?:[0-9.]+\s?["″]\s?)?[NSEW]\b
    | [0-9]{{19,}}
    )(?![\w-])
"""
_ZIP = (
    r"(?<=,\s)(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA"
    r"|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\s+[0-9]{5}(?:-[0-9]{4})?(?!\w)"
)
_NUMBERED = (
    r"(?:\b(?:[Cc]ase|[Dd]ocket|[Ii]ncident|[Rr]eport|[Bb]adge|[Ll]icense|[Ss]erial)\s+"
    r"(?:[Nn]o\b\.?|[Nn]umber|\#)\s*:?\s*[\w-]*[0-9][\w-]*|(?<![\w&])\#\s?:?\s?[0-9][\w-]*)"
)
_SPOKEN = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty"
_ANY_CASE = (
    r"channel|interstate|highway|route|flight|room|chapter|section|article|page|pages|paragraph|lot"
    r"|apt|apartment|suite|exit|gate|terminal|phase|grade|tier|type|version|resolution|category"
    r"|episode|precinct|sector|platform|number|numbers|no|nos|nr|nrs|proposition|prop|formula"
    r"|lane|question|item|exercise|exercises|size|volume"
)
_CAPITAL = (
    r"Stage|Level|Title|Step|Mark|Unit|Station|Engine|Ladder|Battalion|Brigade|Line|Area|Camp|Act|Bill|Table|Figure"
    r"|Rule|Amendment|Game|Week|Day|Season|District|Ward|Zone|Pier|Block|Box|Building|Studio"
    r"|Local|News|Fox|FOX|ABC|CBS|NBC|BBC|CNN|KING|[KW][A-Z]{2,3}(?:-TV)?|Boeing|Airbus|Embraer"
    r"|Cessna|Antonov|Tupolev|Ilyushin|Sukhoi|Windows|iPhone|Galaxy|PlayStation|Xbox|Apollo"
    r"|Voyager|Soyuz|Mach|Top|Sweet|Super\ Bowl|World\ War|Matchday|Division|Image|Photo|Video"
)
_DESIGNATED = (
    rf"(?<![\w-])(?:(?i:{_ANY_CASE})|(?:{_CAPITAL}))\b\.?\s+(?:(?:[Nn]o|[Nn]umber)\b\.?\s*)?"
    rf"(?:[0-9]{{1,6}}(?:[.-][0-9]+)?[A-Z]?(?:\s+of\s+(?:/\s+)?[0-9]+)?(?![\w,]*[0-9])(?!\w)"
    rf"|(?<!\b[Nn]o\s)(?i:{_SPOKEN})\b(?![-–]))"
    r"|(?<![\w-])top[\s-][0-9]+\b|\bGroup\s+of\s+(?:7|8|20|77|Seven|Eight|Twenty)\b"
)
_IN_ORDER = (
    r"(?<![\w-])(?<!\ba )(?<!\bper )(?<!\beach )(?<!\bevery )(?<!\blast )(?<!\bthis )(?<!\bnext )"
    r"(?:week|day|game|level|line|round|stage|step|unit|match|race|test|area|table|figure|seat)"
    r"\s[0-9]{1,3}(?![\w,.:%-]*[0-9%])(?!\s+(?:[a-z]+s|people|men|women|children|percent)\b)"
    r"(?!\s+(?:to|or)\s+[0-9])(?!\w)"
)
_AND_OUT = rf"(?<![\w-])(?i:{_SPOKEN})-and-(?!an?-|half)[a-z]+\b"
_THREE_POINT = (
    r"\b(?:three|3)-point(?:ers?\b|\b(?=\W+(?:play|basket|shot|line|attempt|shoot|range|goal|arc)))"
)

_PATTERNS: tuple[tuple[re.Pattern[str], ShapeKind], ...] = (
    (re.compile(_WEB), "void"),
    (re.compile(_NUMBERED), "identifier"),
    (re.compile(_ZIP), "identifier"),
    (re.compile(_DATES, re.VERBOSE), "void"),
    (re.compile(_CLOCKS, re.VERBOSE), "void"),
    (re.compile(_IDENTIFIERS, re.VERBOSE), "identifier"),
    (re.compile(r"(?<!\w)[0-9]+-(?:of|for)-[0-9]+(?!\w)"), "score"),
    (re.compile(_THREE_POINT, re.IGNORECASE), "name"),
    (re.compile(_DESIGNATED), "name"),
    (re.compile(_IN_ORDER), "name"),
    (re.compile(_AND_OUT), "name"),
)


def find(sentence: str) -> tuple[Shape, ...]:
    """Return the shapes of ``sentence`` in order, none overlapping; dates win over identifiers."""
    taken: list[Shape] = []
    for shape in _all(sentence):
        if all(shape.end <= other.start or shape.start >= other.end for other in taken):
            taken.append(shape)
    return tuple(sorted(taken, key=lambda shape: shape.start))


def _all(sentence: str) -> Iterator[Shape]:
    """Yield every match, the stronger patterns first."""
    for pattern, kind in _PATTERNS:
        for match in pattern.finditer(sentence):
            yield Shape(match.start(), match.end(), kind)
