"""Headline -> the speaker it names before or after a colon ("UN: ...", "...: police")."""

import re
from typing import TYPE_CHECKING

from corroborate.types import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LEADING = re.compile(r"^\W*([A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}):\s")
TRAILING = re.compile(r"(?::| [-–—]) ([\w.’'-]+(?: [\w.’'-]+){0,4})\W*$")
NAMES = frozenset({"PERSON", "ORG", "NORP"})
SPEAKERS = frozenset(
    {"official", "police", "ministry", "minister", "report", "source", "spokesman", "witness"}
    | {"spokeswoman", "spokesperson", "study", "poll", "survey", "doctor", "medic", "activist"}
    | {"army", "military", "government", "president", "mayor", "sheriff", "coroner", "agency"}
    | {"prosecutor", "expert", "lawyer", "jury", "authority", "monitor", "investigator", "group"}
    | {"rescuer", "resident", "scientist", "researcher", "family", "media", "envoy", "governor"}
)


def headline_speaker(doc: "Doc", offset: int) -> Attribution | None:
    """Return the speaker of a headline: a name, or a word for those who speak, before or after.

    What stands there otherwise is a topic ("Border talks: ...").
    """
    for pattern in (LEADING, TRAILING):
        found = pattern.search(doc.text)
        if found is None:
            continue
        start, end = found.span(1)
        named = doc.char_span(start, end)
        if named is not None and _speaks(named):
            first, last = offset + start, offset + end
            return Attribution(found[1], ":", "headline", "asserts", first, last)
    return None


def _speaks(named: "Span") -> bool:
    last = named[-1]
    if any(t.pos_ in ("VERB", "AUX", "ADP", "NUM") for t in named):
        return False
    if last.ent_type_ in NAMES or last.lemma_.lower() in SPEAKERS:
        return True
    return last.ent_type_ == "GPE" and all(t.ent_type_ == "GPE" for t in named)
