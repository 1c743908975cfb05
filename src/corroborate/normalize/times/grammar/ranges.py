"""Open and closed ranges: "since late 2023", "by Friday", "between 2006 and 2009", "3-5 May".

Builds ``span``.
"""

from dataclasses import replace

from corroborate.normalize.times import intervals
from corroborate.normalize.times.combine import opened, ranged
from corroborate.normalize.times.cycles import Cycle, by_tense, day_of_year, within
from corroborate.normalize.times.meaning import Meaning, cell, stated
from corroborate.normalize.times.parser import rule


def _opened(word: str, point: Meaning) -> Meaning | None:
    if point.kind not in ("date", "time"):
        return None
    return point if point.kind == "time" and word in ("before", "after") else opened(word, point)


def _ranged(start: Meaning | Cycle, end: Meaning | Cycle) -> Meaning | None:
    if "nothing" in (start.rests, end.rests):
        return None
    grains = {"day" if end.grain in ("minute", "daypart") else end.grain for end in (start, end)}
    cyclic = isinstance(start, Cycle) or isinstance(end, Cycle)
    return ranged(start, end) if len(grains) == 1 or not cyclic else None


def _to_now(start: Meaning | Cycle) -> Meaning | None:
    return _ranged(by_tense(start) if isinstance(start, Cycle) else start, cell("day"))


def _from_now(end: Meaning | Cycle) -> Meaning | None:
    return _ranged(cell("day"), by_tense(end) if isinstance(end, Cycle) else end)


def _later(point: Meaning) -> Meaning | None:
    return _opened("from", point)


def _earlier(point: Meaning) -> Meaning | None:
    return _opened("until", point)


def _days(month: int, first: int, last: int, year: int | None) -> Meaning | None:
    start, end = day_of_year(month, first), day_of_year(month, last)
    if not start or not end or first >= last:
        return None
    if year is None:
        return ranged(start, end)
    return ranged(start, within(end, stated(intervals.years(year), "year")))


def _days_first(first: int, last: int, month: int, year: int | None) -> Meaning | None:
    return _days(month, first, last, year)


def _short_years(first: int, last: int) -> Meaning | None:
    """Read "1998-99" and "2004-05"; "2004-03" may be a month and "2004-08" either."""
    last += first // 100 * 100
    if last <= first or (last % 100 <= 12 and last > first + 1):
        return None
    return stated(intervals.years(first, last - first + 1), "year")


def _hours(_first: int, _last: int) -> Meaning:
    return Meaning(lambda _: (None, None), "minute", "nothing", "time")


def _hours_on(day: Meaning) -> Meaning | None:
    return replace(day, kind="time", grain="minute") if day.grain == "day" else None


RULES = (
    rule("day_number", "the? <day>", lambda day: day),
    rule("day_number", "the? <ordinal>", lambda day: day),
    rule("end", "<cycle>", lambda cycle: cycle),
    rule("end", "<point>", lambda point: point),
    rule("point", "<whole>", lambda whole: whole),
    rule("point", "<dated_time>", lambda time: time),
    rule("point", "<time>", lambda time: time),
    rule("open", "ever? since", lambda: "since"),
    rule("open", "starting|beginning|effective on|in|from?", lambda: "from"),
    rule("open", "up? until|till", lambda: "until"),
    rule("open", "up to", lambda: "until"),
    rule("open", "through|thru", lambda: "until"),
    rule("open", "by|pending", lambda: "by"),
    rule("open", "no|not later than", lambda: "by"),
    rule("open", "on or before", lambda: "by"),
    rule("open", "shortly|just|even? before", lambda: "before"),
    rule("open", "prior to", lambda: "before"),
    rule("open", "shortly|just|soon|sometime? after", lambda: "after"),
    rule("open", "on or after", lambda: "from"),
    rule("open", "no|not earlier than", lambda: "from"),
    rule("open", "later than", lambda: "after"),
    rule("open", "earlier than", lambda: "before"),
    rule("span", "<open> <point>", _opened),
    rule("span", "from? <point> onward|onwards|forward", _later),
    rule("span", "<point> and|or later|beyond|after|onward|onwards", _later),
    rule("span", "<point> and|or earlier|before", _earlier),
    rule("span", "from <end> to|until|till|through the? now|present|date", _to_now),
    rule("span", "between <end> and now", _to_now),
    rule("span", "between now and <end>", _from_now),
    rule("span", "from? <day_range>", lambda days: days),
    rule(
        "span",
        "between <month> <day_number> and <day_number>",
        lambda m, a, b: _days(m, a, b, None),
    ),
    rule("span", "between <day_number> and <day_number> of? <month> <year>?", _days_first),
    rule("day_range", "<month> <day_number> -|to|through|until <day_number> ,? <year>?", _days),
    rule(
        "day_range", "<day_number> -|to|through|until <day_number> of? <month> <year>?", _days_first
    ),
    rule("span", "from <end> to|until|till|through|thru|- <end>", _ranged),
    rule("span", "between <end> and|- <end>", _ranged),
    rule("span", "<end> to|through|thru|- <end>", _ranged),
    rule("span", "<year> -|/ <two>", _short_years),
    rule("some_hour", "<hour>", lambda hour: hour),
    rule("some_hour", "<ones>", lambda hour: hour),
    rule("some_hour", "<moment>", lambda minute: minute),
    rule("hours", "from <some_hour> to|until|till|- <zoned>", _hours),
    rule("hours", "between <some_hour> and <zoned>", _hours),
    rule("hours", "<some_hour> -|to <zoned>", _hours),
    rule("span", "<hours>", lambda hours: hours),
    rule("span", "<hours> ,? on? <whole>", lambda _, day: _hours_on(day)),
    rule("span", "<whole> ,? <hours>", lambda day, _: _hours_on(day)),
)
