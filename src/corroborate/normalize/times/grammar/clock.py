"""Clock times and parts of the day: "11 a.m.", "0830 GMT", "Friday night", "noon on 2 May".

Builds ``time`` (a clock time alone) and ``dated_time``.
"""

from dataclasses import replace

from corroborate.normalize.times import intervals
from corroborate.normalize.times.intervals import Bounds, Span
from corroborate.normalize.times.meaning import Meaning, Reference, cell
from corroborate.normalize.times.parser import rule

_DAY = 1440


def _with_meridiem(minute: int, half: str) -> int | None:
    if not 60 <= minute < 780:
        return None
    return minute % 720 + (720 if half == "p" else 0)


def _hour(hour: int, half: str) -> int | None:
    return _with_meridiem(60 * hour, half)


def _in_part(minute: int, daypart: str) -> int | None:
    if not 60 <= minute < 780:
        return None
    late = daypart in ("afternoon", "evening") or (daypart == "night" and 360 <= minute < 720)
    return minute % 720 + (720 if late else 0)


def _hour_in_part(hour: int, daypart: str) -> int | None:
    return _in_part(60 * hour, daypart)


def _alone(minute: int) -> Meaning:
    return Meaning(lambda _: (None, None), "minute", "nothing", "time", minute)


def _timed(day: Meaning, minute: int) -> Meaning | None:
    if day.grain not in ("day", "daypart"):
        return None
    return replace(day, kind="time", grain="minute", minute=minute)


def _part(day: Meaning) -> Meaning | None:
    return replace(day, kind="time", grain="daypart") if day.grain == "day" else None


def _overnight() -> Meaning:
    def at(ref: Reference) -> Bounds:
        return Span(intervals.shift(ref.day, "day", -1), ref.day)

    return Meaning(at, "daypart", kind="time")


def _this_part() -> Meaning:
    return replace(cell("day"), kind="time", grain="daypart")


def _last_part() -> Meaning:
    return replace(cell("day", -1), kind="time", grain="daypart")


RULES = (
    rule("moment", "<hour> <meridiem>", _hour),
    rule("moment", "<ones> <meridiem>", _hour),
    rule("moment", "<military> <meridiem>", _with_meridiem),
    rule("moment", "<clock> <meridiem>", _with_meridiem),
    rule("moment", "<clock> in the <daypart>", _in_part),
    rule("moment", "<hour> in the <daypart>", _hour_in_part),
    rule("moment", "<ones> in the <daypart>", _hour_in_part),
    rule("moment", "<clock>", lambda minute: minute % _DAY),
    rule("moment", "<clock> hours|hrs|h", lambda minute: minute % _DAY),
    rule("moment", "<military> hours|hrs", lambda minute: minute),
    rule("moment", "<military> <zone>", lambda minute, _: minute),
    rule("moment", "<hour> o ' clock", lambda hour: 60 * hour % _DAY),
    rule("moment", "<ones> o ' clock", lambda hour: 60 * hour % _DAY),
    rule("moment", "12|twelve? noon|midday", lambda: 720),
    rule("moment", "12|twelve? midnight", lambda: 0),
    rule("zone_words", "(? <zone> )?", lambda _: True),
    rule(
        "zone_words", "local|eastern|central|pacific|mountain standard|daylight? time", lambda: True
    ),
    rule("near", "just|shortly|soon|right|immediately? before|after", lambda: True),
    rule("near", "about|around|approximately|roughly|circa|nearly|almost|exactly", lambda: True),
    rule("zoned", "<near>? <moment> <zone_words>?", lambda _near, minute, _zone: minute),
    rule("time", "<zoned>", _alone),
    rule("dated_time", "<zoned> ,? on? <whole>", lambda minute, day: _timed(day, minute)),
    rule("dated_time", "<zoned> ,? on? <part_of_day>", lambda minute, day: _timed(day, minute)),
    rule("dated_time", "<whole> ,? at? <zoned>", _timed),
    rule("dated_time", "<part_of_day> ,? at <zoned>", _timed),
    rule("dated_time", "<part_of_day>", lambda found: found),
    rule("part_of_day", "<whole> <daypart>", lambda day, _: _part(day)),
    rule("part_of_day", "the? <daypart> of|on <whole>", lambda _, day: _part(day)),
    rule(
        "part_of_day",
        "the? early|late|small|wee <daypart>? hours of|on <whole>",
        lambda _, d: _part(d),
    ),
    rule("part_of_day", "<stage> -? <daypart> of|on? <whole>", lambda _s, _d, day: _part(day)),
    rule("part_of_day", "early|late|earlier|later? this <daypart>", lambda _: _this_part()),
    rule("part_of_day", "early|late? last <daypart>", lambda _: _last_part()),
    rule("part_of_day", "overnight", _overnight),
)
