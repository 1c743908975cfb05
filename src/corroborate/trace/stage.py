"""The trace stage: documents and claims in, origins out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corroborate.lineage import OriginGraph
from corroborate.trace.copied import find_copies
from corroborate.trace.credits import find_credits
from corroborate.trace.graph import origin_graph
from corroborate.trace.houses import settle
from corroborate.trace.origins import find_origins
from corroborate.trace.records import CopiedSpan
from corroborate.trace.roots import Root, roots
from corroborate.types import Claim, CopyLink, Document, Origin


class Trace:
    """What is known of where documents and their claims come from.

    ``documents`` are those given, with ``credits`` and one name for each publisher; ``copied`` the
    stretches that linked documents share, ``links`` the pairs that share too much for chance.
    """

    __slots__ = ("_links", "_order", "_roots", "_spans", "copied", "documents", "links")

    def __init__(
        self,
        documents: tuple[Document, ...],
        copied: tuple[CopiedSpan, ...],
        links: tuple[CopyLink, ...],
        claims: Mapping[str, Root],
    ) -> None:
        self.documents = documents
        self.copied = copied
        self.links = links
        self._roots = claims
        self._order = {document.id: number for number, document in enumerate(documents)}
        self._links = {(link.a, link.b): link for link in links}
        spans: dict[tuple[str, str], list[CopiedSpan]] = defaultdict(list)
        for span in copied:
            spans[span.a, span.b].append(span)
        self._spans = spans

    def origins(self, claim_ids: Sequence[str]) -> tuple[Origin, ...]:
        """Return the partition of claims, taken to be of one matter, into their origins.

        The order of ``claim_ids`` and repetitions do not matter: claims stand in the order of the
        documents and their texts, origins in that of their first claims. Raises ``KeyError`` for
        an id that was not traced.
        """
        return find_origins(self._wanted(claim_ids), self._spans, self._links)

    def graph(self, claim_ids: Sequence[str]) -> OriginGraph:
        """Return the graph that the origins of claims are counted on; arguments as for those."""
        return origin_graph(self._wanted(claim_ids), self._spans, self._links)

    def _wanted(self, claim_ids: Sequence[str]) -> list[Root]:
        """Return the roots of claims, each once, in order."""
        wanted = {claim: self._roots[claim] for claim in claim_ids}
        return sorted(wanted.values(), key=self._place)

    def _place(self, root: Root) -> tuple[int, int, int, str]:
        """Return what claims are ordered by."""
        claim = root.claim
        return self._order[claim.document], claim.start, claim.end, claim.id


def trace(documents: Sequence[Document], claims: Sequence[Claim]) -> Trace:
    """Find the credits of ``documents``, the wording they share, and what each claim goes back to.

    Every claim must belong to one of the documents (else ``KeyError``). The work grows with the
    text: shared wording is looked up, not compared pair by pair.
    """
    credited = tuple(replace(each, credits=find_credits(each)) for each in settle(documents))
    copies = find_copies(credited)
    return Trace(credited, copies.spans, copies.links, roots(credited, claims))
