"""The origin graph of one finding: articles, agencies, speakers and papers, and what joins them.

Each claim is a path: outlet <- agency <- speaker <- document. Speakers known for one are one node.
The claims' origins are the parts that the merges leave: see :class:`corroborate.lineage.Merge`.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from corroborate.lineage import Edge, Node, OriginGraph, Path
from corroborate.trace.likeness import same_speaker
from corroborate.trace.media_names import Medium
from corroborate.trace.origins import Links, Spans, partition
from corroborate.trace.publishers import Publisher
from corroborate.trace.roots import Root
from corroborate.trace.speakers import Speaker
from corroborate.types import Origin


def origin_graph(roots: Sequence[Root], spans: Spans, links: Links) -> OriginGraph:
    """Return the graph of claims of one matter. Arguments as for ``find_origins``."""
    origins, merges = partition(roots, spans, links)
    walker = _Walker({root.publisher.key: root.publisher for root in roots})
    paths = tuple(Path(root.claim.id, walker.walk(root)) for root in roots)
    return OriginGraph(
        nodes=tuple(walker.nodes.values()),
        edges=walker.edges(),
        paths=paths,
        merges=merges,
        origins=origins,
        shared=_shared(origins),
    )


def _shared(origins: Sequence[Origin]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the channels through which several origins were heard."""
    heard: dict[str, dict[str, None]] = defaultdict(dict)
    for origin in origins:
        for channel in origin.channels:
            heard[channel.name][origin.name] = None
    return tuple((name, tuple(names)) for name, names in heard.items() if len(names) > 1)


class _Walker:
    """Makes the nodes of claims' paths, each once, and counts what passes between them."""

    def __init__(self, publishers: dict[str, Publisher]) -> None:
        self.nodes: dict[str, Node] = {}
        self._publishers = publishers
        self._speakers: list[tuple[Speaker, Node]] = []
        self._steps: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)

    def walk(self, root: Root) -> tuple[str, ...]:
        """Return the ids of the nodes from a claim's article back to its origin."""
        article = Node(
            f"article:{root.document.id}", "article", root.publisher.name, root.document.id
        )
        way = [self._keep(article)]
        channels = (*root.relays, *((root.channel,) if root.channel else ()))
        way += [self._medium(each) for each in channels if each.key != root.publisher.key]
        speakers = (*root.quoting, *((root.speaker,) if root.speaker else ()))
        way += [self._speaker(each) for each in speakers]
        if root.paper and root.speaker:
            name = f"{root.paper} by {self.nodes[way[-1]].name}"
            way.append(self._keep(Node(f"document:{way[-1]}:{root.paper}", "document", name)))
        nodes = tuple(dict.fromkeys(way))
        credited = f"medium:{root.channel.key}" if root.channel and root.credit else ""
        for source, target in pairwise(nodes):
            told = root.credit.text if root.credit and target == credited else ""
            self._steps[source, target].append((root.claim.id, " ".join(told.split())))
        return nodes

    def edges(self) -> tuple[Edge, ...]:
        """Return the steps walked, in the order in which they were first taken."""
        return tuple(
            Edge(
                source,
                target,
                tuple(claim for claim, _ in steps),
                next((told for _, told in steps if told), ""),
            )
            for (source, target), steps in self._steps.items()
        )

    def _keep(self, node: Node) -> str:
        return self.nodes.setdefault(node.id, node).id

    def _medium(self, medium: Medium) -> str:
        return self._keep(Node(f"medium:{medium.key}", medium.kind, medium.name))

    def _speaker(self, speaker: Speaker) -> str:
        for known, node in self._speakers:
            if same_speaker(known, speaker):
                return node.id
        node = Node(f"speaker:{' '.join(sorted(speaker.words))}", "speaker", speaker.name)
        self._speakers.append((speaker, node))
        return self._keep(node)
