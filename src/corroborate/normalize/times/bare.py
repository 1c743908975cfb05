"""Asks for a word of evidence where an expression is one word that may be none of time.

"In May", "since 2014", "at 6:10", "over Christmas" are times; "May", "2014", "6:10", "fall" alone
are a name, a number, a score, a verb.
"""

import re
from collections.abc import Sequence

from corroborate.normalize.times.evidence import glued, refused
from corroborate.normalize.times.lexer import Token
from corroborate.normalize.times.meaning import Meaning
from corroborate.normalize.times.vocabulary import words

NUMERALS = words("ones tens ordinal nth stage stage_noun two day hour military digits decimal")
"""Readings that are no word of time by themselves."""

_NAMES = words("april may june march august sept")
_FEASTS = words("christmas xmas easter thanksgiving halloween")
_BEFORE = {
    "name": "in since until till during last next this early late mid between through throughout "
    "from every each before after previous -",
    "year": "in since until till by of during from to before after between and through throughout "
    "around circa about early late mid the a an this his her its their our 's ' - ( or for year",
    "counting": "to of by from for between and or around about circa through throughout a an",
    "season": "in during since until by early late mid this last next of over through",
    "feast": "on at by since before after last this next until till over during around for of "
    "every",
    "clock": "at around about by until till since before after from between to - approximately "
    "just shortly and or near nearly",
    "length": "for than nearly almost about over under after within lasting lasted lasts took "
    "takes spent least around roughly up",
}
_ALLOWED = {kind: words(text) for kind, text in _BEFORE.items()}
_PAPERS = words("times mail mirror telegraph express herald world post tribune independent star")
_NO_PLURALS = words("as is was has does its this his us yes")
_ONE_UNIT = re.compile(r"(?:a|an|one)\s+\w+", re.IGNORECASE)


def sure(text: str, row: Sequence[Token], first: int, last: int, meaning: Meaning) -> bool:
    """Tell whether ``row[first:last]``, an expression by grammar, is a time in this text."""
    start, end = row[first].start, row[last - 1].end
    if glued(text, start, end) or refused(text, start, end):
        return False
    if not all(_has_capital(text, token) for token in row[first:last]):
        return False
    if meaning.kind == "duration" and meaning.rests == "nothing":
        return _length(text, row, first, last, meaning)
    core = [k for k in range(first, last) if row[k].readings.keys() - NUMERALS]
    if not core:
        return row[last - 1].low not in _FEASTS or _led(row, last - 1, "feast")
    if "year" in row[core[0]].readings and refused(text, row[core[0]].start, end):
        return False
    if _is_of_ages(row, first, core[0]):
        return False
    if any(token.readings.keys() & {"stage", "stage_noun"} for token in row[first : core[0]]):
        return True
    return len(core) > 1 or _one_word(text, row, core[0], last)


def _is_of_ages(row: Sequence[Token], first: int, core: int) -> bool:
    """Tell "in his late 20s" and "in her mid-30's" from "the late 80s"."""
    short = "decade" in row[core].readings and row[core].low[:3].rstrip("s'’").isdigit()
    return (
        short
        and len(row[core].low.rstrip("s'’")) == 2
        and "the" not in (row[first].low, _before(row, first))
    )


def _has_capital(text: str, token: Token) -> bool:
    named = token.readings.keys() & {"month", "weekday", "weekdays"} or token.low in _FEASTS
    return text[token.start].isupper() if named else True


def _before(row: Sequence[Token], position: int) -> str:
    return row[position - 1].low if position and not row[position].breaks else ""


def _led(row: Sequence[Token], position: int, kind: str) -> bool:
    """Tell whether a word that goes with such an expression stands before it."""
    before = _before(row, position)
    if before == "the" and kind == "season":
        before = _before(row, position - 1)
    return before in _ALLOWED[kind]


def _length(text: str, row: Sequence[Token], first: int, last: int, meaning: Meaning) -> bool:
    """Refuse fractions, ordinals and rates: "three quarters", "a second", "15 a year"."""
    if meaning.grain in ("quarter", "half", "night") or _before(row, first) == "as":
        return False
    if _ONE_UNIT.fullmatch(text, row[first].start, row[last - 1].end):
        return meaning.grain != "second" and _led(row, first, "length")
    return True


def _one_word(text: str, row: Sequence[Token], core: int, last: int) -> bool:
    """Judge an expression with one word of time proper, ``row[core]``."""
    token, kinds = row[core], row[core].readings.keys()
    following = row[core + 1] if core + 1 < len(row) else None
    at_end = core + 1 == last and following is not None and not following.breaks
    name_follows = bool(at_end and following and _is_name(text, following))
    if "month" in kinds:
        alone = row[core - 1].readings.keys().isdisjoint({"day", "ordinal"}) if core else True
        named = token.low in _NAMES or len(token.low) < 4
        if not named or not alone or last > core + 1:
            return True
        return _led(row, core, "name") and not name_follows
    if "year" in kinds:
        value = token.readings["year"]
        plausible = isinstance(value, int) and 1700 <= value < 2100
        return plausible and _year_led(row, core) and not _counts(row, core)
    if "weekday" in kinds:
        paper = name_follows and following is not None and following.low in _PAPERS
        return len(token.low) > 5 and not paper
    if "weekdays" in kinds:
        return _before(row, core) == "on"
    if "season" in kinds:
        of = at_end and following is not None and following.low == "of"
        return _led(row, core, "season") and not of
    if "clock" in kinds:
        return core + 1 < last or _led(row, core, "clock")
    if "decade" in kinds:
        return not text[token.start : token.end][:2].isdigit() or token.end - token.start > 4
    return "decade_word" not in kinds or _before(row, core) == "the"


def _year_led(row: Sequence[Token], core: int) -> bool:
    """Allow a word that leads years, or an earlier year in a list ("2006, 2009 and 2016")."""
    if _led(row, core, "year") and _before(row, core) not in ("and", "or"):
        return True
    listed = _before(row, core) in (",", "and", "or", "/") and core >= 2
    return listed and "year" in row[core - 2].readings and _year_led(row, core - 2)


def _counts(row: Sequence[Token], core: int) -> bool:
    """Tell whether a number counts what follows: "up to 2000 rebels", but "the 2016 elections"."""
    following = row[core + 1] if core + 1 < len(row) else None
    if following is None or following.breaks or not following.low.isalpha():
        return False
    plural = following.low.endswith("s") and following.low not in _NO_PLURALS
    round_number = row[core].low.endswith("00") and _before(row, core) != "the"
    return plural and (round_number or _led(row, core, "counting"))


def _is_name(text: str, token: Token) -> bool:
    return text[token.start].isupper() and not token.readings and token.low.isalpha()
