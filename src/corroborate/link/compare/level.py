"""What every comparator returns."""

from dataclasses import dataclass, field

from corroborate.types import Level, Note, Severity


@dataclass(frozen=True, slots=True)
class Judged:
    """The level of a slot, the reason in words, the values seen, and features for weighing.

    ``features`` have names such as ``match`` or ``overlap`` and values from 0 to 1; ``severity``
    and ``notes`` are set on conflicts between values.
    """

    level: Level
    reason: str
    a: str = ""
    b: str = ""
    features: dict[str, float] = field(default_factory=dict)
    severity: Severity | None = None
    notes: tuple[Note, ...] = ()


def missing(reason: str, a: str = "", b: str = "") -> Judged:
    """Return the level for a slot that one side or both leave open."""
    return Judged("missing", reason, a, b)
