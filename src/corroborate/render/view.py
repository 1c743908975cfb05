"""What of a report is to be shown, and how wide."""

from dataclasses import dataclass
from typing import get_args

from corroborate.types import Finding, Report, Verdict

ALL_VERDICTS: frozenset[Verdict] = frozenset(get_args(Verdict))


@dataclass(frozen=True, slots=True)
class View:
    """The choices of a reader.

    ``verdicts`` are the verdicts whose findings are shown; the summary always counts them all.
    ``width`` (columns) and ``color`` concern the console. ``show_all`` lifts the cap on
    single-source claims in the console and in Markdown, as does asking for nothing but them, and
    shows vague ones there.
    """

    verdicts: frozenset[Verdict] = ALL_VERDICTS
    width: int = 100
    color: bool = False
    show_all: bool = False

    @property
    def capped(self) -> bool:
        """Tell whether long lists of single-source claims are cut short."""
        return not self.show_all and self.verdicts != frozenset({"single-source"})


def shown(report: Report, view: View) -> tuple[Finding, ...]:
    """Return the findings of ``report`` that ``view`` lets through, in the report's order."""
    return tuple(f for f in report.findings if f.verdict in view.verdicts)
