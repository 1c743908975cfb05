"""Times that repeat, and words so loose that only a caller who asks gets them read.

Builds ``set`` and ``loose``: "every Monday"; "now", "recently", "the quarter", "the 25th", "4/25".
"""

from dataclasses import replace

from corroborate.normalize.times.cycles import Cycle, by_tense, day_of_month, day_of_year
from corroborate.normalize.times.grammar.numbers import Length
from corroborate.normalize.times.meaning import Meaning, cell, leaning, repeated, vague
from corroborate.normalize.times.parser import rule


def _every(cycle: Cycle) -> Meaning:
    return repeated(cycle.grain)


def _each_length(length: Length) -> Meaning:
    return repeated(length.unit)


def _day_of_month(day: int) -> Meaning | None:
    cycle = day_of_month(day)
    return by_tense(cycle) if cycle else None


def _slashed(first: int, second: int) -> Meaning | None:
    cycle = day_of_year(first, second) or day_of_year(second, first)
    return by_tense(cycle) if cycle else None


def _latest_quarter() -> Meaning:
    return replace(leaning("quarter"), at=cell("quarter", -1).at, rests="publication")


def _past() -> Meaning:
    return vague("past")


def _present() -> Meaning:
    return vague("present")


def _future() -> Meaning:
    return vague("future")


RULES = (
    rule("each", "every|each other?", lambda: True),
    rule("set", "<each> <cycle>", lambda _, cycle: _every(cycle)),
    rule("set", "<each> <period_word>", lambda _, unit: repeated(unit)),
    rule("set", "<each> <plain_length>", lambda _, length: _each_length(length)),
    rule("set", "<each> <weekday> <daypart>", lambda *_: repeated("daypart")),
    rule("set", "<weekdays>", lambda _: repeated("day")),
    rule("set", "<weekday> <dayparts>", lambda *_: repeated("daypart")),
    rule("set", "once|twice|thrice a|per|every <unit>", repeated),
    rule("set", "<count> times a|per|every <unit>", lambda _, unit: repeated(unit)),
    rule("loose", "<set_word>", repeated),
    rule("loose", "right|even|only|just|very|more|most|until? <vague>", vague),
    rule("loose", "as? soon as possible", _future),
    rule("loose", "these days", _present),
    rule("loose", "the time being", _present),
    rule("loose", "the? present|moment", _present),
    rule("loose", "the? past", _past),
    rule("loose", "the? near|foreseeable|immediate|distant? future", _future),
    rule("loose", "the quarter|period", lambda: leaning("quarter")),
    rule("loose", "the <unit>", cell),
    rule("loose", "the? full|entire|whole <unit>", cell),
    rule("loose", "the latest quarter|period", _latest_quarter),
    rule("loose", "<ordinal>", _day_of_month),
    rule("loose", "the? <day>", _day_of_month),
    rule("loose", "<two> / <two>", _slashed),
    rule("loose", "<month> / <two>", _slashed),
)
