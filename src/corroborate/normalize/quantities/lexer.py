"""Cuts a sentence into numbers, words and signs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corroborate.normalize.quantities.words import MONTHS, VULGAR

DASHES = frozenset("-‐‑–—−~")
HYPHENS = frozenset("-‐‑–")

_LETTER = f"[^\\W\\d_{''.join(VULGAR)}]"
_NUMBER = r"""
    [0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?              # 1,234,567.8
  | [0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])(?:\.[0-9]+)?     # 12,34,567
  | [0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+                            # 1.234,56
  | [0-9]{1,3}(?:\.[0-9]{3}){2,}(?![.0-9])                      # 1.234.567
  | [0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+(?![0-9])(?:\.[0-9]+)?
  | [0-9]{1,3}(?:\ [0-9]{3}){2,}(?![0-9])(?:\.[0-9]+)?          # 1 234 567
  | [0-9]{1,3}\ [0-9]00(?![0-9])                                # 6 000
  | [0-9]+,[0-9]{1,2}(?![0-9])(?!,[0-9])(?!,?\s+(?:and|or)\b)   # 3,5
  | [0-9]+(?:\.[0-9]+)?\s?[x×]\s?10(?:\^[+\-−]?|[\-−])[0-9]{1,2}(?!\w)    # 1.3x10^6
  | [0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2}(?!\w))?
  | (?<![\w.])\.[0-9]+
"""
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER})"
    rf"|(?P<fraction>[{''.join(VULGAR)}])"
    rf"|(?P<word>(?:{_LETTER}\.){{2,}}|{_LETTER}+(?:['’]{_LETTER}+)*)"
    r"|(?P<symbol>\S)",
    re.VERBOSE,
)
_PLAIN = re.compile(r"[0-9]+")
_LIST_COMMA = re.compile(r"(?<=[0-9]),$")
_NO_GROUP_AFTER = MONTHS | {"no", "number", "flight", "room", "route", "highway", "channel", "page"}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a sentence; ``glued`` says that no white space stands before it.

    ``value`` is the number that a ``number`` or ``fraction`` token writes, else 0.
    """

    text: str
    lower: str
    start: int
    end: int
    kind: Literal["number", "fraction", "word", "symbol"]
    glued: bool
    value: float = 0.0


Tokens = Sequence[Token]


def lex(sentence: str) -> tuple[Token, ...]:
    """Return the tokens of ``sentence`` in order; offsets count from its beginning."""
    tokens: list[Token] = []
    position = 0
    while found := _TOKEN.search(sentence, position):
        text, kind, start = found.group(), found.lastgroup, found.start()
        if kind == "number" and _wrongly_joined(sentence, tokens, start, text):
            plain = _PLAIN.match(sentence, start)
            text = plain.group() if plain else text
        glued = start > 0 and not sentence[start - 1].isspace()
        end = start + len(text)
        if kind == "number":
            tokens.append(Token(text, text.lower(), start, end, "number", glued, value_of(text)))
        elif kind == "fraction":
            tokens.append(Token(text, text, start, end, "fraction", glued, VULGAR[text]))
        else:
            word = text.lower().replace("’", "'")
            shape: Literal["word", "symbol"] = "word" if kind == "word" else "symbol"
            tokens.append(Token(text, word, start, end, shape, glued))
        position = end
    return tuple(tokens)


def _wrongly_joined(sentence: str, tokens: list[Token], start: int, text: str) -> bool:
    """Say whether the groups of ``text`` are numbers of their own ("July 12 300 people")."""
    if " " in text:
        before = tokens[-1].lower if tokens else ""
        return before in _NO_GROUP_AFTER or bool(tokens and tokens[-1].kind == "number")
    decimal_comma = "," in text and len(text) - text.index(",") <= 3
    return decimal_comma and bool(_LIST_COMMA.search(sentence[:start]))


def value_of(text: str) -> float:
    """Return the value of a number literal in English, Indian or continental notation."""
    digits = re.sub(r"[ \u00a0\u2009\u202f]", "", text)
    digits = re.sub(r"[x×]10\^?", "e", digits).replace("−", "-")
    last_comma, last_point = digits.rfind(","), digits.rfind(".")
    if last_comma > last_point >= 0 or digits.count(".") > 1:
        digits = digits.replace(".", "").replace(",", ".")
    elif last_comma >= 0 and last_point < 0 and len(digits) - last_comma <= 3:
        digits = digits.replace(",", ".")
    else:
        digits = digits.replace(",", "")
    return float(digits)


def lower_at(tokens: Tokens, index: int) -> str:
    """Return the lower-case text of the token at ``index``, or "" outside the sentence."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def glued_at(tokens: Tokens, index: int) -> bool:
    """Say whether the token at ``index`` exists and is joined to the one before it."""
    return 0 < index < len(tokens) and tokens[index].glued


def dash_at(tokens: Tokens, index: int) -> bool:
    """Say whether the token at ``index`` is a hyphen, a dash or a tilde."""
    return lower_at(tokens, index) in DASHES


def hyphen_at(tokens: Tokens, index: int) -> bool:
    """Say whether a hyphen at ``index`` is joined to the tokens on both sides of it."""
    joined = lower_at(tokens, index) in HYPHENS and glued_at(tokens, index)
    return joined and glued_at(tokens, index + 1)


def matches(tokens: Tokens, index: int, phrase: Sequence[str]) -> bool:
    """Say whether the words of ``phrase`` stand at ``index``."""
    if index < 0 or index + len(phrase) > len(tokens):
        return False
    return all(tokens[index + k].lower == word for k, word in enumerate(phrase))
