"""Which first line is a title, and where the name of the site in it begins."""

import re

_STOPPED = re.compile(r"(?:[.:;,]|\.(?:\s*[\"'”’)])+)$")
_SITE = re.compile(
    r"\b(?:news\w*|tv|radio|times|post|herald|tribune|journal|gazette|daily|chronicle|press|weather"
    r"|sports|online|channel|media|network|abc|nbc|cbs|fox|cnn|bbc|[kw][a-z]{2,3}(?:-tv|-dt)?)\b"
    r"|\.(?:com|org|net|tv|co\.\w\w)\b",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s(?:[-–—|»·]|::)\s")
_LONGEST = 220
_MOST_WORDS = 34
_LONGEST_SITE = 12


def is_headline(line: str) -> bool:
    """Return whether a first line reads like a title: short, and without a final full stop."""
    words = line.split()
    if len(line) > _LONGEST or not 2 <= len(words) <= _MOST_WORDS:
        return False
    return any(char.isalpha() for char in line) and not _STOPPED.search(line.rstrip())


def site_start(title: str) -> int:
    """Return where a site's name at the end of ``title`` begins, with its dash; else its length.

    What follows the dash must be capitalised and hold a word that names of media hold.
    """
    for found in _SEPARATOR.finditer(title):
        words = re.findall(r"[A-Za-z][\w.'&-]*", title[found.end() :])
        capitals = sum(word[0].isupper() or "." in word for word in words)
        named = _SITE.search(title, found.end())
        short = found.start() > 0 and 0 < len(words) <= _LONGEST_SITE
        if short and named and capitals >= 0.8 * len(words):
            return found.start()
    return len(title)
