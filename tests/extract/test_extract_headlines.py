"""Headline -> who says it."""

from typing import Any

import pytest

from corroborate.extract.headlines import headline_speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("UN: Drought threatens 3 million people", "UN"),
        ("UN envoy Tom Keller: Talks have stalled", "UN envoy Tom Keller"),
        ("Quake in Chile: 6 dead, 40 missing", None),
        ("Total damage: 4 million euros.", None),
        ("Floods kill 12 in Peru, officials say", None),
    ],
)
def test_headline_speakers_begin_with_a_name(parsed: Any, text: str, speaker: str | None) -> None:
    found = headline_speaker(parsed(text), 7)
    assert (found.speaker if found else None) == speaker
    if found:
        assert (found.speaker_start, found.speaker_end) == (7, 7 + len(found.speaker))
