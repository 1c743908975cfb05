"""The kinds of link of two words, and the pairs of words that are linked by hand."""

from functools import cache
from itertools import product
from typing import Literal

from corroborate.resources import model_path

Kind = Literal["same", "derived", "synonym", "broader", "narrower", "sibling", "antonym", "none"]
Link = tuple[Kind, float]  # with its weight from 0 to 1
NO_LINK: Link = ("none", 0.0)
TRUSTED = 0.9  # weight of the pairs written by hand
PAIRS: dict[str, tuple[Kind, Kind]] = {
    "synonym": ("synonym", "synonym"),
    "broader": ("broader", "narrower"),
    "antonym": ("antonym", "antonym"),
    "apart": ("none", "none"),
    "derived": ("derived", "derived"),
}


@cache
def load_pairs() -> dict[str, dict[str, Kind]]:
    """Return the pairs of ``lexicon_extra.tsv``; a word is a lemma, a space and n, v, a or r."""
    found: dict[str, dict[str, Kind]] = {}
    for line in model_path("lexicon_extra.tsv").read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition("\t")
        if name not in PAIRS:
            continue
        letters, _, words = rest.partition("\t")
        left, _, right = words.partition(" / ")
        first, second = left.split(), (right or left).split()
        if name == "broader":
            first, second = first[:1], second[1:]
        for a, b in product(first, second):
            if a != b:
                one, other = f"{a} {letters[0]}", f"{b} {letters[-1]}"
                found.setdefault(one, {})[other] = PAIRS[name][0]
                found.setdefault(other, {})[one] = PAIRS[name][1]
    return found


def partners(word: str) -> frozenset[str]:
    """Return all words that a pair written by hand joins to ``word``, or sets apart from it."""
    return frozenset(load_pairs().get(word, ()))


def listed(a: str, b: str) -> Link | None:
    """Return the link of two words that is written by hand, if any."""
    kind = load_pairs().get(a, {}).get(b)
    return kind and (NO_LINK if kind == "none" else (kind, TRUSTED))
