"""Direct speech: whose words stand in quotation marks, over sentences and paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corroborate.types import Attribution, Claim

Chain = tuple[Attribution, ...]
Heard = tuple[int, Chain]
"""Where a clause has its predicate, and who is said to say it."""

OPENING = frozenset("“«„")
CLOSING = frozenset("”»")
PLAIN = '"'
FAR = 400
NEAR = 250
TAG = re.compile(
    r"[”»\"],? ((?:the|an?|one|he|she|they|(?-i:[A-Z])[\w’'-]+)(?: [\w’'-]+){0,8}?)"
    r" (said|says|added|told)\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?](?=\s)")
MARKS = OPENING | CLOSING | {PLAIN}


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words within double quotation marks begin and end.

    A plain mark opens before a word and closes after one; after a digit it is a measure ("6'2"").
    A quotation that is not closed runs to the next that opens, as in speech of several paragraphs,
    or to the end; but no further than the sentence that it opens in, if that is far.
    """
    begin: int | None = None
    for at, mark in enumerate(text):
        if mark not in MARKS:
            continue
        opens = mark in OPENING or (mark == PLAIN and _opens(text, at))
        if begin is not None:
            yield begin, at if not opens else _until(text, begin, at)
        begin = at + 1 if opens else None
    if begin is not None:
        yield begin, _until(text, begin, len(text))


def _opens(text: str, at: int) -> bool:
    before, after = text[:at][-1:], text[at + 1 : at + 2]
    return not after.isspace() and (before in "([—–-" or before.isspace())


def _until(text: str, begin: int, end: int) -> int:
    if end - begin <= FAR:
        return end
    stop = SENTENCE_END.search(text, begin)
    return stop.start() + 1 if stop else end


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
        named beside any part of it; without that to who spoke just before, and where it opens the
        paragraph, to who spoke last in the one before.
        """
        said = sorted(((at, chain) for at, chain in heard if chain), key=lambda pair: pair[0])
        speaker: Chain = ()
        near = 0
        held = list(claims)
        for start, end in quotations(text) if not MARKS.isdisjoint(text) else ():
            first, last = offset + start, offset + end
            if not text[:start].strip('“”«»„" \n\t'):
                speaker, near = self._last, first
            before = [(at, chain) for at, chain in said if near < at < first]
            if before:
                near, speaker = before[-1][0], before[-1][1]
            if first - near > NEAR:
                speaker = ()
            inside = (_outer(chain, first, last) for at, chain in said if first <= at < last)
            own = next((outer for outer in inside if outer), ())
            speaker = own or _tagged(text, end, offset) or speaker
            if speaker:
                near = last
                held = [_given(claim, speaker, first, last) for claim in held]
        after = said[-1][1] if said else ()
        self._last = speaker or after[:1]
        return held


def _tagged(text: str, end: int, offset: int) -> Chain:
    """Return the speaker who follows a quotation plainly (" the farmer said"), parsed or not."""
    found = TAG.match(text, end)
    if found is None:
        return ()
    start, stop = found.span(1)
    link = Attribution(found[1], found[2], "quoted", "asserts", offset + start, offset + stop)
    return (link,)


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
