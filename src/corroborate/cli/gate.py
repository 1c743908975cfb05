"""From findings to an exit code: what ``--fail-on`` takes, and what it lets fail."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from corroborate.types import Finding

_FAILING: Mapping[str, frozenset[str]] = {
    "conflict": frozenset({"conflicting"}),
    "contradiction": frozenset({"conflicting"}),
    "single-source": frozenset({"conflicting", "single-source"}),
    "never": frozenset(),
}
THRESHOLDS = tuple(_FAILING)
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="|".join(THRESHOLDS),
        help="Exit with 1 on any conflict, only on contradictions, on single-source claims too,"
        " or never.",
    ),
]


def over(findings: "Iterable[Finding]", threshold: str) -> "tuple[Finding, ...]":
    """Return the findings that are over ``threshold``, one of :data:`THRESHOLDS`, in order."""
    return tuple(
        finding
        for finding in findings
        if finding.verdict in _FAILING[threshold]
        and (
            threshold != "contradiction"
            or any(conflict.severity == "contradiction" for conflict in finding.conflicts)
        )
    )
