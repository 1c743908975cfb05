"""Credits: the agencies and outlets an article names as where it has its text from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corroborate.trace.credit_cues import WHAT, Cue, Scope, cues, name_cues
from corroborate.trace.media_names import Medium, Mention, medium, mentions
from corroborate.trace.publishers import publisher_of
from corroborate.types import Credit, Document

_REACH = 140  # code points before a name in which its cue must begin
_PICTURE = re.compile(
    r"\b(?:photos?|images?|pictures?|pic|video|footage|file|graphic|getty|illustration|screengrab)"
    r"(?:\s(?:by|from|via|credit|source|courtesy(?:\sof)?))?[\s:/(]*\Z",
    re.IGNORECASE,
)
_PICTURED = re.compile(
    r"\s*(?:\bphotos?\b|\bpictures?\b|\bimages?\b|\barchive|(?-i:/\s?[A-Z][\w.]+\s[A-Z]))",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(
    r"(?:['’]s)?\s(?:(?:sister|partner|parent|owned)[\s-](?:\w+\s)?"
    r"(?:station|network|paper|newspaper|site|company|publication|outlet)|affiliate)\b"
)
"""What follows a medium that is only named to say whose another one is."""
_NOT = re.compile(r"\b(?:not|never|denied|denying)\s(?:\w+\s){0,2}\Z", re.IGNORECASE)
_JOINED = re.compile(rf"(?:\s?[,/&]|,?\sand|,?\sor)\s?{WHAT}")


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    medium: Medium
    label: str
    scope: Scope


def find_credits(document: Document) -> tuple[Credit, ...]:
    """Return the credits of ``document`` in the order of its text.

    The whole text is searched, furniture too. An outlet that credits itself is left out, and so
    are credits of pictures. One place names one medium once; a credit for the document goes before
    one for the sentence.
    """
    text = document.text
    own = publisher_of(document)
    kept: list[Credit] = []
    for found in _find(document):
        named = found.medium
        if not named.key or own.is_called(named.key) or _is_denied(text, found.start):
            continue
        start, end = _trim(text, found.start, found.end)
        credit = Credit(
            named.name, named.kind, found.label, text[start:end], start, end, found.scope
        )
        if not any(_same_place(credit, each) for each in kept):
            kept.append(credit)
    return tuple(sorted(kept, key=lambda credit: (credit.start, credit.end, credit.name)))


def _find(document: Document) -> list[_Found]:
    """Return everything that may be a credit, cues for documents first."""
    text = document.text
    places = [
        each
        for each in mentions(text)
        if not (_is_picture(text, each.start, each.end) or _DESCRIBES.match(text, each.end))
    ]
    found: list[_Found] = []
    credited: dict[int, _Found] = {}
    for index, mention in enumerate(places):
        for cue in cues():
            match = _match(text, mention, cue)
            if match is not None:
                credited.setdefault(index, match)
                found.append(match)
        if _follows_title(document, mention):
            found.append(_Found(mention.start, mention.end, mention.medium, "byline", "document"))
    found.extend(_company(text, places, credited))
    for label, scope, pattern in name_cues():
        for hit in pattern.finditer(text):
            if not _is_picture(text, *hit.span("name")):
                found.append(_Found(*hit.span(), _named(hit), label, scope))
    return sorted(found, key=lambda each: each.scope)


def _named(hit: re.Match[str]) -> Medium:
    """Return the medium of a cue that takes any name: an agency if the words call it one."""
    named = medium(hit["name"])
    before = hit.string[hit.start() : hit.start("name")]
    return replace(named, kind="agency") if before.endswith("agency ") else named


def _match(text: str, mention: Mention, cue: Cue) -> _Found | None:
    """Return the credit that ``cue`` makes of ``mention``, if it does."""
    if cue.only == "sure" and not mention.sure:
        return None
    if cue.only == "agency" and mention.medium.kind != "agency":
        return None
    after = cue.after.match(text, mention.end)
    if after is None:
        return None
    before = cue.before.search(text, max(0, mention.start - _REACH), mention.start)
    if before is None:
        return None
    end = max(mention.end, after.end())
    return _Found(before.start(), end, mention.medium, cue.label, cue.scope)


def _company(text: str, places: Sequence[Mention], credited: dict[int, _Found]) -> Iterator[_Found]:
    """Yield the credits of names that are joined by "and" or a comma to one that is credited."""
    pairs = list(enumerate(pairwise(places)))
    for steps, shift in ((pairs, 1), (reversed(pairs), 0)):
        for index, (left, right) in steps:
            known, other = index + 1 - shift, index + shift
            if known not in credited or other in credited:
                continue
            if _JOINED.fullmatch(text, left.end, right.start):
                near, model = places[other], credited[known]
                found = _Found(near.start, near.end, near.medium, model.label, model.scope)
                credited[other] = found
                yield found


def _follows_title(document: Document, mention: Mention) -> bool:
    """Tell whether a page that was flattened to one line has the agency between title and text."""
    title = document.title or ""
    before = document.text[: mention.start].rstrip()
    after = document.text[mention.end : mention.end + 2]
    return mention.sure and len(title) > 10 and before.endswith(title) and after[1:].isupper()


def _is_picture(text: str, start: int, end: int) -> bool:
    """Tell whether the name between ``start`` and ``end`` stands for where a picture is from."""
    return (
        _PICTURE.search(text, max(0, start - 30), start) is not None
        or _PICTURED.match(text, end) is not None
    )


def _is_denied(text: str, start: int) -> bool:
    """Tell whether the cue that begins at ``start`` is negated ("was not reported by")."""
    return _NOT.search(text, max(0, start - 30), start) is not None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _same_place(a: Credit, b: Credit) -> bool:
    """Tell whether two credits name one medium in overlapping text."""
    return a.name == b.name and a.start < b.end and b.start < a.end
