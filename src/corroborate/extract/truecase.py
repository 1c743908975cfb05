"""Headlines In Title Case -> the letter case of running text, for the parser only.

The parser takes the verbs of "Army Rescues 30 Villagers" for names. Each word is written as the
body of the article writes it; the length never changes, so offsets hold.
"""

import re
from collections.abc import Iterator, Mapping

from corroborate import lexicon

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
WITHIN = re.compile(r"(?<=[\w,;] )[^\W\d_]+")
TITLED = 0.6
LONG = 4
INFLECTIONS = {"s": ("",), "es": ("",), "ed": ("", "e"), "ing": ("", "e")}
COMMON = 3.8  # frequency (Zipf) from which a word that the body lacks is no name


def is_titled(headline: str) -> bool:
    """Return whether most longer words of a headline begin with a capital, the first apart."""
    words = [w for w in WORD.findall(headline)[1:] if len(w) >= LONG]
    capitals = sum(w[0].isupper() for w in words)
    return len(words) > 1 and capitals / len(words) >= TITLED


def usual_case(body: str) -> Mapping[str, bool]:
    """Return for each word within the sentences of a text (in lower case) if it is a name there."""
    found: dict[str, int] = {}
    for word in WITHIN.findall(body):
        lower = word.lower()
        found[lower] = found.get(lower, 0) + (1 if word[0].isupper() else -1)
    return {word: count > 0 for word, count in found.items()}


def _forms(word: str) -> Iterator[str]:
    """Yield a word and what it may be an inflection of."""
    yield word
    for ending, others in INFLECTIONS.items():
        if word.endswith(ending):
            yield from (word.removesuffix(ending) + other for other in others)


def truecased(headline: str, names: Mapping[str, bool]) -> str:
    """Return a headline with the words that are no names in lower case, the first word apart.

    ``names`` is what :func:`usual_case` tells of the article's body; a word that it lacks is
    lowered where it is common in English and names no place. A headline in sentence case is left
    as it is.
    """
    if not is_titled(headline):
        return headline
    first = WORD.search(headline)

    def lowered(match: re.Match[str]) -> str:
        word = match[0]
        lower = word.lower()
        if word.isupper() or len(lower) != len(word):
            return word
        if first is not None and match.start() == first.start():
            return word
        name = names.get(lower)
        if name is None:
            rare = all(lexicon.zipf(form) < COMMON for form in _forms(lower))
            name = rare or lexicon.head_class(lower) == "place"
        return word if name else lower

    return WORD.sub(lowered, headline)
