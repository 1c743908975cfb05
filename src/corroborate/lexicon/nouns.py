"""What kind of thing a noun counts, and which nouns are kinds of others."""

from collections import defaultdict
from functools import lru_cache
from typing import Literal

from corroborate.lexicon.events import affected_role, counts_affected
from corroborate.lexicon.links import ladder
from corroborate.lexicon.pairs import load_pairs
from corroborate.lexicon.tables import find, load_wordnet

HeadClass = Literal[
    "person",
    "group",
    "place",
    "time",
    "artifact",
    "event",
    "quantity",
    "money",
    "communication",
    "animal",
    "substance",
    "other",
]
FILES: dict[int, HeadClass] = {  # WordNet's lexicographer files, lexnames(5WN)
    4: "event",
    5: "animal",
    6: "artifact",
    10: "communication",
    11: "event",
    13: "substance",
    14: "group",
    15: "place",
    17: "place",
    18: "person",
    19: "event",
    21: "money",
    22: "event",
    23: "quantity",
    27: "substance",
    28: "time",
}
DEPTH = 8  # levels that is_kind_of looks up
USUAL = 0.3  # least prominence of a sense it looks at


@lru_cache(maxsize=1 << 14)
def head_class(lemma: str) -> HeadClass:
    """Return what kind of thing a noun (a lower-case lemma) mostly stands for.

    Each sense counts by its prominence; a word that is not known is "other". Nouns that are the
    party affected of an event ("fatality") are persons.
    """
    if affected_role(lemma, "NOUN") == "self":
        return "person"
    net = load_wordnet()
    place = find(net.words, f"{lemma} n")
    votes: defaultdict[HeadClass, float] = defaultdict(float, {"other": 0.0})
    if place >= 0:
        for sense, weight in net.senses.of(place):
            votes[FILES.get(net.lexfile[sense], "other")] += weight
    best = max(votes, key=lambda name: votes[name])
    return "event" if best == "other" and counts_affected(lemma) else best


@lru_cache(maxsize=1 << 14)
def is_kind_of(child: str, parent: str) -> int | None:
    """Return how many levels a noun stands under another, ``None`` if it is no kind of it.

    0 means that they may mean the same. Only usual senses count.
    """
    if child == parent:
        return 0
    listed = load_pairs().get(f"{parent} n", {}).get(f"{child} n")
    if listed is not None:
        return {"synonym": 0, "broader": 1}.get(listed)
    net = load_wordnet()
    low, high = find(net.words, f"{child} n"), find(net.words, f"{parent} n")
    if low < 0 or high < 0:
        return None
    steps = ladder(low, DEPTH)
    found = [
        steps[sense][1]
        for sense, weight in net.senses.of(high)
        if weight >= USUAL and sense in steps and steps[sense][0] >= USUAL
    ]
    return min(found, default=None)
