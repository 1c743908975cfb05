"""Which conflicts between the claims of one cluster stand: of two voices, and not answered."""

import re
from collections.abc import Iterator, Mapping, Sequence

from corroborate.types import Claim, Comparison, Document, SlotComparison, SlotName

CONFLICT_SLOTS: tuple[SlotName, ...] = ("quantity", "polarity", "time", "place", "actor")
WORD = re.compile(r"[^\W_]+")
EMPTY_WORDS = frozenset(
    {"the", "a", "an", "of", "for", "in", "and", "its", "their", "his", "her", "it", "he", "she"}
    | {"they", "who", "which", "that", "we", "i"}
)
UNNAMED = re.compile(
    r"^an? (?:[\w-]+ ){0,3}(?:monitor|group|watchdog|organi[sz]ation|agency|network|source|report"
    r"|statement)\b",
    re.I,
)
"""Somebody of no name who may be the one that has a name elsewhere in the article."""
Disputed = tuple[Comparison, SlotComparison]
CHANGED = re.compile(
    r"\b(?:earlier|initial(?:ly)?|at first|original(?:ly)?|previously|preliminary|revised"
    r"|corrected|now|later|since|(?:has|have|had) (?:risen|climbed|grown)|rose|raised)\b",
    re.I,
)
"""Words of an article that gives one figure after another."""


def disputes(
    comparisons: Sequence[Comparison],
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
) -> Iterator[tuple[SlotName, Sequence[Disputed]]]:
    """Yield each slot in which claims conflict, with the comparisons that show it.

    ``claims`` and ``documents`` are by id. Only claims of two publishers, or of two speakers in one
    document, conflict; and figures only where neither article gives the other's figure too.
    """
    for slot in CONFLICT_SLOTS:
        against = [
            (comparison, judged)
            for comparison in comparisons
            if (judged := _of_slot(comparison, slot)) is not None
            and _two_voices(claims[comparison.a], claims[comparison.b], documents)
        ]
        if against and slot == "quantity":
            agreed = _agreements(comparisons, claims)
            against = [x for x in against if not _is_answered(x[0], agreed, claims)]
        if against:
            yield slot, against


def _agreements(
    comparisons: Sequence[Comparison], claims: Mapping[str, Claim]
) -> Mapping[tuple[str, str], list[str]]:
    """Return by document and claim the claims of that document whose figures agree with it."""
    found: dict[tuple[str, str], list[str]] = {}
    for c in comparisons:
        if any(s.slot == "quantity" and s.level == "match" for s in c.slots):
            found.setdefault((claims[c.a].document, c.b), []).append(c.a)
            found.setdefault((claims[c.b].document, c.a), []).append(c.b)
    return found


def _is_answered(
    comparison: Comparison,
    agreed: Mapping[tuple[str, str], list[str]],
    claims: Mapping[str, Claim],
) -> bool:
    """Return whether one article gives the other's figure too, for the whole or for a part.

    Not where it says that the figure changed, or names another speaker for it, unless the other
    article gives both figures as well.
    """
    sides = ((comparison.a, comparison.b), (comparison.b, comparison.a))
    answers = [
        (claims[own], [claims[i] for i in agreed.get((claims[own].document, other), ())])
        for own, other in sides
    ]
    both = all(found for _, found in answers)
    return any(
        both
        or (
            _speakers(claim) == _speakers(answer)
            and not CHANGED.search(f"{claim.statement} {answer.statement}")
        )
        for claim, found in answers
        for answer in found
    )


def _of_slot(comparison: Comparison, slot: SlotName) -> SlotComparison | None:
    """Return the comparison of a slot if it is a conflict that counts."""
    return next((s for s in comparison.slots if s.slot == slot and s.severity is not None), None)


def _two_voices(a: Claim, b: Claim, documents: Mapping[str, Document]) -> bool:
    """Return whether two claims are of two publishers, or of two speakers in one document."""
    if documents[a.document].source != documents[b.document].source:
        return True
    ours, theirs = _speakers(a), _speakers(b)
    told = bool(ours and theirs)
    return told and not any(_may_be_one(x, y) for x in ours for y in theirs)


def _may_be_one(one: str, other: str) -> bool:
    """Return whether two speakers of one article may be one, by the words for them.

    A pronoun may be anybody, "the Observatory" is the one named before, and so may be "a monitor".
    """
    ours, theirs = (_content(speaker) for speaker in (one, other))
    if not ours or not theirs or ours & theirs:
        return True
    return any(UNNAMED.search(speaker) for speaker in (one, other))


def _content(speaker: str) -> frozenset[str]:
    return frozenset(WORD.findall(speaker.lower())) - EMPTY_WORDS


def _speakers(claim: Claim) -> set[str]:
    return {x.canonical or x.speaker for x in claim.attribution if x.speaker}
