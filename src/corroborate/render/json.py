"""JSON: the whole report contract as one object, indented by two, the same bytes every time."""

from corroborate.render.contract import finding_json, to_contract
from corroborate.render.encode import dumps
from corroborate.render.view import View, shown
from corroborate.types import Report


def render(report: Report, view: View) -> str:
    """Return the report as a JSON object.

    ``view.verdicts`` chooses the findings; documents, claims and summary stay whole, so that the
    counts and the ids do not depend on what is shown.
    """
    contract = to_contract(report)
    contract["findings"] = [finding_json(f) for f in shown(report, view)]
    return dumps(contract, indent=2) + "\n"
