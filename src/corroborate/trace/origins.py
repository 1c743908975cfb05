"""Claims of one matter -> the origins they go back to in the end."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from corroborate.lineage import Merge
from corroborate.trace.likeness import same_speaker
from corroborate.trace.merging import Grouping
from corroborate.trace.naming import (
    channel_reason,
    documents_of,
    main_source_reason,
    name_origins,
    speaker_reason,
    wording_reason,
)
from corroborate.trace.records import CopiedSpan
from corroborate.trace.roots import Root
from corroborate.types import Claim, CopyLink, Origin

OVERLAP = 0.5
"""The part of the shorter claim that must lie in copied wording for the two to be one sentence."""
STRONG = 0.04
"""The part of the shorter text that must be copied for all that two linked documents say of one
matter to be one; below it only the copied sentences are."""

Spans = Mapping[tuple[str, str], Sequence[CopiedSpan]]
Links = Mapping[tuple[str, str], CopyLink]


def find_origins(roots: Sequence[Root], spans: Spans, links: Links) -> tuple[Origin, ...]:
    """Return the origins of :func:`partition`."""
    return partition(roots, spans, links)[0]


def partition(
    roots: Sequence[Root], spans: Spans, links: Links
) -> tuple[tuple[Origin, ...], tuple[Merge, ...]]:
    """Partition claims of one matter into origins, in the order of ``roots``; say what was merged.

    ``spans`` and ``links`` are by pairs of document ids. Claims are taken together if they have
    one speaker; stand in one copied sentence; come from one agency, outlet or publisher; or stand
    in documents linked by copied wording. What an article puts down to nobody is taken with what
    the institution says that most of the article comes from. Claims of different speakers stay
    apart whatever brought them, unless the very sentence is copied.
    """
    grouping = Grouping(roots)
    pairs = list(combinations(roots, 2))
    for a, b in pairs:
        if a.speaker and b.speaker and same_speaker(a.speaker, b.speaker):
            grouping.merge(a, b, speaker_reason(a, b))
    for a, b in pairs:
        span = _copied(a.claim, b.claim, spans)
        if span is not None:
            reason = wording_reason(a, b, span.text)
            grouping.merge(a, b, reason, by_wording=True, same_sentence=True)
    for alone in (True, False):
        for a, b in pairs:
            if alone and (a.speaker or b.speaker):
                continue
            if _one_channel(a, b):
                grouping.merge(a, b, channel_reason(a, b))
    for a, b in pairs:
        ids = a.document.id, b.document.id
        link = links.get(ids) or links.get(ids[::-1])
        if link is not None and link.share >= STRONG:
            grouping.merge(a, b, f"{documents_of(a, b)}: {link.reason}", by_wording=True)
    for a, b in pairs:
        first, second = a.speaker or a.main, b.speaker or b.main
        if first and second and (a.main or b.main) and same_speaker(first, second):
            grouping.merge(a, b, main_source_reason(a, b), speaker=first)
    return name_origins(grouping.groups()), tuple(grouping.merges)


def _copied(a: Claim, b: Claim, spans: Spans) -> CopiedSpan | None:
    """Return the copied stretch that holds half of both claims' common wording, if there is one."""
    for first, second in ((a, b), (b, a)):
        for span in spans.get((first.document, second.document), ()):
            one = _inside(first, span.a_start, span.a_end)
            other = _inside(second, span.b_start, span.b_end)
            shorter = min(a.end - a.start, b.end - b.start)
            if min(one, other) >= OVERLAP * shorter > 0:
                return span
    return None


def _inside(claim: Claim, start: int, end: int) -> int:
    """Return how many code points of a claim lie between two offsets."""
    return max(0, min(claim.end, end) - max(claim.start, start))


def _one_channel(a: Root, b: Root) -> bool:
    """Tell whether two claims come from one agency, outlet or publisher.

    A credit and the credited outlet's own article are one too, so that outlets that credit each
    other in a circle are one origin.
    """
    return bool({a.channel_key, a.publisher.key} & {b.channel_key, b.publisher.key})
