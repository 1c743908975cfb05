"""Names of origins, and in words why claims are taken together."""

from collections.abc import Sequence

from corroborate.trace.media_names import Medium, medium
from corroborate.trace.merging import Group
from corroborate.trace.roots import Root
from corroborate.types import Channel, Origin, OriginKind

MOST_WORDS = 16


def name_origins(groups: Sequence[Group]) -> tuple[Origin, ...]:
    """Return the origins that groups of claims stand for, in their order."""
    named = [(group, *_identity(group)) for group in groups]
    origins = []
    for group, name, kind in named:
        reasons = list(dict.fromkeys(group.reasons or group.within)) or [_alone(group.roots[0])]
        alike = {
            other: _agencies(group) & _agencies(each)
            for each, other, _ in named
            if each is not group
        }
        others = [other for other, shared in alike.items() if shared]
        if others and group.speakers:
            via = ", ".join(sorted(set().union(*alike.values())))
            listed = ", ".join(others)
            reasons.append(f"heard through {via} like {listed}: one channel, but another origin")
        claims = tuple(root.claim.id for root in group.roots)
        origins.append(Origin(name, kind, claims, "; ".join(reasons), _channels(group, name)))
    return tuple(origins)


def speaker_reason(a: Root, b: Root) -> str:
    """Say that two claims have one speaker."""
    names = dict.fromkeys(root.speaker.name for root in (a, b) if root.speaker)
    return f"{documents_of(a, b)}: the speaker is {' / '.join(names)}"


def main_source_reason(a: Root, b: Root) -> str:
    """Say which institution stands behind what an article puts down to nobody."""
    stated = [root for root in (a, b) if root.main]
    source = stated[0].main.name if stated[0].main else ""
    outlets = documents_of(stated[0], stated[-1])
    return f"{documents_of(a, b)}: what {outlets} put down to nobody is mostly from {source}"


def wording_reason(a: Root, b: Root, text: str) -> str:
    """Say which words two claims share."""
    words = text.split()
    shown = " ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
    return f"{documents_of(a, b)}: the same words, “{shown}”"


def channel_reason(a: Root, b: Root) -> str:
    """Say by which agency, outlet or publisher two claims come from one place."""
    if a.channel and b.channel and a.channel.key == b.channel.key:
        return f"{documents_of(a, b)}: credited to {a.channel.name}"
    if a.document.id == b.document.id:
        return f"{a.publisher.name}: one article"
    if a.publisher.key == b.publisher.key:
        return f"{a.publisher.name}: articles of one publisher are one source"
    first, second = (a, b) if a.channel and a.channel.key == b.publisher.key else (b, a)
    if second.channel and second.channel.key == first.publisher.key:
        return f"{documents_of(a, b)}: each credits the other"
    return f"{first.publisher.name} credits {second.publisher.name}"


def documents_of(a: Root, b: Root) -> str:
    """Name the publishers of two claims, or the one of both."""
    return " and ".join(dict.fromkeys((a.publisher.name, b.publisher.name)))


def _identity(group: Group) -> tuple[str, OriginKind]:
    """Return the name and kind of a group's origin: its speaker, agency, outlet or publisher.

    Where several publishers share wording and no one agency or outlet is credited by two of them,
    the first to publish stands for the text behind them.
    """
    if group.speakers:
        best = min(group.speakers, key=lambda each: (each.person, -len(each.words), each.name))
        return best.name, "speaker"
    first = _earliest(group.roots).publisher
    publishers = {root.publisher.key for root in group.roots}
    credited = _credited(group)
    shared = [medium for medium, by in credited.items() if len(by) > 1 or len(publishers) == 1]
    if shared and not _in_circle(group):
        best_medium = max(shared, key=lambda each: (each.kind == "agency", len(credited[each])))
        return best_medium.name, "agency" if best_medium.kind == "agency" else "publisher"
    agencies = _agencies(group)
    if len(agencies) == 1:
        return agencies.pop(), "agency"
    if len(publishers) > 1 and group.by_wording:
        return first.name, "wording"
    return first.name, first.kind


def _credited(group: Group) -> dict[Medium, set[str]]:
    """Return the media a group's claims are credited to, with the publishers vouching for each.

    If several publishers share a text, credits anywhere in their articles count: they tell whose
    text it is. The credited medium's own article counts too.
    """
    found: dict[Medium, set[str]] = {}
    for root in group.roots:
        media = [root.channel] if root.channel else []
        if group.by_wording:
            media += [medium(credit.name) for credit in root.document.credits]
        for each in media:
            found.setdefault(each, set()).add(root.publisher.key)
    for each, by in found.items():
        by.update(root.publisher.key for root in group.roots if root.publisher.key == each.key)
    return found


def _in_circle(group: Group) -> bool:
    """Tell whether all media that are credited are themselves publishers that credit others."""
    crediting = {root.publisher.key for root in group.roots if root.channel}
    return all(root.channel.key in crediting for root in group.roots if root.channel)


def _earliest(roots: Sequence[Root]) -> Root:
    """Return the claim that was surely published before all others, else the first."""
    for root in roots:
        last = root.document.published.latest
        others = (each.document.published.earliest for each in roots if each is not root)
        if last and all(begin and last < begin for begin in others):
            return root
    return roots[0]


def _agencies(group: Group) -> set[str]:
    """Return the agencies that a group's claims come through."""
    return {
        root.channel.name for root in group.roots if root.channel and root.channel.kind == "agency"
    }


def _channels(group: Group, origin: str) -> tuple[Channel, ...]:
    """Return the media on the way from an origin to the articles, with the claims of each."""
    carried: dict[str, list[str]] = {}
    for root in group.roots:
        for each in (*root.relays, root.channel):
            if each is not None and each.name != origin and each.key != root.publisher.key:
                carried.setdefault(each.name, []).append(root.claim.id)
    return tuple(Channel(name, tuple(claims)) for name, claims in carried.items())


def _alone(root: Root) -> str:
    """Say where a single claim comes from."""
    words = f" (“{' '.join(root.credit.text.split())}”)" if root.credit else ""
    if root.speaker:
        through = f", through {root.channel.name}{words}" if root.channel else ""
        return f"{root.publisher.name}: said by {root.speaker.name}{through}"
    if root.channel:
        return f"{root.publisher.name}: credited to {root.channel.name}{words}"
    return f"{root.publisher.name}: no other source is named"
