"""Doc -> claims: the extractors' drafts put together as records with document offsets."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corroborate.extract import events, mentions, roles
from corroborate.extract import words as content_words
from corroborate.extract.attribution import (
    attributions,
    is_bare_report,
    is_citation,
    is_cue,
    is_insertion,
    is_stray,
    strayed,
)
from corroborate.extract.clauses import (
    Clause,
    after_semicolon,
    clauses,
    opens_clause,
    subject_of,
)
from corroborate.extract.coref import Antecedent
from corroborate.extract.guard import lost
from corroborate.extract.headlines import headline_speaker
from corroborate.extract.polarity import after_nor, modality, polarity, shared
from corroborate.extract.speech import Heard, Speech
from corroborate.extract.trim import tidy
from corroborate.types import Attribution, Block, Claim, Document, Predicate, PredicateKind, Skipped

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

MIN_CONTENT_WORDS = 2
BARE = frozenset({"say", "add", "tell", "report", "announce", "state", "note"})
HARD = frozenset({"hard", "difficult", "impossible", "early", "tough"})
KNOWING = frozenset({"say", "tell", "know"})
COMMENTING = frozenset({"comment", "speculate", "discuss", "elaborate"})
EXISTENTIAL = "expl"
BARS = frozenset({"-", "–", "—", "|", "«"})
NONE = frozenset({"nobody", "none"})


@dataclass(frozen=True, slots=True)
class Context:
    """What every extractor needs of the block at hand."""

    document: Document
    block: Block
    doc: "Doc"
    pronouns: dict["Token", Antecedent]
    speech: Speech

    @property
    def offset(self) -> int:
        """Where the Doc begins in the document's text."""
        return self.block.start


def verbal_claims(at: Context) -> Iterator[Claim | Skipped]:
    """Yield the claims of a block's clauses, and what was refused."""
    made: list[Claim] = []
    heard: list[Heard] = []
    by = headline_speaker(at.doc, at.offset) if at.block.kind == "title" else None
    for sentence in at.doc.sents:
        found = clauses(sentence, headline=at.block.kind == "title")
        owners = {c.head: c for c in found}
        strays = [c for c in found if len(found) > 1 and is_stray(c)]
        here: list[Claim] = []
        for clause in found:
            if clause in strays:
                continue
            own = _without(clause, by, at.offset)
            chain = attributions(clause, owners, at.document.text, at.offset, at.pronouns)
            heard.append((at.offset + clause.head.idx, chain))
            if (reason := _refusal(own, sentence, at)) is not None:
                if reason:
                    yield _skip(sentence, at, reason)
                continue
            claim = _claim(own, (by, *chain) if by else chain, at, sentence)
            if reason := lost((*clause.tokens, *clause.dropped), claim, at.offset):
                yield _skip(sentence, at, reason)
            else:
                here.append(claim)
        for stray in strays:
            link = strayed(stray, at.document.text, at.offset, at.pronouns)
            here = [c if c.attribution else replace(c, attribution=link) for c in here]
            heard.append((at.offset + stray.head.idx, link))
        made += here
    yield from at.speech.give(made, heard, at.doc.text, at.offset)


def _without(clause: Clause, by: Attribution | None, offset: int) -> Clause:
    """Return a clause without the words that only say who says it."""
    said = [
        t
        for t in clause.tokens
        if not _in_attribution(t, clause.head)
        and not (by and by.speaker_start <= offset + t.idx <= by.speaker_end)
    ]
    own = tidy(said)
    return Clause(clause.head, clause.kind, own, clause.subject, clause.passive)


def nominal_claims(at: Context) -> Iterator[Claim | Skipped]:
    """Yield the claims that noun phrases make of events with their participants."""
    for head in events.nominal_heads(at.doc):
        found = clauses(head.sent)
        around = next((c for c in found if head in c.tokens), None)
        if around is not None and not events.is_vouched(head, around):
            continue
        owners = {c.head: c for c in found}
        tokens = roles.phrase(head)
        start, end = roles.span_of(tokens, at.offset)
        args = events.arguments(head, at.document.text, at.offset)
        clause = Clause(head, "root", tokens, None, passive=False)
        actors, places = mentions.names(clause, at.document.text, at.offset)
        yield Claim(
            id=claim_id(at.document.id, start, end, at.offset + head.idx),
            document=at.document.id,
            start=start,
            end=end,
            text=at.document.text[start:end],
            predicate=events.predicate(head, at.offset),
            arguments=args,
            modality=modality(around) if around else "asserted",
            attribution=()
            if around is None
            else attributions(around, owners, at.document.text, at.offset, at.pronouns),
            quantities=mentions.quantities(clause, args, at.offset),
            places=places,
            actors=actors,
            sentence=_bounds(head.sent, at),
            segments=((start, end),),
            words=content_words.words(clause, args, {}, at.offset),
            headline=at.block.kind == "title",
        )


def claim_id(document: str, start: int, end: int, predicate: int) -> str:
    """Return the stable id of a claim, from its document, span and predicate offset."""
    return "c" + hashlib.sha256(f"{document}:{start}:{end}:{predicate}".encode()).hexdigest()[:10]


def _refusal(clause: Clause, sentence: "Span", at: Context) -> str | None:
    """Return why a clause makes no claim; empty when there is nothing to report of it."""
    if not clause.tokens:
        return ""
    head = clause.head
    if head.pos_ not in ("VERB", "AUX"):
        if at.block.kind != "title" and not any(t.like_num for t in clause.tokens):
            return "no predicate" if len(clause.tokens) > MIN_CONTENT_WORDS else ""
        if any(c.dep_ == "ccomp" for c in head.children) or _is_site(head):
            return ""
    if (
        (is_bare_report(head) and clause.kind != "root")
        or is_citation(head)
        or _says_nothing(head)
        or is_insertion(head)
        or (is_cue(head) and any(_is_content_of(c) for c in head.children))
    ):
        return ""
    if sentence.text.rstrip(" \"”’'").endswith("?"):
        return "a question"
    if _is_instruction(clause) and at.block.kind != "title":
        return "an instruction"
    nominal = head.pos_ not in ("VERB", "AUX", "ADJ")
    if not content_words.says_enough(clause, MIN_CONTENT_WORDS + nominal):
        counted = any(_counts(t) for t in clause.tokens)
        title = at.block.kind == "title" and content_words.says_enough(clause, 1)
        if not (counted and (title or not nominal)):
            return "too little said" if any(t.like_num for t in clause.tokens) else ""
    return None


def _is_site(head: "Token") -> bool:
    """Tell the name of a site, which stands behind a headline: "... - City News 5"."""
    before = head.doc[: head.sent.start]
    return any(t.text in BARS and t.is_sent_end for t in before)


def _says_nothing(head: "Token") -> bool:
    """Tell "said on Monday" without a word of what was said; "it is hard to say"; "no comment"."""
    if _is_evasion(head):
        return True
    if head.lemma_ not in BARE or head.tag_ == "VB":
        return False
    own = {c.dep_ for c in head.children}
    if head.lemma_ == "tell":
        return not own & {"ccomp", "xcomp", "prep", "neg", "auxpass"}
    told = "prep" in own or any(t.pos_ == "VERB" for t in head.subtree if t != head)
    if head.lemma_ != "say" and told:
        return False
    return not own & {"dobj", "ccomp", "neg", "auxpass", "acomp"}


def _is_evasion(head: "Token") -> bool:
    """Tell what speakers say to say nothing: "it is too early to tell", "I won't speculate"."""
    verbs = [head, *(c for c in head.subtree if c.dep_ == "xcomp" and c.pos_ == "VERB")]
    if any(c.dep_ in ("acomp", "attr") and c.lemma_ in HARD for c in head.children):
        told = any(c.dep_ in ("ccomp", "dobj", "prt") for v in verbs[1:] for c in v.children)
        return verbs[-1].lemma_ in KNOWING and not told
    own = any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in head.children)
    negated = any(c.dep_ == "neg" for v in verbs for c in v.children)
    ahead = len(verbs) > 1 or any(c.tag_ == "MD" for c in head.children)
    return own and negated and ahead and verbs[-1].lemma_ in COMMENTING


def _counts(token: "Token") -> bool:
    """Tell a figure; "no" and "nobody" are ones too."""
    none = token.lower_ in NONE or (token.lower_ == "no" and token.dep_ == "det")
    return token.like_num or none


def _is_content_of(token: "Token") -> bool:
    if token.dep_ == "prep":
        gerunds = [c for c in token.children if c.dep_ == "pcomp"]
        return any(opens_clause(c) or (is_cue(c) and _has_content(c)) for c in gerunds)
    return (
        token.dep_ in ("ccomp", "parataxis")
        and opens_clause(token)
        and not after_semicolon(token)
        and not is_insertion(token)
    )


def _has_content(cue: "Token") -> bool:
    return any(c.dep_ == "ccomp" and opens_clause(c) for c in cue.children)


def _is_instruction(clause: Clause) -> bool:
    return (
        clause.kind == "root"
        and clause.head.tag_ == "VB"
        and clause.subject is None
        and not any(c.dep_ == "aux" for c in clause.head.children)
    )


def _claim(clause: Clause, chain: tuple[Attribution, ...], at: Context, sentence: "Span") -> Claim:
    text, offset = at.document.text, at.offset
    start, end = roles.span_of(_shown(clause), offset)
    args = roles.arguments(clause, text, offset)
    actors, places = mentions.names(clause, text, offset)
    return Claim(
        id=claim_id(at.document.id, start, end, offset + clause.head.idx),
        document=at.document.id,
        start=start,
        end=end,
        text=text[start:end],
        predicate=_predicate(clause, offset),
        arguments=args,
        polarity=polarity(clause),
        modality=modality(clause),
        attribution=chain,
        quantities=mentions.quantities(clause, args, offset),
        places=places,
        actors=actors,
        sentence=_bounds(sentence, at),
        segments=_segments(clause, offset),
        additions=_additions(clause, at),
        words=content_words.words(clause, args, at.pronouns, offset),
        headline=at.block.kind == "title",
    )


def _shown(clause: Clause) -> tuple["Token", ...]:
    """Return the tokens that a claim's span runs over.

    The claim of an accusation ("accused the group of using") is shown with the accusing verb, for
    without it the gerund reads as a plain fact.
    """
    verb = _accusing(clause)
    if verb is None:
        return clause.tokens
    group = [c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "advmod")]
    first = min((verb, *group), key=lambda t: t.i)
    return (first, *clause.tokens)


def _accusing(clause: Clause) -> "Token | None":
    """Return the verb of the accusation whose content a clause is."""
    is_content = clause.head.dep_ == "pcomp" and clause.kind == "content"
    return clause.head.head.head if is_content else None


def _in_attribution(token: "Token", head: "Token") -> bool:
    """Return whether a token belongs to an "according to" phrase of the clause."""
    node = token
    while node != head and node.head != node:
        if node.lower_ == "according" and node.head == head:
            return True
        node = node.head
    return False


def _predicate(clause: Clause, offset: int) -> Predicate:
    head = clause.head
    start = offset + head.idx
    kind: PredicateKind = (
        "verb" if head.pos_ == "VERB" else "copula" if head.pos_ == "AUX" else "noun"
    )
    if any(c.dep_ == EXISTENTIAL and c.lower_ == "there" for c in head.children):
        kind = "existential"
    end = start + len(head.text)
    return Predicate(head.lemma_.lower(), head.text, start, end, kind, clause.passive)


def _segments(clause: Clause, offset: int) -> tuple[tuple[int, int], ...]:
    """Return the runs of consecutive tokens that are the clause's own."""
    runs: list[tuple[int, int]] = []
    last = -2
    for token in clause.tokens:
        start, end = offset + token.idx, offset + token.idx + len(token)
        if token.i == last + 1 and runs:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
        last = token.i
    return tuple(runs)


def _additions(clause: Clause, at: Context) -> tuple[tuple[int, str], ...]:
    """Return what the statement adds: the inherited subject, and what pronouns stand for."""
    added = []
    own = set(clause.tokens)
    subject = clause.subject
    begin = at.offset + clause.tokens[0].idx
    if (gap := roles.object_gap(clause)) is not None:
        added.append((begin, _text(gap, at)))
    accusing = _accusing(clause)
    if accusing is not None:
        accuser = subject_of(accusing)[0]
        first = at.offset + _shown(clause)[0].idx
        added += [(first, _name(accuser, at))] if accuser is not None else []
    elif subject is not None and subject not in own:
        name = _name(subject, at)
        helpers = [t.text for t in shared(clause.head) if t not in own]
        helpers += ["neither"] if after_nor(clause.head) else []
        added.append((begin, " ".join([name, *helpers])))
    if (both := roles.shared_object(clause)) is not None:
        added.append((at.offset + clause.tokens[-1].idx + len(clause.tokens[-1]), _text(both, at)))
    if clause.head.dep_ == "relcl":
        links = (t for t in clause.tokens if t.tag_ == "WP$" or t.lower_ == "where")
        added += [
            (at.offset + t.idx + len(t), _text(_place_before(t) or clause.head.head, at))
            for t in links
        ]
    for token in clause.tokens:
        if (noun := at.pronouns.get(token)) is not None:
            added.append((at.offset + token.idx + len(token), noun.text))
    return tuple(added)


def _name(subject: "Token", at: Context) -> str:
    noun = at.pronouns.get(subject)
    return noun.text if noun is not None else _text(subject, at)


def _place_before(link: "Token") -> "Token | None":
    """Return the place named right before "where", though the parser took another noun."""
    before = [t for t in link.doc[max(0, link.i - 2) : link.i] if not t.is_punct]
    near = before[-1] if before and link.lower_ == "where" else None
    if near is None or near.ent_type_ not in ("GPE", "LOC", "FAC"):
        return None
    while near.dep_ in ("conj", "compound") and near.head.ent_type_ in ("GPE", "LOC", "FAC"):
        near = near.head
    return near


def _text(noun: "Token", at: Context) -> str:
    start, end = roles.span_of(roles.phrase(noun), at.offset)
    return at.document.text[start:end]


def _bounds(sentence: "Span", at: Context) -> tuple[int, int]:
    return at.offset + sentence.start_char, at.offset + sentence.end_char


def _skip(sentence: "Span", at: Context, reason: str) -> Skipped:
    start, end = _bounds(sentence, at)
    return Skipped(at.document.id, start, end, reason)
