"""Counts, years in words, and lengths: "two and a half years", "a couple of weeks", "15-year"."""

from dataclasses import dataclass

from corroborate.normalize.times.intervals import DAYS_OF
from corroborate.normalize.times.meaning import Meaning, lasting
from corroborate.normalize.times.parser import rule


@dataclass(frozen=True, slots=True)
class Count:
    """A number in words or digits; ``None`` for "several"."""

    value: float | None


@dataclass(frozen=True, slots=True)
class Length:
    """``count`` units, ``None`` where the words give no one number; ``hedge`` more, less or ""."""

    unit: str
    count: float | None
    hedge: str = ""


def _tens(tens: int, ones: int) -> int | None:
    return tens + ones if 1 <= ones <= 9 else None


def _fraction(whole: float, top: float, bottom: float) -> Count | None:
    return Count(whole + top / bottom) if 0 < top < bottom <= 4 else None


def _spoken_year(first: int, second: int) -> int | None:
    return 100 * first + second if 15 <= first <= 20 and 10 <= second <= 99 else None


def _length(hedge: str | None, count: Count, unit: str) -> Length:
    return Length(unit, count.value, hedge or "")


def _single(hedge: str | None, count: Count, unit: str) -> Length | None:
    """Read "a year", "one month", "five year"; not "two second", which is seldom a time."""
    if unit == "second" or (unit in ("minute", "night", "quarter", "half") and count.value != 1):
        return None
    return Length(unit, count.value, hedge or "")


def _sum(first: Length, second: Length) -> Length | None:
    if first.count is None or second.count is None or DAYS_OF[first.unit] <= DAYS_OF[second.unit]:
        return None
    ratio = round(DAYS_OF[first.unit] / DAYS_OF[second.unit], 2)
    if first.unit == "year":
        return Length("year", first.count + second.count / ratio)
    return Length(second.unit, first.count * ratio + second.count)


def _duration(length: Length) -> Meaning:
    return lasting(length.unit, length.count)


def _half(unit: str) -> Length:
    return Length(unit, 0.5)


RULES = (
    rule("small", "<ones>", lambda n: n),
    rule("small", "<tens>", lambda n: n),
    rule("small", "<tens> -? <ones>", _tens),
    rule("number_word", "<small>", lambda n: n),
    rule("number_word", "<small> hundred", lambda n: 100 * n),
    rule("number_word", "a hundred", lambda: 100),
    rule("number_word", "a? dozen", lambda: 12),
    rule("count", "<digits>", Count),
    rule("count", "<decimal>", Count),
    rule("count", "<number_word>", lambda n: Count(float(n))),
    rule("count", "<digits> -? <digits> / <digits>", _fraction),
    rule("count", "<digits> -? and -? a -? half", lambda n: Count(n + 0.5)),
    rule("count", "<number_word> -? and -? a -? half", lambda n: Count(n + 0.5)),
    rule("count", "a|an", lambda: Count(1.0)),
    rule("count", "a? couple of?", lambda: Count(2.0)),
    rule("count", "several|many|some|countless", lambda: Count(None)),
    rule("count", "a? few", lambda: Count(None)),
    rule("count", "dozens|hundreds|thousands of", lambda: Count(None)),
    rule("count", "<count_low> to|or|- <count_low>", lambda _a, _b: Count(None)),
    rule("count_low", "<digits>", lambda n: n),
    rule("count_low", "<number_word>", lambda n: n),
    rule("hedge", "more|longer|greater than", lambda: "more"),
    rule("hedge", "over|exceeding", lambda: "more"),
    rule("hedge", "at least", lambda: "more"),
    rule("hedge", "less|fewer|shorter than", lambda: "less"),
    rule("hedge", "under|nearly|almost", lambda: "less"),
    rule("hedge", "up to", lambda: "less"),
    rule("hedge", "just|only? over|under", lambda: "about"),
    rule("hedge", "just|only|exactly|about|around|roughly|approximately|some", lambda: "about"),
    rule("filler", "more|full|straight|consecutive|successive|whole|long|short", lambda: True),
    rule("filler", "additional|further|calendar|trading|working|business", lambda: True),
    rule("length", "<hedge>? <count> <filler>? <units>", lambda h, c, _f, u: _length(h, c, u)),
    rule("length", "<hedge>? <count> <filler>? <unit>", lambda h, c, _f, u: _single(h, c, u)),
    rule("length", "<count> - <unit>", lambda c, u: Length(u, c.value)),
    rule("length", "half a|an|- <unit>", _half),
    rule("length", "a half - <unit>", _half),
    rule("length", "a|one <unit> and a half", lambda u: Length(u, 1.5)),
    rule("length", "a|one <unit> or two|so|more", lambda u: Length(u, None)),
    rule("length", "<count> <units> or so", lambda c, u: Length(u, c.value)),
    rule("length", "<simple_length> and|,? <simple_length>", _sum),
    rule("simple_length", "<count> <units>", lambda c, u: Length(u, c.value)),
    rule("simple_length", "<count> <unit>", lambda c, u: Length(u, c.value)),
    rule("year", "<small> -? <small>", _spoken_year),
    rule("year", "two thousand and? <small>?", lambda n: 2000 + (n or 0)),
    rule("duration", "<length>", _duration),
)
"""Categories ``count``, ``length``, ``duration``, and ``year`` beside the lexer's own."""
