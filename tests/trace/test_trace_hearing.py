import tomllib
from pathlib import Path
from typing import Any

import pytest

from corroborate.trace.hearing import Memory

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "hearing.toml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["text"][:40])
def test_short_words_mean_the_speaker_before_them(case: dict[str, Any]) -> None:
    memory = Memory(case["text"])
    at = 0
    for phrase, name in case["heard"]:
        at = case["text"].index(phrase, at)
        speaker = memory.hear(phrase, "", at)
        assert (speaker.name if speaker else "") == name
        at += len(phrase)


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Nine died in what Ellin police say was an accident.", "Ellin police"),
        (
            "Nine died, according to the Ellin County sheriff’s office.",
            "Ellin County sheriff’s office",
        ),
        ("Police said nine died. The coroner said ten.", ""),
        ("Nine died. Police came.", ""),
        ("Authorities said nine died. Officials said ten.", "Authorities"),
        ("Authorities said nine died. Police said ten. The coroner said two.", ""),
    ],
)
def test_who_informs_a_text_in_passing(text: str, main: str) -> None:
    found = Memory(text).main()
    assert (found.name if found else "") == main


def test_the_spelling_with_capitals_is_kept() -> None:
    memory = Memory("a harbour group said. The Harbour Group met.")
    speaker = memory.hear("a harbour group", "", 0)
    assert speaker is not None
    assert speaker.name == "Harbour Group"


def test_a_settled_name_goes_before_the_phrase() -> None:
    speaker = Memory("She said so.").hear("she", "Ann Boyle", 0)
    assert speaker is not None
    assert speaker.name == "Ann Boyle"
