"""Tokens of a text that lost its apostrophes -> those that it had, for the parser."""

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

MARK = "'s"


def with_possessives(doc: "Doc", offsets: Collection[int]) -> "Doc":
    """Return a Doc of tokens only, each "s" of a possessive a token of its own.

    ``offsets`` are those of each such "s" in the Doc's text ("Syrias army"). It is read as "'s"
    is; text and offsets stay as they are.
    """
    words: list[str] = []
    spaces: list[bool] = []
    norms: list[str] = []
    for token in doc:
        space = bool(token.whitespace_)
        if len(token) > 1 and token.idx + len(token) - 1 in offsets:
            name = token.text[:-1]
            words += [name, token.text[-1]]
            spaces += [False, space]
            norms += [name.lower(), MARK]
        else:
            words.append(token.text)
            spaces.append(space)
            norms.append(token.norm_)
    cut = type(doc)(doc.vocab, words=words, spaces=spaces)
    for token, norm in zip(cut, norms, strict=True):
        token.norm_ = norm
    return cut
