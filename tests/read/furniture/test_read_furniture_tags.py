import pytest

from corroborate.read.furniture.tags import is_tag_line, tag_run


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("#storm #harbour", True),
        ("Tags: storm, harbour, ferry", True),
        ("Filed under: storm", True),
        ("Tags are used in the harbour", False),
        ("Topics of the day were rain and wind.", False),
        ("The storm", False),
    ],
)
def test_tag_lines(line: str, expected: bool) -> None:
    assert is_tag_line(line) is expected


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "It rained. Tags Storm Harbour two ferries At least two sank.",
            "Tags Storm Harbour two ferries",
        ),
        ("It rained. Tags Storm Harbour Four people sank.", "Tags Storm Harbour"),
        (
            "It rained. Tags Storm Harbour Ferry Council Jo Sand said in a letter.",
            "Tags Storm Harbour Ferry",
        ),
        ("It rained. Tags Storm two ferries. Seven people sank.", "Tags Storm two ferries."),
        ("It rained. Tags Storm two ferries. Harbour closed.", ""),
        ("It rained. Tags Jo Sand storm two ferries", "Tags Jo Sand storm two ferries"),
        ("It rained. Tags Jo Sand said in a letter.", ""),
        ("He said Tags Storm At least two sank.", ""),
    ],
)
def test_tag_runs(text: str, cut: str) -> None:
    found = tag_run(text, 0, len(text))
    assert (text[slice(*found)].strip() if found else "") == cut
