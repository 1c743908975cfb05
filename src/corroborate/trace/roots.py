"""Where one claim comes from, taken for itself: its speaker, a credit, or its publisher."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from corroborate.trace.credit_cues import WHAT
from corroborate.trace.hearing import Memory
from corroborate.trace.media_names import Medium, medium, mentions
from corroborate.trace.publishers import Publisher, publisher_of
from corroborate.trace.speakers import Speaker
from corroborate.types import Claim, Credit, Document

_DEEP = frozenset({"told", "reported by", "a report by"})
"""Cues that name the inner one of two media ("quoted by one agency, another reports")."""
_PARTLY = frozenset({"contribution", "copyright"})
"""Cues that are weaker than a dateline where an article has both."""
_TAIL = re.compile(
    r"(?:['’]s)?(?:\s(?:news|press|state))?(?:\s(?:agency|newspaper|daily|television|TV|network|channel"
    r"|website|magazine|station))?(?:['’]s?)?\Z"
)
_DESCRIBED = re.compile(rf"{WHAT}(?:[A-Z][\w'’-]*,\s)?(?:[Tt]he\s)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Root:
    """What a claim goes back to.

    ``speaker`` is the innermost named speaker, ``channel`` the medium the article has it from,
    ``credit`` the words that say so; ``publisher`` is the article's own.
    """

    claim: Claim
    document: Document
    publisher: Publisher
    speaker: Speaker | None = None
    channel: Medium | None = None
    credit: Credit | None = None

    @property
    def channel_key(self) -> str:
        """What the medium is compared by that vouches for the claim: credited, or publishing."""
        return self.channel.key if self.channel else self.publisher.key


def roots(documents: Sequence[Document], claims: Iterable[Claim]) -> Mapping[str, Root]:
    """Return the root of every claim by its id.

    ``documents`` have their credits filled in. Claims of a document are read in the order of the
    text, so that short names of speakers are understood from what stands before them.
    """
    held = {document.id: document for document in documents}
    publishers = {document.id: publisher_of(document) for document in documents}
    memories: dict[str, Memory] = {}
    found: dict[str, Root] = {}
    for claim in sorted(claims, key=lambda each: (each.document, each.start, each.end, each.id)):
        document = held[claim.document]
        memory = memories.setdefault(document.id, Memory(document.text))
        own = publishers[document.id]
        speaker, channel = _chain(claim, memory, own)
        credit = _credit(claim, document.credits)
        if credit is not None and (channel is None or credit.scope == "sentence"):
            channel = Medium(credit.name, credit.kind, medium(credit.name).key)
        else:
            credit = None
        found[claim.id] = Root(claim, document, own, speaker, channel, credit)
    return _one_name(found)


def _one_name(found: Mapping[str, Root]) -> dict[str, Root]:
    """Return the roots with every speaker under the most usual of his names."""
    written: dict[frozenset[str], Counter[str]] = defaultdict(Counter)
    for root in found.values():
        if root.speaker:
            written[root.speaker.words][root.speaker.name] += 1
    usual = {
        words: min(names, key=lambda name: (-names[name], len(name), name))
        for words, names in written.items()
    }
    return {
        claim: replace(root, speaker=replace(root.speaker, name=usual[root.speaker.words]))
        if root.speaker
        else root
        for claim, root in found.items()
    }


def _chain(claim: Claim, memory: Memory, own: Publisher) -> tuple[Speaker | None, Medium | None]:
    """Return the innermost speaker of a claim's attributions and the innermost medium in them."""
    speaker: Speaker | None = None
    channel: Medium | None = None
    for link in reversed(claim.attribution):
        if not link.speaker:
            continue
        named = _medium_of(link.speaker)
        if named is not None:
            if channel is None and not own.is_called(named.key):
                channel = named
        elif speaker is None:
            before = link.speaker_start if link.speaker_start >= 0 else claim.start
            speaker = memory.hear(link.speaker, link.canonical, before)
    return speaker, channel


def _medium_of(phrase: str) -> Medium | None:
    """Return the medium a speaker is, or ``None``; people who work for one are not it."""
    plain = _TAIL.sub("", phrase.strip(" ,.“”\"'’"))
    for mention in mentions(plain):
        if mention.end == len(plain) and _DESCRIBED.fullmatch(plain, 0, mention.start):
            return mention.medium
    return None


def _credit(claim: Claim, credits: Sequence[Credit]) -> Credit | None:
    """Return the credit that covers a claim: the innermost of its sentence, else the document's."""
    start, end = claim.sentence if claim.sentence != (0, 0) else (claim.start, claim.end)
    near = [c for c in credits if c.scope == "sentence" and start <= c.start < end]
    if near:
        return min(near, key=lambda credit: (credit.cue not in _DEEP, credit.start))
    whole = [credit for credit in credits if credit.scope == "document"]
    return min(whole, key=lambda credit: (credit.cue in _PARTLY, credit.start), default=None)
