"""Short words for speakers, understood from what a document has said before."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from corroborate.gazetteer.fold import fold
from corroborate.gazetteer.people import same_person
from corroborate.trace.likeness import AUTHORITY, same_speaker
from corroborate.trace.phrases import antecedent, informing, names_with
from corroborate.trace.speakers import Speaker, author_of, parse_speaker
from corroborate.trace.vocabulary import ANYBODY, ROLES

OFTEN, MOST = 2, 0.6
"""How often an institution must be heard, and the part of all that institutions are heard to say
in an article that must be its own, for what the article puts down to nobody to be from it."""

_MONITORS = re.compile(r"(?:(?:war|rights)\s)?monitoring\s(?:group|body|network|organi[sz]ation)")
_MONITOR = Speaker("monitor", frozenset({"monitor"}), "monitor", bare=True)
_COUNTED = re.compile(
    r"(?:the\s|these\s)?(?:two|three|four|both|several|many|other)\s", re.IGNORECASE
)
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
        known = self._meant(phrase, canonical or phrase)
        if known is not None:
            self.speakers.append(known)
            return known
        parsed = parse_speaker(inner or canonical or phrase, inner or phrase)
        if parsed and parsed.bare and _COUNTED.match(phrase):
            return None
        speaker = self._known(parsed, before) if parsed else None
        if speaker is None:
            return None
        body = self._known(speaker.body, before) if speaker.body else None
        speaker = replace(speaker, name=self._as_written(speaker.name), body=body)
        if speaker.person and not (speaker.office or speaker.body):
            speaker = self._introduced(speaker)
        self.speakers.append(speaker)
        if not speaker.person and (of_paper or self.author is None):
            self.author = speaker
        return speaker

    def main(self) -> Speaker | None:
        """Return the institution that ``MOST`` of the article comes from, if there is one.

        Private people do not count: what they saw themselves is put down to them; nor do mere
        "authorities" if anybody is named more closely, for they may be several. An institution
        other than those of which there is one at an event must have been heard ``OFTEN`` times.
        """
        named = [each for each in self.speakers if each.institutional] + informing(self.text)
        heard = [each for each in named if each.head != AUTHORITY] or named
        counts = [sum(same_speaker(each, other) for other in heard) for each in heard]
        most = max(counts, default=0)
        if not heard or most < MOST * len(heard):
            return None
        alike = [each for each, count in zip(heard, counts, strict=True) if count == most]
        best = max(alike, key=lambda each: (not each.person, len(each.words)))
        return best if best.office or most >= OFTEN else None

    def _meant(self, phrase: str, name: str) -> Speaker | None:
        """Return the earlier speaker that a pronoun, a surname or "the spokesman" stands for.

        "He" is the last who was heard if that was a person, "it" and "they" if it was none.
        """
        last = self.speakers[-1] if self.speakers else None
        pronoun = name.lower()
        if last is not None and pronoun in {"he", "she", "it", "they"}:
            return last if last.person == (pronoun in {"he", "she"}) else None
        office = re.fullmatch(r"[Tt]he (\w+)", phrase.strip())
        role = office[1].lower() if office and office[1].lower() in ROLES else ""
        surname = fold(name) if re.fullmatch(r"[A-Z][\w'’-]+", name) else ""
        for each in reversed(self.speakers):
            if role and each.role == role:
                return each
            if surname and each.person and fold(each.name).split()[1:][-1:] == [surname]:
                return each
        return None

    def _introduced(self, person: Speaker) -> Speaker:
        """Return a person with the office that the text gives him where it names him in full."""
        surname = re.escape(person.name.split()[-1])
        words = rf"(?:[A-Z][\w.’'&-]*|{'|'.join(sorted(ROLES))})"
        title = rf"(?<!\w)(?:{words}\s(?:(?:of|for)\s(?:the\s)?)?){{2,8}}{surname}\b"
        for match in re.finditer(title, self.text):
            full = parse_speaker(match.group(), match.group())
            if full is None or not (full.office or full.body):
                continue
            if full.person and same_person(person.name, full.name, one_document=True):
                return replace(full, name=person.name, words=person.words)
        return person

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
        if _MONITORS.fullmatch(speaker.name):
            return self._known(_MONITOR, before)
        if not speaker.bare:
            return speaker
        later = self._named_later(speaker, before)
        full = antecedent(self.text, speaker.head, before) or later
        if speaker is _MONITOR and not _in_full(full) and _in_full(later):
            full = later  # what stands before is a headline that ends with "monitor"
        found = parse_speaker(full, full) if full else None
        last = self.speakers[-1] if self.speakers and speaker.head in ANYBODY else None
        if found is None and last is not None and not last.person:
            return last
        return found or (speaker if speaker.office else None)

    def _named_later(self, speaker: Speaker, after: int) -> str:
        """Return the next name with the same head ("a monitor said", then who that is)."""
        if self.speakers or speaker.office:
            return ""
        found = Counter(names_with(speaker.head, self.text, after, len(self.text)))
        return max(found, key=lambda name: (_in_full(name), found[name]), default="")


def _in_full(name: str) -> bool:
    """Tell the full name of a body: "the Northern Observatory for Reef Life"."""
    return " for " in name or " of " in name


def _refers(short: Speaker, full: Speaker) -> bool:
    """Tell whether ``short`` may be another word in one text for the earlier ``full``."""
    if short.person or full.person:
        both = short.person and full.person
        return both and same_person(short.name, full.name, one_document=True)
    if short.head != full.head or (_SEVERAL.search(full.name) and not _SEVERAL.search(short.name)):
        return False
    return bool(short.words & full.words - {full.head}) or short.words <= full.words
