"""Folds the spellings of a name to one key: case, accents, apostrophes, dots and hyphens."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ə": "a",
        "ħ": "h",
        "&": " and ",
    }
)
_DROPPED = re.compile(r"[.'’‘ʻʼʽ`´′ʹʿʾ\"“”]+")
_SPACED = re.compile(r"[^\w]+|_+")
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_CODE = re.compile(r"[A-Z](?:[A-Z0-9&]{1,5}|(?:\.\s?[A-Z]){1,5}\.?)\.?\Z")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return the key of ``name``: lower-case words of plain letters, one space between them.

    Marks over letters, apostrophes and dots go, hyphens become spaces, "St" becomes "saint",
    a leading "the" goes. The key of a text without letters or digits is empty.
    """
    lower = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", lower)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = _SPACED.sub(" ", _DROPPED.sub("", plain)).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(_SHORT.get(word, word) for word in words)


def code_key(name: str) -> str | None:
    """Return the key under which an abbreviation in capitals is filed, or ``None``.

    "U.S." and "US" give "=US", "us" gives nothing: an acronym keeps its capitals, so that it
    is not taken for a common word.
    """
    name = name.strip()
    if not _CODE.match(name):
        return None
    return "=" + re.sub(r"[.\s]", "", name)
