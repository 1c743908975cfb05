"""Where one claim comes from, taken for itself: its speaker, a credit, or its publisher."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from corroborate.trace.credit_cues import WHAT
from corroborate.trace.grounds import ground_of, paper_of, paper_word
from corroborate.trace.hearing import Memory
from corroborate.trace.media_names import Medium, longest_name, media_key, medium, mentions
from corroborate.trace.publishers import Publisher, publisher_of
from corroborate.trace.speakers import Speaker, parse_speaker
from corroborate.trace.vocabulary import GENERIC_PAPERS, SPEECH_ACTS
from corroborate.types import Claim, Credit, Document

_DEEP = frozenset({"told", "reported by", "a report by"})
"""Cues that name the inner one of two media ("quoted by one agency, another reports")."""
_PARTLY = frozenset({"contribution", "copyright"})
"""Cues that are weaker than a dateline where an article has both."""
_TAIL = re.compile(
    r"(?:['’]s)?(?:\s(?:news|press|state))?(?:\s(?:agency|newspaper|daily|television|TV|network|channel"
    r"|website|magazine|station))?(?:['’]s?)?\Z"
)
_LIKE_A_PERSON = re.compile(r"[A-Z][a-z]+\s(?:Press|Post|Sun|Globe|Standard|Courier|Advocate)")
"""Without an article, people have such names too."""
_SELF = re.compile(
    r"(?:the|its) (?:news )?(?:agency|broadcaster|network|newspaper|paper|channel|company|outlet)",
    re.IGNORECASE,
)
_THE_AGENCY = re.compile(r"[Tt]he (?:news )?agency")
_DESCRIBED = re.compile(rf"{WHAT}(?:[A-Z][\w'’-]*,\s)?(?:[Tt]he\s)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Root:
    """What a claim goes back to.

    ``speaker`` is the innermost named speaker, ``channel`` the medium the article has it from,
    ``credit`` the words that say so; ``publisher`` is the article's own. ``relays`` are the media
    and ``quoting`` the speakers on the way, outermost first; ``paper`` is what kind of paper the
    speaker says it in ("report"), if any. Where a claim has no speaker, ``main`` is the
    institution that most of its article comes from, if there is one.
    """

    claim: Claim
    document: Document
    publisher: Publisher
    speaker: Speaker | None = None
    channel: Medium | None = None
    credit: Credit | None = None
    relays: tuple[Medium, ...] = ()
    quoting: tuple[Speaker, ...] = ()
    paper: str = ""
    main: Speaker | None = None

    @property
    def channel_key(self) -> str:
        """What the medium is compared by that vouches for the claim: credited, or publishing."""
        return self.channel.key if self.channel else self.publisher.key


@dataclass(frozen=True, slots=True)
class _Said:
    """What attributions say: the innermost speaker with his paper, the media, other speakers."""

    speaker: Speaker | None
    paper: str
    media: tuple[Medium, ...]
    quoting: tuple[Speaker, ...]


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
        found[claim.id] = _root(claim, document, memory, own)
    main = {document: memory.main() for document, memory in memories.items()}
    for claim_id, root in found.items():
        if root.speaker is None:
            found[claim_id] = replace(root, main=main[root.document.id])
    return _one_name(found)


def _root(claim: Claim, document: Document, memory: Memory, own: Publisher) -> Root:
    """Return the root of one claim; claims must come in the order of the text."""
    said = _chain(claim, memory, own)
    speaker, quoting, paper = said.speaker, said.quoting, said.paper
    if speaker is None and not claim.attribution:
        speaker = _acting(claim, memory)
    ground = ground_of(claim, document.text)
    deeper = memory.hear(ground.who, "", ground.start) if ground else None
    if ground is not None and deeper is not None and not _same(deeper, speaker):
        quoting = (*quoting, speaker) if speaker else quoting
        speaker, paper = deeper, ground.paper
    channel = said.media[-1] if said.media else None
    credits = _credits(claim, document.credits)
    credit = credits[-1] if credits else None
    relays = said.media[:-1]
    if credit is not None and (channel is None or credit.scope == "sentence"):
        relays = (*said.media, *(_of(each) for each in credits[:-1]))
        channel = _of(credit)
    else:
        credit = None
    keys = {channel.key} if channel else set()
    passed: dict[str, Medium] = {each.key: each for each in relays if each.key not in keys}
    if speaker and not paper:
        paper = paper_of(claim, document.text)
    way = tuple(passed.values())
    return Root(claim, document, own, speaker, channel, credit, way, quoting, paper)


def _acting(claim: Claim, memory: Memory) -> Speaker | None:
    """Return the speaker that a claim about somebody's words is about ("the mayor urged ...").

    Whoever reports it, what is known of it are the words of the one who spoke.
    """
    lemma = claim.predicate.lemma.lower()
    roles = {argument.role: argument for argument in claim.arguments}
    who = roles.get("agent" if claim.predicate.passive else "subject")
    thing = roles["object"].head if "object" in roles else ""
    calls = lemma == "call" and not roles.keys().isdisjoint({"for", "on", "upon"})
    calls = calls or (lemma == "put" and thing in {"toll", "number", "figure"})
    if who is None or claim.predicate.kind != "verb" or not (calls or lemma in SPEECH_ACTS):
        return None
    if lemma == "claim" and thing == "life":
        return None
    if _medium_of(who.text, memory.text) is not None:
        return None
    speaker = memory.hear(who.text, "", who.start)
    return speaker if speaker and (speaker.person or speaker.institutional) else None


def _of(credit: Credit) -> Medium:
    """Return the medium that a credit names."""
    return Medium(credit.name, credit.kind, medium(credit.name).key)


def _same(a: Speaker, b: Speaker | None) -> bool:
    """Tell whether two speakers of one sentence are one."""
    return b is not None and a.words == b.words


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


def _chain(claim: Claim, memory: Memory, own: Publisher) -> _Said:
    """Return the media and speakers of a claim's attributions, outermost first.

    Only the innermost speaker is remembered for short names later in the text.
    """
    speaker: Speaker | None = None
    paper = ""
    media: list[Medium] = []
    quoting: list[Speaker] = []
    for link in reversed(claim.attribution):
        key = media_key(link.speaker)
        bare = key in GENERIC_PAPERS and link.speaker.lower().startswith("the ")
        if not link.speaker or bare or key == own.key:
            continue
        before = link.speaker_start if link.speaker_start >= 0 else claim.start
        named = _medium_of(link.speaker, memory.text) or _last_agency(link.speaker, memory, before)
        phrase, canonical = link.speaker, link.canonical
        itself = _itself(claim, link.speaker, named, memory.text)
        if itself is not None:
            if own.is_called(itself.key):
                continue
            phrase = canonical = itself.name
            named = None
        if named is not None:
            if not own.is_called(named.key):
                media.append(named)
        elif speaker is None:
            speaker = memory.hear(phrase, canonical, before)
            paper = paper_word(phrase) if speaker else ""
        else:
            outer = parse_speaker(canonical or phrase, phrase)
            if outer is not None and not _same(outer, speaker):
                quoting.append(outer)
    return _Said(speaker, paper, tuple(reversed(media)), tuple(reversed(quoting)))


def _last_agency(phrase: str, memory: Memory, before: int) -> Medium | None:
    """Return the agency that was named last before an offset, if "the agency" speaks."""
    if not _THE_AGENCY.fullmatch(phrase):
        return None
    named = [m.medium for m in mentions(memory.text) if m.end <= before]
    return next((each for each in reversed(named) if each.kind == "agency"), None)


def _itself(claim: Claim, phrase: str, named: Medium | None, text: str) -> Medium | None:
    """Return the medium that speaks of itself ("Reuters said it would cut 300 jobs"), if one does.

    Either the speaker is ``named`` and the claim about "it" or "the agency", or the other way
    round.
    """
    subject = next((each.text for each in claim.arguments if each.role == "subject"), "")
    if named is None:
        return _medium_of(subject, text) if _SELF.fullmatch(phrase) else None
    if subject.lower() == "it":
        return named if claim.predicate.kind == "verb" else None
    same = _SELF.fullmatch(subject) is not None or media_key(subject) == named.key
    return named if same else None


def _medium_of(phrase: str, text: str) -> Medium | None:
    """Return the medium a speaker is, or ``None``; people who work for one are not it.

    ``text`` is that of the article, which may have the longer name.
    """
    plain = _TAIL.sub("", phrase.strip(" ,.“”\"'’"))
    for mention in mentions(plain):
        if not mention.sure and _LIKE_A_PERSON.fullmatch(plain):
            continue
        if mention.end == len(plain) and _DESCRIBED.fullmatch(plain, 0, mention.start):
            return mention.medium if mention.sure else longest_name(mention.medium, text)
    return None


def _credits(claim: Claim, credits: Sequence[Credit]) -> tuple[Credit, ...]:
    """Return the credits that cover a claim, outermost first: of its sentence, else one of all.

    Two agencies are taken for a chain only if the wording says that one has it from the other.
    """
    start, end = claim.sentence if claim.sentence != (0, 0) else (claim.start, claim.end)
    near = [c for c in credits if c.scope == "sentence" and start <= c.start < end]
    if near:
        inner = min(near, key=lambda credit: (credit.cue not in _DEEP, credit.start))
        outer = [each for each in near if each.cue not in _DEEP and each.name != inner.name]
        return (*outer, inner) if inner.cue in _DEEP else (inner,)
    whole = [credit for credit in credits if credit.scope == "document"]
    first = min(whole, key=lambda credit: (credit.cue in _PARTLY, credit.start), default=None)
    return (first,) if first else ()
