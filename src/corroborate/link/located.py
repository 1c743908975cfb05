"""Which places of a claim may say where it happened."""

import re

from corroborate.gazetteer.relations import compare
from corroborate.types import Claim, Document, Place

COMPOUND = re.compile(r"[-‐–][a-z]")


def located(claim: Claim, document: Document) -> tuple[Place, ...]:
    """Return the places of a claim but those that stand for a party or only describe one.

    "the Britain-based observatory", "Islamic State of Iraq and Syria", "Turkey said". Of two places
    one of which lies in the other, it is the narrower ("in the east of Syria ... in Homs").
    """
    found = [p for p in claim.places if not _is_of_party(p, claim, document.text)]
    return tuple(p for p in found if all(compare(p, q) != "contains" for q in found))


def _is_of_party(place: Place, claim: Claim, text: str) -> bool:
    if COMPOUND.match(text, place.end):
        return True
    if any(
        a.start <= place.start and place.end <= a.end and a.end - a.start > place.end - place.start
        for a in claim.actors
    ):
        return True
    return any(
        a.role == "subject" and a.start <= place.start < a.end and _is_head(place, a.head)
        for a in claim.arguments
    )


def _is_head(place: Place, head: str) -> bool:
    return head.lower() in place.text.lower().split()
