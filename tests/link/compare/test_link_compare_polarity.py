"""Is it said to be so, or not, or denied?"""

from dataclasses import replace
from typing import Any

import pytest

from corroborate.link.compare.polarity import compare
from corroborate.link.frame import Frame
from corroborate.types import Attribution

SLOT = "polarity"
DENIAL = Attribution("The firm", "denied", "reported", "denies")


def test_polarity(case: Any, check_case: Any) -> None:
    check_case(case)


def put(frame: Frame, sign: str) -> Frame:
    """The frame with the signs given: "-" negated, "d" denied, "dd" a denial denied."""
    claim = replace(
        frame.claim,
        polarity="negated" if "-" in sign else "affirmed",
        attribution=(DENIAL,) * sign.count("d"),
    )
    return replace(frame, claim=claim)


@pytest.mark.parametrize(
    ("a", "b", "severity"),
    [
        ("", "", None),
        ("-", "-", None),
        ("d", "d", None),
        ("", "-", "contradiction"),
        ("", "d", "denial"),
        ("-", "d", None),
        ("-", "d-", "denial"),
        ("", "dd", None),
        ("", "d-", None),
        ("d", "d-", "contradiction"),
        ("-", "dd", "contradiction"),
    ],
)
def test_a_denial_turns_the_sign_and_two_restore_it(
    one_frame: Any, a: str, b: str, severity: str | None
) -> None:
    frame = one_frame("The minister resigned.")
    for left, right in ((a, b), (b, a)):
        judged = compare(put(frame, left), put(frame, right))
        assert judged.severity == severity
        assert judged.level == ("conflict" if severity else "match")


def test_the_values_shown_tell_a_denial(one_frame: Any) -> None:
    frame = one_frame("The minister resigned.")
    judged = compare(put(frame, "d"), put(frame, "-"))
    assert (judged.a, judged.b) == ("denied", "negated")
