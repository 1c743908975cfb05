"""Bare texts and their comparison: a text as a document, and which claims of two speak for them."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from corroborate.config import Settings
from corroborate.store import Entry
from corroborate.types import (
    Block,
    Comparison,
    Document,
    Published,
)

_BARE = "text"
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s*\Z")


def text_document(text: str, published: date | None = None) -> Document:
    """Return a bare text as a document: every line that is not blank is a paragraph.

    A single line that ends without a full stop is read as a headline. ``published`` is the day on
    which the text was published, if known.
    """
    blocks: list[Block] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if words := line.strip():
            begin = start + line.index(words)
            blocks.append(Block(begin, begin + len(words)))
        start += len(line)
    if len(blocks) == 1 and not _STOP.search(text):
        blocks = [replace(blocks[0], kind="title")]
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    basis = Published(published, published, "declared", "given") if published else Published()
    return Document(
        id=f"d{hashlib.sha256(f'{digest} {published}'.encode()).hexdigest()[:12]}",
        path=_BARE,
        sha256=digest,
        text=text,
        published=basis,
        blocks=tuple(blocks),
    )


def is_text(document: Document) -> bool:
    """Return whether a document is a bare text and not an article of a file."""
    return document.path == _BARE


def match(a: Entry, b: Entry, settings: Settings) -> tuple[Comparison, ...]:
    """Pair the claims of two documents one to one, the best first, each at most once.

    Ties go to the claims that stand first.
    """
    from corroborate.link import compare_claims

    pairs = sorted(
        (
            _decided(compare_claims(x, y, a.document, b.document), settings)
            for x in a.claims
            for y in b.claims
        ),
        key=lambda comparison: -comparison.score,
    )
    taken: set[tuple[str, str]] = set()
    matched = []
    for pair in pairs:
        if ("a", pair.a) not in taken and ("b", pair.b) not in taken:
            taken |= {("a", pair.a), ("b", pair.b)}
            matched.append(pair)
    return tuple(matched)


def deciding(matched: Sequence[Comparison]) -> Comparison:
    """Return which of :func:`match` speaks for two texts: the best conflict, else the best.

    Without any, the texts are different, with a score of 0.
    """
    conflicts = [comparison for comparison in matched if comparison.verdict == "conflict"]
    return next(iter(conflicts or matched), Comparison("", "", (), 0.0, "different"))


def weighed(a: Entry, b: Entry, settings: Settings) -> Comparison:
    """Return the comparison of two whole texts: the pair of claims that decides, and all else.

    Its score is the probability that the texts speak of one matter. Texts without a claim can be of
    one matter too.
    """
    from corroborate.link.passages import Passage
    from corroborate.link.whole import compare_texts

    matched = match(a, b, settings)
    one, other = Passage(a.document, a.claims), Passage(b.document, b.claims)
    return compare_texts(one, other, matched, deciding(matched), text_threshold(settings))


def text_threshold(settings: Settings) -> float:
    """Return the score from which two whole texts speak of one matter."""
    from corroborate.link.passages import SAME_MATTER

    return SAME_MATTER if settings.same_matter is None else settings.same_matter


def threshold(settings: Settings, *, pair: bool = False) -> float:
    """Return the score from which two claims speak of one matter.

    ``pair`` says that they were chosen to be compared, not proposed among many.
    """
    from corroborate.link.weigh import shipped_weights

    if settings.same_matter is not None:
        return settings.same_matter
    weights = shipped_weights()
    return weights.pair_threshold if pair else weights.threshold


def _decided(comparison: Comparison, settings: Settings) -> Comparison:
    """Return the comparison with the verdict that follows from the threshold of the settings."""
    from corroborate.link.weigh import verdict

    limit = settings.same_matter
    if limit is None:
        return comparison
    return replace(comparison, verdict=verdict(comparison.slots, comparison.score, limit))
