"""How much of a claim can be checked; what is vague stands last, and is shown on demand.

Nothing here changes a verdict or what the machine formats hold.
"""

import re

from corroborate.lexicon import bearing, may_open, tells_figure
from corroborate.types import Claim

_WORD = re.compile(r"[^\W\d_]+")


def is_vague(claim: Claim) -> bool:
    """Tell a claim that only judges, feels or expects, in words that name nothing ("it was sad").

    Never vague is a claim with a figure, a time, a name, a denial, or one word that may state a
    fact, in its own words or those around it within its span.
    """
    if claim.quantities or claim.times or claim.actors or claim.places:
        return False
    if any(link.stance == "denies" for link in claim.attribution):
        return False
    bearings = [bearing(word.lemma, word.pos) for word in claim.words]
    if None in bearings or "judging" not in bearings:
        return False
    return not (_counts(claim.statement) or _counts(claim.text) or _names(claim))


def worth(claim: Claim) -> int:
    """Return how much of a claim can be checked, from 0 (it is vague) to 8.

    Two for having words that state something, two each for a figure, a time, and a name; one less
    where a word only judges or feels.
    """
    if is_vague(claim):
        return 0
    named = bool(claim.actors or claim.places)
    judges = any(bearing(word.lemma, word.pos) == "judging" for word in claim.words)
    return 2 * (1 + bool(claim.quantities) + bool(claim.times) + named) - judges


def _counts(text: str) -> bool:
    """Tell a text with a figure or a date, in digits or in words."""
    if any(character.isnumeric() for character in text):
        return True
    return any(tells_figure(word) for word in _WORD.findall(text.lower()))


def _names(claim: Claim) -> bool:
    """Tell a claim with a word that has a capital and may be a name."""
    own = {word.start for word in claim.words if word.pos not in ("PROPN", "NOUN")}
    if any(word.pos == "PROPN" for word in claim.words):
        return True
    for match in _WORD.finditer(claim.text):
        word = match[0]
        if not word[0].isupper() or word == "I" or may_open(word.lower()):
            continue
        at_start = not any(character.isalnum() for character in claim.text[: match.start()])
        if not (at_start and claim.start + match.start() in own):
            return True
    return False
