import tomllib
from pathlib import Path

import pytest

from corroborate.trace.likeness import same_speaker
from corroborate.trace.speakers import Speaker, parse_speaker

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "speakers.toml").read_text("utf-8")
)


def speaker(phrase: str) -> Speaker:
    found = parse_speaker(phrase, phrase)
    assert found is not None, phrase
    return found


@pytest.mark.parametrize(("a", "b"), CASES["same"]["pairs"])
def test_one_speaker(a: str, b: str) -> None:
    assert same_speaker(speaker(a), speaker(b))
    assert same_speaker(speaker(b), speaker(a))


@pytest.mark.parametrize(("a", "b"), CASES["apart"]["pairs"])
def test_two_speakers(a: str, b: str) -> None:
    assert not same_speaker(speaker(a), speaker(b))
    assert not same_speaker(speaker(b), speaker(a))
