"""What words without a date of their own lean on: a date mentioned shortly before them.

"A year earlier", after "in the third quarter", is that quarter of the year before; "the next day"
is the day after the one last spoken of. Only the same paragraph counts, and only a date of the
size asked for; otherwise the expression stays without bounds.
"""

import re
from dataclasses import dataclass

from corroborate.normalize.times import intervals
from corroborate.normalize.times.intervals import Bounds, Span
from corroborate.normalize.times.meaning import Lean

REACH = 600
"""Characters before an expression in which its antecedent is looked for."""

_PARAGRAPH = re.compile(r"\n\s*\n")
_COMPARED = re.compile(r"\b(?:from|than|with|to|against|versus|vs\.?|of)\b(?:[^.;\n]|\.\d){0,80}$")
_SIZES = ("day", "week", "month", "quarter", "half", "year")


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A date mentioned before, with its grain and its words."""

    bounds: Span
    grain: str
    text: str


def window(text: str, start: int) -> tuple[int, int]:
    """Return the stretch before ``start`` in which an antecedent may stand."""
    first = max(0, start - REACH)
    breaks = list(_PARAGRAPH.finditer(text, first, start))
    return (breaks[-1].end() if breaks else first), start


def compared(text: str, start: int) -> bool:
    """Tell whether what stands at ``start`` is compared with: "from $3 million a year ago"."""
    return _COMPARED.search(text, max(0, start - 100), start) is not None


def choose(lean: Lean, found: list[Antecedent]) -> Antecedent | None:
    """Return the antecedent among dates in the order of the text: the last that fits."""
    if lean.same_size:
        quarters = [item for item in found if item.grain in ("quarter", "half")]
        fitting = quarters or [item for item in found if item.grain in _SIZES]
    elif lean.unit in _SIZES:
        sizes = ("quarter",) if lean.unit == "quarter" else _SIZES[: _SIZES.index(lean.unit) + 1]
        fitting = [item for item in found if item.grain in sizes]
    else:
        fitting = []
    return fitting[-1] if fitting else None


def moved(lean: Lean, found: Antecedent) -> Bounds:
    """Return the days meant, from those of the antecedent."""
    day = intervals.shift(found.bounds.first, lean.unit, lean.steps)
    return intervals.cell(
        found.grain if lean.same_size and found.grain != "day" else lean.unit, day
    )
