"""What a contrast is where it is a conflict."""

from dataclasses import replace

from corroborate.link.contrast.found import Contrast

FIRM = Contrast("quantity", "12", "17", "12 against 17", ("a", "b"))


def test_severity() -> None:
    assert FIRM.severity == "contradiction"
    assert replace(FIRM, firm=False).severity == "discrepancy"
    assert replace(FIRM, notes=("bounds-overlap",)).severity == "discrepancy"
    assert replace(FIRM, slot="polarity", denied=True).severity == "denial"
