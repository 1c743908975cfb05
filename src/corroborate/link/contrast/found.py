"""What every finder of contrasts returns."""

from dataclasses import dataclass

from corroborate.types import Note, Severity, SlotName


@dataclass(frozen=True, slots=True)
class Contrast:
    """A value of one text in whose stead the other has another one.

    ``a`` and ``b`` are the values as written, ``claims`` the ids of the claims that state them.
    ``firm`` says that both stand in one role of one event or frame, so that they may conflict; a
    contrast that is not firm says only that the texts do not state the same. ``denied`` marks what
    a speaker denies, ``anchored`` another doer of what is done to one and the same by name.
    """

    slot: SlotName
    a: str
    b: str
    reason: str
    claims: tuple[str, str]
    firm: bool = True
    notes: tuple[Note, ...] = ()
    denied: bool = False
    anchored: bool = False

    @property
    def severity(self) -> Severity:
        """What the contrast is where it is a conflict."""
        if self.denied:
            return "denial"
        return "contradiction" if self.firm and not self.notes else "discrepancy"
