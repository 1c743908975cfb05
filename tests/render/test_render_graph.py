import json

import pytest

from corroborate.lineage import Edge, Merge, Node, OriginGraph, Path
from corroborate.render.graph import graph_json, render_graph
from corroborate.render.view import View
from corroborate.types import Origin, Report

GRAPH = OriginGraph(
    nodes=(
        Node("article:d-wire", "article", "North Wire", "d-wire"),
        Node("article:d-lamp", "article", "Daily Lamp", "d-lamp"),
        Node("medium:wire", "agency", "North Wire"),
        Node("speaker:s", "speaker", "port [authority]"),
        Node("document:s", "document", "report by port authority"),
    ),
    edges=(
        Edge("article:d-wire", "speaker:s", ("c-tugs-wire",)),
        Edge("article:d-lamp", "medium:wire", ("c-tugs-lamp",), "North Wire\x1b reports"),
        Edge("medium:wire", "speaker:s", ("c-tugs-lamp",)),
        Edge("speaker:s", "document:s", ("c-tugs-lamp",)),
    ),
    paths=(
        Path("c-tugs-wire", ("article:d-wire", "speaker:s")),
        Path("c-tugs-lamp", ("article:d-lamp", "medium:wire", "speaker:s", "document:s")),
    ),
    merges=(Merge("c-tugs-wire", "c-tugs-lamp", "the speaker is port authority"),),
    origins=(Origin("port authority", "speaker", ("c-tugs-wire", "c-tugs-lamp")),),
    shared=(("North Wire", ("port authority", "mayor")),),
)


@pytest.mark.parametrize(
    "piece",
    [
        "\nOrigins (1) ──",
        "\n  port authority (speaker)\n    North Wire ← port [authority]\n",
        "    Daily Lamp ← North Wire (“North Wire␛ reports”) ← port [authority] ← report by port",
        "\n  Taken together\n    the speaker is port authority\n",
        "One channel: port authority, mayor were all heard through North Wire.",
        "Copied wording (1)",
        "│ Two tugs helped to fight the flames\n",
    ],
)
def test_the_way_of_each_claim_and_what_joins_them(piece: str, report: Report):
    assert piece in render_graph(GRAPH, report, view=View(width=100)).replace("\\x1b", "␛")


def test_as_data():
    data = json.loads(json.dumps(graph_json(GRAPH)))
    assert [node["document"] for node in data["nodes"]] == ["d-wire", "d-lamp", None, None, None]
    assert {e[key] for e in data["edges"] for key in ("source", "target")} <= {
        node["id"] for node in data["nodes"]
    }
    assert data["merges"] == [
        {"a": "c-tugs-wire", "b": "c-tugs-lamp", "reason": "the speaker is port authority"}
    ]
    assert data["shared_channels"][0]["channel"] == "North Wire"
