"""The words of time in English, by category, and the readings of a single word.

A reading is a pair of a category, named in the grammar's patterns as ``<category>``, and a value.
"""

from functools import cache

from corroborate.normalize.times.intervals import DAYS_OF

MONTHS = {
    name: number
    for number, names in enumerate(
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
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SEASONS = {
    "spring": "spring",
    "springtime": "spring",
    "summer": "summer",
    "summertime": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
    "wintertime": "winter",
}
DAYPARTS = (
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
UNIT_SHORT = {
    "sec": "second",
    "secs": "second",
    "min": "minute",
    "mins": "minute",
    "hr": "hour",
    "hrs": "hour",
    "wk": "week",
    "wks": "week",
    "mth": "month",
    "mths": "month",
    "qtr": "quarter",
    "yr": "year",
    "yrs": "year",
}
ONES = {
    name: number
    for number, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    name: 10 * number
    for number, name in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
STAGES = {"early": "early", "mid": "mid", "late": "late"}
STAGE_NOUNS = {
    "middle": "mid",
    "beginning": "early",
    "start": "early",
    "end": "late",
    "close": "late",
}
SET_WORDS = {
    "hourly": "hour",
    "daily": "day",
    "everyday": "day",
    "nightly": "day",
    "weekly": "week",
    "biweekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
NOW_WORDS = ("now", "currently", "current", "nowadays", "presently")
PAST_WORDS = ("recently", "lately", "previously", "formerly", "recent")
FUTURE_WORDS = ("soon", "shortly")
ZONES = (
    "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst "
    "kst aest aedt hkt sgt"
).split()


def _units() -> dict[str, tuple[str, bool]]:
    plurals = {unit: f"{unit}s" for unit in DAYS_OF} | {"century": "centuries", "half": "halves"}
    single = {unit: (unit, False) for unit in DAYS_OF}
    many = {plural: (unit, True) for unit, plural in plurals.items()}
    return single | many | {word: (unit, word.endswith("s")) for word, unit in UNIT_SHORT.items()}


_UNITS = _units()
_TABLES: tuple[tuple[str, dict[str, int] | dict[str, str]], ...] = (
    ("month", MONTHS),
    ("weekday", WEEKDAYS),
    ("season", SEASONS),
    ("ones", ONES),
    ("tens", TENS),
    ("ordinal", ORDINALS),
    ("decade_word", DECADES),
    ("stage", STAGES),
    ("stage_noun", STAGE_NOUNS),
    ("set_word", SET_WORDS),
    ("daypart", {word: word for word in DAYPARTS}),
    ("zone", {word: word for word in ZONES}),
    ("now", {word: "present" for word in NOW_WORDS}),
    ("lately", {word: "past" for word in PAST_WORDS}),
    ("soon", {word: "future" for word in FUTURE_WORDS}),
    ("weekdays", {f"{word}s": n for word, n in WEEKDAYS.items() if word.endswith("day")}),
    ("dayparts", {f"{word}s": word for word in DAYPARTS}),
)


@cache
def readings(word: str) -> dict[str, object]:
    """Return the readings of a lower-case word, category to value; empty for most words."""
    found: dict[str, object] = {
        category: table[word] for category, table in _TABLES if word in table
    }
    if word in _UNITS:
        unit, plural = _UNITS[word]
        found["units" if plural else "unit"] = unit
    return found
