"""Which claims may never share a finding, however alike their words."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from corroborate.link.backdrop import is_other_place, is_other_time
from corroborate.link.compare.contrary import are_of_two
from corroborate.link.compare.daily import is_of_market, of_two_moves
from corroborate.link.compare.measured import measured
from corroborate.link.compare.quantity import OTHER_THINGS
from corroborate.link.compare.time import HOURS_DIFFER
from corroborate.link.frame import Frame, Pair
from corroborate.link.one_event import SETTING_SLOTS
from corroborate.link.persons import Persons, are_others, persons
from corroborate.link.profile import are_of_two_stories
from corroborate.types import Comparison, SlotComparison

APART = frozenset({"polarity", "time"})


def forbidden(held: Sequence[Frame], scores: Mapping[Pair, Comparison]) -> Container[Pair]:
    """Return the pairs of positions in ``held`` that may not stand in one group."""
    known = _nested(held) | _of_two_facts(scores) | _of_two_settings(held, scores)
    known |= _of_two_moves(held, scores) | _of_two_headlines(held, scores)
    return Forbidden(known, persons(held), _conflicting(scores))


@dataclass(frozen=True, slots=True)
class Forbidden:
    """The pairs that may never share a finding; asked for one pair at a time.

    ``pairs`` are known; besides, two claims are apart whose ``persons`` are others, unless the pair
    is among the ``conflicting``, whose figures are those of one person.
    """

    pairs: frozenset[Pair]
    persons: Sequence[Persons]
    conflicting: frozenset[Pair]

    def __contains__(self, pair: object) -> bool:
        """Return whether a pair of positions is forbidden."""
        if not isinstance(pair, tuple):
            return False
        i, j = pair
        if pair in self.pairs:
            return True
        return pair not in self.conflicting and are_others(self.persons[i], self.persons[j])


def _conflicting(scores: Mapping[Pair, Comparison]) -> frozenset[Pair]:
    return frozenset(
        pair
        for pair, found in scores.items()
        if any(s.slot == "quantity" and s.severity is not None for s in found.slots)
    )


def _nested(held: Sequence[Frame]) -> frozenset[Pair]:
    """Return the pairs of claims that stand in one sentence."""
    found = set()
    for i, frame in enumerate(held):
        for j in range(i + 1, len(held)):
            other = held[j].claim
            if other.document != frame.claim.document or other.start >= frame.claim.sentence[1]:
                break
            if other.sentence == frame.claim.sentence:
                found.add((i, j))
    return frozenset(found)


def _of_two_facts(scores: Mapping[Pair, Comparison]) -> frozenset[Pair]:
    """Return the pairs that are of two facts, however alike their words.

    Their figures count different things in one role of one event, one says the opposite of the
    other without being plainly of the same parties, or they are of two days.
    """
    return frozenset(
        pair
        for pair, found in scores.items()
        if are_of_two(found.slots)
        or any(s.reason == OTHER_THINGS or _tells_apart(s) for s in found.slots)
    )


def _of_two_settings(held: Sequence[Frame], scores: Mapping[Pair, Comparison]) -> frozenset[Pair]:
    """Return the pairs whose figures differ since each is of a time or place of its own.

    A conflict that counts is never of two settings; only the others are asked about.
    """
    return frozenset(
        (i, j)
        for (i, j), found in scores.items()
        if _figures_differ(held[i], held[j], found)
        and (
            any(s.slot in SETTING_SLOTS and _is_uncounted(s) for s in found.slots)
            or is_other_time(held[i], held[j])
            or is_other_place(held[i], held[j])
        )
    )


def _of_two_moves(held: Sequence[Frame], scores: Mapping[Pair, Comparison]) -> frozenset[Pair]:
    """Return the pairs that tell of two moves of a market."""
    market = {i for i, frame in enumerate(held) if is_of_market(frame)}
    return frozenset(
        (i, j) for i, j in scores if (i in market or j in market) and of_two_moves(held[i], held[j])
    )


def _of_two_headlines(held: Sequence[Frame], scores: Mapping[Pair, Comparison]) -> frozenset[Pair]:
    """Return the pairs of headlines of two stories: each tells the news of its day."""
    headlines = {i for i, frame in enumerate(held) if frame.claim.headline}
    return frozenset(
        (i, j)
        for i, j in scores
        if {i, j} <= headlines and are_of_two_stories(held[i].document, held[j].document)
    )


def _figures_differ(a: Frame, b: Frame, found: Comparison) -> bool:
    """Return whether two claims have figures that differ, or tolls of which none is the same."""
    quantity = next((s for s in found.slots if s.slot == "quantity"), None)
    if quantity is None or quantity.level != "missing":
        return quantity is not None and _is_uncounted(quantity)
    ours, theirs = ([m for m in measured(f) if m.side == "affected" and m.event] for f in (a, b))
    if not {m.event for m in ours} & {m.event for m in theirs}:
        return False
    return {m.quantity.figure for m in ours}.isdisjoint(m.quantity.figure for m in theirs)


def _is_uncounted(slot: SlotComparison) -> bool:
    """Return whether a slot differs and is not shown as a conflict."""
    return slot.level == "conflict" and slot.severity is None


def _tells_apart(slot: SlotComparison) -> bool:
    """Return whether a slot differs in a way that is no conflict of values of one event.

    Hours of one day that differ somewhat may be of the deed and of the call to the police.
    """
    if slot.reason.startswith(HOURS_DIFFER):
        return False
    return slot.slot in APART and _is_uncounted(slot)
