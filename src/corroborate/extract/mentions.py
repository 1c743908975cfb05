"""Clause -> the numbers and names in its own words, not yet resolved."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from corroborate.extract.clauses import Clause
from corroborate.extract.cues import cue_lemmas, speech_nouns
from corroborate.types import Actor, ActorKind, Argument, Place, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PART_PREPOSITIONS = frozenset({"including", "among", "of", "with", "from", "in", "between"})
TOTALS = frozenset({"total", "number", "toll", "population", "estimate", "average", "maximum"})
NUMBER_NOUNS = frozenset(
    {"dozen", "hundred", "thousand", "million", "billion", "trillion", "score", "ten"}
)
ACTOR_KINDS: dict[str, ActorKind] = {"PERSON": "person", "ORG": "organisation", "NORP": "group"}
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


def quantities(
    clause: Clause, arguments: tuple[Argument, ...], offset: int
) -> tuple[Quantity, ...]:
    """Return the numbers of a clause with the noun each counts, its modifiers and its role."""
    found = []
    for token in clause.tokens:
        if _is_number(token):
            unit, modifiers = _unit(token)
            start = offset + token.idx
            role = _part_role(token, clause) or _role(start, arguments)
            role = role or _beside(token, arguments, offset)
            text = token.text
            found.append(
                Quantity(text, start, start + len(text), unit=unit, modifiers=modifiers, role=role)
            )
    return tuple(found)


def _is_number(token: "Token") -> bool:
    if token.pos_ == "NUM" or token.like_num:
        return True
    return token.lemma_.lower() in NUMBER_NOUNS and token.tag_ in ("NNS", "NN", "CD")


def _unit(token: "Token") -> tuple[str, tuple[str, ...]]:
    """Return lemma and modifier lemmas of the noun that a number counts, if there is one."""
    head = token
    while head.dep_ in ("nummod", "compound", "quantmod") and _is_number(head.head):
        head = head.head
    noun = head.head if head.dep_ in ("nummod", "amod", "compound") else None
    if noun is None or noun.pos_ not in ("NOUN", "PROPN", "ADJ", "SYM"):
        noun = next(_of_objects(head), None)
    if noun is None and head.dep_ == "pobj" and head.head.lower_ == "of":
        noun = head.head.head if head.head.head.pos_ == "NOUN" else None
    if noun is None:
        return "", ()
    modifiers = [
        c.lemma_.lower()
        for c in noun.children
        if c.dep_ in ("compound", "amod", "nmod") and not _is_number(c) and c.is_alpha
    ]
    modifiers += [o.lemma_.lower() for o in _of_objects(noun)]
    modifiers += [c.lower_ for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    return noun.lemma_.lower(), tuple(modifiers)


def _of_objects(noun: "Token") -> Iterator["Token"]:
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ == "of":
            yield from (c for c in prep.children if c.dep_ == "pobj" and c.pos_ == "NOUN")


def _part_role(token: "Token", clause: Clause) -> str:
    """Return the preposition that makes the number a part of another phrase ("including two")."""
    for node in token.ancestors:
        if node == clause.head:
            break
        own = node.head == clause.head or node.head.pos_ in ("VERB", "AUX")
        in_noun = node.dep_ == "prep" and not own
        if in_noun and node.lower_ in PART_PREPOSITIONS and node.head.lemma_ not in TOTALS:
            return node.lower_
    return ""


def _role(at: int, arguments: tuple[Argument, ...]) -> str:
    inside = [a for a in arguments if a.start <= at < a.end]
    return min(inside, key=lambda a: a.end - a.start).role if inside else ""


def _beside(token: "Token", arguments: tuple[Argument, ...], offset: int) -> str:
    """Return the role of the noun that a figure set off by commas describes ("the driver, 34,")."""
    for node in token.ancestors:
        if node.pos_ in ("VERB", "AUX") and node.dep_ not in ("acl", "relcl"):
            break
        if role := _role(offset + node.idx, arguments):
            return role
    return ""


def names(clause: Clause, text: str, offset: int) -> tuple[tuple[Actor, ...], tuple[Place, ...]]:
    """Return the named actors and places of a clause and of its inherited subject.

    A country that acts or is spoken to or of (the subject, the agent of a passive, a possessor, the
    object of "accuse" or "against") is an actor; elsewhere it is a place.
    """
    own = set(clause.tokens)
    if clause.subject is not None:
        own.update(clause.subject.subtree if clause.subject not in own else ())
    actors: list[Actor] = []
    places: list[Place] = []
    for entity in _entities(clause.head.sent, own):
        start = offset + entity.start_char
        end = offset + entity.end_char
        if (kind := ACTOR_KINDS.get(entity.label_)) is not None:
            actors.append(Actor(text[start:end], start, end, kind=kind))
        elif entity.label_ in PLACE_LABELS:
            if entity.label_ == "GPE" and _acts(entity.root):
                actors.append(Actor(text[start:end], start, end, kind="government"))
            else:
                places.append(Place(text[start:end], start, end))
    return tuple(actors), tuple(places)


def _entities(sentence: "Span", own: set["Token"]) -> Iterator["Span"]:
    return (e for e in sentence.ents if e.root in own)


def _acts(token: "Token") -> bool:
    while token.dep_ in ("conj", "appos"):
        token = token.head
    if token.dep_ == "dobj":
        return token.head.lemma_.lower() in cue_lemmas("VERB")
    if token.dep_ in ("nsubj", "nsubjpass", "poss"):
        return True
    if token.dep_ != "pobj":
        return False
    if token.head.lower_ == "from":  # "a denial from Paris": the giver of a speech
        return token.head.head.lemma_.lower() in speech_nouns()
    return token.head.lower_ in ("by", "against", "between")
