"""Nominal events: noun phrases that state a fact with its participants ("the veto by X of Y")."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from corroborate.extract.clauses import Clause
from corroborate.extract.cues import DENIALS, cue_lemmas, speech_nouns
from corroborate.extract.polarity import modality, polarity
from corroborate.types import Argument, Predicate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def nominal_heads(doc: "Doc") -> Iterator["Token"]:
    """Yield the nouns of a Doc that stand for an event with its agent.

    An agent is a ``by`` phrase beside an ``of`` phrase or possessor, or the ``from`` phrase of a
    noun of speech.
    """
    for token in doc:
        if token.pos_ != "NOUN":
            continue
        prepositions = {c.lower_ for c in token.children if c.dep_ == "prep"}
        owned = any(c.dep_ == "poss" for c in token.children)
        if any(c.tag_ == "WP$" for c in token.children):
            continue
        event = "by" in prepositions and ("of" in prepositions or owned)
        speech = {"by", "from"} & prepositions and token.lemma_.lower() in speech_nouns()
        if event or speech:
            yield token


def is_vouched(token: "Token", around: Clause) -> bool:
    """Return whether the clause around an event noun lets it stand as a fact.

    It does not where it is negated, denied or only thought of, nor where the noun itself speaks
    ("a statement from the palace said").
    """
    verb = around.head
    if polarity(around) == "negated" or modality(around) == "hypothetical":
        return False
    if verb.lemma_.lower() in DENIALS:
        return False
    speaks = token == around.subject and verb.lemma_.lower() in cue_lemmas("VERB")
    return not (speaks and any(c.dep_ in ("ccomp", "parataxis") for c in verb.children))


def predicate(token: "Token", offset: int) -> Predicate:
    """Return the event noun as a predicate."""
    start = offset + token.idx
    return Predicate(token.lemma_.lower(), token.text, start, start + len(token.text), "noun")


def arguments(token: "Token", text: str, offset: int) -> tuple[Argument, ...]:
    """Return agent, object and the further prepositional arguments of an event noun."""
    from corroborate.extract.roles import phrase, span_of

    found = []
    by = any(c.dep_ == "prep" and c.lower_ == "by" for c in token.children)
    for child in token.children:
        if child.dep_ == "poss":
            pairs = [("object" if by else "subject", child)]
        elif child.dep_ == "prep":
            role = {"by": "subject", "from": "subject", "of": "object"}.get(
                child.lower_, child.lower_
            )
            pairs = [(role, c) for c in child.children if c.dep_ == "pobj"]
        else:
            continue
        for role, noun in pairs:
            start, end = span_of(phrase(noun), offset)
            found.append(Argument(role, text[start:end], start, end, noun.lemma_.lower()))
    return tuple(sorted(found, key=lambda a: (a.role != "subject", a.start)))
