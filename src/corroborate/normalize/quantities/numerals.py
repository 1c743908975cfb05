"""Reads any number word by word: exact, vague ("dozens", "a few hundred"), part or ordinal."""

from dataclasses import dataclass
from typing import Literal

from corroborate.normalize.quantities import cardinals, fractions
from corroborate.normalize.quantities.lexer import (
    Tokens,
    glued_at,
    hyphen_at,
    lower_at,
    matches,
)
from corroborate.normalize.quantities.words import (
    NUMBER_WORDS,
    ORDINALS,
    SCALES,
    SCALES_ORDINAL,
    TENTHS,
    by_first_word,
    listed,
)

Form = Literal["digits", "words", "fraction", "vague", "ordinal"]

VAGUE_FEW: dict[tuple[str, ...], tuple[float, float, float | None]] = {
    ("a", "few"): (3, 9, None),
    ("several",): (3, 9, None),
    ("a", "handful", "of"): (3, 9, None),
    ("a", "couple", "of"): (2, 3, 2),
    ("a", "couple"): (2, 3, 2),
    ("a", "pair", "of"): (2, 2, 2),
    ("a", "single"): (1, 1, 1),
}
"""Small vague numbers: lowest, highest, and the figure where there is one.

"A few", "several" and "a handful" are three to nine, "a couple" two or three.
"""

VAGUE_MANY: dict[tuple[str, ...], tuple[float, float]] = {
    ("tens",): (20, 99),
    ("dozens",): (24, 99),
    ("scores",): (40, 99),
    ("hundreds",): (200, 999),
    ("thousands",): (2e3, 9_999),
    ("millions",): (2e6, 999_999_999),
    ("billions",): (2e9, 999_999_999_999),
    ("trillions",): (2e12, 999_999_999_999_999),
    ("tens", "of", "thousands"): (2e4, 99_999),
    ("tens", "of", "millions"): (2e7, 99_999_999),
    ("tens", "of", "billions"): (2e10, 99_999_999_999),
    ("dozens", "of", "thousands"): (2.4e4, 99_999),
    ("hundreds", "of", "thousands"): (2e5, 999_999),
    ("hundreds", "of", "millions"): (2e8, 999_999_999),
    ("hundreds", "of", "billions"): (2e11, 999_999_999_999),
}
"""Plural scales: at least two of them, and less than the next scale ("dozens": 24 to 99)."""

_PHRASES = by_first_word(sorted({**VAGUE_FEW, **VAGUE_MANY}, key=len, reverse=True))
_STARTS = NUMBER_WORDS | {"a", "an", "minus", "negative"}
_AFTER_COUPLE = listed("more hundred thousand million dozen days weeks months years hours")
_AFTER_SCORES = listed("of more killed dead injured wounded others were have had hurt")
_BEFORE_FEW = listed("past last next first these those following previous")
_BEFORE_SIGN = frozenset("<>=≤≥($€£")
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read from the tokens ``first`` up to, not including, ``last``.

    ``figure`` is None for vague numbers; ``bare`` times ``scale`` is the value.
    """

    first: int
    last: int
    low: float
    high: float
    figure: float | None
    form: Form
    bare: float = 0.0
    scale: float = 1.0


def read(tokens: Tokens, index: int, *, money: bool = False, join: bool = True) -> Numeral | None:
    """Return the number that begins at the token ``index``, the longest reading first, or None."""
    if index >= len(tokens):
        return None
    if tokens[index].kind == "word" and tokens[index].lower not in _STARTS:
        return None
    signed = _signed(tokens, index)
    at = index + 1 if signed else index
    if not signed and (found := _vague(tokens, at) or _ordinal(tokens, at)) is not None:
        return found
    part = fractions.read(tokens, at, alone=index == 0)
    form: Form = "fraction"
    if part is not None and not 0 < part.value < 1:
        form = "words"
    if part is None:
        part = cardinals.read(tokens, at, money=money, join=join)
        form = "digits" if part is not None and part.digits else "words"
    if part is None or not (signed or _allowed(tokens, at, part.end)):
        return None
    value = -part.value if signed else part.value
    return Numeral(index, part.end, value, value, value, form, part.bare or value, part.scale)


def _signed(tokens: Tokens, index: int) -> bool:
    """Say whether a minus sign or the word stands at ``index`` before a number."""
    word = lower_at(tokens, index)
    if word in {"minus", "negative"}:
        return True
    if word not in {"-", "−"} or index + 1 >= len(tokens):
        return False
    before = lower_at(tokens, index - 1)
    if (tokens[index].glued and before not in _BEFORE_SIGN) or before[:1].isdigit():
        return False
    return tokens[index + 1].kind == "number" and tokens[index + 1].glued


def _vague(tokens: Tokens, index: int) -> Numeral | None:
    """Read a vague number, alone or with a scale ("several hundred")."""
    if lower_at(tokens, index) == "few" and lower_at(tokens, index - 1) in _BEFORE_FEW:
        return _few(tokens, index, index + 1, (3, 9, None))
    for phrase in _PHRASES.get(lower_at(tokens, index), ()):
        if not matches(tokens, index, phrase):
            continue
        end = index + len(phrase)
        if phrase in VAGUE_FEW:
            if lower_at(tokens, index - 1) == "not" and phrase == ("a", "single"):
                return None
            if phrase == ("a", "couple") and lower_at(tokens, end) not in _AFTER_COUPLE:
                return None
            return _few(tokens, index, end, VAGUE_FEW[phrase])
        if phrase == ("scores",) and lower_at(tokens, end) not in _AFTER_SCORES:
            return None
        low, high = VAGUE_MANY[phrase]
        return Numeral(index, end, float(low), float(high), None, "vague")
    return None


def _few(
    tokens: Tokens, index: int, end: int, bounds: tuple[float, float, float | None]
) -> Numeral:
    """Multiply a small vague number by the scale after it."""
    low, high, figure = bounds
    scale = SCALES.get(lower_at(tokens, end)) or 1.0
    if lower_at(tokens, end) == "hundred":
        scale = 100.0
    if scale == 1:
        last = end - 1 if lower_at(tokens, end - 1) == "of" else end
        return Numeral(index, last, float(low), float(high), figure, "vague")
    top = (high + 1) * scale - 1 if scale >= 100 else high * scale
    figure = None if figure is None else figure * scale
    return Numeral(index, end + 1, low * scale, top, figure, "vague")


def _ordinal(tokens: Tokens, index: int) -> Numeral | None:
    """Read "32nd", "first", "twenty-first", "one hundred and fifth", "two hundredth"."""
    if index < len(tokens) and tokens[index].kind == "number":
        if glued_at(tokens, index + 1) and lower_at(tokens, index + 1) in _ORDINAL_ENDINGS:
            return _ranked(index, index + 2, tokens[index].value)
        return None
    word = lower_at(tokens, index)
    single = ORDINALS.get(word) or TENTHS.get(word) or SCALES_ORDINAL.get(word)
    if single is not None:
        return _ranked(index, index + 1, float(single))
    whole = cardinals.read(tokens, index)
    if whole is None or whole.digits or (word in {"a", "one"} and whole.end == index + 1):
        return None
    joined = lower_at(tokens, whole.end) in {"-", "and"}
    for at in (whole.end + 1, whole.end) if joined else (whole.end,):
        last = lower_at(tokens, at)
        unit = ORDINALS.get(last) or TENTHS.get(last)
        room = 100 if whole.value % 100 == 0 else 10 if whole.value % 10 == 0 else 0
        if unit is not None and unit < room:
            return _ranked(index, at + 1, whole.value + unit)
        if last in SCALES_ORDINAL:
            return _ranked(index, at + 1, whole.value * SCALES_ORDINAL[last])
    return None


def _ranked(first: int, last: int, value: float) -> Numeral:
    return Numeral(first, last, value, value, value, "ordinal", value)


def _allowed(tokens: Tokens, index: int, end: int) -> bool:
    """Refuse number words that are no numbers: "no one", "the one who", "hundred" alone."""
    word = lower_at(tokens, index)
    if word in {"a", "an"} and end == index + 1:
        return False
    if word == "zero":
        return lower_at(tokens, index - 1) not in {"ground", "absolute"}
    return word != "one" or end > index + 1 or _counting_one(tokens, index)


_BEFORE_PRONOUN_ONE = listed(
    "no any every some each another this that which last next previous other right wrong "
    "good bad big little new old current loved number"
)
_AFTER_PRONOUN_ONE = listed(
    "another can could may might must should would will cannot wonders thinks never"
)


def _counting_one(tokens: Tokens, index: int) -> bool:
    """Tell the number one from the pronoun."""
    before, after = lower_at(tokens, index - 1), lower_at(tokens, index + 1)
    if before in _BEFORE_PRONOUN_ONE or after in _AFTER_PRONOUN_ONE:
        return False
    if matches(tokens, index - 2, ("the", "only")):
        return False
    if hyphen_at(tokens, index - 1) or matches(tokens, index + 1, ("by", "one")):
        return False
    if matches(tokens, index + 1, ("-", "on", "-", "one")):
        return False
    follows = index + 1 < len(tokens) and tokens[index + 1].kind == "word"
    stop = after in {"you", "i", "we", "he", "she", "they", "who", "that", "is", "in", "of", "with"}
    return before != "the" or (follows and not stop)
