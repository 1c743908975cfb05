"""What would turn the verdict on two claims: the least evidence whose absence changes it."""

from dataclasses import dataclass
from itertools import combinations
from math import exp, log

from corroborate.types import Comparison, Level, PairVerdict, SlotComparison

THRESHOLD = 0.5
_ROUNDING = 0.00005  # scores are kept to four decimals
_STEEPEST = 700.0  # exp() of more overflows
_AT_MOST = 3
_LEVELS: dict[Level, str] = {
    "match": "matching",
    "compatible": "compatible",
    "missing": "missing",
    "conflict": "conflicting",
}


@dataclass(frozen=True, slots=True)
class Turn:
    """Evidence whose removal changes the verdict, and what score and verdict are left then."""

    without: tuple[SlotComparison, ...]
    score: float
    verdict: PairVerdict


def turns(
    comparison: Comparison, *, threshold: float = THRESHOLD, bias: float | None = None
) -> tuple[Turn, ...]:
    """Return, for each other verdict within reach, the least evidence to drop to get there.

    The score is the logistic of ``bias`` and the slots' weights added up, and ``threshold`` is the
    score from which two claims speak of one matter. At most three slots are dropped at a time,
    fewer first, the lightest first. Without ``bias`` the sum is worked out from the score. Returns
    nothing where that cannot be done (a score rounded to 0 or 1), nor where the verdict does not
    follow from score and slots alone.
    """
    if not _can_tell(comparison, threshold, bias):
        return ()
    odds = _odds(comparison, bias)
    movable = [s for s in comparison.slots if s.weight or s.severity]
    found: dict[PairVerdict, Turn] = {}
    for size in range(1, _AT_MOST + 1):
        ranked = sorted(combinations(movable, size), key=lambda c: sum(abs(s.weight) for s in c))
        for dropped in ranked:
            kept = tuple(s for s in comparison.slots if s not in dropped)
            score = _logistic(odds - sum(s.weight for s in dropped))
            verdict = _verdict(score, kept, threshold)
            if verdict != comparison.verdict:
                found.setdefault(verdict, Turn(dropped, score, verdict))
    return tuple(found.values())


def turn_sentences(
    comparison: Comparison, *, threshold: float = THRESHOLD, bias: float | None = None
) -> tuple[str, ...]:
    """Return :func:`turns` as sentences; one that says so where nothing within reach turns it."""
    if not _can_tell(comparison, threshold, bias):
        return ()
    found = turns(comparison, threshold=threshold, bias=bias)
    if not found:
        return (f"Nothing turns it, short of dropping more than {_AT_MOST} slots.",)
    return tuple(_sentence(turn) for turn in found)


def _can_tell(comparison: Comparison, threshold: float, bias: float | None) -> bool:
    rounded = not _ROUNDING < comparison.score < 1 - _ROUNDING
    follows = _verdict(comparison.score, comparison.slots, threshold) == comparison.verdict
    return follows and not (bias is None and rounded)


def _odds(comparison: Comparison, bias: float | None) -> float:
    if bias is None:
        return log(comparison.score / (1 - comparison.score))
    return bias + sum(s.weight for s in comparison.slots)


def _verdict(score: float, slots: tuple[SlotComparison, ...], threshold: float) -> PairVerdict:
    if score < threshold:
        return "different"
    return "conflict" if any(s.level == "conflict" and s.severity for s in slots) else "same"


def _logistic(odds: float) -> float:
    return 1 / (1 + exp(-min(max(odds, -_STEEPEST), _STEEPEST)))


def _sentence(turn: Turn) -> str:
    parts = [f"the {_LEVELS[s.level]} {s.slot} ({s.weight:+.2f})" for s in turn.without]
    what = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
    return f"Without {what} the score would be {turn.score:.2f}: {turn.verdict}."
