"""The records of a report laid out for people: a page of sections, cards and lists.

Every text in them is sanitized and on one line; a format only lays it out and escapes what its
own syntax needs. :mod:`corroborate.render.cards` makes them.
"""

from dataclasses import dataclass

from corroborate.types import Severity


@dataclass(frozen=True, slots=True)
class Quote:
    """A claim in the sentence it stands in: ``before + claim + after`` is the sentence."""

    before: str
    claim: str
    after: str
    source: str
    when: str
    who: str
    where: str


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One line of a table of values; ``value`` is empty where it is that of the line above."""

    value: str
    who: str
    source: str
    when: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A conflict: its slot and severity, what that means, its values side by side, and why."""

    title: str
    severity: Severity
    meaning: str
    rows: tuple[ValueRow, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding that several claims bear on.

    ``origin_reasons`` say why claims of several documents were taken as of one origin.
    """

    id: str
    statement: str
    sources: tuple[str, ...]
    origins: tuple[str, ...]
    origin_reasons: tuple[str, ...]
    confidence: str
    clashes: tuple[Clash, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Cards of one kind under a heading, with a sentence on what the kind means."""

    title: str
    meaning: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Single:
    """A single-source finding in one line; ``who`` is empty where the article itself says it."""

    id: str
    line: int
    statement: str
    who: str


@dataclass(frozen=True, slots=True)
class Sheaf:
    """The single-source findings of one document, vague ones apart; ``more`` are left out."""

    path: str
    source: str
    when: str
    singles: tuple[Single, ...]
    vague: tuple[Single, ...]
    more: int


@dataclass(frozen=True, slots=True)
class LoadRow:
    """An origin, and how many corroborated findings it bears on and would fall without it."""

    name: str
    kind: str
    findings: int
    weakened: int
    single: int
    gone: int


@dataclass(frozen=True, slots=True)
class Change:
    """A finding's verdict with and without an origin."""

    statement: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Removed:
    """Changes without an origin; ``more`` counts changes left out, ``rest`` tells of others."""

    origin: str
    changes: tuple[Change, ...]
    more: int
    rest: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that stands in two documents, with its line in each."""

    text: str
    a_line: int
    b_line: int


@dataclass(frozen=True, slots=True)
class CopiedPair:
    """Two documents, by path, that share wording; ``earlier`` is the one published first."""

    a: str
    b: str
    share: str
    earlier: str
    passages: tuple[Passage, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Page:
    """A whole report: its counts in two lines, its sections, its single-source lists, the rest.

    ``hidden`` counts the vague single-source findings that are not shown. ``inferred`` tells that a
    date was inferred, which a ``~`` marks wherever it is shown.
    """

    counted: str
    verdicts: tuple[str, ...]
    removed: Removed | None
    sections: tuple[Section, ...]
    loads: tuple[LoadRow, ...]
    copied: tuple[CopiedPair, ...]
    copied_more: int
    sheaves: tuple[Sheaf, ...]
    singles: int
    hidden: int
    skipped: str
    unread: tuple[str, ...]
    inferred: bool
