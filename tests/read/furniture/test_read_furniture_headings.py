import pytest

from corroborate.read.article import Span
from corroborate.read.furniture.headings import find_headings

BODY = ["It rained all day.", "{}", "The mayor spoke at noon.", "The storm has passed."]


def reasons(line: str, *, spaced: bool = True) -> list[str]:
    text, spans = "", []
    for part in BODY:
        start = len(text)
        text += part.format(line) + "\n\n"
        spans.append(Span(start, len(text) - 2))
    found = find_headings(text, spans, [spaced] * len(spans))
    return [mark.reason for _, mark in found]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Extreme caution", "section heading"),
        ("BIGGEST FLOOD", "section heading"),
        ("Four Rescued From Roof of Flooded School", "headline of another story"),
        ("Ferry captain held after fire in harbour", "headline of another story"),
        ("Ferries: Council's Role in Closing the Harbour", "headline of another story"),
    ],
)
def test_headings(line: str, reason: str) -> None:
    assert reasons(line) == [reason]


@pytest.mark.parametrize(
    "line",
    [
        "The ferry captain was held after the fire",
        "Ana Reyes, 24",
        "Location: Portwell Harbour",
        "• two ferries",
        "and two more boats",
        "What the mayor said:",
        "In the afternoon rain, only empty boats remained",
        '"We saw the water rise. "',
    ],
)
def test_no_headings(line: str) -> None:
    assert reasons(line) == []


def test_without_blank_lines_only_capitals_make_a_headline() -> None:
    assert reasons("Ferry captain held after fire in harbour", spaced=False) == []
    assert reasons("Ferry Captain Held After Fire", spaced=False) == ["section heading"]


def test_a_careless_text_has_no_headings() -> None:
    text = "it rained\n\nExtreme Caution\n\nthe mayor spoke."
    spans = [Span(0, 9), Span(11, 26), Span(28, 44)]
    assert find_headings(text, spans, [True] * 3) == []
