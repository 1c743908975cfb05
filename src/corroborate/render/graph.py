"""The origin graph of one finding, for ``explain``: the way of each claim, and what joins them."""

from collections.abc import Iterable, Mapping

from rich.console import RenderableType
from rich.text import Text

from corroborate.lineage import Edge, Node, OriginGraph
from corroborate.render.console import copied_parts, heading, indented, print_parts
from corroborate.render.contract import Json
from corroborate.render.provenance import copied_pair
from corroborate.render.sanitize import one_line
from corroborate.render.view import View
from corroborate.render.words import origin_words
from corroborate.types import CopyLink, Document, Report

MEANING = "Each claim's way back: outlet ← agency ← speaker ← paper."
ARROW = " ← "


def render_graph(graph: OriginGraph, report: Report, *, view: View) -> str:
    """Return the graph as text: origins with the ways of their claims, merges, shared channels.

    The wording that documents of the finding share follows.
    """
    claims = {claim.id: claim for claim in report.claims}
    documents = {document.id: document for document in report.documents}
    parts = heading("Origins", len(graph.origins), MEANING)
    for origin, ways in _by_origin(graph).items():
        parts += ["", indented(Text(origin, style="bold"), 2)]
        parts += [indented(Text(way), 4) for way in ways]
    if graph.merges:
        parts += ["", indented(Text("Taken together", style="bold"), 2)]
        reasons = dict.fromkeys(one_line(merge.reason) for merge in graph.merges)
        parts += [indented(Text(reason), 4) for reason in reasons]
    for channel, origins in graph.shared:
        words = f"One channel: {', '.join(map(one_line, origins))} were all heard through "
        parts += ["", indented(Text(f"{words}{one_line(channel)}."), 2)]
    held = {claims[path.claim].document for path in graph.paths}
    links = [link for link in report.copied if {link.a, link.b} <= held]
    parts += _copied(links, documents)
    return print_parts(parts, view)


def graph_json(graph: OriginGraph) -> Json:
    """Return the graph as plain data; the origins are those of the finding."""
    return {
        "nodes": [
            {"id": n.id, "kind": n.kind, "name": n.name, "document": n.document or None}
            for n in graph.nodes
        ],
        "edges": [
            {"source": e.source, "target": e.target, "claims": list(e.claims), "text": e.evidence}
            for e in graph.edges
        ],
        "paths": [{"claim": p.claim, "nodes": list(p.nodes)} for p in graph.paths],
        "merges": [{"a": m.a, "b": m.b, "reason": m.reason} for m in graph.merges],
        "shared_channels": [
            {"channel": channel, "origins": list(origins)} for channel, origins in graph.shared
        ],
    }


def _by_origin(graph: OriginGraph) -> dict[str, list[str]]:
    """Return the different ways of the claims of each origin, in words."""
    nodes = {node.id: node for node in graph.nodes}
    told = {(edge.source, edge.target): edge for edge in graph.edges}
    ways = {path.claim: _way(path.nodes, nodes, told) for path in graph.paths}
    return {
        origin_words(origin): list(dict.fromkeys(ways[claim] for claim in origin.claims))
        for origin in graph.origins
    }


def _way(
    ids: Iterable[str], nodes: Mapping[str, Node], told: Mapping[tuple[str, str], Edge]
) -> str:
    words, last = "", ""
    for id_ in ids:
        name = one_line(nodes[id_].name)
        if not last:
            words = name
        else:
            evidence = one_line(told[last, id_].evidence)
            words += f"{ARROW}{name}" + (f" (“{evidence}”)" if evidence else "")
        last = id_
    return words


def _copied(links: Iterable[CopyLink], documents: Mapping[str, Document]) -> list[RenderableType]:
    links = list(links)
    if not links:
        return []
    parts = heading("Copied wording", len(links), "All that these articles share.")
    for link in links:
        pair = copied_pair(link, documents[link.a], documents[link.b], capped=False)
        parts += ["", *copied_parts(pair)]
    return parts
