"""Short words for speakers, understood from what a document has said before."""

import re
from dataclasses import dataclass, field, replace

from corroborate.gazetteer.people import same_person
from corroborate.trace.speakers import Speaker, author_of, parse_speaker
from corroborate.trace.vocabulary import LIKE, ROLES

_SEVERAL = re.compile(
    r"\A[Bb]oth\s|\band\s(?:its|his|her|their|other|some|several|many|numerous|all)\s"
)
"""A speaker that is several: one of them alone is not short for all."""


@dataclass(slots=True)
class Memory:
    """The speakers a document has named so far, nearest last, and who wrote its last paper."""

    text: str
    speakers: list[Speaker] = field(default_factory=list)
    author: Speaker | None = None

    def hear(self, phrase: str, canonical: str, before: int) -> Speaker | None:
        """Return the speaker ``phrase`` means at offset ``before``, or ``None`` for nobody.

        ``canonical`` is the name settled elsewhere, or empty. Short forms ("the group", a surname,
        "the report") are read as the nearest earlier speaker they fit.
        """
        inner, of_paper = author_of(phrase)
        if of_paper and not inner:
            return self.author
        role = self._in_office(phrase)
        if role is not None:
            return role
        parsed = parse_speaker(inner or canonical or phrase, inner or phrase)
        speaker = self._known(parsed, before) if parsed else None
        if speaker is None:
            return None
        body = self._known(speaker.body, before) if speaker.body else None
        speaker = replace(speaker, name=self._as_written(speaker.name), body=body)
        self.speakers.append(speaker)
        if not speaker.person and (of_paper or self.author is None):
            self.author = speaker
        return speaker

    def _in_office(self, phrase: str) -> Speaker | None:
        """Return the last person named with the office that ``phrase`` gives ("the spokesman")."""
        match = re.fullmatch(r"[Tt]he (\w+)", phrase.strip())
        if match is None or match[1].lower() not in ROLES:
            return None
        named = (each for each in reversed(self.speakers) if each.role == match[1].lower())
        return next(named, None)

    def _as_written(self, name: str) -> str:
        """Return the spelling of ``name`` with most capitals that the text has."""
        pattern = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
        found = [match.group() for match in pattern.finditer(self.text)]
        return max([name, *found], key=lambda each: sum(letter.isupper() for letter in each))

    def _known(self, speaker: Speaker, before: int) -> Speaker | None:
        """Return the fuller speaker that is meant, ``None`` if a bare word means none."""
        for earlier in reversed(self.speakers):
            if _refers(speaker, earlier):
                return earlier
        if not speaker.bare:
            return speaker
        full = antecedent(self.text, speaker.head, before)
        found = parse_speaker(full, full) if full else None
        return found or (speaker if speaker.office else None)


def antecedent(text: str, head: str, before: int) -> str:
    """Return the nearest phrase before an offset that has a name in it and ``head`` at its end.

    A capital that only begins a sentence makes no name. Empty if there is none.
    """
    alike = {head, *(word for word, like in LIKE.items() if like == head)}
    heads = "|".join(re.escape(word) for word in sorted(alike))
    pattern = re.compile(
        r"(?:(?<=\w\s)|(?<=,\s)|(?<![\w\s][\s“\"])(?=[A-Z][\w.]*\s[A-Z]|[A-Z.]{2,}\s))"
        rf"(?:(?![\w-]{{4,}}\.\s)[A-Z][\w.&-]{{0,40}}\s){{1,6}}(?:[a-z]+\s){{0,2}}(?i:{heads})s?\b"
        r"(?:\s(?:for|of)(?:\s[A-Z][\w-]*){1,6})?"
    )
    matches = [match.group() for match in pattern.finditer(text, 0, max(0, before))]
    return matches[-1] if matches else ""


def _refers(short: Speaker, full: Speaker) -> bool:
    """Tell whether ``short`` may be another word in one text for the earlier ``full``."""
    if short.person or full.person:
        both = short.person and full.person
        return both and same_person(short.name, full.name, one_document=True)
    if short.head != full.head or (_SEVERAL.search(full.name) and not _SEVERAL.search(short.name)):
        return False
    return bool(short.words & full.words - {full.head}) or short.words <= full.words
