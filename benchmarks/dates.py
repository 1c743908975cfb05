"""Measures the reading of time expressions on four public sets.

    python benchmarks/dates.py [FOLDER] [--errors SET]

FOLDER (or the environment variable CORROBORATE_EVAL, or ``../shared/eval`` beside the repository)
holds one JSON record a line in:

- ``dates.tempeval3.dev.jsonl`` and ``dates.meantime.jsonl``: TIMEX3 values in news. ``dates`` are
  the records of type DATE with a calendar value: a year, month, day, ISO week or weekend, quarter,
  half, season, decade. A record counts as right when our interval is the interval of the value.
  Where the record has a modifier, or its words say so (early, later, mid-, the end of...), ours
  must lie inside; ON_OR_AFTER and ON_OR_BEFORE must be open on that side. ``exact`` asks for the
  very interval of the value everywhere. ``all`` takes every record: a time of day must
  give the day and, where there is one, the minute; a duration its length in days (to a
  twentieth); a set the kind ``set``; a value that is no calendar value (PAST_REF, P1D for a
  DATE...) is right when we give no closed interval, or the day of publication for PRESENT_REF.
- ``dates.recognizers.jsonl``: sentences for chat bots. Measured are types ``date`` and
  ``daterange`` of which the set gives the days; right when our interval is one of its readings
  (which exclude the last day, or month, of "from May 3 to May 5": ours may include it).
  Left out: times of day, durations, sets, time zones, ranges without days.
- ``dates.duckling.jsonl``: short phrases. Measured are points of grain day, week, month, quarter
  and year, read as pointing ahead. Left out: times of day, intervals, and holidays (its list of
  festivals of the world).
- ``articles/gva/*/meta.json``, articles whose day of publication is known, and not told to us:
  ``publication.gva.coverage`` is the share for which the text alone gives an interval,
  ``publication.gva.holds`` the share of those intervals that hold the day, and
  ``publication.gva.bounded`` the share of them that are bounded on both sides.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from corroborate.normalize import publication
from corroborate.normalize.times import resolve
from corroborate.normalize.times.intervals import Span, months, season, weekend, years
from corroborate.types import Document, Timex

Record = dict[str, Any]
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
FORMS: tuple[tuple[str, Callable[..., Span]], ...] = (
    (r"(\d{4})", lambda y: years(int(y))),
    (r"(\d{4})-(\d{2})", lambda y, m: months(int(y), int(m))),
    (r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?", lambda y, m, d: _day(date(int(y), int(m), int(d)))),
    (r"(\d{4})-W(\d{1,2})", lambda y, w: _week(int(y), int(w))),
    (r"(\d{4})-W(\d{1,2})-WE", lambda y, w: weekend(_week(int(y), int(w)).first)),
    (r"(\d{4})-Q([1-4])", lambda y, q: months(int(y), 3 * int(q) - 2, 3)),
    (r"(\d{4})-H([12])", lambda y, h: months(int(y), 6 * int(h) - 5, 6)),
    (r"(\d{4})-(SP|SU|FA|WI)", lambda y, s: season(int(y), SEASONS[s])),
    (r"(\d{3})X?", lambda y: years(10 * int(y), 10)),
)
VAGUE = re.compile(
    r"\b(?:earl(?:y|ier)|mid|late|later|beginning|start|middle|end)\b", re.IGNORECASE
)
LENGTHS = {"Y": 365.25, "M": 30.4375, "W": 7.0, "D": 1.0, "E": 3652.5, "C": 36525.0, "Q": 91.3125}
CLOCK = {"H": 1 / 24, "M": 1 / 1440, "S": 1 / 86400}


def _day(day: date) -> Span:
    return Span(day, day)


def _week(year: int, number: int) -> Span:
    monday = date.fromisocalendar(year, number, 1)
    return Span(monday, monday + timedelta(6))


def value_span(value: str | None) -> Span | None:
    """Return the days of a calendar value, ``None`` for any other value."""
    for pattern, build in FORMS:
        match = re.fullmatch(pattern, value or "")
        if match:
            try:
                return build(*match.groups())
            except ValueError:
                return None
    return None


def value_days(value: str | None) -> float | None:
    """Return the length of a duration value such as P2Y6M or PT10H, ``None`` if it has none."""
    match = re.fullmatch(r"P((?:[\d.]+[YMWDECQ])*)(?:T((?:[\d.]+[HMS])+))?", value or "")
    if not match or value == "P":
        return None
    total = sum(float(n) * LENGTHS[u] for n, u in re.findall(r"([\d.]+)(\w)", match[1] or ""))
    return total + sum(float(n) * CLOCK[u] for n, u in re.findall(r"([\d.]+)(\w)", match[2] or ""))


def folder(argument: str | None = None) -> Path:
    """Return the folder of the evaluation sets: the argument, the environment, or the default."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "eval"
    return Path(argument or os.environ.get("CORROBORATE_EVAL", "") or beside)


def records(path: Path) -> list[Record]:
    """Return the records of a set; an empty list if the file is absent."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _reference(record: Record) -> date | None:
    text = str(record["ref_date"])
    if re.fullmatch(r"\d{2}-\d{2}-\d{4}", text):
        return datetime.strptime(text, "%d-%m-%Y").date()
    found = re.match(r"\d{4}-\d{2}-\d{2}", text)
    return date.fromisoformat(found[0]) if found else None


def _ours(record: Record) -> Timex | None:
    text, expr = record["text"], record["expr"]
    start = record.get("start")
    if start is None:
        match = re.search(rf"(?<!\w){re.escape(expr)}(?!\w)", text)
        start = match.start() if match else max(0, text.find(expr))
    return resolve(text, start, start + len(expr), _reference(record))


def _inside(timex: Timex, span: Span) -> bool:
    if timex.earliest is None or timex.latest is None:
        return False
    return span.first <= timex.earliest and timex.latest <= span.last


def _modified(record: Record, timex: Timex, span: Span) -> bool:
    modifier = record.get("mod")
    if modifier == "ON_OR_AFTER":
        return (timex.earliest, timex.latest) == (span.first, None)
    if modifier == "ON_OR_BEFORE":
        return (timex.earliest, timex.latest) == (None, span.last)
    named = modifier not in (None, "APPROX") or VAGUE.search(record["expr"])
    return bool(named) and _inside(timex, span)


def right(record: Record, timex: Timex | None, *, exact: bool = False) -> bool:
    """Tell whether ``timex`` has the value of a TIMEX3 record, as the module's text says."""
    value, kind = str(record["value"]), record["type"]
    span = value_span(value)
    if kind in ("DATE", "TIME") and span:
        if timex is None:
            return False
        clock = re.search(r"T(\d\d):?(\d\d)?", value)
        if clock and kind == "TIME" and timex.minute != 60 * int(clock[1]) + int(clock[2] or 0):
            return False
        return (timex.earliest, timex.latest) == span or (
            not exact and _modified(record, timex, span)
        )
    if kind == "SET":
        return timex is not None and timex.kind == "set"
    length = value_days(value)
    if length is not None and kind == "DURATION":
        return timex is not None and abs((timex.days or 0) - length) <= length / 20
    if value == "PRESENT_REF":
        return timex is not None and timex.earliest == timex.latest == _reference(record)
    return timex is None or timex.earliest is None or timex.latest is None


def timex3(path: Path) -> dict[str, float]:
    """Return the accuracy on a TIMEX3 set: dates, exact and all."""
    rows = [(record, _ours(record)) for record in records(path)]
    if not rows:
        return {}
    dates = [(r, t) for r, t in rows if r["type"] == "DATE" and value_span(r["value"])]
    return {
        "dates": _share(right(r, t) for r, t in dates),
        "exact": _share(right(r, t, exact=True) for r, t in dates),
        "all": _share(right(r, t) for r, t in rows),
    }


def _share(flags: Iterator[bool]) -> float:
    found = list(flags)
    return round(sum(found) / len(found), 3) if found else 0.0


def _readings(result: Record) -> list[tuple[date | None, date | None]]:
    found: list[tuple[date | None, date | None]] = []
    for value in result["values"]:
        single = re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.get("value") or "")
        if single:
            found.append(_day(date.fromisoformat(single[0])))
        elif re.match(r"\d{4}-", value.get("start") or value.get("end") or ""):
            first, last = value.get("start"), value.get("end")
            lower = date.fromisoformat(first[:10]) if first else None
            upper = date.fromisoformat(last[:10]) if last else None
            found.append((lower, upper - timedelta(1) if upper else None))
            if value.get("timex", "").startswith("(") or value.get("Mod"):
                found.append((lower, upper))
                found.append((lower, months(upper.year, upper.month).last if upper else None))
    return found


def _recognized(record: Record, result: Record) -> Timex | None:
    start = max(0, record["text"].find(result["expr"]))
    return resolve(record["text"], start, start + len(result["expr"]), _reference(record))


def recognizers_rows(path: Path) -> list[tuple[Record, bool, Timex | None]]:
    """Return the measured results of Recognizers-Text, whether ours is right, and ours."""
    rows = []
    for record in records(path):
        for result in record["results"]:
            options = _readings(result) if result["type"] in ("date", "daterange") else []
            if options:
                timex = _recognized(record, result)
                bounds = (timex.earliest, timex.latest) if timex else None
                rows.append((record | result, bounds in options, timex))
    return rows


def duckling_rows(path: Path) -> list[tuple[Record, bool, Timex | None]]:
    """Return the measured records of duckling, whether ours is right, and ours."""
    rows = []
    for record in records(path):
        by_clock = record["grain"] in ("Hour", "Minute", "Second")
        if record["kind"] != "datetime" or by_clock or not record["value"]:
            continue
        day = datetime.fromisoformat(record["value"][0]).date()
        expr, reference = record["expr"], _reference(record)
        timex = resolve(expr, 0, len(expr), reference, tense="future")
        length = {"Day": "day", "Week": "week", "Month": "month", "Quarter": "quarter"}
        good = (
            timex is not None
            and timex.earliest == day
            and timex.grain == length.get(record["grain"], "year")
        )
        rows.append((record, good, timex))
    return rows


def published(where: Path) -> dict[str, float]:
    """Return how well the day of publication is bounded from the text of the articles."""
    held: list[bool] = []
    bounded: list[bool] = []
    known: list[bool] = []
    for meta in sorted(where.glob("articles/gva/*/meta.json")):
        for record in json.loads(meta.read_text(encoding="utf-8"))["docs"]:
            file = meta.with_name(f"{record['id']}.txt")
            if not record.get("dct") or not file.is_file():
                continue
            document = Document(record["id"], str(file), "", file.read_text(encoding="utf-8"))
            found, day = publication.infer(document), date.fromisoformat(record["dct"])
            known.append(found.basis == "inferred")
            if found.earliest:
                bounded.append(found.latest is not None)
                held.append(found.earliest <= day <= (found.latest or date.max))
    figures = {"coverage": known, "holds": held, "bounded": bounded}
    return {name: _share(iter(flags)) for name, flags in figures.items() if flags}


def scores(where: Path) -> dict[str, float]:
    """Return every figure by name; sets that are absent are left out."""
    found: dict[str, float] = {}
    for name in ("tempeval3.dev", "meantime"):
        figures = timex3(where / f"dates.{name}.jsonl")
        found |= {f"dates.{name}.{key}": value for key, value in figures.items()}
    for name, rows in (("recognizers", recognizers_rows), ("duckling", duckling_rows)):
        measured = rows(where / f"dates.{name}.jsonl")
        if measured:
            found[f"dates.{name}"] = _share(good for _, good, _ in measured)
    return found | {f"publication.gva.{key}": value for key, value in published(where).items()}


def errors(where: Path, name: str) -> Iterator[str]:
    """Yield a line for each record of a set that is read otherwise than the set says."""
    path = where / f"dates.{name}.jsonl"
    if name in ("recognizers", "duckling"):
        rows = (recognizers_rows if name == "recognizers" else duckling_rows)(path)
    else:
        timexes = ((record, _ours(record)) for record in records(path))
        rows = [(record, right(record, timex), timex) for record, timex in timexes]
    for record, good, timex in rows:
        if not good:
            wanted = record.get("values") or record["value"]
            ours = timex and f"{timex.earliest} {timex.latest} {timex.kind} {timex.days}"
            yield f"{record.get('type')} {record['ref_date']} {record['expr']!r} {wanted}: {ours}"


def main(arguments: list[str]) -> int:
    """Print the figures, or with ``--errors SET`` what is read wrong."""
    wanted = arguments[arguments.index("--errors") + 1] if "--errors" in arguments else None
    plain = [item for item in arguments if item not in ("--errors", wanted)]
    where = folder(plain[0] if plain else None)
    if wanted:
        print("\n".join(errors(where, wanted)))
        return 0
    found = scores(where)
    if not found:
        print(f"{where}: no evaluation sets here; name their folder", file=sys.stderr)
        return 2
    for name, figure in found.items():
        print(f"{name:32} {figure:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
