"""What is said from the day of publication: "yesterday", "last month", "two weeks ago".

Builds the category ``deictic``, and ``relative_unit`` for the part of it that can hold another
date ("October last year").
"""

from dataclasses import replace

from corroborate.normalize.times import cycles
from corroborate.normalize.times.cycles import chosen
from corroborate.normalize.times.grammar.numbers import Length
from corroborate.normalize.times.intervals import DAYS_OF
from corroborate.normalize.times.meaning import (
    Lean,
    Meaning,
    cell,
    distance,
    lasting,
    leaning,
    running,
    vague,
)
from corroborate.normalize.times.parser import rule

_STEPS = {"last": -1, "this": 0, "next": 1}


def _cell(which: str, unit: str) -> Meaning | None:
    if unit == "weekend":
        return chosen(which, cycles.weekend())
    return cell(unit, _STEPS[which]) if DAYS_OF[unit] >= 7 else None


def _ago(length: Length) -> Meaning:
    if length.count is None:
        return vague("past", length.unit)
    found = distance(length.unit, -length.count, length.hedge)
    if length.unit == "year" and not length.hedge:
        return replace(found, lean=Lean("year", -length.count, same_size=True))
    return found


def _ahead(length: Length) -> Meaning:
    if length.count is None:
        return vague("future", length.unit)
    return distance(length.unit, length.count, length.hedge)


def _in_time(length: Length) -> Meaning:
    """Read "in two months": a date ahead, but in a past clause how long something took."""
    return replace(_ahead(length), in_past=lasting(length.unit, length.count))


def _inside(length: Length) -> Meaning:
    """Read "within two months", as :func:`_in_time`."""
    found = running(length.unit, length.count, forward=True)
    return replace(found, kind="date", in_past=lasting(length.unit, length.count))


def _back(length: Length) -> Meaning:
    return running(length.unit, length.count)


def _forth(length: Length) -> Meaning:
    ahead = running(length.unit, length.count, forward=True)
    return replace(ahead, in_past=lasting(length.unit, length.count))


def _unit_back(unit: str) -> Meaning | None:
    if unit in ("quarter", "half"):
        return cell(unit, -1)
    return running(unit, 1.0) if unit not in ("weekend", "night") else None


def _unit_forth(unit: str) -> Meaning | None:
    if DAYS_OF[unit] <= 1 or unit == "weekend":
        return None
    return replace(running(unit, 1.0, forward=True), in_past=leaning(unit, 1))


def _units_back(unit: str) -> Meaning:
    return running(unit, None)


def _units_forth(unit: str) -> Meaning:
    return running(unit, None, forward=True)


RULES = (
    rule("which", "last", lambda: "last"),
    rule("which", "this past", lambda: "last"),
    rule("which", "this", lambda: "this"),
    rule("which", "the? current|present|ongoing", lambda: "this"),
    rule("which", "next", lambda: "next"),
    rule("which", "this coming", lambda: "next"),
    rule("which", "the? upcoming|coming", lambda: "next"),
    rule("relative_unit", "<which> calendar|fiscal|financial? <unit>", _cell),
    rule("relative_unit", "<length> ago", _ago),
    rule("relative_unit", "the <unit> before last", lambda unit: cell(unit, -2)),
    rule("relative_unit", "the <unit> after next", lambda unit: cell(unit, 2)),
    rule("deictic", "<relative_unit>", lambda found: found),
    rule("deictic", "<which> <cycle>", chosen),
    rule("deictic", "<length> from now|today", _ahead),
    rule("deictic", "<length> hence", _ahead),
    rule("deictic", "in <length>", _in_time),
    rule("deictic", "in <length> '|'s time", _ahead),
    rule("deictic", "within <length>", _inside),
    rule("deictic", "today|tonight", lambda: cell("day")),
    rule("deictic", "yesterday", lambda: cell("day", -1)),
    rule("deictic", "tomorrow", lambda: cell("day", 1)),
    rule("deictic", "the? day before yesterday", lambda: cell("day", -2)),
    rule("deictic", "the? day after tomorrow", lambda: cell("day", 2)),
    rule("deictic", "the? past|last|previous|preceding|latest <plain_length>", _back),
    rule("deictic", "this past <plain_length>", _back),
    rule("deictic", "the? next|coming <plain_length>", _forth),
    rule("deictic", "the past|last <unit>", _unit_back),
    rule("deictic", "past <unit>", _unit_back),
    rule("deictic", "the next <unit>", _unit_forth),
    rule("deictic", "the? recent|past|last <units>", _units_back),
    rule("deictic", "the? coming|next <units>", _units_forth),
    rule("plain_length", "<count> <filler>? <units>", lambda c, _, u: Length(u, c.value)),
    rule("plain_length", "<count> <unit>", lambda c, u: Length(u, c.value)),
    rule("plain_length", "<count> - <unit>", lambda c, u: Length(u, c.value)),
)
