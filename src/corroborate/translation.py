"""Whether a document says of itself that it is a translation."""

import re

from corroborate.types import Document

SAID = re.compile(
    r"^\W*(?:(?:this|the) (?:article|text|story|report|piece|page|interview) (?:was|is|has been) "
    r"(?:[\w-]+ (?:in [\w-]+ )?(?:and )?){0,2}?)?(?:machine|automatically|google)?[ -]?"
    r"(?:translated (?:by|from|with|using|into english)\b|translation(?::| by\b| from\b)"
    r"|translators?:)[^\n]{0,120}$",
    re.I | re.M,
)
"""A short line of its own: "Translated from Ukrainian", "Translation: Ana Roe"."""


def is_translation(document: Document) -> bool:
    """Return whether a line of a document says that its text was translated."""
    return SAID.search(document.text) is not None
