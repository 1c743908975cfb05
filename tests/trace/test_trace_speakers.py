import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.trace.speakers import author_of, compared, parse_speaker

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "speakers.toml").read_text("utf-8")
)


@pytest.mark.parametrize(("phrase", "name"), CASES["named"].items())
def test_a_speaker_has_a_name(phrase: str, name: str) -> None:
    speaker = parse_speaker(phrase, phrase)
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize("phrase", CASES["nobody"]["phrases"])
def test_nobody(phrase: str) -> None:
    assert parse_speaker(phrase, phrase) is None


@pytest.mark.parametrize(("phrase", "author"), CASES["paper"].items())
def test_a_paper_speaks_for_its_author(phrase: str, author: str) -> None:
    assert author_of(phrase) == (author, True)


def test_a_person_is_no_paper() -> None:
    assert author_of("Ann Boyle") == ("", False)


def test_an_office_is_kept_though_the_name_has_lost_it() -> None:
    speaker = parse_speaker("Ann Boyle", "Elmore Police Chief Ann Boyle")
    assert speaker is not None
    assert (speaker.person, speaker.office, speaker.where) == (True, "police", {"elmore"})


def test_a_person_speaks_for_the_body_named_before_the_office() -> None:
    speaker = parse_speaker("Ann Boyle", "Harbour Watch director Ann Boyle")
    assert speaker is not None
    assert speaker.body is not None
    assert (speaker.body.name, speaker.role) == ("Harbour Watch", "director")


@pytest.mark.parametrize(
    ("word", "same"), [("inspectors", "monitor"), ("parties", "party"), ("press", "press")]
)
def test_words_are_compared_in_the_singular(word: str, same: str) -> None:
    assert compared(word) == same


@given(st.text(max_size=60))
def test_any_text_may_be_a_speaker(text: str) -> None:
    assert parse_speaker(text, text) == parse_speaker(text, text)
    author_of(text)
