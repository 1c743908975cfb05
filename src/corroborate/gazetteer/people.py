"""Names of people: titles taken off, and two spellings of one name known for one."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from corroborate.gazetteer.fold import fold
from corroborate.gazetteer.organisations import read_toml

_LINKS = frozenset({"of", "for", "to", "from", "by"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SOUNDS = [
    (r"ck|q", "k"),
    (r"c(?=[aouklrt]|\Z)", "k"),
    (r"ph", "f"),
    (r"w", "v"),
    (r"[kgc]h", "h"),
    (r"zh|dzh|dj", "j"),
    (r"ou|oo", "u"),
    (r"ee", "i"),
    (r"[iy]+[iy]?", "i"),
    (r"iy|ij|ii|ei|ey|ai|ay", "i"),
    (r"j", "i"),
    (r"x", "ks"),
    (r"(.)\1+", r"\1"),
    (r"(?<=[aeiou])h(?![aeiou])|h\Z", ""),
]


@cache
def _words(table: str) -> frozenset[str]:
    """Return a list of ``gazetteer.people.toml`` as a set."""
    return frozenset(_table()[table].split())


@cache
def _alike() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in _table()["alike"].strip().splitlines())


@cache
def _table() -> Mapping[str, str]:
    return read_toml("gazetteer.people.toml")


def strip_title(name: str) -> tuple[str, bool]:
    """Return a person's name without titles and offices before it, and whether there were any.

    "Russian President Vladimir Putin" gives "Vladimir Putin". Kings, queens, princes and popes
    keep their title, without which their name says little. What names a body ("the Sheriff's
    Office"), several people, or somebody by another ("a spokesman for Mr. Holt") stays as it is.
    """
    words = name.split()
    cut = 0
    for number, word in enumerate(words[:-1]):
        if word.strip(".,'’").lower() in _words("titles") and word[0].isalpha():
            cut = number + 1
    if cut and _names_another(words, cut):
        return name, False
    rest = _after_office(words[cut:])
    if cut and rest and rest[0][:1].isupper() and len(rest) <= 5:
        return " ".join(rest).strip(" ,"), True
    return name, False


def _names_another(words: list[str], cut: int) -> bool:
    """Tell a name that is not that of the person after the title that ends before ``cut``."""
    if words[-1].strip(".,").lower() in _words("bodies"):
        return True
    lower = [word.strip(".,'’").lower() for word in words]
    if "and" in lower[: cut - 1]:
        return True
    first = cut - 1
    while first and (lower[first - 1] in _words("titles") or lower[first - 1] == "the"):
        first -= 1
    for _ in range(2):  # "for Norlandic Prime Minister"
        first -= first > 2 and lower[first - 1] not in _LINKS and words[first - 1][0].isupper()
    return first > 1 and lower[first - 1] in _LINKS and words[first - 2][0].islower()


def _after_office(words: list[str]) -> list[str]:
    """Return the words after the rest of an office ("of State", "of the Treasury")."""
    if len(words) < 3 or words[0] not in {"of", "for"}:
        return words
    return words[3:] if words[1] == "the" else words[2:]


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """Return a key that the usual transliterations of one lower-case word share."""
    for pattern, sound in _SOUNDS:
        word = re.sub(pattern, sound, word)
    return word


@lru_cache(maxsize=8192)
def _parts(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without title and generation suffix."""
    words = fold(strip_title(name.replace(",", " "))[0]).split()
    return tuple(word for word in words if word not in _SUFFIXES)


def _suffix(name: str) -> str:
    words = fold(name.replace(",", " ")).split()
    return words[-1] if words and words[-1] in _SUFFIXES else ""


def edit_distance(a: str, b: str, limit: int = 3) -> int:
    """Return how many letters to change, add, drop or swap lead from ``a`` to ``b``.

    Counts adjacent swaps once (optimal string alignment); stops at ``limit``.
    """
    if abs(len(a) - len(b)) >= limit:
        return limit
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        before, row = row, current
    return min(row[-1], limit)


def _given_alike(a: str, b: str) -> bool:
    """Say whether two given names may be one: spelling, short form or initial."""
    if a == b or sound(a) == sound(b):
        return True
    if min(len(a), len(b)) == 1:
        return a[0] == b[0]
    return any(a in group and b in group for group in _alike())


def _surname_alike(a: str, b: str, *, sure: bool) -> bool:
    """Say whether two surnames may be one; ``sure`` given names allow one slip of the pen."""
    if a == b or sound(a) == sound(b):
        return True
    return sure and min(len(a), len(b)) >= 6 and edit_distance(a, b) == 1


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _words("particles"))


def _full_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Compare two names of two or more words each."""
    if "".join(a) == "".join(b) or sound("".join(a)) == sound("".join(b)):
        return True
    if set(a) == set(b):
        return True
    first, second = _bare(a) or a, _bare(b) or b
    if len(first) < 2 or len(second) < 2:
        return first[-1] == second[-1] and a[0] == b[0]
    if first[0] in _words("family_first") and first[0] == second[0]:
        return sound("".join(first[1:])) == sound("".join(second[1:]))
    given = _given_alike(first[0], second[0])
    sure = given and min(len(first[0]), len(second[0])) > 1
    if not given or not _surname_alike(first[-1], second[-1], sure=sure):
        return False
    middles = first[1:-1], second[1:-1]
    if all(middles) and len(middles[0]) == len(middles[1]):
        pairs = zip(*middles, strict=True)
        return all(_given_alike(x, y) for x, y in pairs)
    return True


def same_person(a: str, b: str, *, one_document: bool = False) -> bool:
    """Say whether two names are one person's.

    Full names match across spellings, diacritics, hyphens, initials and usual short forms. A
    surname alone matches a full name only within one document (``one_document``). Two given
    names that differ are two people, whatever the surname.
    """
    left, right = _parts(a), _parts(b)
    if not left or not right or (_suffix(a) and _suffix(b) and _suffix(a) != _suffix(b)):
        return False
    if len(left) > 1 and len(right) > 1:
        return _full_alike(left, right)
    if len(left) == len(right):
        return _surname_alike(left[0], right[0], sure=False) and one_document
    return one_document and surname_fits(a, b)


def surname_fits(a: str, b: str) -> bool:
    """Say whether one name is one word that is the surname of the other."""
    short, full = sorted((_parts(a), _parts(b)), key=len)
    if len(short) != 1 or not full:
        return False
    if _surname_alike(short[0], full[-1], sure=False):
        return True
    return full[0] in _words("family_first") and short[0] == full[0]


def _nearly(a: str, b: str) -> bool:
    """Say whether two words may be one misspelt: the same consonants, vowels much alike."""
    bones = [re.sub(r"[aeiouyh]", "", sound(word)).replace("g", "k") for word in (a, b)]
    return bones[0] == bones[1] and edit_distance(a, b) <= 2


def are_apart(a: str, b: str) -> bool:
    """Say whether two names are surely two people's.

    They are if both are full names that neither match nor may be misspellings of each other,
    or if no word of one is like a word of the other. Names in capitals (initials) are left open.
    """
    left, right = _parts(a), _parts(b)
    if not left or not right or any(len(name) <= 4 and name.isupper() for name in (a, b)):
        return False
    if _suffix(a) and _suffix(b) and _suffix(a) != _suffix(b):
        return True
    if same_person(a, b, one_document=True):
        return False
    if len(left) > 1 and len(right) > 1:
        within = set(_bare(left)) <= set(right) or set(_bare(right)) <= set(left)
        return not within and not (_nearly(left[-1], right[-1]) and _nearly(left[0], right[0]))
    return not any(_nearly(x, y) for x in left for y in right)
