import pytest

from corroborate.read.furniture.repeats import title_repeat

TITLE = "Storm kills 20 in northern harbour"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Storm kills 20 in northern harbour. It rained.", "Storm kills 20 in northern harbour."),
        ("STORM KILLS 20 IN NORTHERN HARBOUR", "STORM KILLS 20 IN NORTHERN HARBOUR"),
        ("Storm kills 20 in northern harbour It rained.", "Storm kills 20 in northern harbour"),
        ('News "Storm" kills 20 in northern harbour', '"Storm" kills 20 in northern harbour'),
        ("Storm kills 20 in northern harbour towns, the mayor said.", ""),
        ("It rained.", ""),
    ],
)
def test_repeats(text: str, cut: str) -> None:
    found = title_repeat(text, 0, len(text), TITLE)
    assert (text[slice(*found)] if found else "") == cut


def test_a_short_title_must_be_stopped() -> None:
    text = "Storm kills 20 people Harbour towns flooded."
    assert title_repeat(text, 0, len(text), "Storm kills 20 people") is None
    assert title_repeat("Big storm. It rained.", 0, 21, "Big storm") is None
