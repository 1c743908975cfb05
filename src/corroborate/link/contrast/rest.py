"""How far two texts agree in all but one value, and whether that value is one of one event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corroborate.link.align import coverage
from corroborate.link.compare.time import SAID
from corroborate.link.contrast.days import dates, weekdays
from corroborate.link.contrast.found import Contrast
from corroborate.link.frame import Term
from corroborate.link.passages import COUNTED, SMALL, Passage
from corroborate.types import SlotName

SETTING: frozenset[SlotName] = frozenset({"actor", "place", "time"})
GATES: Mapping[SlotName, tuple[float, float]] = {
    "polarity": (0.0, 0.0),
    "quantity": (0.5, 0.5),
    "actor": (0.45, 0.6),
    "place": (0.35, 0.45),
    "time": (0.45, 0.4),
}
"""The least score and the least share of like words with which a contrast is a conflict."""
LOOSE_GATES: Mapping[SlotName, tuple[float, float]] = {
    "place": (0.42, 0.55),
    "time": (0.5, 0.6),
}
"""The same for contrasts that are not firm; there is none for the other slots."""

APART: Mapping[SlotName, frozenset[str]] = {
    "polarity": frozenset(),
    "quantity": frozenset({"figures_apart", "ages_apart"}),
    "actor": frozenset({"people_apart", "names_apart"}),
    "place": frozenset({"places_apart"}),
    "time": frozenset(),
}
"""The features of whole texts that say no more than that the values of a slot differ.

Days apart are kept: what happens again does so on another day.
"""


@dataclass(frozen=True, slots=True)
class Rest:
    """What two texts have in common beside their contrasts.

    ``share`` is the part of the words of one text that those of the other can stand for, from 0 to
    1, the better side's; ``specific`` says whether a day, a figure or a person is told by both.
    """

    share: float
    specific: bool


def rest(a: Passage, b: Passage, told: Sequence[Contrast]) -> Rest:
    """Return what two texts have in common, the values of the contrasts left out."""
    apart = {w for c in told if c.slot != "polarity" for v in (c.a, c.b) for w in v.lower().split()}
    one, other = _without(a.terms, apart), _without(b.terms, apart)
    share = max(coverage(one, other), coverage(other, one))
    return Rest(share, bool(_specifics(a) & _specifics(b)))


def counting(told: Sequence[Contrast], score: float, a: Passage, b: Passage) -> Contrast | None:
    """Return the contrast that is a conflict: the only one, of texts that else tell of one event.

    ``score`` is the probability that the texts are of one matter. Where two values of the setting
    differ, or one beside a figure, the texts tell of two events.
    """
    slots = {c.slot for c in told}
    if not told or len(slots - {"polarity"}) > (told[0].slot != "polarity"):
        return None
    gate = (GATES if told[0].firm else LOOSE_GATES).get(told[0].slot)
    if gate is None:
        return None
    least, share = gate
    found = rest(a, b, told)
    if score < least or found.share < share:
        return None
    specific = told[0].slot != "actor" or told[0].anchored or found.specific
    return told[0] if specific else None


def _without(terms: Sequence[Term], words: set[str]) -> tuple[Term, ...]:
    return tuple(t for t in terms if words.isdisjoint(t.lemma.split()))


def _specifics(passage: Passage) -> set[object]:
    """Return the days, the figures and the persons told, with what tells them apart."""
    text = SAID.sub(" ", passage.document.text)
    days = {("weekday", d) for d in weekdays(text)} | {("day", d) for d in dates(text)}
    figures = {("figure", f) for f in passage.figures(COUNTED | {"age"}, SMALL)}
    return {*days, *figures, *(("person", p) for p in passage.people)}
