"""How often a quantity gets its right value, on tests that other projects wrote.

    python benchmarks/quantities.py [FOLDER]

FOLDER (or the environment variable CORROBORATE_EVAL; else ../shared/eval beside the repository)
holds three sets, each one JSON record a line:

- ``numbers.recognizers.jsonl`` from Recognizers-Text (MIT): an expression in its text, with the
  value. Scored: the models for numbers, number ranges, ordinals, percentages, currencies,
  dimensions, ages and temperatures. Left out, because there is no number to read: records of a
  unit alone ("convert to fahrenheit"), percentages without a figure ("a small percent") and
  relative positions ("last", "the next one").
- ``numbers.quantulum3.jsonl`` from quantulum3 (MIT): a surface in its text, with the value; a
  range has its middle as value there.
- ``numbers.duckling.jsonl`` from duckling (BSD): an expression alone, with the value.

Each expression is sought in its text and given to ``resolve``. A number is right when the figure
(for a range without one the middle of the interval) equals the value to one in a million; a
range is right when both bounds do. quantulum3 itself finds .63 of the values of the first set.
"""

import json
import math
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corroborate.normalize import quantities
from corroborate.types import Quantity

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "eval"
CLOSE = 1e-6

Case = tuple[str, str, Quantity | None, bool]
"""The name of a group, what was asked, what was answered, and whether it was right."""


def same(a: float | None, b: float | None) -> bool:
    """Return whether two values are equal to one in a million; None equals None."""
    if a is None or b is None:
        return a is b
    return math.isclose(a, b, rel_tol=CLOSE, abs_tol=1e-15)


def value(quantity: Quantity | None) -> float | None:
    """Return the figure, or the middle of a closed interval."""
    if quantity is None or quantity.figure is not None:
        return None if quantity is None else quantity.figure
    if quantity.low is None or quantity.high is None:
        return None
    return (quantity.low + quantity.high) / 2


def bounds(written: str) -> tuple[float | None, float | None]:
    """Read "(20,35]": an open end is None."""
    low, _, high = written[1:-1].partition(",")
    return (float(low) if low else None, float(high) if high else None)


def is_range(written: str) -> bool:
    """Return whether a value of Recognizers-Text is a range."""
    return written[:1] in {"(", "["} and "," in written


def located(text: str, expression: str, begin: int) -> tuple[int, int] | None:
    """Return where an expression stands in a text from ``begin`` on, whatever its case."""
    start = text.lower().find(expression.lower().strip(), begin)
    return None if start < 0 else (start, start + len(expression.strip()))


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def recognizers(path: Path) -> Iterator[Case]:
    """Score every expression of numbers.recognizers that has a value."""
    for record in records(path):
        begin = 0
        for result in record["results"]:
            span = located(record["text"], result["expr"], begin)
            written = str(result.get("value")).rstrip("%")
            unvalued = written in {"None", "null"} or written.startswith(("end", "current"))
            if span is None or unvalued:
                continue
            begin = span[1]
            answer = quantities.resolve(record["text"], *span)
            if is_range(written):
                low, high = bounds(written)
                right = answer is not None and same(answer.low, low) and same(answer.high, high)
            else:
                right = same(value(answer), float(written))
            asked = f"{record['text'][:90]!r} [{result['expr']}] = {written}"
            yield record["model"].removesuffix("Model"), asked, answer, right


def quantulum3(path: Path) -> Iterator[Case]:
    """Score every quantity of numbers.quantulum3."""
    for record in records(path):
        begin = 0
        for result in record["results"]:
            span = located(record["text"], result["surface"], begin)
            if span is None:
                continue
            begin = span[1]
            answer = quantities.resolve(record["text"], *span)
            asked = f"{record['text'][:90]!r} [{result['surface']}] = {result['value']}"
            yield "all", asked, answer, same(value(answer), float(result["value"]))


def duckling(path: Path) -> Iterator[Case]:
    """Score every expression of numbers.duckling."""
    for record in records(path):
        text = record["expr"]
        answer = quantities.resolve(text, 0, len(text))
        yield "all", f"{text!r} = {record['value']}", answer, same(value(answer), record["value"])


SETS = {"recognizers": recognizers, "quantulum3": quantulum3, "duckling": duckling}


def folder() -> Path:
    """Return the folder of the sets: the argument, the environment, or the default."""
    if len(sys.argv) > 1 and not sys.argv[1].startswith("-"):
        return Path(sys.argv[1])
    return Path(os.environ.get("CORROBORATE_EVAL", DEFAULT))


def measure(where: Path, *, show: bool = False) -> dict[str, float]:
    """Return {name: share of right values} for the sets that ``where`` holds.

    With ``show`` each wrong answer is printed.
    """
    figures: dict[str, float] = {}
    for name, score in SETS.items():
        path = where / f"numbers.{name}.jsonl"
        if not path.is_file():
            continue
        groups: dict[str, list[bool]] = defaultdict(list)
        for group, asked, answer, right in score(path):
            groups[group].append(right)
            if show and not right:
                print(f"{name} {group}: {asked} -> {value(answer)} {answer}")
        verdicts = [right for rights in groups.values() for right in rights]
        figures[f"numbers.{name}"] = sum(verdicts) / len(verdicts)
        if len(groups) > 1:
            for group, rights in groups.items():
                figures[f"numbers.{name}.{group}"] = sum(rights) / len(rights)
    return figures


def main() -> int:
    """Print the figures; return 2 where there is nothing to measure on."""
    where = folder()
    figures = measure(where, show="--show" in sys.argv)
    if not figures:
        print(f"no evaluation data: {where} holds no numbers.*.jsonl", file=sys.stderr)
        return 2
    for name, figure in figures.items():
        print(f"{name:45} {figure:.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
