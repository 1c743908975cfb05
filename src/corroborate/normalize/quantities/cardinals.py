"""Reads whole and decimal numbers: digits, words, and both with their scale.

"20,000", "5 million", "1.5bn", "three hundred and twelve", "4 thousand 3 hundred and 21".
"""

from dataclasses import dataclass

from corroborate.normalize.quantities.lexer import Tokens, glued_at, hyphen_at, lower_at
from corroborate.normalize.quantities.words import (
    SCALE_LETTERS,
    SCALE_SYMBOLS,
    SCALES,
    SCALES_PLURAL,
    SMALL,
    TENS,
)

LARGEST = 1e18
"""Longer numbers are taken for identifiers."""


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number: its ``value``, the index after its last token, and its last scale.

    ``bare`` is the value without the scale ("5" of "5 million").
    """

    value: float
    end: int
    scale: float = 1.0
    bare: float = 0.0
    digits: bool = False


def read(tokens: Tokens, index: int, *, money: bool = False, join: bool = True) -> Cardinal | None:
    """Return the number that begins at ``index``, or None.

    ``money`` says that a currency sign stands before it ("$5m"); without ``join`` no "and" is
    read into it ("between one hundred and two hundred").
    """
    total, limit, first = 0.0, LARGEST * 10, None
    probe, end, scale = index, index, 1.0
    digits = index < len(tokens) and tokens[index].kind == "number"
    while (part := _group(tokens, probe, join=join)) is not None:
        if (tokens[probe].kind == "number") is not digits:
            break
        factor, after = _scales(tokens, part.end, digits=part.digits, money=money)
        amount = part.value * factor
        if first is not None and (amount >= limit or amount == 0):
            break
        total, end = total + amount, after
        first = part.value if first is None else first
        scale = factor if factor > 1 else part.scale
        if scale == 1:
            break
        limit = scale
        probe = _next_part(tokens, end, digits=digits, join=join)
    if first is None or total > LARGEST:
        return None
    single = total / scale if scale > 1 else total
    return Cardinal(total, end, scale, single, digits)


def _next_part(tokens: Tokens, index: int, *, digits: bool, join: bool) -> int:
    """Return where the next smaller part of a number may begin, after an "and" if need be."""
    if digits:
        scaled = lower_at(tokens, index + 1) in {"hundred", "thousand", "million", "lakh"}
        return index if scaled else len(tokens)
    return index + 1 if join and lower_at(tokens, index) in {"and", "&"} else index


def below_hundred(tokens: Tokens, index: int) -> Cardinal | None:
    """Read a number word, or two joined as in "twenty-one"."""
    word = lower_at(tokens, index)
    if word in TENS:
        after = index + 2 if lower_at(tokens, index + 1) == "-" else index + 1
        unit = SMALL.get(lower_at(tokens, after), 0)
        if 0 < unit < 10:
            return Cardinal(float(TENS[word] + unit), after + 1)
        return Cardinal(float(TENS[word]), index + 1)
    if word in SMALL:
        return Cardinal(float(SMALL[word]), index + 1)
    return None


def _group(tokens: Tokens, index: int, *, join: bool) -> Cardinal | None:
    """Read a number up to its first scale word: "5", "three hundred and twelve", "a" million."""
    if index >= len(tokens):
        return None
    word, following = lower_at(tokens, index), lower_at(tokens, index + 1)
    if tokens[index].kind == "number":
        part = Cardinal(tokens[index].value, index + 1, digits=True)
    elif word in {"a", "an"} and (following == "hundred" or following in SCALES):
        part = Cardinal(1.0, index + 1)
    elif (word == "hundred" or word in SCALES) and following in SCALES:
        part = Cardinal(1.0, index)
    elif (small := below_hundred(tokens, index)) is not None:
        part = small
    else:
        return None
    if part.digits or lower_at(tokens, part.end) != "hundred":
        part = _point(tokens, part)
    return _point(tokens, _hundreds(tokens, part, join=join))


def _point(tokens: Tokens, part: Cardinal) -> Cardinal:
    """Read decimals in words: "two point five", "nought point nought three"."""
    if lower_at(tokens, part.end) != "point" or part.value > LARGEST or part.value % 1:
        return part
    decimals, index = "", part.end + 1
    while (piece := below_hundred(tokens, index)) is not None:
        decimals, index = decimals + str(int(piece.value)), piece.end
    token = tokens[index] if not decimals and index < len(tokens) else None
    if token is not None and token.kind == "number" and token.text.isdigit():
        decimals, index = token.text, index + 1
    if not 0 < len(decimals) < 12:
        return part
    value = float(f"{int(part.value)}.{decimals}")
    return Cardinal(value, index, digits=part.digits)


def _hundreds(tokens: Tokens, part: Cardinal, *, join: bool) -> Cardinal:
    """Read "hundred" and what is added to it."""
    index = part.end + 1 if hyphen_at(tokens, part.end) else part.end
    if lower_at(tokens, index) != "hundred":
        return part
    hundreds, index = part.value * 100, index + 1
    result = Cardinal(hundreds, index, 100.0, part.value, part.digits)
    joined = join and lower_at(tokens, index) in {"and", "&"}
    rest = below_hundred(tokens, index + 1 if joined else index)
    if rest is None and joined and part.digits and index + 1 < len(tokens):
        token = tokens[index + 1]
        if token.kind == "number":
            rest = Cardinal(token.value, index + 2)
    if rest is None or not 0 < rest.value < 100 or lower_at(tokens, rest.end) == "hundred":
        return result
    return Cardinal(hundreds + rest.value, rest.end, digits=part.digits)


def _scales(tokens: Tokens, index: int, *, digits: bool, money: bool) -> tuple[float, int]:
    """Return the product of the scales at ``index`` and the index after them."""
    factor = 1.0
    while True:
        at = index + 1 if hyphen_at(tokens, index) else index
        word = lower_at(tokens, at)
        step = SCALES.get(word) or SCALES_PLURAL.get(word)
        if step is None and factor == 1:
            step = SCALE_SYMBOLS.get(word)
        if step is None and factor == 1 and digits:
            step = _letter(tokens, at, money=money)
        if step is None:
            return factor, index
        factor, index = factor * step, at + 1


def _letter(tokens: Tokens, index: int, *, money: bool) -> float | None:
    """Return the scale that a letter or two after digits stand for."""
    word = lower_at(tokens, index)
    if index >= len(tokens):
        return None
    if glued_at(tokens, index + 1) and tokens[index + 1].kind == "number":
        return None
    text, glued = tokens[index].text, tokens[index].glued
    if glued and word in {"m", "mm"} and money:
        return 1e6
    if glued and word == "t" and money:
        return 1e12
    large = tokens[index - 1].value >= 1000
    apart = text in {"k", "K", "M"} and not glued_at(tokens, index + 1)
    if apart or (glued and not large):
        return SCALE_LETTERS.get(text)
    return None
