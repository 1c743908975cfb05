from dataclasses import replace

from corroborate.render.github import render
from corroborate.render.view import View
from corroborate.types import Report


def test_a_place_in_extracted_text_is_no_line_of_the_file(report: Report):
    documents = tuple(replace(d, extracted=True) for d in report.documents)
    lines = render(replace(report, documents=documents), View()).splitlines()
    assert len(lines) == 6
    assert lines[0].startswith(
        "::warning file=harbour/coast-herald.txt,title=Quantity discrepancy::"
    )


def test_a_claim_over_several_lines_is_marked_to_its_end(report: Report):
    view = View(verdicts=frozenset({"single-source"}))
    assert ",line=1,endLine=2,title=Single source::" in render(report, view)


def test_a_line_is_marked_once_for_a_finding(report: Report):
    finding = report.findings[0]
    (conflict,) = finding.conflicts
    twice = replace(finding, conflicts=(conflict, conflict))
    assert len(render(replace(report, findings=(twice,)), View()).splitlines()) == 2


def test_properties_and_messages_escape_what_would_end_them(report: Report):
    documents = tuple(replace(d, path="50%,a:b.txt") for d in report.documents)
    line = render(replace(report, documents=documents), View()).splitlines()[0]
    assert line.startswith("::warning file=50%25%2Ca%3Ab.txt,line=3,endLine=3,title=")
