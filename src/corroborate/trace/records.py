"""What the trace stage finds of shared wording: one stretch of text in two documents."""

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
