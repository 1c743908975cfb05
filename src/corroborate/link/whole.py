"""Two whole texts compared: the claims that decide, all else they share, and what they contrast."""

from collections.abc import Sequence
from dataclasses import replace

from corroborate.link.compare.contrary import are_of_two
from corroborate.link.contrast import Contrast, are_short, contrasts
from corroborate.link.contrast.rest import APART, SETTING, counting
from corroborate.link.passages import Passage, Weighed, weigh_passages
from corroborate.link.weigh import compare_frames, log_odds
from corroborate.types import Comparison, PairVerdict, SlotComparison

DATED = frozenset({"place", "time"})


def compare_texts(
    a: Passage, b: Passage, matched: Sequence[Comparison], found: Comparison, limit: float
) -> Comparison:
    """Return the comparison of two texts whose claims are paired.

    ``matched`` are the pairs of claims, the best first, ``found`` the one that decides, ``limit``
    is the least score of one matter. What the texts share beyond the deciding claims stands in a
    slot of its own, ``texts``. Texts whose deciding claims are of another place or day or of two
    facts, or of which one has another value in the stead of the other's, never say the same.
    """
    logits = [log_odds(comparison.score) for comparison in matched]
    whole = weigh_passages(a, b, logits)
    told = contrasts(a, b)
    if are_short(a, b) and not any(c.slot == "polarity" for c in told):
        found = _without_polarity(found)
    verdict: PairVerdict = "same"
    if (conflict := _conflict(a, b, logits, told, found, limit)) is not None:
        whole, contrast = conflict
        found, verdict = _shown(found, contrast, matched, a, b, counts=True), "conflict"
    elif found.verdict == "conflict" and not {c.slot for c in told} & SETTING:
        verdict = "conflict"
    elif told and whole.score >= limit:
        found, verdict = _shown(found, told[0], matched, a, b, counts=False), "different"
    elif are_of_two(found.slots) or any(_is_of_other_setting(s) for s in found.slots):
        verdict = "different"
    score = round(whole.score, 4)
    rest = log_odds(score) - (log_odds(found.score) if matched else 0.0)
    return replace(
        found,
        slots=(*found.slots, _rest(rest, whole.reason)),
        score=score,
        verdict=verdict if score >= limit else "different",
    )


def _is_of_other_setting(slot: SlotComparison) -> bool:
    return slot.slot in DATED and slot.level == "conflict"


def _without_polarity(found: Comparison) -> Comparison:
    """Return a comparison in which no opposite polarity is a conflict.

    Two claims have opposite polarity as well where one denies what the other text is silent of.
    """
    slots = [
        replace(s, severity=None) if s.slot == "polarity" and s.severity == "contradiction" else s
        for s in found.slots
    ]
    conflicts = found.verdict == "conflict" and any(s.severity for s in slots)
    same: PairVerdict = "same" if found.verdict == "conflict" else found.verdict
    return replace(found, slots=tuple(slots), verdict="conflict" if conflicts else same)


def _rest(odds: float, reason: str) -> SlotComparison:
    if odds > 0:
        return SlotComparison("texts", "match", round(odds, 4), reason)
    reason = f"less in common than these claims alone; {reason}"
    return SlotComparison("texts", "compatible", round(odds, 4), reason)


def _conflict(
    a: Passage,
    b: Passage,
    logits: Sequence[float],
    told: Sequence[Contrast],
    found: Comparison,
    limit: float,
) -> tuple[Weighed, Contrast] | None:
    """Return the contrast that is a conflict, and the weight of all but its values."""
    if not told:
        return None
    slot = told[0].slot
    even = weigh_passages(a, b, logits, without=APART[slot])
    if any(s.slot in DATED - {slot} and s.level == "conflict" for s in found.slots):
        return None
    contrast = counting(told, even.score, a, b) if even.score >= limit else None
    return None if contrast is None else (even, contrast)


def _shown(
    found: Comparison,
    contrast: Contrast,
    matched: Sequence[Comparison],
    a: Passage,
    b: Passage,
    *,
    counts: bool,
) -> Comparison:
    """Return the comparison of the claims that carry a contrast, with its values in its slot.

    It is that of the claims that decide where no claim carries the contrast. Only one that
    ``counts`` has a severity.
    """
    pair = next((m for m in (found, *matched) if (m.a, m.b) == contrast.claims), None)
    one, other = (
        next((f for f in text.frames if f.claim.id == i), None)
        for text, i in zip((a, b), contrast.claims, strict=True)
    )
    if pair is None:
        pair = compare_frames(one, other, chosen=True) if one and other else found
    shown = SlotComparison(
        contrast.slot, "conflict", 0.0, contrast.reason, contrast.a, contrast.b,
        contrast.severity if counts else None, contrast.notes if counts else (),
    )  # fmt: skip
    slots = [
        replace(shown, weight=s.weight) if s.slot == shown.slot else replace(s, severity=None)
        for s in pair.slots
    ]
    if all(s.slot != shown.slot for s in slots):
        slots.append(shown)
    return replace(pair, slots=tuple(slots))
