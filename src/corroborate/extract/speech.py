"""Direct speech: whose words stand in quotation marks, over sentences and paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corroborate.types import Attribution, Claim

Chain = tuple[Attribution, ...]
Heard = tuple[int, Chain]
"""Where a clause has its predicate, and who is said to say it."""

OPENING = frozenset("“«„")
CLOSING = frozenset("”»")
PLAIN = '"'
MARKS = OPENING | CLOSING | {PLAIN}


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words within double quotation marks begin and end.

    A mark that is never closed runs to the end of the text. A plain mark after a digit is a measure
    ("6'2"").
    """
    begin: int | None = None
    for at, mark in enumerate(text):
        if mark not in MARKS:
            continue
        if begin is None:
            measure = mark == PLAIN and at > 0 and text[at - 1].isdigit()
            if mark not in CLOSING and not measure:
                begin = at + 1
        elif mark not in OPENING:
            yield begin, at
            begin = None
    if begin is not None:
        yield begin, len(text)


class Speech:
    """Who spoke last in one document, carried from paragraph to paragraph."""

    def __init__(self) -> None:
        self._last: Chain = ()

    def give(
        self, claims: Sequence[Claim], heard: Iterable[Heard], text: str, offset: int
    ) -> list[Claim]:
        """Return the claims of a block, those in quotation marks with their speaker.

        ``text`` is that of the block, which begins at ``offset`` of the document; ``heard`` holds
        who says the block's clauses, also those that make no claim. A quotation belongs to who is
        named beside any part of it; without that to who spoke last in the paragraph, and where it
        opens the paragraph, to who spoke last in the one before.
        """
        said = sorted(((at, chain) for at, chain in heard if chain), key=lambda pair: pair[0])
        speaker: Chain = ()
        held = list(claims)
        for start, end in quotations(text) if not MARKS.isdisjoint(text) else ():
            first, last = offset + start, offset + end
            if not text[:start].strip('“”«»„" \n\t'):
                speaker = self._last
            before = [chain for at, chain in said if at < first]
            inside = (_outer(chain, first, last) for at, chain in said if first <= at < last)
            own = next((outer for outer in inside if outer), ())
            speaker = own or speaker or (before[-1] if before else ())
            if speaker:
                held = [_given(claim, speaker, first, last) for claim in held]
        after = said[-1][1] if said else ()
        self._last = speaker or after[:1]
        return held


def _outer(chain: Chain, first: int, last: int) -> Chain:
    """Return the leading links whose speaker is named outside of the quotation."""
    outside = []
    for link in chain:
        if not link.speaker or first <= link.speaker_start < last:
            break
        outside.append(link)
    return tuple(outside)


def _given(claim: Claim, speaker: Chain, first: int, last: int) -> Claim:
    """Return a claim that stands wholly within the quotation with its speaker before its own."""
    if not first <= claim.start <= claim.predicate.start < last:
        return claim
    if _outer(claim.attribution, first, last):
        return claim
    said = tuple(replace(link, kind="continued") for link in speaker)
    return replace(claim, attribution=(*said, *(a for a in claim.attribution if a.speaker)))
