"""What a claim must not lose of its clause: numbers, negations, modal verbs and hedges."""

from typing import TYPE_CHECKING

from corroborate.extract.polarity import HEDGES, SEEMING, is_negator
from corroborate.types import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token


def qualifier(token: "Token") -> str:
    """Return what kind of qualifier a token is, in a word for people; empty if it is none.

    "nor" before a conjunct belongs to that one, and "no" as an answer to nothing.
    """
    if token.like_num:
        return "number"
    if is_negator(token):
        if token.dep_ == "intj":
            return ""
        followed = token.dep_ == "cc" and any(c.dep_ == "conj" for c in token.head.rights)
        return "" if followed else "negation"
    if token.tag_ == "MD":
        return "modal verb"
    return "hedge" if {token.lower_, token.lemma_.lower()} & (HEDGES | SEEMING) else ""


def lost(tokens: "Iterable[Token]", claim: Claim, offset: int) -> str:
    """Return why a claim must be refused: the first qualifier of its clause that it does not hold.

    ``tokens`` are all those of the clause, and ``offset`` is where their Doc begins in the
    document. A qualifier may also stand in the name of a speaker ("according to two officials").
    Empty if nothing is lost.
    """
    held = [*claim.segments, *((a.speaker_start, a.speaker_end) for a in claim.attribution)]
    for token in tokens:
        at = offset + token.idx
        if any(start <= at < end for start, end in held):
            continue
        if kind := qualifier(token):
            return f"a {kind} would be lost: {token.text}"
    return ""
