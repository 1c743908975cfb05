"""Clause -> the chain of those who are said to say it, outermost first."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from corroborate.extract.clauses import Clause, after_semicolon, is_finite, is_statement
from corroborate.extract.coref import Antecedent
from corroborate.extract.cues import BELIEVING, CITING, cue_lemmas, speech_lemmas, stance
from corroborate.extract.roles import phrase, span_of
from corroborate.types import Attribution, AttributionKind, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

ACCORDING: AttributionKind = "according-to"
REPORTED: AttributionKind = "reported"
EMPTY_HANDED = frozenset({"dobj", "ccomp", "xcomp", "acomp", "attr", "oprd"})
STRAYS = frozenset({"ROOT", "ccomp", "parataxis", "dep", "conj", "relcl", "punct"})
GIVEN = frozenset({"dobj", "pobj"})
STATEMENTS = frozenset(
    {"statement", "report", "letter", "release", "note", "tweet", "post", "memo"}
)
MAX_STRAY = 12


def is_cue(token: "Token") -> bool:
    """Return whether a verb gives its complement to a speaker."""
    return token.lemma_.lower() in cue_lemmas("VERB")


def attributions(
    clause: Clause,
    owners: Mapping["Token", Clause],
    text: str,
    offset: int,
    antecedents: Mapping["Token", Antecedent],
) -> tuple[Attribution, ...]:
    """Return the attribution chain of a clause.

    Who denies that "the plot, which is legal, was searched" does not deny that it is legal, nor
    what he goes on to say.
    ``owners`` maps the heads of the sentence's clauses to them, ``antecedents`` pronouns to the
    noun they stand for.
    """
    chain = _cited(clause.head, text, offset)
    seen: set[Token] = set()
    node = clause.head
    aside = False
    while True:
        aside = aside or node.dep_ == "relcl" or _cue_above(node) is not None
        for link in (
            *_phrases(node, text, offset),
            *_insertions(node, owners, text, offset, antecedents),
        ):
            chain.insert(0, link)
        governor = _governor(node)
        if governor is None or governor in seen:
            break
        seen.add(governor)
        for link in _cited(governor, text, offset):
            chain.insert(0, link)
        said = _link(node, governor, owners, text, offset, antecedents)
        if said is not None:
            chain.insert(0, replace(said, stance="asserts") if aside else said)
        node = governor
    return _named(chain)


def _named(chain: list[Attribution]) -> tuple[Attribution, ...]:
    """Return the links that name a speaker, one who speaks through two cues in a row once."""
    named: list[Attribution] = []
    for link in chain:
        if not link.speaker:
            continue
        if named and (named[-1].speaker_start, named[-1].stance) == (
            link.speaker_start,
            link.stance,
        ):
            named.pop()
        named.append(link)
    return tuple(named) or tuple(chain)


def is_insertion(verb: "Token") -> bool:
    """Tell "the inspector said" set into what the inspector said."""
    return (
        verb.dep_ == "parataxis"
        and is_cue(verb)
        and not any(c.dep_ in ("ccomp", "dobj", "parataxis") for c in verb.children)
    )


def is_stray(clause: Clause) -> bool:
    """Tell "the agency reported" where the parser lost what was reported.

    It is a cue with a subject and nothing of its own to say, at the end of the sentence or before
    its other clauses.
    """
    head = clause.head
    if head.lemma_.lower() not in speech_lemmas() or not is_finite(head) or clause.passive:
        return False
    children = list(head.children)
    speaker = _stray_speaker(clause)
    if speaker is None or any(c.dep_ == "neg" for c in children):
        return False
    if any(c.dep_ in EMPTY_HANDED and not is_citation(c) and c != speaker for c in children):
        return False
    joined = head.dep_ == "conj" and any(c.dep_ == "cc" for c in head.head.children)
    if joined and speaker == clause.subject:
        return False
    return head.dep_ in STRAYS and len(clause.tokens) <= MAX_STRAY


def _stray_speaker(clause: Clause) -> "Token | None":
    """Return the subject of a cue, also where it follows "said" and was taken for an object."""
    head = clause.head
    if clause.subject is not None and clause.subject.head == head:
        return clause.subject
    if head.lemma_ != "say" or any(c.dep_ in ("nsubj", "aux") for c in head.children):
        return None
    after = (c for c in head.rights if c.dep_ == "dobj")
    return next((c for c in after if c.ent_type_ in ("PERSON", "ORG") or c.tag_ == "NNP"), None)


def strayed(
    clause: Clause,
    text: str,
    offset: int,
    antecedents: Mapping["Token", Antecedent],
) -> tuple[Attribution, ...]:
    """Return the links that a stray cue gives to the other clauses of its sentence."""
    cue, how = _cue_text(clause.head), stance(clause.head.lemma_.lower())
    speaker = _stray_speaker(clause)
    noun = None if speaker is None else antecedents.get(speaker)
    if noun is not None:
        said = Attribution(noun.text, cue, REPORTED, how, noun.start, noun.end)
    else:
        said = _attribution(speaker, cue, REPORTED, how, text, offset)
    return (said, *_cited(clause.head, text, offset))


def is_citation(verb: "Token") -> bool:
    """Tell "citing a report": it names a source, and says nothing more."""
    return (
        verb.tag_ == "VBG"
        and verb.lemma_.lower() in CITING
        and verb.dep_ in ("advcl", "xcomp", "acl", "dep", "conj")
        and any(c.dep_ == "dobj" for c in verb.children)
        and not any(c.dep_ in ("ccomp", "nsubj") for c in verb.children)
    )


def _cited(node: "Token", text: str, offset: int) -> list[Attribution]:
    """Return the sources that a clause is said to be cited from."""
    return [
        _attribution(source, verb.text, REPORTED, "asserts", text, offset)
        for verb in node.children
        if is_citation(verb)
        for source in verb.children
        if source.dep_ == "dobj"
    ]


def _insertions(
    node: "Token",
    owners: Mapping["Token", Clause],
    text: str,
    offset: int,
    antecedents: Mapping["Token", Antecedent],
) -> list[Attribution]:
    found = []
    for verb in node.children:
        speaker = owners[verb].subject if is_insertion(verb) and verb in owners else None
        if speaker is not None:
            how, cue = stance(verb.lemma_.lower()), _cue_text(verb)
            noun = antecedents.get(speaker)
            found.append(
                Attribution(noun.text, cue, "reported", how, noun.start, noun.end)
                if noun is not None
                else _attribution(speaker, cue, REPORTED, how, text, offset)
            )
    return found


def _governor(node: "Token") -> "Token | None":
    """Return the verb above a clause head."""
    above = node.head
    if above == node:
        return None
    while above.pos_ not in ("VERB", "AUX"):
        if above.head == above:
            return None
        above = above.head
    return above


def _link(
    node: "Token",
    governor: "Token",
    owners: Mapping["Token", Clause],
    text: str,
    offset: int,
    antecedents: Mapping["Token", Antecedent],
) -> Attribution | None:
    gerund = node.dep_ == "pcomp"
    complement = node.dep_ in ("ccomp", "parataxis") and is_finite(node)
    complement = complement or is_statement(node) or _in_statement(node)
    if not is_cue(governor) or not (complement or gerund) or after_semicolon(node):
        return None
    clause = owners.get(governor)
    speaker = clause.subject if clause is not None else None
    passive = clause.passive if clause is not None else False
    if clause is None and governor.dep_ == "acl" and governor.tag_ == "VBG":
        speaker = _giver(governor.head, owners)
    if passive:
        speaker = next(
            (p for c in governor.children if c.dep_ == "agent" for p in c.children), None
        )
    if speaker is None and not passive and governor.dep_ != "pcomp":
        return None
    if governor.dep_ == "pcomp" and governor.head.lower_ == "as":
        quoted = governor.head.head
        speaker = next((c for c in quoted.children if c.dep_ == "dobj"), speaker)
    if speaker is not None and (said_before := _cue_above(governor)) is not None:
        above = owners.get(said_before)
        speaker = above.subject if above is not None else speaker
    if speaker is not None and speaker.dep_ == "expl":
        speaker = None
    if speaker is not None and speaker.pos_ in ("VERB", "AUX"):
        return None
    negated = any(c.dep_ == "neg" for c in governor.children)
    verb = governor.lemma_.lower()
    if negated:
        how: Stance = "denies" if verb in BELIEVING else "asserts"
    else:
        how = stance(verb)
    cue = _cue_text(governor)
    if speaker is not None and (noun := antecedents.get(speaker)) is not None:
        return Attribution(noun.text, cue, "reported", how, noun.start, noun.end)
    return _attribution(speaker, cue, "reported", how, text, offset)


def _in_statement(node: "Token") -> bool:
    """Tell "said in a statement putting the toll at 70": the statement is the speaker's."""
    noun = node.head
    return node.dep_ == "acl" and noun.dep_ == "pobj" and noun.lemma_ in STATEMENTS


def _giver(noun: "Token", owners: Mapping["Token", Clause]) -> "Token":
    """Return who gives "a statement saying that ...": of a person or a thing that itself.

    "Police released a statement", "he said in a statement": it is the subject's.
    """
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    clause = owners.get(verb) if noun.lemma_ in STATEMENTS and noun.dep_ in GIVEN else None
    return clause.subject if clause is not None and clause.subject is not None else noun


def _cue_above(cue: "Token") -> "Token | None":
    """Return the cue that one goes on from: "..., adding that" within what somebody says.

    He adds it, not who he speaks of; and who denies something, "saying that ...", denies not that.
    """
    if cue.tag_ != "VBG" or cue.lemma_.lower() not in speech_lemmas():
        return None
    aside = cue.dep_ == "acl" and cue.i > cue.sent.start and cue.nbor(-1).text == ","
    content = cue.head if cue.dep_ == "advcl" else _governor(cue) if aside else None
    if content is None or content.dep_ != "ccomp" or not is_cue(content.head):
        return None
    return content.head


def _cue_text(verb: "Token") -> str:
    words = [c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "prt")] + [verb]
    return " ".join(t.text for t in sorted(words, key=lambda t: t.i))


def _phrases(node: "Token", text: str, offset: int) -> list[Attribution]:
    """Return the links that hang on the clause itself: "according to", "as reported by"."""
    links = []
    for child in node.children:
        if child.lower_ == "according":
            speakers = [p for to in child.children for p in to.children if p.dep_ == "pobj"]
            cue, kind = f"{child.text} to", ACCORDING
        elif child.dep_ == "advcl" and is_bare_report(child):
            speakers = [p for by in child.children if by.lower_ == "by" for p in by.children]
            cue, kind = child.text, REPORTED
        else:
            continue
        links += [_attribution(s, cue, kind, "asserts", text, offset) for s in speakers[:1]]
    return links


def is_bare_report(verb: "Token") -> bool:
    """Tell "as reported by X": a cue's participle with nothing of its own to say."""
    return (
        is_cue(verb)
        and verb.tag_ == "VBN"
        and verb.dep_ in ("advcl", "acl", "dep")
        and not any(
            c.dep_ in ("dobj", "ccomp", "nsubj", "nsubjpass", "aux", "auxpass")
            for c in verb.children
        )
    )


def _attribution(
    speaker: "Token | None", cue: str, kind: AttributionKind, how: Stance, text: str, offset: int
) -> Attribution:
    if speaker is None:
        return Attribution("", cue, kind, how)
    cues = (t for t in speaker.rights if t.dep_ == "acl" and t.tag_ == "VBG" and is_cue(t))
    last = next(cues, None)
    tokens = tuple(t for t in phrase(speaker) if last is None or t.i < last.i)
    start, end = span_of(tokens, offset)
    return Attribution(text[start:end], cue, kind, how, start, end)
