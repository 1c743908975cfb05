import pytest

from corroborate.read.furniture.dateline import agency_end, agency_stamp, place_end, stamp_end


@pytest.mark.parametrize(
    ("text", "first", "cut"),
    [
        ("5 March 2019 Two ferries sank.", True, "5 March 2019"),
        ("5 March 2019 Two ferries sank.", False, ""),
        ("Published 5 March 2019 Two ferries sank.", False, "Published 5 March 2019"),
        ("5 March 2019 was a day of rain.", True, ""),
        ("On 5 March 2019 Two Harbours flooded.", True, ""),
        ("Released on 5 March 2019, Jo Sand spoke.", False, ""),
        ("Two ferries sank.", True, ""),
    ],
)
def test_stamp_end(text: str, first: bool, cut: str) -> None:
    assert text[: stamp_end(text, 0, len(text), first=first)] == cut


def test_agency_stamp() -> None:
    text = "Storm hits AFP Tuesday 5 Mar 2019 Two ferries sank."
    found = agency_stamp(text, 0, len(text))
    assert found is not None
    assert text[slice(*found)] == "AFP Tuesday 5 Mar 2019"
    told = "The mayor told AFP Tuesday 5 Mar 2019 that it rained."
    assert agency_stamp(told, 0, len(told)) is None


def test_agency_end() -> None:
    assert agency_end("AFP Two ferries sank.", 0, 21) == 3
    assert agency_end("AFP reported it.", 0, 16) == 0


def test_place_end() -> None:
    assert place_end("PORTWELL At least two sank.", 0, 27, True) == 8
    assert place_end("PORTWELL Harbour Council met.", 0, 29, False) == 0
