"""Finds the acronyms that a text introduces and what they stand for.

The long form is checked against the letters, after A. Schwartz and M. Hearst, "A Simple Algorithm
for Identifying Abbreviation Definitions in Biomedical Text" (2003), on initials instead of
letters anywhere.
"""

import re

_ACRONYM = r"[A-Z](?:[A-Za-z&-]{0,8}[A-Z]|(?:\.[A-Z]){1,6}\.?)"
_AFTER = re.compile(rf"\(\s*[\"“'‘]?({_ACRONYM})s?[\"”'’]?\s*[);,]")
_OR = re.compile(rf",? (?:or|known as|also known as|abbreviated as) (?:the )?({_ACRONYM})\b")
_BEFORE = re.compile(rf"\b({_ACRONYM}) \(([A-Z][^()\n]{{4,80}})\)")
_SMALL = frozenset(
    {"of", "for", "and", "the", "in", "on", "to", "de", "la", "des", "du", "del"}
    | {"&", "against", "at", "by", "with", "from"}
)
_WORD = re.compile(r"[^\W_][^\s,;:()\"“”]*|&")
_WINDOW = 120


def aliases(text: str) -> dict[str, str]:
    """Return the acronyms introduced in ``text``, each with its long form as written there.

    Where an acronym is introduced twice the first long form counts. An acronym whose letters
    are not the initials of the words beside it is left out.
    """
    found: dict[str, str] = {}
    for pattern in (_AFTER, _OR):
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - _WINDOW) : match.start()]
            long = _long_form(before.rpartition("\n")[2], match.group(1))
            if long:
                found.setdefault(_plain(match.group(1)), long)
    for match in _BEFORE.finditer(text):
        words = _WORD.findall(match.group(2))
        if _spelt(_letters(match.group(1)), _initials(words), spare=1):
            found.setdefault(_plain(match.group(1)), match.group(2).strip())
    return found


def _plain(acronym: str) -> str:
    return acronym.replace(".", "")


def _letters(acronym: str) -> str:
    return re.sub(r"[^a-z]", "", acronym.lower())


def _initials(words: list[str]) -> list[tuple[str, bool]]:
    """Return for each word, or part of a hyphenated one, its initial and whether it is small."""
    parts = [part for word in words for part in re.split(r"[-/]", word) if part]
    return [("a" if part == "&" else part[0].lower(), part.lower() in _SMALL) for part in parts]


def _long_form(before: str, acronym: str) -> str | None:
    """Return the shortest run of words at the end of ``before`` that the acronym spells."""
    words = list(_WORD.finditer(before.rstrip()))
    if words and before[words[-1].end() :].strip(" \"“”'’,("):
        return None
    letters = _letters(acronym)
    for spare in (0, 1):
        for first in range(len(words) - 1, -1, -1):
            run = [word.group() for word in words[first:]]
            if len(run) > len(letters) + 5:
                break
            if run[0].lower() in _SMALL or (spare and not run[0][0].isupper()):
                continue
            if re.search(r"[.!?] ", before[words[first].start() :]):
                break
            if len(run) > 1 and _spelt(letters, _initials(run), spare):
                return re.sub(r"['’]s?\Z", "", before[words[first].start() :].strip(' "“”,('))
    return None


def _spelt(letters: str, initials: list[tuple[str, bool]], spare: int) -> bool:
    """Say whether the initials spell the letters.

    Small words may be left out, and ``spare`` other words if three or more letters remain; the
    first word must count.
    """
    if not letters or not initials or initials[0][0] != letters[0] or len(letters) < 2:
        return False
    if len(letters) < 3:
        spare = 0
    reached = {(1, 0)}
    for initial, small in initials[1:]:
        following = set()
        for used, left_out in reached:
            if used < len(letters) and letters[used] == initial:
                following.add((used + 1, left_out))
            if small or left_out < spare:
                following.add((used, left_out + (not small)))
        reached = following
    return any(used == len(letters) for used, _ in reached)
