"""Whether the one person who was hurt was still alive when an article was written.

"The teenager is in critical condition" and, a day later, "the teenager died": both may hold. Only
articles of one hurt person each are compared, for of two the one may die and the other recover.
"""

import re

from corroborate.link.frame import Frame
from corroborate.types import Argument

ALIVE = re.compile(
    r"\bin (?:an? )?(?:(?:extremely|very|grave|serious|critical|stable|guarded|fair|good|but|and)"
    r",? )+condition\b"
    r"|\bcritical(?:ly)? but stable\b"
    r"|\b(?:fight(?:s|ing)?|fought|cling(?:s|ing)?|clung) (?:on )?(?:for|to) (?:\w+ ){1,2}life"
    r"|\bon life[- ]support\b"
    r"|\b(?:expected|likely) to (?:survive|recover|live|be (?:ok|okay|all right))\b"
    r"|\b(?:non|not)[- ]life[- ]threatening\b",
    re.I,
)
DEATH = re.compile(
    r"\b(?:dead(?:ly)?|die[sd]?|dying|deaths?|deceased|kill\w*|fatal\w*|murder\w*|homicid\w*|slain"
    r"|slay\w*|manslaughter|succumb\w*|pass(?:ed|es|ing) away"
    r"|los(?:t|es?|ing) (?:\w+ ){1,2}li(?:fe|ves)"
    r"|mourn\w*|funerals?|vigils?)\b",
    re.I,
)
HURT = re.compile(
    r"\b(?:others?|another|\d+|two|three|four|five|six|seven|eight|nine|ten|several)(?: \w+){0,2}"
    r" (?:injured|wounded|hurt|hospitali[sz]ed)\b"
    r"|\b(?:injur|wound|hurt)\w* (?:\w+ )?"
    r"(?:others?|another|\d+|two|three|four|five|six|several)\b",
    re.I,
)
"""Those who lived on, counted."""
SEVERAL = re.compile(
    r"\b(?:others?|another|second|third|fourth|both|all|two|three|four|five|six|seven|eight|nine"
    r"|ten|several|they|their|them|each|one of|some of|survivors"
    r"|an? (?:\w+ )?(?:man|boy|male)\b[^.;]* (?:and|while) an? (?:\w+ )?(?:woman|girl|female)"
    r"|an? (?:\w+ )?(?:woman|girl|female)\b[^.;]* (?:and|while) an? (?:\w+ )?(?:man|boy|male))\b",
    re.I,
)
"""Words of a claim of more than one person, or of one of several."""


def is_alive(frame: Frame) -> bool:
    """Return whether a claim says that the one person hurt is alive, in an article of no death."""
    claim = frame.claim
    return (
        claim.modality == "asserted"
        and not frame.denied
        and ALIVE.search(claim.text) is not None
        and not _is_of_several(frame)
        and DEATH.search(frame.document.text) is None
    )


def has_died(frame: Frame) -> bool:
    """Return whether a claim says that one person died, in an article of nobody who lived on."""
    claim = frame.claim
    return (
        frame.event == "death"
        and claim.modality == "asserted"
        and not frame.negated
        and not frame.denied
        and not _is_of_several(frame)
        and not any(p.search(frame.document.text) for p in (ALIVE, HURT))
    )


def _is_of_several(frame: Frame) -> bool:
    if SEVERAL.search(frame.claim.text):
        return True
    parties = [a for a in frame.claim.arguments if a.role in ("subject", "object")]
    return any(map(_is_plural, parties))


def _is_plural(argument: Argument) -> bool:
    words = argument.text.lower().split()
    return bool(words) and f"{argument.head}s" in words
