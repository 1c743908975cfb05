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
    marks: list[int] = []
    for token in doc:
        if len(token) > 1 and token.idx + len(token) - 1 in offsets:
            marks.append(len(words) + 1)
            words += [token.text[:-1], token.text[-1]]
            spaces += [False, bool(token.whitespace_)]
        else:
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
    cut = type(doc)(doc.vocab, words=words, spaces=spaces)
    for position, token in zip(_positions(marks, len(doc)), doc, strict=True):
        cut[position].norm_ = token.norm_ if position + 1 not in marks else cut[position].lower_
    for position in marks:
        cut[position].norm_ = MARK
    return cut


def _positions(marks: Collection[int], tokens: int) -> list[int]:
    """Return where each of the old tokens begins among the new ones."""
    return [p for p in range(tokens + len(marks)) if p not in marks]
