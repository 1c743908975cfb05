"""What the trace stage finds: stretches of text that two documents share, and links."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CopiedSpan:
    """One stretch of words that stands in two documents, as it stands in the first.

    ``a`` and ``b`` are document ids, the offsets are code points in the text of each. ``weight``
    is what the stretch counts as a sign of copying (see :mod:`corroborate.trace.words`).
    """

    a: str
    a_start: int
    a_end: int
    b: str
    b_start: int
    b_end: int
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class CopyLink:
    """Two documents that share so much wording that one text lies behind both.

    ``score`` is how many times the needed amount of shared wording was found (1 or more),
    ``share`` the part of the shorter text that is shared (0 to 1). ``earlier`` is the id of the
    document that was published first, empty where the dates do not tell.
    """

    a: str
    b: str
    score: float
    share: float
    reason: str
    earlier: str = ""
