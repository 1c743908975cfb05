"""The same figure of another unit: other money, another measure, another kind of people."""

from collections.abc import Iterator

from corroborate import lexicon
from corroborate.link.contrast.events import same_event
from corroborate.link.contrast.found import Contrast
from corroborate.link.frame import Frame
from corroborate.link.passages import Passage
from corroborate.types import Quantity

LEAST = 2.0
SCALES = (1e3, 1e6)  # "5 million", "5 billion"
UNITS = frozenset({"money", "measure"})


def find(a: Passage, b: Passage) -> Iterator[Contrast]:
    """Yield a figure that both texts state, once each, of two units that exclude each other."""
    ours, theirs = _figures(a), _figures(b)
    for q, frame in ours:
        for r, other in theirs:
            if _excludes(q, r) and not _answered(q, theirs) and not _answered(r, ours):
                yield Contrast(
                    "quantity",
                    q.text if q.text != r.text else f"{q.text} {q.unit}",
                    r.text if q.text != r.text else f"{r.text} {r.unit}",
                    "another unit",
                    (frame.claim.id, other.claim.id),
                    firm=same_event(frame, other),
                )
                return


def _figures(passage: Passage) -> list[tuple[Quantity, Frame]]:
    return [(q, f) for f in passage.frames for q in f.quantities if (q.figure or 0) >= LEAST]


def _excludes(q: Quantity, r: Quantity) -> bool:
    if q.kind != r.kind or q.figure is None or r.figure is None:
        return False
    if q.unit == r.unit:
        less, more = sorted((q.figure, r.figure))
        return bool(q.unit) and q.kind != "percent" and more / less in SCALES
    if q.figure != r.figure or not q.unit or not r.unit:
        return False
    antonyms = lexicon.relation(q.unit, "NOUN", r.unit, "NOUN").kind == "antonym"
    return q.kind in UNITS or (q.kind == "count" and antonyms)


def _answered(quantity: Quantity, others: list[tuple[Quantity, Frame]]) -> bool:
    """Return whether the other text has the figure with its own unit, too."""
    return any((q.figure, q.unit) == (quantity.figure, quantity.unit) for q, _ in others)
