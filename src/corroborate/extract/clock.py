"""Hours that the parser tears apart: "a.m." and "p.m." at the end, taken for the full stop."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HALVES = frozenset({"a.m.", "p.m."})


def with_whole_hours(doc: "Doc") -> "Doc":
    """Return a Doc in which each half of the day hangs on the hour before it.

    The Doc itself is returned where none was torn from its hour.
    """
    torn = [token.i for token in doc if _is_torn(token)]
    if not torn:
        return doc
    changed = doc.copy()
    for i in torn:
        changed[i].head, changed[i].dep_ = changed[i - 1], "npadvmod"
    return changed


def _is_torn(token: "Token") -> bool:
    if token.lower_ not in HALVES or token.i == token.sent.start:
        return False
    hour = token.nbor(-1)
    bound = token.head in (token, hour, hour.head) or token in hour.ancestors
    return hour.text[0].isdigit() and not bound
