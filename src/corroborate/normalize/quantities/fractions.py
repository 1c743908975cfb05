"""Reads parts: "a third", "two-thirds", "3/4", "2½", "half a million", "one in five"."""

from corroborate.normalize.quantities import cardinals
from corroborate.normalize.quantities.cardinals import Cardinal
from corroborate.normalize.quantities.lexer import (
    Tokens,
    glued_at,
    hyphen_at,
    lower_at,
    matches,
)
from corroborate.normalize.quantities.words import (
    DENOMINATORS,
    DENOMINATORS_PLURAL,
    SCALES,
    TENS,
    TIME_WORDS,
    UNITS_PLURAL,
    listed,
)

_BEFORE_PART = listed(
    "than above below about nearly almost least most to over under roughly around approximately "
    "by some only just exactly"
)
_AFTER_HALF = listed("a an of the its their his her our dozen million billion")
_AFTER_HALF_HYPHEN = TIME_WORDS | {"mile", "inch", "foot", "acre", "ton", "tonne", "metre", "pint"}
_PHRASE_STARTS = frozenset({"", ",", ".", ";", ":", "(", "that", "and", "as", "many"})
_NOT_HALVES = listed("first second last other better this that latter top bottom each")
_SLASH_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32})
_RATE_BASES = frozenset({3, 4, 5, 10, 20, 50, 100, 500, 1000, 10_000, 100_000, 1_000_000})


def read(tokens: Tokens, index: int, *, alone: bool = False) -> Cardinal | None:
    """Return the fraction or mixed number that begins at ``index``, or None.

    ``alone`` says that the sentence holds nothing else, so that "a fifth" is a part and no
    ordinal. A fraction times a scale ("half a million") is returned as a number with that scale.
    """
    part = _simple(tokens, index, alone=alone)
    if part is not None:
        return _scaled(tokens, part)
    whole = cardinals.read(tokens, index)
    return None if whole is None else _on_cardinal(tokens, index, whole)


def _simple(tokens: Tokens, index: int, *, alone: bool) -> Cardinal | None:
    """Read a part that begins with no whole number: "½", "3/4", "half", "a third"."""
    if index < len(tokens) and tokens[index].kind == "fraction":
        return Cardinal(tokens[index].value, index + 1)
    slash = _slash(tokens, index)
    if slash is not None:
        return slash
    word = lower_at(tokens, index)
    article = word in {"a", "an", "one"}
    at = index + 1 if article else index
    if article and lower_at(tokens, at) == "-":
        at += 1
    part = lower_at(tokens, at)
    if part not in DENOMINATORS and not (article and part in TENS):
        return None
    value, end = 1 / DENOMINATORS.get(part, 1.0), at + 1
    if part in TENS:
        compound = _compound(tokens, at, plural=False)
        if compound is None:
            return None
        value, end = 1 / compound.value, compound.end
    return Cardinal(value, end) if _is_part(tokens, index, at, end, alone=alone) else None


def _is_part(tokens: Tokens, index: int, at: int, end: int, *, alone: bool) -> bool:
    """Tell "a third of them" and "one-third" from "a third man" and "the third quarter"."""
    word, part = lower_at(tokens, index), lower_at(tokens, at)
    before, after = lower_at(tokens, index - 1), lower_at(tokens, end)
    large = lower_at(tokens, end + 1 if hyphen_at(tokens, end) else end)
    if large in {"million", "billion", "trillion", "dozen"} and part in {"half", "quarter"}:
        return True
    if hyphen_at(tokens, end) and (part != "half" or before in _NOT_HALVES):
        return False
    if part == "half" and at == index:
        if glued_at(tokens, at):
            return False
        joined = hyphen_at(tokens, end) and large in _AFTER_HALF_HYPHEN
        known = after in _AFTER_HALF or before in _BEFORE_PART or joined
        return known and before not in _NOT_HALVES
    if at == index:
        return part == "quarter" and matches(tokens, end, ("of", "a")) and before != "first"
    if word == "one" or after == "of" or (alone and end == len(tokens)):
        return True
    if before in {"roughly", "about", "nearly", "almost", "around", "approximately"}:
        return True
    follows_word = end < len(tokens) and tokens[end].kind == "word"
    return before in _BEFORE_PART and (part == "half" or not follows_word)


def _slash(tokens: Tokens, index: int) -> Cardinal | None:
    """Read "3/4"; "5/17" and "9/11" may be dates and are not read."""
    if not (lower_at(tokens, index + 1) == "/" and glued_at(tokens, index + 1)):
        return None
    if not glued_at(tokens, index + 2):
        return None
    if glued_at(tokens, index + 3) and lower_at(tokens, index + 3) in {"/", "-"}:
        return None
    above, below = tokens[index], tokens[index + 2]
    if not (above.text.isdigit() and below.text.isdigit()) or below.value == 0:
        return None
    if not (below.value in _SLASH_DENOMINATORS or below.value > 31) or above.value > 31:
        return None
    return Cardinal(above.value / below.value, index + 3)


def _compound(tokens: Tokens, index: int, *, plural: bool) -> Cardinal | None:
    """Read the denominator "twenty-fifth(s)"."""
    after = index + 2 if lower_at(tokens, index + 1) == "-" else index + 1
    last = lower_at(tokens, after)
    unit = UNITS_PLURAL.get(last if plural else f"{last}s")
    if lower_at(tokens, index) not in TENS or unit is None:
        return None
    return Cardinal(float(TENS[lower_at(tokens, index)] + unit), after + 1)


def _on_cardinal(tokens: Tokens, index: int, whole: Cardinal) -> Cardinal | None:
    """Read what a whole number begins: "two thirds", "2 1/2", "five and a half million"."""
    end = whole.end
    if end < len(tokens) and tokens[end].kind == "fraction":
        return _scaled(tokens, Cardinal(whole.value + tokens[end].value, end + 1))
    slash = _slash(tokens, end)
    if slash is not None and whole.digits and slash.value < 1:
        return _scaled(tokens, Cardinal(whole.value + slash.value, slash.end))
    rate = _rate(tokens, index, whole)
    if rate is not None:
        return rate
    parts = None if whole.digits else _parts(tokens, index, whole)
    if parts is not None:
        return _scaled(tokens, parts)
    return _and_part(tokens, whole)


def _parts(tokens: Tokens, index: int, whole: Cardinal) -> Cardinal | None:
    """Read a whole number of parts: "three fifths", "two hundred and fifty-four hundredths"."""
    at = whole.end + 1 if lower_at(tokens, whole.end) == "-" else whole.end
    compound = _compound(tokens, at, plural=True)
    word = lower_at(tokens, at)
    if compound is not None:
        return Cardinal(whole.value / compound.value, compound.end)
    apart = cardinals.read(tokens, index, join=False)
    rest = whole.value - apart.value if apart is not None else 0.0
    below = DENOMINATORS_PLURAL.get(word) or (DENOMINATORS.get(word) if rest == 1 else None)
    if below is None:
        return None
    if apart is None or not 0 < rest < below:
        return Cardinal(whole.value / below, at + 1)
    part = _scaled(tokens, Cardinal(rest / below, at + 1))
    step = apart.scale if apart.scale >= 1e3 and part.scale == 1 else 1.0
    return Cardinal(apart.value + part.value * step, part.end)


def _and_part(tokens: Tokens, whole: Cardinal) -> Cardinal | None:
    """Read "one and a half", "five-and-a-half", "3 million and a quarter"."""
    hyphens = hyphen_at(tokens, whole.end)
    at = whole.end + 1 if hyphens else whole.end
    if lower_at(tokens, at) not in {"and", "&"}:
        return None
    at = at + 2 if hyphen_at(tokens, at + 1) else at + 1
    part = _article_part(tokens, at)
    if part is None:
        above = cardinals.below_hundred(tokens, at)
        part = None if above is None else _parts(tokens, at, above)
    if part is None:
        return None
    scaled = _scaled(tokens, part)
    if scaled.scale > 1 and whole.scale == 1:
        return Cardinal(
            (whole.value + part.value) * scaled.scale,
            scaled.end,
            scaled.scale,
            whole.value + part.value,
            whole.digits,
        )
    step = 1.0 if scaled.scale > 1 or whole.scale < 1e3 else whole.scale
    return Cardinal(whole.value + scaled.value * step, scaled.end, digits=whole.digits)


def _article_part(tokens: Tokens, index: int) -> Cardinal | None:
    """Read "a half", "a-half", "one fourth"."""
    if lower_at(tokens, index) not in {"a", "an", "one"}:
        return None
    at = index + 2 if hyphen_at(tokens, index + 1) else index + 1
    compound = _compound(tokens, at, plural=False)
    if compound is not None:
        return Cardinal(1 / compound.value, compound.end)
    below = DENOMINATORS.get(lower_at(tokens, at))
    return None if below is None else Cardinal(1 / below, at + 1)


def _scaled(tokens: Tokens, part: Cardinal) -> Cardinal:
    """Multiply a part by the scale after it: "half a million", "two thirds of a million"."""
    at = part.end
    if lower_at(tokens, at) == "of" and lower_at(tokens, at + 1) in {"a", "one"}:
        at += 1
    if lower_at(tokens, at) in {"a", "one"} or hyphen_at(tokens, at):
        at += 1
    factor = SCALES.get(lower_at(tokens, at))
    if factor is None:
        return part
    return Cardinal(part.value * factor, at + 1, factor, part.value)


def _rate(tokens: Tokens, index: int, above: Cardinal) -> Cardinal | None:
    """Read "one in five", "nine out of 10"; a count out of another count is no fraction."""
    if matches(tokens, above.end, ("out", "of")):
        at = above.end + 2
    elif lower_at(tokens, above.end) in {"in", "over"} and (
        above.value == 1 or (lower_at(tokens, above.end) == "in" and _free(tokens, index))
    ):
        at = above.end + 1
    else:
        return None
    below = cardinals.read(tokens, at)
    if below is None or not 0 < above.value < below.value or above.scale > 1:
        return None
    if below.value not in _RATE_BASES and (above.value != 1 or below.value > 1000):
        return None
    if lower_at(tokens, below.end) in TIME_WORDS:
        return None
    spoken_over = lower_at(tokens, above.end) == "over"
    if spoken_over and below.end < len(tokens) and tokens[below.end].kind == "word":
        return None
    return Cardinal(above.value / below.value, below.end)


def _free(tokens: Tokens, index: int) -> bool:
    """Say whether a number begins a phrase, so that "two in three voters" is a rate."""
    before = lower_at(tokens, index - 1)
    return before in _BEFORE_PART or before in _PHRASE_STARTS
