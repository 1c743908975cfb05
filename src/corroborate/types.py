"""The frozen records that travel between the stages.

Offsets (``start``, ``end``) count Unicode code points in :attr:`Document.text`, end exclusive.
Dates are calendar days; intervals are closed on both sides, and ``None`` stands for an open or
unknown bound. Nothing in this module imports another module of the package.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Basis = Literal["declared", "metadata", "url", "dateline", "inferred", "unknown"]
BlockKind = Literal["title", "body"]
QuantityKind = Literal[
    "count", "age", "money", "percent", "measure", "ordinal", "year", "name", "score", "identifier"
]
TimeKind = Literal["date", "time", "duration", "set"]
ActorKind = Literal["person", "organisation", "government", "group", "other"]
PredicateKind = Literal["verb", "copula", "noun", "existential"]
Polarity = Literal["affirmed", "negated"]
Modality = Literal["asserted", "hedged", "hypothetical"]
Stance = Literal["asserts", "denies"]
AttributionKind = Literal["reported", "quoted", "according-to", "headline", "credit", "continued"]
SlotName = Literal[
    "predicate", "actor", "object", "place", "time", "quantity", "polarity", "modality", "wording",
    "texts", "rivals",
]  # fmt: skip
Level = Literal["match", "compatible", "missing", "conflict"]
Verdict = Literal["corroborated", "conflicting", "single-source"]
Support = Literal["independent", "shared-origin", "single"]
Severity = Literal["contradiction", "discrepancy", "denial"]
Note = Literal[
    "bounds-overlap", "later-figure", "estimators-differ", "scope-differs", "unit-broader",
    "translated",
]  # fmt: skip
OriginKind = Literal["publisher", "agency", "speaker", "document", "wording"]
PairVerdict = Literal["same", "conflict", "different"]


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published, as a closed interval, and how that is known."""

    earliest: date | None = None
    latest: date | None = None
    basis: Basis = "unknown"
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet that a document names as where its text, or a sentence, comes from."""

    name: str
    kind: Literal["agency", "outlet"]
    cue: str
    text: str
    start: int
    end: int
    scope: Literal["document", "sentence"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of running text: a title, or one paragraph of the body."""

    start: int
    end: int
    kind: BlockKind = "body"


@dataclass(frozen=True, slots=True)
class Document:
    """One article as read.

    ``text`` is the whole decoded file, or for HTML and JSON the extracted text (then
    ``extracted`` is true and the report carries the text). ``blocks`` cover the parts that may
    hold claims, in order; the rest is in the reader's skipped list or white space.
    """

    id: str
    path: str
    sha256: str
    text: str
    title: str | None = None
    publisher: str = ""
    published: Published = Published()
    url: str | None = None
    grade: str | None = None
    credits: tuple[Credit, ...] = ()
    blocks: tuple[Block, ...] = ()
    extracted: bool = False

    @property
    def source(self) -> str:
        """Return who counts as its source: the publisher, or the file where none is known."""
        return self.publisher or self.path


@dataclass(frozen=True, slots=True)
class Skipped:
    """A stretch of input that yields no claim, and why, in words for people.

    ``document`` is the document's id, or the path where nothing could be read at all.
    """

    document: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said: the head word's lemma and its verbatim text."""

    lemma: str
    text: str
    start: int
    end: int
    kind: PredicateKind = "verb"
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant or circumstance of the predicate.

    ``role`` is ``subject``, ``object``, ``agent``, ``complement`` or the preposition that
    introduces it (``in``, ``to``...); roles are those of the active voice, so that the subject of
    a passive is an ``object``. ``head`` is the lemma of its head word.
    """

    role: str
    text: str
    start: int
    end: int
    head: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say it: one link of the chain."""

    speaker: str
    cue: str
    kind: AttributionKind
    stance: Stance = "asserts"
    speaker_start: int = -1
    speaker_end: int = -1
    canonical: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures.

    ``low`` and ``high`` close the interval (``None``: open), ``figure`` is the number as
    printed; all three are in ``unit``. ``hedge`` is the verbatim qualifier ("more than").
    ``unit`` is the lemma of the counted noun, an ISO 4217 code for money, ``percent``, or the SI or
    customary measure; ``modifiers`` are the lemmas that narrow it ("weapons" containers).
    ``role`` is the argument role it stands in, ``subset_of`` the figure it is a part of
    ("12 of the 20").
    """

    text: str
    start: int
    end: int
    kind: QuantityKind = "count"
    low: float | None = None
    high: float | None = None
    figure: float | None = None
    unit: str = ""
    modifiers: tuple[str, ...] = ()
    hedge: str = ""
    window: str = ""
    as_of: str = ""
    role: str = ""
    subset_of: float | None = None


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression and the closed interval of days it may denote.

    ``basis`` says in a few words what the interval rests on ("published 2024-04-29").
    ``grain`` is the unit of the expression: day, week, month, quarter, season, year, decade,
    hour... ``minute`` is the minute of the day for clock times. A duration has ``days`` and no
    interval unless it is anchored.
    """

    text: str
    start: int
    end: int
    kind: TimeKind = "date"
    earliest: date | None = None
    latest: date | None = None
    basis: str = ""
    grain: str = ""
    minute: int | None = None
    days: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A named place; ``canonical`` is the gazetteer's name, ``country`` its ISO code."""

    text: str
    start: int
    end: int
    canonical: str = ""
    country: str = ""
    kind: Literal["country", "region", "city", "other"] = "other"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation or government named in a claim."""

    text: str
    start: int
    end: int
    canonical: str = ""
    kind: ActorKind = "other"


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a claim; ``role`` as in :class:`Argument`, or ``predicate``."""

    lemma: str
    pos: str
    role: str
    start: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One atomic claim: who did what, as one document says it.

    ``text`` is verbatim, ``statement`` is to be read alone. The last five fields are for the
    stages and no part of the report contract: ``sentence`` holds the offsets of the sentence the
    claim stands in, ``segments`` those of the clause's own words (the rest of the span belongs to
    clauses within it), ``additions`` what the statement adds and before which offset, ``words``
    the content words for matching.
    """

    id: str
    document: str
    start: int
    end: int
    text: str
    predicate: Predicate
    statement: str = ""
    arguments: tuple[Argument, ...] = ()
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    attribution: tuple[Attribution, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Timex, ...] = ()
    places: tuple[Place, ...] = ()
    actors: tuple[Actor, ...] = ()
    sentence: tuple[int, int] = (0, 0)
    segments: tuple[tuple[int, int], ...] = ()
    additions: tuple[tuple[int, str], ...] = ()
    words: tuple[Word, ...] = ()
    headline: bool = False


@dataclass(frozen=True, slots=True)
class SlotComparison:
    """How two claims compare on one slot, and how much that weighs (log odds of one matter)."""

    slot: SlotName
    level: Level
    weight: float
    reason: str
    a: str = ""
    b: str = ""
    severity: Severity | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims compared; ``score`` is the probability that they speak of one matter."""

    a: str
    b: str
    slots: tuple[SlotComparison, ...]
    score: float
    verdict: PairVerdict


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims that speak of one matter, in document order, with the evidence that joins them.

    ``nearest`` is the highest score of any of them with a claim of another source outside.
    """

    claims: tuple[str, ...]
    comparisons: tuple[Comparison, ...] = ()
    nearest: float = 0.0


@dataclass(frozen=True, slots=True)
class Channel:
    """An agency or outlet through which claims come that go back to somebody else."""

    name: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where claims of one finding come from in the end, and why they are taken together."""

    name: str
    kind: OriginKind
    claims: tuple[str, ...]
    reason: str = ""
    channels: tuple[Channel, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyLink:
    """Two documents that share so much wording that one text lies behind both.

    ``score`` is how many times the needed amount of shared wording was found (1 or more),
    ``share`` the part of the shorter text that is shared (0 to 1). ``earlier`` is the id of the
    document that was published first, empty where the dates do not tell. ``spans`` are the shared
    stretches: start and end in the text of ``a``, start and end in that of ``b``.
    """

    a: str
    b: str
    score: float
    share: float
    reason: str
    earlier: str = ""
    spans: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One side of a conflict: the value as written, and the claims that state it."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A slot on which the claims of a finding disagree, and why that is so, in a sentence."""

    slot: SlotName
    severity: Severity
    notes: tuple[Note, ...]
    reason: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one matter."""

    id: str
    verdict: Verdict
    support: Support
    statement: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    sources: tuple[str, ...]
    origins: tuple[Origin, ...]
    confidence: float
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found, in the order in which it is to be shown.

    Where the claims of one origin were left out, ``removed`` names it, and ``fallen`` are the
    findings with another verdict or support without them: before, and after (``None``: gone).
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()
    copied: tuple[CopyLink, ...] = ()
    removed: str = ""
    fallen: tuple[tuple[Finding, Finding | None], ...] = ()
    pipeline: str = ""
    config_digest: str = ""
    tool_version: str = ""
    schema_version: int = 1
