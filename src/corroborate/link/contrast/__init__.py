"""What two texts tell differently of what may be one event, one file a kind of value."""

from collections.abc import Callable, Iterator

from corroborate.link.contrast import days, figures, parties, polarity, settings, units
from corroborate.link.contrast.found import Contrast
from corroborate.link.passages import Passage

__all__ = ["CONTRASTS", "Contrast", "contrasts"]

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

    There are none of longer texts, which tell of many things.
    """
    if max(a.sentences, b.sentences) > MOST_SENTENCES:
        return ()
    return tuple(found for find in CONTRASTS.values() for found in find(a, b))
