"""Clause -> the content words by which it is matched with others."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from corroborate.extract.clauses import Clause
from corroborate.extract.coref import Antecedent
from corroborate.extract.roles import object_gap, phrase, shared_object
from corroborate.types import Argument, Word

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
LIGHT = frozenset({"be", "have", "do", "get", "will", "also", "just", "then", "however", "still"})


def words(
    clause: Clause,
    arguments: tuple[Argument, ...],
    antecedents: Mapping["Token", Antecedent],
    offset: int,
) -> tuple[Word, ...]:
    """Return the content words of a clause, of its inherited subject and of resolved pronouns."""
    verbs = clause.verbs
    found = [
        _word(token, verbs, arguments, offset)
        for token in clause.tokens
        if _is_content(token) and not (_points(token) and token in antecedents)
    ]
    own = set(clause.tokens)
    if clause.subject is not None and clause.subject not in own:
        role = "object" if clause.passive else "subject"
        pronoun = antecedents.get(clause.subject)
        found += (
            [replace(w, role=role) for w in pronoun.words]
            if pronoun is not None
            else _of_phrase(clause.subject, role, offset)
        )
    for noun_apart in (object_gap(clause), shared_object(clause)):
        if noun_apart is not None:
            found += _of_phrase(noun_apart, "object", offset)
    for token in clause.tokens:
        if (noun := antecedents.get(token)) is not None:
            role = _role(offset + token.idx, arguments) or "subject"
            found += [replace(w, role=role) for w in noun.words]
    return tuple(found)


def _of_phrase(noun: "Token", role: str, offset: int) -> list[Word]:
    return [Word(_lemma(t), t.pos_, role, offset + t.idx) for t in phrase(noun) if _is_content(t)]


def says_enough(clause: Clause, least: int) -> bool:
    """Return whether a clause has at least so many content words, with those it inherits."""
    own = sum(_is_content(token) and not _points(token) for token in clause.tokens)
    return own >= least or len(words(clause, (), {}, 0)) >= least


def _word(
    token: "Token", verbs: tuple["Token", ...], arguments: tuple[Argument, ...], offset: int
) -> Word:
    start = offset + token.idx
    if token in verbs or (token.dep_ in ("acomp", "attr", "oprd") and token.head in verbs):
        role = "predicate"
    else:
        role = _role(start, arguments) or "modifier"
    return Word(_lemma(token), token.pos_, role, start)


def _role(at: int, arguments: tuple[Argument, ...]) -> str:
    inside = [a for a in arguments if a.start <= at < a.end]
    return min(inside, key=lambda a: a.end - a.start).role if inside else ""


def _lemma(token: "Token") -> str:
    return token.lower_ if token.pos_ == "PROPN" else token.lemma_.lower()


def _is_content(token: "Token") -> bool:
    lemma = token.lemma_.lower()
    if token.pos_ not in CONTENT or lemma in LIGHT or not any(c.isalpha() for c in lemma):
        return False
    return not (token.is_stop and token.pos_ in ("ADV", "ADJ"))


def _points(token: "Token") -> bool:
    """Return whether a noun points at what was told before ("that shooting")."""
    return any(c.lower_ in DEMONSTRATIVES for c in token.children if c.dep_ == "det")
