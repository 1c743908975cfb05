"""Runs a benchmark by itself: where its data lie, and its figures printed."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "eval"


class Measure(Protocol):
    """Figures by name of the data in a folder, some ``show`` records printed on the way."""

    def __call__(self, where: Path, *, show: int) -> Mapping[str, float]: ...


def run(measure: Measure, wanted: str) -> int:
    """Print the figures; return 2 where the folder holds nothing ``wanted``.

    The folder is the first argument of the command, CORROBORATE_EVAL, or the default; ``--show N``
    prints N records too.
    """
    words = sys.argv[1:]
    show = int(words[words.index("--show") + 1]) if "--show" in words else 0
    named = words[0] if words and not words[0].startswith("-") else None
    where = Path(named or os.environ.get("CORROBORATE_EVAL") or DEFAULT)
    figures = measure(where, show=show)
    if not figures:
        print(f"no evaluation data: {where} holds no {wanted}", file=sys.stderr)
        return 2
    for name, figure in figures.items():
        print(f"{name:40} {figure:.3f}")
    return 0
