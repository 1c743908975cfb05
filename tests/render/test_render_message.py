from dataclasses import replace

import pytest

from corroborate.render.cards import Desk
from corroborate.render.message import gravest, message
from corroborate.types import Report


def test_a_conflict_in_lines(report: Report):
    finding = next(f for f in report.findings if f.id == "f-began")
    assert message(finding, Desk(report)).split("\n") == [
        "The blaze began at the fish market.",
        "Place contradiction: both cannot be true.",
        "- the fish market: a dock worker; Coast Herald, 2031-05-04",
        "- a paint store: fire officials; North Wire, ~2031-05",
        "Why: One fire cannot have begun both at the fish market and in a paint store.",
    ]


def test_a_single_source_in_lines(report: Report):
    finding = next(f for f in report.findings if f.id == "f-killed-herald")
    assert message(finding, Desk(report)) == "Nobody was killed.\nOnly Coast Herald says so."


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        (("denial", "discrepancy", "contradiction"), "contradiction"),
        (("denial", "discrepancy"), "discrepancy"),
        (("denial",), "denial"),
    ],
)
def test_the_gravest_conflict(severities, expected, report: Report):
    finding = report.findings[0]
    conflicts = tuple(replace(finding.conflicts[0], severity=s) for s in severities)
    found = gravest(replace(finding, conflicts=conflicts))
    assert found and found.severity == expected
    assert gravest(replace(finding, conflicts=())) is None
