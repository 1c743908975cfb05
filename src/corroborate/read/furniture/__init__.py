"""Furniture: what stands in the file of an article and is not the article's own running text.

Precision comes first: a cut that loses a sentence of the news costs more than a menu left in.
:data:`FURNITURE` lists the tables of rules, each with a name and a reason in words; what cannot be
said in a pattern (stamps, datelines, tags, headings, footers, repeats of the title, other
scripts) has a module of its own. :func:`find_furniture` applies them to one paragraph.
"""

from corroborate.read.furniture import (
    contact,
    credits,
    dateline,
    media,
    navigation,
    related,
    rights,
    sharing,
)
from corroborate.read.furniture.rule import Rule

FURNITURE: dict[str, tuple[Rule, ...]] = {
    "navigation": navigation.RULES,
    "sharing": sharing.RULES,
    "rights": rights.RULES,
    "credits": credits.RULES,
    "contact": contact.RULES,
    "media": media.RULES,
    "related": related.RULES,
    "dateline": dateline.RULES,
}
"""The tables of rules by family, in the order in which they are tried."""
