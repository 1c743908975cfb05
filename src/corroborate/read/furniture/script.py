"""Lines in another script than the text's: captions and credits a page left untranslated."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    """Return the first word of a character's Unicode name, which is its script."""
    return unicodedata.name(char, "").split(" ", 1)[0]


def main_script(text: str) -> str:
    """Return the script of most letters among the first 5,000 characters, or nothing."""
    counts: dict[str, int] = {}
    for char in text[:5000]:
        if char.isalpha():
            name = _script(char)
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: (counts[name], name)) if counts else ""


def is_foreign(line: str, script: str) -> bool:
    """Return whether more than half of a line's letters are of another script than ``script``."""
    letters = [char for char in line if char.isalpha()]
    return bool(letters) and sum(_script(char) == script for char in letters) * 2 < len(letters)
