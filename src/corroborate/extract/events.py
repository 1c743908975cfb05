"""Nominal events: noun phrases that state a fact with its participants ("the veto by X of Y")."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from corroborate.extract.cues import cue_lemmas
from corroborate.types import Argument, Predicate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EXTRA_SPEECH_NOUNS = frozenset({"denial", "claim", "statement", "accusation"})


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
        event = "by" in prepositions and ("of" in prepositions or owned)
        speech = {"by", "from"} & prepositions and token.lemma_.lower() in (
            cue_lemmas("NOUN") | EXTRA_SPEECH_NOUNS
        )
        if event or speech:
            yield token


def predicate(token: "Token", offset: int) -> Predicate:
    """Return the event noun as a predicate."""
    start = offset + token.idx
    return Predicate(token.lemma_.lower(), token.text, start, start + len(token.text), "noun")


def arguments(token: "Token", text: str, offset: int) -> tuple[Argument, ...]:
    """Return agent, object and the further prepositional arguments of an event noun."""
    from corroborate.extract.roles import phrase, span_of

    found = []
    for child in token.children:
        if child.dep_ == "poss":
            pairs = [("subject", child)]
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
