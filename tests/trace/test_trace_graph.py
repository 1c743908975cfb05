import tomllib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corroborate.lineage import OriginGraph, claims_from
from corroborate.trace import trace
from corroborate.types import Attribution, Claim, Document, Finding

Make = Callable[..., Document]
MakeClaim = Callable[..., Claim]
CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "origins.toml").read_text("utf-8")
)


def graph_of(case: dict[str, Any], make_document: Make, make_claim: MakeClaim) -> OriginGraph:
    documents = {fields["id"]: make_document(**fields) for fields in case["documents"]}
    claims = []
    for number, line in enumerate(case["claims"], start=1):
        of, words, *chain = [part.strip() for part in line.split("|")]
        speakers = tuple(each.strip() for each in chain[0].split(">")) if chain else ()
        claims.append(make_claim(documents[of], words, speakers, number))
    return trace(list(documents.values()), claims).graph([claim.id for claim in claims])


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_origins_are_counted_on_the_graph(
    case: dict[str, Any], make_document: Make, make_claim: MakeClaim
) -> None:
    graph = graph_of(case, make_document, make_claim)
    home = {path.claim: {path.claim} for path in graph.paths}
    for merge in graph.merges:
        joined = home[merge.a] | home[merge.b]
        assert merge.reason
        for claim in joined:
            home[claim] = joined
    assert {frozenset(part) for part in home.values()} == {
        frozenset(origin.claims) for origin in graph.origins
    }
    assert len(graph.origins) == len(graph.paths) - len(graph.merges)


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_every_path_is_made_of_edges_and_begins_with_its_article(
    case: dict[str, Any], make_document: Make, make_claim: MakeClaim
) -> None:
    graph = graph_of(case, make_document, make_claim)
    nodes = {node.id: node for node in graph.nodes}
    assert len(nodes) == len(graph.nodes)
    steps: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path in graph.paths:
        assert nodes[path.nodes[0]].kind == "article"
        assert len(set(path.nodes)) == len(path.nodes)
        for step in zip(path.nodes, path.nodes[1:], strict=False):
            steps[step].add(path.claim)
    assert {(e.source, e.target): set(e.claims) for e in graph.edges} == steps


def test_the_whole_way_back(make_document: Make, make_claim: MakeClaim) -> None:
    text = (
        "Nine are missing, the Harbour Commission said in its report, quoted by Reuters, "
        "BTA reports."
    )
    document = make_document(text, publisher="Ellin Herald")
    start = text.index("the Harbour Commission")
    said = Attribution("the Harbour Commission", "said", "reported", "asserts", start, start + 22)
    chain = (Attribution("BTA", "reports", "reported"), Attribution("Reuters", "quoted", "quoted"))
    claim = replace(make_claim(document, "Nine are missing"), attribution=(*chain, said))
    graph = trace([document], [claim]).graph([claim.id])
    kinds = {node.id: (node.kind, node.name) for node in graph.nodes}
    assert [kinds[node] for node in graph.paths[0].nodes] == [
        ("article", "Ellin Herald"),
        ("agency", "BTA"),
        ("agency", "Reuters"),
        ("speaker", "Harbour Commission"),
        ("document", "report by Harbour Commission"),
    ]
    (origin,) = graph.origins
    assert [channel.name for channel in origin.channels] == ["BTA", "Reuters"]


def test_two_speakers_through_one_agency_share_a_channel(
    make_document: Make, make_claim: MakeClaim
) -> None:
    case = next(c for c in CASES["case"] if c["name"].startswith("two speakers through one agency"))
    graph = graph_of(case, make_document, make_claim)
    assert graph.shared == (("AFP", ("Harbour Commission", "Sailors Union")),)
    assert graph.merges == ()


def test_one_speaker_through_two_agencies_is_one_node(
    make_document: Make, make_claim: MakeClaim
) -> None:
    case = next(c for c in CASES["case"] if c["name"].startswith("one speaker through two"))
    graph = graph_of(case, make_document, make_claim)
    assert [node.name for node in graph.nodes if node.kind == "speaker"] == ["Harbour Commission"]
    assert len({path.nodes[-1] for path in graph.paths}) == 1
    assert graph.shared == ()


def test_a_claim_falls_with_its_origin_and_with_its_channel(
    make_document: Make, make_claim: MakeClaim
) -> None:
    case = next(c for c in CASES["case"] if c["name"].startswith("two speakers through one agency"))
    origins = graph_of(case, make_document, make_claim).origins
    finding = Finding("f", "corroborated", "independent", "", (), (), (), origins, 1.0)
    assert claims_from("afp", finding) == {"a-1", "b-2"}
    assert claims_from("sailors union", finding) == {"b-2"}
    assert claims_from("Reuters", finding) == frozenset()
