"""Parts groups that show no conflict though their claims give figures that differ.

Figures that differ and are no conflict are of two facts: of deeds by other means, of other parties,
of a part and of the whole. A group that holds both would read as corroborated.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from corroborate.disputes import disputes
from corroborate.link.cluster import join
from corroborate.link.compare.figures import agree
from corroborate.link.compare.measured import Measured, measured
from corroborate.link.compare.pairing import pairs_of
from corroborate.link.frame import Frame, Pair
from corroborate.types import Comparison


def divided(
    groups: Iterable[Sequence[int]],
    held: Sequence[Frame],
    scores: Mapping[Pair, Comparison],
    *,
    threshold: float,
) -> Iterator[list[int]]:
    """Yield the groups of positions in ``held``; those that hide figures that differ, in parts.

    The parts are joined anew by ``scores``. Groups in which a conflict stands are left whole.
    """
    for group in groups:
        inside = {
            (m, n): scores[i, j]
            for (m, i), (n, j) in combinations(enumerate(group), 2)
            if (i, j) in scores
        }
        frames = [held[i] for i in group]
        differing = _differing(frames, inside)
        if not differing or _is_disputed(frames, inside):
            yield list(group)
            continue
        articles = [f.claim.document for f in frames]
        parts = join(len(group), inside, threshold=threshold, cannot=differing, articles=articles)
        yield from ([group[m] for m in part] for part in parts)


def _is_disputed(frames: Sequence[Frame], inside: Mapping[Pair, Comparison]) -> bool:
    claims = {f.claim.id: f.claim for f in frames}
    documents = {f.document.id: f.document for f in frames}
    return any(disputes(list(inside.values()), claims, documents))


def _differing(frames: Sequence[Frame], inside: Mapping[Pair, Comparison]) -> frozenset[Pair]:
    """Return the pairs of which a figure differs and none agrees."""
    return frozenset(
        (m, n)
        for m, n in combinations(range(len(frames)), 2)
        if _differ_in_figures(inside.get((m, n))) or have_other_figures(frames[m], frames[n])
    )


def _differ_in_figures(found: Comparison | None) -> bool:
    slots = found.slots if found else ()
    return any(s.slot == "quantity" and s.level == "conflict" for s in slots)


def have_other_figures(a: Frame, b: Frame) -> bool:
    """Return whether two claims count one kind of thing and no figure of them agrees."""
    ours, theirs = ([m for m in measured(f) if m.quantity.kind == "count"] for f in (a, b))
    told = [(m, n) for m in ours for n in theirs if _has_figure(m) and _has_figure(n)]
    if not any(m.part == n.part and _are_of_one_kind(m, n) for m, n in told):
        return False
    agreeing = any(agree(m.quantity, n.quantity) for m, n in told)
    return not agreeing and not any(pair.agrees for pair in pairs_of(ours, theirs))


def _has_figure(measure: Measured) -> bool:
    return measure.quantity.figure is not None


def _are_of_one_kind(one: Measured, other: Measured) -> bool:
    if one.quantity.unit:
        return one.quantity.unit == other.quantity.unit
    return not other.quantity.unit and one.event == other.event != ""
