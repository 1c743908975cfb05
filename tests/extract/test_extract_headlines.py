"""Headline -> who says it."""

from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from corroborate.extract.headlines import headline_speaker, joined, parts

NLP = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("UN: Drought threatens 3 million people", "UN"),
        ("UN envoy Tom Keller: Talks have stalled", "UN envoy Tom Keller"),
        ("Quake in Chile: 6 dead, 40 missing", None),
        ("Total damage: 4 million euros.", None),
        ("Floods kill 12 in Peru, officials say", "officials"),
    ],
)
def test_headline_speakers_begin_with_a_name(parsed: Any, text: str, speaker: str | None) -> None:
    found = headline_speaker(parsed(text), 7)
    assert (found.speaker if found else None) == speaker
    if found:
        assert found.speaker_start - 7 == text.index(found.speaker)
        assert found.speaker_end - found.speaker_start == len(found.speaker)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Floods kill 12", ["Floods kill 12"]),
        ("UN: 1 dead; man held - City News", ["UN: ", "1 dead; ", "man held - ", "City News"]),
        ("12 dead in Peru, aid agency says", ["12 dead in Peru, ", "aid agency says"]),
        ("He left at 5:30, she says", ["He left at 5:30, she says"]),
        ("Fire out: ", ["Fire out: "]),
        ("", [""]),
    ],
)  # fmt: skip
def test_parts(headline: str, expected: list[str]) -> None:
    assert list(parts(headline)) == expected


@given(st.text(alphabet="a5 ,:;|-–says", max_size=40))
def test_parts_make_up_the_headline(headline: str) -> None:
    cut = list(parts(headline))
    assert "".join(cut) == headline
    doc = joined([NLP.make_doc(part) for part in cut])
    assert doc.text == headline
