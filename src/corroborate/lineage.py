"""How a finding's claims came to the articles: the graph that its origins are counted on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Literal

from corroborate.types import Finding, Origin

NEAREST, CLOSE = 5, 0.6
"""How many names are offered for one that is not known, and how alike their letters must be."""
NodeKind = Literal["article", "agency", "outlet", "speaker", "document"]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody or something a claim passed through.

    ``document`` is the id of an article's document, empty for all other kinds. A node of the kind
    ``document`` is a paper that is quoted ("report by the commission").
    """

    id: str
    kind: NodeKind
    name: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """One step of the way back: ``source`` has these claims from ``target``.

    ``evidence`` is the wording in the article that says so, empty where an attribution does.
    """

    source: str
    target: str
    claims: tuple[str, ...]
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """The way of one claim from its article back to the last that is named, as node ids."""

    claim: str
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two claims that were found to have one origin, and why."""

    a: str
    b: str
    reason: str


@dataclass(frozen=True, slots=True)
class OriginGraph:
    """Where the claims of one finding come from.

    ``merges`` join claims; those that are joined, directly or through others, are one origin, so
    that ``n`` claims with ``m`` merges have ``n - m`` origins. ``shared`` names each agency or
    outlet through which several origins were heard, with the names of those.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    paths: tuple[Path, ...]
    merges: tuple[Merge, ...]
    origins: tuple[Origin, ...]
    shared: tuple[tuple[str, tuple[str, ...]], ...]


def claims_from(
    name: str, finding: Finding, publishers: Mapping[str, str] = MappingProxyType({})
) -> frozenset[str]:
    """Return the claims of ``finding`` that come from the origin ``name``, or through it.

    Letter case and blanks do not matter. An agency or outlet that only passes on what others say
    is no origin of it, but without it nothing of it is known: so too with who published the claim,
    if ``publishers`` tells that by the claim's id.
    """
    wanted = _plain(name)
    heard = frozenset(
        claim
        for origin in finding.origins
        for held, claims in (
            (origin.name, origin.claims),
            *((channel.name, channel.claims) for channel in origin.channels),
        )
        if _plain(held) == wanted
        for claim in claims
    )
    return heard | frozenset(
        claim for claim in finding.claims if _plain(publishers.get(claim, "")) == wanted != ""
    )


def nearest_names(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return which of ``names`` somebody may have meant who wrote ``name``, the likeliest first.

    Those that hold all its words go before those that are spelt alike.
    """
    known = {_plain(each): each for each in sorted(names, reverse=True)}
    words = set(_plain(name).split())
    holding = [
        key for key in sorted(known, key=lambda key: (len(key), key)) if words <= {*key.split()}
    ]
    alike = get_close_matches(_plain(name), known, n=NEAREST, cutoff=CLOSE)
    found = dict.fromkeys([*(holding if words else []), *alike])
    return tuple(known[key] for key in found)[:NEAREST]


def _plain(name: str) -> str:
    """Return what names are compared by."""
    return " ".join(name.casefold().split())


def fallen(
    before: Iterable[Finding], after: Iterable[Finding]
) -> tuple[tuple[Finding, Finding | None], ...]:
    """Return the findings whose verdict or support changed when claims were left out.

    In the order in which they stood before, each with the finding that holds what is left of its
    claims, or ``None``.
    """
    home = {claim: finding for finding in after for claim in finding.claims}
    changed = []
    for old in before:
        new = next((home[claim] for claim in old.claims if claim in home), None)
        if new is None or (new.verdict, new.support) != (old.verdict, old.support):
            changed.append((old, new))
    return tuple(changed)
