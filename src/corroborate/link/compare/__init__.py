"""The comparators, one file a slot, in the order in which they are shown."""

from collections.abc import Callable

from corroborate.link.compare import (
    actor,
    modality,
    object,
    place,
    polarity,
    predicate,
    quantity,
    time,
    wording,
)
from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame
from corroborate.types import SlotName

Comparator = Callable[[Frame, Frame], Judged]

COMPARATORS: dict[SlotName, Comparator] = {
    "predicate": predicate.compare,
    "actor": actor.compare,
    "object": object.compare,
    "place": place.compare,
    "time": time.compare,
    "quantity": quantity.compare,
    "polarity": polarity.compare,
    "modality": modality.compare,
    "wording": wording.compare,
}
