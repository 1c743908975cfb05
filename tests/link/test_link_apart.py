"""Which claims may never share a finding."""

from dataclasses import replace
from typing import Any

import pytest

from corroborate.link.apart import forbidden
from corroborate.link.weigh import compare_frames


def held(frozen: Any, *texts: str) -> list[Any]:
    return [frozen.frame_of(text) for text in texts]


def test_claims_of_two_persons_are_apart_but_not_two_ages_of_one(frozen: Any) -> None:
    found = held(
        frozen,
        "A 36-year-old climber died in the gorge.",
        "A 31-year-old climber died in the gorge.",
        "Ana Roe was shot on Monday.",
        "Karl Lind was shot on Monday.",
    )
    scores = {(0, 1): compare_frames(found[0], found[1])}
    of_one = any(s.slot == "quantity" and s.severity for s in scores[0, 1].slots)
    assert of_one and (0, 1) not in forbidden(found, scores)
    assert (0, 1) in forbidden(found, {})
    assert (2, 3) in forbidden(found, {})


def test_what_is_no_pair_is_not_forbidden(frozen: Any) -> None:
    assert "words" not in forbidden(held(frozen, "Ana Roe was shot on Monday."), {})


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("A gas leak killed six people in Porto.", True),
        (
            "A gas leak killed two people in Kyiv.",
            False,
        ),  # no figure differs: the place may be wrong
        ("Two people were killed by a gas leak in Lyon.", False),
    ],
)
def test_figures_that_differ_are_not_of_two_places(frozen: Any, other: str, apart: bool) -> None:
    frames = held(frozen, "A gas leak killed two people in Lyon.", other)
    assert ((0, 1) in forbidden(frames, {(0, 1): compare_frames(*frames)})) is apart


@pytest.mark.parametrize(
    ("headlines", "two_stories", "apart"),
    [(2, True, True), (2, False, False), (1, True, False)],
)
def test_headlines_of_two_stories_are_apart(
    frozen: Any, monkeypatch: pytest.MonkeyPatch, headlines: int, two_stories: bool, apart: bool
) -> None:
    monkeypatch.setattr("corroborate.link.apart.are_of_two_stories", lambda one, two: two_stories)
    frames = [
        replace(frame, claim=replace(frame.claim, headline=number < headlines))
        for number, frame in enumerate(
            held(frozen, "The blast killed 12 people.", "Twelve people were killed in the blast.")
        )
    ]
    assert ((0, 1) in forbidden(frames, {(0, 1): compare_frames(*frames)})) is apart
