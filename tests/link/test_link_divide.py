"""Groups that hide figures that differ."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from corroborate.link.divide import divided, have_other_figures
from corroborate.link.frame import Frame
from corroborate.types import Comparison, Severity, SlotComparison

EIGHT = "Eight villagers died when shells hit the market."
SIX = "Six villagers died in the air strike."
SLOT = "divide"
THRESHOLD = 0.3


def test_whether_figures_differ(case: dict[str, Any], frozen: Any) -> None:
    one, other = frozen.pair(case)
    assert have_other_figures(one, other) is case["differ"]
    assert have_other_figures(other, one) is case["differ"]


def scored(
    held: Sequence[Frame], score: float, severity: Severity | None = None
) -> dict[tuple[int, int], Comparison]:
    """All pairs with one score; those whose figures differ conflict with that severity."""
    found = {}
    for i, one in enumerate(held):
        for j in range(i + 1, len(held)):
            same = one.quantities[0].figure == held[j].quantities[0].figure
            level = "match" if same else "conflict"
            slot = SlotComparison("quantity", level, 0.0, "", "", "", None if same else severity)  # type: ignore[arg-type]
            found[i, j] = Comparison(one.claim.id, held[j].claim.id, (slot,), score, "same")
    return found


def test_what_shows_no_conflict_is_parted(frozen: Any) -> None:
    held = frozen.of_outlets("die", EIGHT, SIX, EIGHT, SIX)
    parts = divided([[0, 1, 2, 3]], held, scored(held, 0.9), threshold=THRESHOLD)
    assert sorted(parts) == [[0, 2], [1, 3]]


def test_parts_are_joined_only_by_their_scores(frozen: Any) -> None:
    held = frozen.of_outlets("die", EIGHT, SIX, EIGHT)
    parts = divided([[0, 1, 2]], held, scored(held, 0.1), threshold=THRESHOLD)
    assert sorted(parts) == [[0], [1], [2]]


@pytest.mark.parametrize("severity", ["contradiction", "discrepancy"])
def test_a_conflict_that_stands_is_left_whole(frozen: Any, severity: Severity) -> None:
    held = frozen.of_outlets("die", EIGHT, SIX)
    found = divided([[0, 1]], held, scored(held, 0.9, severity), threshold=THRESHOLD)
    assert list(found) == [[0, 1]]


def test_one_voice_conflicts_with_none(frozen: Any) -> None:
    one, other = frozen.of_outlets("die", EIGHT, SIX)
    other = replace(other, document=replace(other.document, publisher=one.document.publisher))
    held = [one, other]
    found = divided([[0, 1]], held, scored(held, 0.9, "contradiction"), threshold=THRESHOLD)
    assert list(found) == [[0], [1]]


def test_groups_without_figures_stay(frozen: Any) -> None:
    held = frozen.of_outlets("die", SIX, SIX)
    assert list(divided([[0], [1]], held, {}, threshold=THRESHOLD)) == [[0], [1]]
    assert list(divided([[0, 1]], held, {}, threshold=THRESHOLD)) == [[0, 1]]
