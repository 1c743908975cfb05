"""The tokens of a clause without the connectives and marks at its ends."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

CORRELATIVES = frozenset({"nor", "neither"})
FIGURE_SIGNS = frozenset("%°$€£#")
PARTNERS = {")": "(", "]": "[", "”": "“", "’": "‘"}


def tidy(tokens: list["Token"]) -> tuple["Token", ...]:
    """Drop connectives, loose prepositions and punctuation from both ends of a clause's tokens.

    A closing bracket or quotation mark stays where its partner is inside.
    """
    kept = list(tokens)
    while kept and _loose_start(kept[0]):
        kept.pop(0)
    while kept and _loose_end(kept[-1], kept):
        kept.pop()
    return tuple(kept)


def _loose_start(token: "Token") -> bool:
    return (
        (token.dep_ in ("cc", "punct", "preconj", "intj") and token.lower_ not in CORRELATIVES)
        or is_mark(token)
        or token.is_space
        or (token.dep_ == "mark" and token.lower_ in ("that", "as"))
    )


def _loose_end(token: "Token", tokens: list["Token"]) -> bool:
    if token.text in PARTNERS:
        opened = sum(t.text == PARTNERS[token.text] for t in tokens[:-1])
        closed = sum(t.text == token.text for t in tokens[:-1])
        return opened <= closed
    if token.dep_ == "acl" and any(c.dep_ == "ccomp" and c not in tokens for c in token.children):
        return token.tag_ == "VBG"
    if token.dep_ == "prep" and not any(c in tokens for c in token.children):
        return any(c.dep_ in ("pobj", "pcomp") for c in token.children)
    return token.dep_ == "cc" or is_mark(token) or token.is_space


def is_mark(token: "Token") -> bool:
    """Return whether a token is punctuation; signs that belong to a figure are not."""
    return (token.is_punct or token.dep_ == "punct") and token.text not in FIGURE_SIGNS
