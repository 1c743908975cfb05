"""The words of time in English, by category, and the readings of a single word.

A reading is a pair of a category, named in the grammar's patterns as ``<category>``, and a value.
Where several words stand for one value they are written together.
"""

from collections.abc import Mapping, Sequence

from corroborate.normalize.times.intervals import DAYS_OF


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as text."""
    return frozenset(text.split())


def _numbered(rows: Sequence[str], first: int = 1, step: int = 1) -> dict[str, int]:
    """Return each word with the number of its row."""
    return {word: first + step * k for k, row in enumerate(rows) for word in row.split()}


def _valued(**rows: str) -> dict[str, str]:
    """Return each word with the name of its row."""
    return {word: name for name, row in rows.items() for word in row.split()}


MONTHS = _numbered(
    (
        "january jan",
        "february feb febr",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep",
        "october oct",
        "november nov",
        "december dec",
    )
)
WEEKDAYS = _numbered(
    (
        "monday mon",
        "tuesday tue tues",
        "wednesday wed weds",
        "thursday thu thur thurs",
        "friday fri",
        "saturday sat",
        "sunday sun",
    ),
    first=0,
)
SEASONS = _valued(
    spring="spring springtime",
    summer="summer summertime",
    autumn="autumn fall",
    winter="winter wintertime",
)
UNIT_SHORT = _valued(
    second="sec secs",
    minute="min mins",
    hour="hr hrs",
    week="wk wks",
    month="mth mths",
    quarter="qtr",
    year="yr yrs",
)
STAGES = _valued(early="early", mid="mid", late="late")
STAGE_NOUNS = _valued(early="beginning start", mid="middle", late="end close")
SET_WORDS = _valued(
    hour="hourly",
    day="daily everyday nightly",
    week="weekly biweekly",
    month="monthly",
    quarter="quarterly",
    year="yearly annual annually",
)
VAGUE = _valued(
    present="now currently current nowadays presently",
    past="recently lately previously formerly recent",
    future="soon shortly",
)
DAYPARTS = {
    word: word
    for word in (
        "morning",
        "afternoon",
        "evening",
        "night",
        "dawn",
        "dusk",
        "daybreak",
        "sunrise",
        "sunset",
        "lunchtime",
    )
}
ZONES = _valued(
    zone="gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst "
    "kst aest aedt hkt sgt"
)
ONES = _numbered(
    (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
        *("eighteen", "nineteen"),
    )
)
TENS = _numbered(
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 20, 10
)
ORDINALS = _numbered(
    (
        *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
        *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
        *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
    )
) | {"thirtieth": 30}
DECADES = _numbered(
    (
        *("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"),
        "nineties",
    ),
    1920,
    10,
)
_TABLES: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("month", MONTHS),
    ("weekday", WEEKDAYS),
    ("weekdays", {f"{word}s": n for word, n in WEEKDAYS.items() if word.endswith("day")}),
    ("season", SEASONS),
    ("daypart", DAYPARTS),
    ("dayparts", {f"{word}s": word for word in DAYPARTS}),
    ("stage", STAGES),
    ("stage_noun", STAGE_NOUNS),
    ("set_word", SET_WORDS),
    ("vague", VAGUE),
    ("zone", ZONES),
    ("ones", ONES),
    ("tens", TENS),
    ("ordinal", ORDINALS),
    ("decade_word", DECADES),
    ("unit", {unit: unit for unit in DAYS_OF}),
    ("units", {f"{unit}s": unit for unit in DAYS_OF} | {"centuries": "century"}),
    ("unit", {word: unit for word, unit in UNIT_SHORT.items() if not word.endswith("s")}),
    ("units", {word: unit for word, unit in UNIT_SHORT.items() if word.endswith("s")}),
)


def _all_readings() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for category, table in _TABLES:
        for word, value in table.items():
            found.setdefault(word, {})[category] = value
    return found


_READINGS = _all_readings()
_NONE: Mapping[str, object] = {}


def readings(word: str) -> Mapping[str, object]:
    """Return the readings of a lower-case word, category to value; empty for most words."""
    return _READINGS.get(word, _NONE)
