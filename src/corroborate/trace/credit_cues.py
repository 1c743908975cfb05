"""The wordings by which an article says where its text, or a sentence of it, comes from.

A cue says what stands before and after the name of a medium. ``document`` cues speak for the whole
text (a dateline, a "Source:" line, a byline, a notice of copyright, "contributed to this report"),
``sentence`` cues for the sentence they stand in. A name that is merely mentioned, or that is the
subject of the news, meets none.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from corroborate.trace.media_names import ANY, CALL_SIGN, DOMAIN, NETWORK, SHAPED

Scope = Literal["document", "sentence"]

_MODIFIERS = (
    r"(?:(?:the|an?|its|their|local|state|official|semi-official|private|independent|sister|partner"
    r"|[A-Z][\w-]*['’]?s?|[a-z]+-(?:run|owned|based|controlled|affiliated|linked)|affiliated)\s){0,3}?"
    r"(?:(?:news|press|media|television|radio|TV)\s)?"
)
_KIND = (
    r"(?:(?:agency|newspaper|paper|daily|weekly|tabloid|broadcaster|network|channel|website|outlet|news\ssite"
    r"|affiliate|station|magazine|site|portal|wire service)\s)"
)
WHAT = (
    rf"{_MODIFIERS}(?:{_KIND}|(?:partner|reporter|journalist|correspondent|photographer)s?\s)?"
    r"(?:[Tt]he\s)?"
)
"""What may stand before the name: "the state news agency"."""
_REPORTED = (
    r"(?:(?:has|have|had|also|first|earlier|later|since|previously|is|was|are)\s){0,2}"
    r"(?:reported|reports?|reporting|quoted|quotes|cited|cites|learned(?!\sof\b)|revealed|wrote|writes)\b"
)
_OF_ITSELF = (
    r"(?!\s(?:(?:an?|the|its|their|record|net|quarterly|annual|higher|lower|better|worse|strong|weak"
    r"|first|second|third|fourth|full|operating|pre-tax|[\w-]*quarter|[\w-]*year|[\d.$€£%]+\S*)\s)*"
    r"(?:loss|losses|profits?|earnings|revenues?|results|sales|income|figures|job cuts)\b)"
    r"(?!\s(?:itself|themselves|live\b|from the scene|directly to"
    r"|to (?:the )?(?:work|duty|police|court)|for (?:work|duty)))"
)
"""What must not follow: the outlet as the subject of its own news ("reported a loss")."""
_STAFF = r"(?:employees|staff|staffers|shareholders|investors|workers|executives|managers)"
_PLACE = r"(?:\s(?:at|in|on|near|from|who|based|embedded|with)\s[^.,\n]{0,60}?)?,?"
_WATCHED = r"(?:said|says|saw|reported|reports|witnessed|heard|counted|described)\b"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_DATE = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s\d{1,2}\s[A-Z][a-z]+\s\d{4}"
_COPYRIGHT = r"(?i:copyright|©|\(c\))[\s©]*(?:\(c\)\s*)?(?:\d{4}\*?[\s,-]*)*(?:by\s)?(?:[Tt]he\s)?"
_HOUSE = r"(?!,?\s(?:Inc|Corp|Broadcasting|Radio|Local|Media|Interactive|Company|Communications))"
_TAIL = r"(?=[\s\S]{0,400}\Z)"  # near the end of the text, where captions are rare


_BY = (
    r"\b(?:[Rr]eported|[Qq]uoted|[Cc]ited|carried|published|confirmed|aired|broadcast|relayed)"
    r"\s(?:\w+\s|as\ssaying\s(?:\w+\s)?)?(?:by|in|on)\s"
)
_TOLD = (
    r"\b(?:[Aa]ccording\sto|[Cc]iting|[Qq]uoting|told|tells?|telling|shared\swith|provided\sto"
    r"|(?:sent|leaked)\sto|(?:seen|obtained|reviewed|viewed)\sby|talked\s(?:to|with)"
    r"|[Ss]peaking\s(?:to|with)|spoke\s(?:to|with)|(?:interview|interviewed|comments?|remarks"
    r"|statement|email|e-mail)\s(?:with|by|to|for))\s"
)
_GIVEN = (
    r"(?i:with|additional)\s(?i:reporting|reports|files|material|information)\s(?:by|from)\s"
    r"(?:[Tt]he\s)?"
)

Only = Literal["sure", "agency", "any"]
_Row = tuple[str, str, str, Only]  # label, what stands before and after the name, which names

_DOCUMENT: tuple[_Row, ...] = (
    ("dateline", r"^[^\n\w]{0,3}[A-Z][^\n()]{1,60}\(", r"\)[^\S\n]*[-–—|:]", "sure"),
    ("dateline", r"^[^\n\w]{0,3}[A-Z]{2}[^\n()]{0,60}\(", r"\)[^\S\n]*$", "sure"),
    ("dateline", r"^[^\n\w]{0,3}\(", r"\)\s*[-–—]", "any"),
    ("dateline", r"^[^\n\w]{0,3}[A-Z][^\n()/]{1,40}/", "/", "sure"),
    ("source line", r"^\W{0,3}[Ss]ources?\s*:\s*(?:[Tt]he\s)?", "", "any"),
    ("source line", r"\b[Ss]ources?\s*:\s*(?:[Tt]he\s)?", _TAIL, "any"),
    ("source line", r"\b[Ss]ource\s(?:[Tt]he\s)?", r"(?:\sand\sagencies)?\W{0,3}\Z", "sure"),
    ("contribution", "", r"(?:['’]s?)?[^.\n]{0,80}?\scontributed\b", "sure"),
    ("contribution", "", r"\scontributed\sto\b", "any"),
    ("contribution", _GIVEN, "", "any"),
    ("copyright", _COPYRIGHT, _HOUSE, "any"),
    ("copyright", rf"{_COPYRIGHT}{ANY}\sand\s(?:[Tt]he\s)?", _HOUSE, "any"),
    (
        "byline",
        r"\((?:[Tt]he\s)?",
        r"\s(?:and|with)\s(?:[Oo]ther\s)?(?:[Nn]ews\s)?[Aa]gencies\s?\)",
        "any",
    ),
    ("byline", r"^(?:[Bb]y|BY)\s[^\n]{0,60}?", r"[^\S\n]*$", "sure"),
    ("byline", r"^(?:[Tt]he\s)?", r"[^\S\n]*$", "sure"),
    ("byline", r"(?:^|\s)", rf"\s{_DATE}", "sure"),
    ("sign-off", r"[.!?”\"]\s*(?:--?|–|—|\()\s*", rf"\)?[^\S\n]*${_TAIL}", "sure"),
)
_SENTENCE: tuple[_Row, ...] = (
    ("reported by", _BY + WHAT, "", "any"),
    ("told", _TOLD + WHAT, rf"(?!['’]?s?\s{_STAFF})", "any"),
    (
        "a report by",
        rf"\b(?:report|story|article|dispatch|investigation)\s(?:by|from|in)\s{WHAT}",
        "",
        "any",
    ),
    (
        "a medium's report",
        "",
        r"(?:['’]s?)?\s(?:report|story|dispatch|tally|count)\s(?:said|says|that|found)\b",
        "any",
    ),
    (
        "reported",
        "",
        rf"(?:['’]s\s[A-Z][\w.-]+\s[A-Z][\w.-]+)?,?\s{_REPORTED}{_OF_ITSELF}",
        "any",
    ),
    (
        "said",
        r"[,”\"]\s(?:[Tt]he\s)?",
        r"\s(?:said|says)(?=[.,;)\n]|\s(?:on\s\w+day|quoting|citing)\b|\Z)",
        "agency",
    ),
    (
        "staff",
        r"(?:\b(?:[Aa]n?|[Tt]he|[Aa]nother)\s)?",
        r"\s(?:news\sagency\s)?(?:correspondent|journalist|reporter|photographer|cameraman|team"
        rf"|crew|stringer|producer)s?{_PLACE}\s{_WATCHED}",
        "sure",
    ),
)
_LINE = rf"(?P<name>{NETWORK}|{SHAPED}|{DOMAIN}|{ANY})"
_ANY_NAME: tuple[tuple[str, Scope, str], ...] = (
    (
        "dateline",
        "document",
        rf"^[^\n\w]{{0,3}}[A-Z]{{3}}[^\n()]{{0,60}}\((?P<name>{CALL_SIGN}|{DOMAIN}|{NETWORK})\)"
        r"[^\S\n]*[-–—|:]",
    ),
    (
        "source line",
        "document",
        rf"^\W{{0,3}}(?i:sources?|via|origin)\s*:\s*(?:[Tt]he\s)?{_LINE}\W{{0,3}}$",
    ),
    (
        "first published",
        "document",
        r"(?i:\b(?:originally|first)\s(?:published|appeared|ran)|\brepublished|\breprinted)\s"
        rf"(?:by|in|on|from|at|with permission from)\s(?:[Tt]he\s)?{_LINE}",
    ),
    ("copyright", "document", rf"{_COPYRIGHT}(?P<name>{DOMAIN})"),
    (
        "reported",
        "sentence",
        rf"\b[Tt]he\s(?P<name>{ANY})\s(?:news\s)?{_KIND}{_REPORTED}{_OF_ITSELF}",
    ),
    (
        "told",
        "sentence",
        rf"\b(?:[Aa]ccording\sto|(?:[Qq]uoted|[Rr]eported)\sby|[Cc]iting|[Qq]uoting)\s"
        rf"(?:reports?\s(?:by|from|in|of)\s)?{_MODIFIERS}news\sagency\s(?!{_DAY})(?P<name>{ANY})",
    ),
    ("reported", "sentence", rf"\b{_MODIFIERS}{_KIND}(?P<name>{ANY})\s{_REPORTED}{_OF_ITSELF}"),
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What stands before and after a medium's name.

    ``only``: ``sure`` names (those the gazetteer has), names of an ``agency``, or ``any``.
    """

    label: str
    scope: Scope
    before: re.Pattern[str]
    after: re.Pattern[str]
    only: Only


@cache
def cues() -> tuple[Cue, ...]:
    """Return the cues for names that were found, the ones for whole documents first."""
    tables: tuple[tuple[Scope, tuple[_Row, ...]], ...] = (
        ("document", _DOCUMENT),
        ("sentence", _SENTENCE),
    )
    return tuple(
        Cue(
            label,
            scope,
            re.compile(rf"(?:{before})\Z", re.MULTILINE),
            re.compile(after, re.MULTILINE),
            only,
        )
        for scope, rows in tables
        for label, before, after, only in rows
    )


@cache
def name_cues() -> tuple[tuple[str, Scope, re.Pattern[str]], ...]:
    """Return the cues so strong that any name will do: label, scope, pattern (group ``name``)."""
    return tuple(
        (label, scope, re.compile(pattern, re.MULTILINE)) for label, scope, pattern in _ANY_NAME
    )
