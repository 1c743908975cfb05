"""What two texts tell differently of what may be one event, one file a kind of value."""

from collections.abc import Callable, Iterator

from corroborate.link.contrast import days, figures, parties, polarity, settings, units
from corroborate.link.contrast.found import Contrast
from corroborate.link.passages import Passage

__all__ = ["CONTRASTS", "Contrast", "are_short", "contrasts"]

Finder = Callable[[Passage, Passage], Iterator[Contrast]]
MOST_SENTENCES = 2

CONTRASTS: dict[str, Finder] = {
    "polarity": polarity.find,
    "figures": figures.find,
    "units": units.find,
    "parties": parties.find,
    "settings": settings.find,
    "days": days.find,
}


def contrasts(a: Passage, b: Passage) -> tuple[Contrast, ...]:
    """Return all contrasts of two texts, in the order of the kinds.

    There are none of longer texts, which tell of many things. A country that may be the party as
    well as the place is the place.
    """
    if not are_short(a, b):
        return ()
    told = [found for find in CONTRASTS.values() for found in find(a, b)]
    places = {(c.a, c.b) for c in told if c.slot == "place"}
    return tuple(c for c in told if c.slot != "actor" or (c.a, c.b) not in places)


def are_short(a: Passage, b: Passage) -> bool:
    """Return whether two texts are short enough to tell of one thing each."""
    return max(a.sentences, b.sentences) <= MOST_SENTENCES
