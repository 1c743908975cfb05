"""What a statement rests on: data that somebody else provided, and the paper it is made in.

"They noted, based on data provided by the port authority, that ..." goes back to the authority,
whoever notes it. "... the inspectors said in their report" names the paper of the inspectors.
"""

import re
from dataclasses import dataclass
from functools import cache

from corroborate.gazetteer.fold import fold
from corroborate.trace.speakers import compared
from corroborate.trace.vocabulary import PAPERS
from corroborate.types import Claim

_STUFF = (
    r"(?:(?:[\w-]+\s){0,3}?(?:data|information|figures|evidence|material|records|reports?"
    r"|intelligence|documents|images|footage|statistics|estimates))"
)
_GIVEN = (
    r"(?:(?:provided|supplied|given|shared|compiled|released|published|collected|issued|gathered"
    r"|passed on|handed over)\s(?:\w+\s)?by|from)"
)
_LEADS_TO = re.compile(r"[\s,:;“\"]*(?:that\b)?[\s“\"]*")
_REACH = 70  # code points from a speaker to the paper he speaks in


@dataclass(frozen=True, slots=True)
class Ground:
    """Who provided what a statement rests on, where the name begins, and what it was."""

    who: str
    start: int
    paper: str


def ground_of(claim: Claim, text: str) -> Ground | None:
    """Return what ``claim`` is said to rest on, or ``None``.

    The words must stand in the claim or right before it, so that the ground of another clause of
    the sentence does not count.
    """
    first = claim.sentence[0] if claim.sentence[1] > claim.start else claim.start
    for match in _ground().finditer(text, first, claim.end):
        inside = match.start() >= claim.start
        if inside or _LEADS_TO.fullmatch(text, match.end(), max(match.end(), claim.start)):
            return Ground(match["who"], match.start("who"), paper_word(match["paper"]))
    return None


def paper_of(claim: Claim, text: str) -> str:
    """Return the kind of paper the innermost speaker says it in ("report"), or nothing."""
    spoken = [link.speaker_end for link in claim.attribution if link.speaker_end >= 0]
    if not spoken:
        return ""
    stop = min(claim.sentence[1] or len(text), spoken[-1] + _REACH)
    match = _in_paper().match(text, spoken[-1], stop)
    return paper_word(match["paper"]) if match else ""


@cache
def _ground() -> re.Pattern[str]:
    """Return the pattern of what a statement rests on; groups ``paper`` and ``who``."""
    return re.compile(
        rf"\b(?:based\s(?:\w+\s)?on|on\sthe\sbasis\sof|relying\son|drawing\son|citing|using)\s"
        rf"(?P<paper>{_STUFF})\s{_GIVEN}\s"
        r"(?P<who>(?:the\s)?(?:[\w.’'-]+\s){0,5}?[\w.’'-]+)"
        r"(?=[,;:.!?”\"]|\s(?:that|which|who|on|about|in|and|said|the)\b|\Z)",
        re.IGNORECASE,
    )


@cache
def _in_paper() -> re.Pattern[str]:
    """Return the pattern of "said in their report", from behind the speaker; group ``paper``."""
    return re.compile(
        r"\s?(?:\w+\s){0,4}?(?:in|by|through|via)\s(?:an?|the|their|its|his|her|this|that|one)\s"
        rf"(?:[\w’'.-]+\s){{0,3}}?(?P<paper>(?:{'|'.join(sorted(PAPERS))})s?)\b"
    )


def paper_word(phrase: str) -> str:
    """Return the word for a paper that ``phrase`` has, singular ("report"), or nothing."""
    found = (compared(word) for word in fold(phrase).split())
    return next((word for word in found if word in PAPERS), "")
