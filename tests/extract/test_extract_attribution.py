"""Clause -> who is said to say it."""

from collections.abc import Callable
from typing import Any

import pytest

from corroborate.extract.attribution import is_bare_report, is_cue

FILES = ("attribution",)


def test_attribution(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_a_speaker_is_pointed_to_where_he_stands(extracted: Any) -> None:
    found = extracted("The ministry said that, according to the army, two bridges were destroyed.")
    (claim,) = found.claims
    spans = [found.text[a.speaker_start : a.speaker_end] for a in claim.attribution]
    assert spans == ["The ministry", "the army"]


def test_a_pronoun_speaker_is_the_noun_it_stands_for(frozen: Any) -> None:
    (case,) = (c for c in frozen.cases("coref") if "40 jets" in str(c))
    found = frozen.run_case(case)
    (link,) = found.claims[1].attribution
    assert (link.speaker, link.speaker_start) == ("The airline", found.text.index("The airline"))


def test_an_unnamed_speaker_has_no_place(extracted: Any) -> None:
    (claim,) = extracted("It was reported that the envoy had left Cairo.").claims
    (link,) = claim.attribution
    assert (link.speaker, link.speaker_start, link.speaker_end) == ("", -1, -1)


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The ministry said 12 people died.", ["said"]),
        ("The data show that exports fell by 8 percent.", ["show"]),
        ("Police asked why the tower fell.", []),
        ("The committee is expected to appear.", ["expected"]),
    ],
)
def test_cues(frozen: Any, text: str, cues: list[str]) -> None:
    record = frozen.stored().get(text) or {
        "text": text,
        "tokens": [
            "The the DT DET det 1", "committee committee NN NOUN nsubjpass 3",
            "is be VBZ AUX auxpass 3", "expected expect VBN VERB ROOT 3", "to to TO PART aux 5",
            "appear appear VB VERB xcomp 3", ". . . PUNCT punct 3",
        ],
        "entities": [],
    }  # fmt: skip
    verbs = [token for token in frozen.to_doc(record) if token.pos_ == "VERB"]
    assert [verb.text for verb in verbs if is_cue(verb)] == cues


@pytest.mark.parametrize(
    ("text", "word", "bare"),
    [
        ("As reported by the Daily Courier, the mine closed in 2019.", "reported", True),
        ("It was reported that the envoy had left Cairo.", "reported", False),
        ("Passengers were told that the flight had left.", "told", False),
        ("The painting stolen in March was found in a barn.", "stolen", False),
    ],
)
def test_bare_reports(parsed: Any, text: str, word: str, bare: bool) -> None:
    assert is_bare_report(next(token for token in parsed(text) if token.text == word)) is bare
