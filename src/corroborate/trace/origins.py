"""Claims of one matter -> the origins they go back to in the end."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from corroborate.trace.merging import Group, Grouping
from corroborate.trace.records import CopiedSpan, CopyLink
from corroborate.trace.roots import Root
from corroborate.trace.speakers import same_speaker
from corroborate.types import Claim, Origin, OriginKind

OVERLAP = 0.5
"""The part of the shorter claim that must lie in copied wording for the two to be one sentence."""
STRONG = 0.25
"""The part of the shorter text that must be copied for all claims of two documents to be one's."""

Spans = Mapping[tuple[str, str], Sequence[CopiedSpan]]
Links = Mapping[tuple[str, str], CopyLink]


def find_origins(roots: Sequence[Root], spans: Spans, links: Links) -> tuple[Origin, ...]:
    """Partition claims of one matter into origins, in the order of ``roots``.

    ``spans`` and ``links`` are by pairs of document ids. Claims are taken together if they have
    one speaker; stand in one copied sentence; come from one agency, outlet or publisher; or stand
    in documents of which one is largely copied from the other. Claims of different speakers stay
    apart whatever brought them.
    """
    grouping = Grouping(roots)
    pairs = list(combinations(roots, 2))
    for a, b in pairs:
        if a.speaker and b.speaker and same_speaker(a.speaker, b.speaker):
            grouping.merge(a, b, lambda a=a, b=b: _one_speaker(a, b))
    for a, b in pairs:
        span = _copied(a.claim, b.claim, spans)
        if span is not None:
            grouping.merge(a, b, lambda a=a, b=b, s=span: _one_wording(a, b, s), same_sentence=True)
            grouping.of(a).copied = True
    for alone in (True, False):
        for a, b in pairs:
            if alone and (a.speaker or b.speaker):
                continue
            if _one_channel(a, b):
                grouping.merge(a, b, lambda a=a, b=b: _channel_reason(a, b))
    for a, b in pairs:
        link = links.get((a.document.id, b.document.id)) or links.get((b.document.id, a.document.id))
        if link is not None and link.share >= STRONG and grouping.of(a) is not grouping.of(b):
            grouping.merge(a, b, lambda a=a, b=b, k=link: f"{_docs(a, b)}: {k.reason}")
            if grouping.of(a) is grouping.of(b):
                grouping.of(a).copied = True
    groups = grouping.groups()
    return tuple(_origin(group, groups, links) for group in groups)


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
    keys = {a.channel_key, a.publisher.key} & {b.channel_key, b.publisher.key}
    return bool(keys)


def _one_speaker(a: Root, b: Root) -> str:
    names = sorted({r.speaker.name for r in (a, b) if r.speaker}, key=str.casefold)
    return f"{_docs(a, b)}: both give {' / '.join(names)} as the speaker"


def _one_wording(a: Root, b: Root, span: CopiedSpan) -> str:
    return f"{_docs(a, b)}: the same words, “{' '.join(span.text.split())}”"


def _channel_reason(a: Root, b: Root) -> str:
    """Say why two claims have one channel."""
    if a.publisher.key == b.publisher.key:
        return f"{a.publisher.name}: articles of one publisher are one source"
    if a.channel and b.channel:
        if a.channel.key == b.channel.key:
            return f"{_docs(a, b)}: both credit {a.channel.name}"
        return f"{_docs(a, b)}: each credits the other, neither says where it has it from"
    credited, other = (a, b) if a.channel else (b, a)
    name = credited.channel.name if credited.channel else ""
    return f"{_docs(credited, other)}: the first credits the second, {name}"


def _docs(a: Root, b: Root) -> str:
    """Name the documents of two claims."""
    names = list(dict.fromkeys((a.publisher.name, b.publisher.name)))
    return " and ".join(names)


def _origin(group: Group, groups: Sequence[Group], links: Links) -> Origin:
    """Return the origin a group stands for."""
    name, kind, first = _identity(group, links)
    reasons = list(dict.fromkeys(group.reasons)) or [_alone(group.roots[0])]
    via = _shared_channel(group, groups)
    if via:
        reasons.append(via)
    claims = tuple(root.claim.id for root in group.roots)
    return Origin(name, kind, claims, "; ".join(reasons))
