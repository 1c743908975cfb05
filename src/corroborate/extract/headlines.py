"""Headline -> its parts, and the speaker it names ("UN: ...", "...: police", "..., police say").

Each part is parsed by itself: of "Police: 1 dead, 2 hurt; gunman held - City News" the parser makes
one sentence, in which the statements are lost.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from corroborate.types import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LEADING = re.compile(r"^\W*([A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}):\s")
TRAILING = re.compile(r"(?::| [-–—]) ([\w.’'-]+(?: [\w.’'-]+){0,4})\W*$")
SAID = re.compile(
    r", ((?!(?:and|but|who|I|you|he|she|it|we|they) )(?:[\w.’'-]+ ){0,4}?[\w.’'-]+) (says?)\W*$"
)
PART = re.compile(
    r"(?<=[:;|«»]) +|(?<= [-–—]) +|(?<=,) +(?=" + SAID.pattern.removeprefix(", ") + ")"
)
NAMES = frozenset({"PERSON", "ORG", "NORP"})
SPEAKERS = frozenset(
    {"official", "police", "ministry", "minister", "report", "source", "spokesman", "witness"}
    | {"spokeswoman", "spokesperson", "study", "poll", "survey", "doctor", "medic", "activist"}
    | {"army", "military", "government", "president", "mayor", "sheriff", "coroner", "agency"}
    | {"prosecutor", "expert", "lawyer", "jury", "authority", "monitor", "investigator", "group"}
    | {"rescuer", "resident", "scientist", "researcher", "family", "media", "envoy", "governor"}
)


def parts(headline: str) -> Iterator[str]:
    """Yield the parts of a headline, which together are its text."""
    begin = 0
    for between in PART.finditer(headline.rstrip()):
        yield headline[begin : between.end()]
        begin = between.end()
    yield headline[begin:]


def joined(docs: Sequence["Doc"]) -> "Doc":
    """Return one Doc of the parts' Docs, on the text of the headline."""
    if len(docs) == 1:
        return docs[0]
    return type(docs[0]).from_docs(list(docs), ensure_whitespace=False)


def headline_speaker(doc: "Doc", offset: int) -> Attribution | None:
    """Return the speaker of a headline: a name, or a word for those who speak, before or after.

    What stands there otherwise is a topic ("Border talks: ...").
    """
    if (said := SAID.search(doc.text)) is not None:
        first, last = offset + said.start(1), offset + said.end(1)
        return Attribution(said[1], said[2], "reported", "asserts", first, last)
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
    if any(t.pos_ in ("AUX", "ADP", "NUM") for t in named):
        return False
    if last.lower_ in SPEAKERS or last.lemma_.lower() in SPEAKERS:
        return True
    if any(t.pos_ == "VERB" for t in named):
        return False
    if last.ent_type_ in NAMES:
        return True
    return last.ent_type_ == "GPE" and all(t.ent_type_ == "GPE" for t in named)
