"""JUnit XML: one test case for each finding, for CI servers that show test results.

Conflicting findings are failures (type: the severity), single-source ones are skipped, for they
were not tested against anything, and corroborated ones pass. The suite's properties tell which
origins corroborated findings fall without.
"""

import xml.etree.ElementTree as ET

from corroborate.render.cards import Desk
from corroborate.render.lines import line_col
from corroborate.render.loads import load_bearing
from corroborate.render.message import gravest, message
from corroborate.render.sanitize import one_line, path_text
from corroborate.render.view import View, shown
from corroborate.render.words import clash_title, kind_words
from corroborate.types import Finding, Report


def render(report: Report, view: View) -> str:
    """Return the findings shown as a JUnit XML document with one test suite."""
    desk = Desk(report)
    findings = shown(report, view)
    counts = {
        "tests": str(len(findings)),
        "failures": str(sum(f.verdict == "conflicting" for f in findings)),
        "skipped": str(sum(f.verdict == "single-source" for f in findings)),
        "errors": "0",
        "time": "0",
    }
    root = ET.Element("testsuites", {"name": "corroborate", **counts})
    suite = ET.SubElement(root, "testsuite", {"name": "corroborate", **counts})
    _loads(suite, report)
    for finding in findings:
        _case(suite, finding, desk)
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _loads(suite: ET.Element, report: Report) -> None:
    """Tell which origins corroborated findings fall without, as properties of the suite."""
    loads = load_bearing(report)
    if not loads:
        return
    properties = ET.SubElement(suite, "properties")
    for load in loads:
        who = f"{one_line(load.name)} ({kind_words(load.kind)})"
        value = f"{who}: {load.falls} of {load.findings} corroborated findings fall without it"
        ET.SubElement(properties, "property", {"name": "load-bearing origin", "value": value})


def _case(suite: ET.Element, finding: Finding, desk: Desk) -> None:
    claim = desk.claims[finding.claims[0]]
    document = desk.documents[claim.document]
    case = ET.SubElement(
        suite,
        "testcase",
        {
            "classname": f"corroborate.{finding.verdict}",
            "name": f"{one_line(finding.statement)} [{one_line(finding.id)}]",
            "file": path_text(document.path),
            "time": "0",
        },
    )
    if not document.extracted:
        case.set("line", str(line_col(document.text, claim.start)[0]))
    conflict = gravest(finding)
    text = message(finding, desk)
    if conflict:
        attributes = {"type": conflict.severity, "message": clash_title(conflict)}
        ET.SubElement(case, "failure", attributes).text = text
    elif finding.verdict == "single-source":
        ET.SubElement(case, "skipped", {"message": text.rpartition("\n")[2]})
