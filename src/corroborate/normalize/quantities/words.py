"""The English number words, as tables."""

from collections.abc import Iterable


def spelled(words: str) -> tuple[str, ...]:
    """Return the words of a table written as one string."""
    return tuple(words.split())


def by_first_word(
    phrases: Iterable[tuple[str, ...]],
) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return phrases by their first word, each group in the order given."""
    groups: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        groups[phrase[0]] = (*groups.get(phrase[0], ()), phrase)
    return groups


def listed(words: str) -> frozenset[str]:
    """Return the set of words of a table written as one string."""
    return frozenset(words.split())


SMALL: dict[str, int] = {
    word: value
    for value, word in enumerate(
        spelled(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        )
    )
} | {"nought": 0, "naught": 0}
"""Words for 0 to 19."""

TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate(
        spelled("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
} | {"fourty": 40}
"""Words for 20, 30 ... 90, with one common misspelling."""

SCALES: dict[str, float] = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "lac": 1e5,
    "crore": 1e7,
    "dozen": 12.0,
}
"""Words that multiply the number before them; "hundred" has a rule of its own."""

SCALES_PLURAL: dict[str, float] = {f"{word}s": value for word, value in SCALES.items()}

SCALE_SYMBOLS: dict[str, float] = {
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "tln": 1e12,
    "trn": 1e12,
    "cr": 1e7,
    "doz": 12.0,
    "dozs": 12.0,
    "dzs": 12.0,
}
"""Abbreviations of scales, with or without a space before them."""

SCALE_LETTERS: dict[str, float] = {"k": 1e3, "K": 1e3, "M": 1e6, "b": 1e9, "B": 1e9}
"""Letters that scale digits they are joined to. "m" (million or metre) has a rule of its own."""

ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        spelled(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        ),
        start=1,
    )
} | {"nineth": 9}

TENTHS: dict[str, int] = {
    f"{word.removesuffix('y')}ieth": value for word, value in TENS.items() if word != "fourty"
}
"""Ordinals of the tens: "twentieth" and so on."""

SCALES_ORDINAL: dict[str, float] = {"hundredth": 1e2} | {
    f"{word}th": value for word, value in SCALES.items() if word not in {"lac", "dozen"}
}

DENOMINATORS: dict[str, float] = {
    "half": 2.0,
    "quarter": 4.0,
    **{word: float(value) for word, value in ORDINALS.items() if value > 2},
    **{word: float(value) for word, value in TENTHS.items()},
    **SCALES_ORDINAL,
}
"""Names of parts in the singular."""

DENOMINATORS_PLURAL: dict[str, float] = {
    "halves": 2.0,
    **{f"{word}s": value for word, value in DENOMINATORS.items() if word != "half"},
}

UNITS_PLURAL: dict[str, int] = {f"{word}s": value for word, value in ORDINALS.items() if value < 10}
"""Last part of a compound denominator ("three twenty-firsts")."""

VULGAR: dict[str, float] = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5,
    "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8,
    "⅞": 7 / 8,
}  # fmt: skip

MONTHS: frozenset[str] = listed(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec"
)

WEEKDAYS: frozenset[str] = listed(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun"
)

TIME_WORDS: frozenset[str] = listed(
    "second seconds minute minutes hour hours day days week weeks month months year years decade "
    "decades century centuries night nights"
)

NUMBER_WORDS: frozenset[str] = frozenset(
    {*SMALL, *TENS, *SCALES, *SCALES_PLURAL, *SCALE_SYMBOLS, *ORDINALS, *TENTHS, *DENOMINATORS}
    | {*SCALES_ORDINAL, *DENOMINATORS_PLURAL, *UNITS_PLURAL}
    | listed("hundred hundreds tens scores several few couple handful pair single")
)
"""Every word that a number in words begins with or holds."""
