"""A finding in a few plain lines: the message of the formats made for CI."""

from corroborate.render.cards import Desk
from corroborate.types import Conflict, Finding, Severity

_GRAVITY: tuple[Severity, ...] = ("contradiction", "discrepancy", "denial")


def gravest(finding: Finding) -> Conflict | None:
    """Return the conflict of a finding that weighs most, the first of equals; or ``None``."""
    return min(finding.conflicts, key=lambda c: _GRAVITY.index(c.severity), default=None)


def message(finding: Finding, desk: Desk) -> str:
    """Return the statement, then each conflict with its values and why, or the only source.

    Lines are parted by line feeds; every text in them is sanitized.
    """
    card = desk.card(finding)
    lines = [card.statement]
    for clash in card.clashes:
        lines.append(f"{clash.title}: {clash.meaning}.")
        value = ""
        for row in clash.rows:
            value = row.value or value
            lines.append(f"- {value}: {row.who}; {row.source}, {row.when}")
        lines.append(f"Why: {clash.why}")
    if finding.verdict == "single-source":
        lines.append(f"Only {', '.join(card.sources)} says so.")
    return "\n".join(lines)
