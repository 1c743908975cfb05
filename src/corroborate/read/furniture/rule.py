"""The shape of a furniture rule, and the small patterns the tables share."""

import re
from dataclasses import dataclass
from typing import Literal

Where = Literal["line", "sentence", "start", "end", "inline"]

NAME = r"[A-Z][\w.'’&-]*"
"""A capitalised word."""
NAMES = rf"{NAME}(?:\s+(?:(?:of|the|and|for|al|el|de|la|&)\s+){{0,2}}{NAME}){{0,6}}"
"""A run of capitalised words, with the small words names hold."""
AGENCY = (
    r"(?:AFP|AP|Associated\s+Press|The\s+Associated\s+Press|Reuters|REUTERS|UPI|DPA|dpa|EFE|ANSA"
    r"|ITAR-TASS|TASS|Tass|Xinhua|PTI|IANS|ANI|TNN|SANA|BTA|Bloomberg|CNN|BBC|KUNA|IRNA|ISNA"
    r"|Anadolu|AA|Interfax|RIA(?:\s+Novosti)?|Sputnik|Yonhap|Kyodo|NNA|MENA|WAM|SPA|CP|PA|AAP)"
)
"""News agencies whose names stand as credits."""
SITES = (
    r"(?:facebook|twitter|instagram|youtube|telegram|whatsapp|pinterest|google\s*(?:\+|plus)"
    r"|linked\s?in|snapchat|tumblr|reddit|viber|tiktok|threads|messenger)"
)
"""Networks on which pages ask to be followed or shared."""


def words(text: str) -> frozenset[str]:
    """Return the set of the words in ``text``."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture.

    ``where`` says what the pattern is held against: the whole paragraph (``line``, its white
    space made single), the start of a sentence (the whole ``sentence`` goes), the ``start`` or
    ``end`` of what is left of a paragraph, or any place in it (``inline``). ``reason`` is shown
    to people.
    """

    name: str
    reason: str
    where: Where
    pattern: re.Pattern[str]


def rule(name: str, reason: str, where: Where, *patterns: str, case: bool = False) -> Rule:
    """Return a rule that any one of ``patterns`` fires; letter case counts only if ``case``."""
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return Rule(name, reason, where, re.compile(joined, 0 if case else re.IGNORECASE))
