"""JSON Lines: one finding a line, with its claims and documents inside it.

For streams and line-wise tools (jq, grep, dataset loaders): each line is read alone. The objects
are those of the report contract; a document's text is left out here. ``load_bearing`` tells what
falls in the whole report without the origins of this finding, or what it was heard through.
"""

from corroborate.render.contract import claim_json, document_json, finding_json, load_json
from corroborate.render.encode import dumps
from corroborate.render.loads import load_bearing
from corroborate.render.view import View, shown
from corroborate.types import Report


def render(report: Report, view: View) -> str:
    """Return a line for each finding shown; nothing at all where there is none."""
    documents = {d.id: document_json(d, text=False) for d in report.documents}
    claims = {c.id: claim_json(c) for c in report.claims}
    loads = {load.name.casefold(): load_json(load) for load in load_bearing(report)}
    lines = []
    for finding in shown(report, view):
        line = finding_json(finding)
        line["claims"] = [claims[id_] for id_ in finding.claims]
        line["documents"] = [documents[id_] for id_ in finding.documents]
        names = [name for o in finding.origins for name in (o.name, *(c.name for c in o.channels))]
        keys = dict.fromkeys(name.casefold() for name in names)
        line["load_bearing"] = [loads[key] for key in keys if key in loads]
        lines.append(dumps(line) + "\n")
    return "".join(lines)
