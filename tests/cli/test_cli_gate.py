"""Which findings are over which threshold."""

import pytest

from corroborate.cli.gate import THRESHOLDS, over
from corroborate.types import Conflict, Finding, Severity, Verdict


def finding(name: str, verdict: Verdict, *severities: Severity) -> Finding:
    conflicts = tuple(Conflict("quantity", severity, (), "", ()) for severity in severities)
    return Finding(name, verdict, "single", "", (), (), (), (), 1.0, conflicts)


FINDINGS = (
    finding("contradiction", "conflicting", "denial", "contradiction"),
    finding("discrepancy", "conflicting", "discrepancy"),
    finding("corroborated", "corroborated"),
    finding("single", "single-source"),
)


@pytest.mark.parametrize(
    ("threshold", "failing"),
    [
        ("conflict", ["contradiction", "discrepancy"]),
        ("contradiction", ["contradiction"]),
        ("single-source", ["contradiction", "discrepancy", "single"]),
        ("never", []),
    ],
)
def test_over(threshold: str, failing: list[str]) -> None:
    assert [f.id for f in over(FINDINGS, threshold)] == failing


def test_every_threshold_is_tested() -> None:
    assert set(THRESHOLDS) == {"conflict", "contradiction", "single-source", "never"}
