"""Who was alive when an article was written, in articles of one hurt person."""

from typing import Any

import pytest

from corroborate.link.compare.survival import has_died, is_alive


@pytest.mark.parametrize(
    ("rest", "alive"),
    [("Doctors are hopeful.", True), ("Another rider was killed.", False)],
)
def test_one_is_alive_only_where_nobody_died(rest: str, alive: bool, frozen: Any) -> None:
    frame = frozen.frame_of("The cyclist is in critical condition.")
    assert is_alive(frozen.told_in(frame, f"{frame.claim.text}. {rest}")) is alive


@pytest.mark.parametrize(
    ("rest", "died"),
    [
        ("He was 41.", True),
        ("A second rider is in stable condition.", False),
        ("The crash left three injured.", False),
    ],
)
def test_one_has_died_only_where_nobody_lives_on(rest: str, died: bool, frozen: Any) -> None:
    frame = frozen.frame_of("The cyclist died at Larvik Hospital on Sunday.")
    assert has_died(frozen.told_in(frame, f"{frame.claim.text}. {rest}")) is died


def test_two_of_whom_the_condition_is_told_are_not_one(frozen: Any) -> None:
    frame = frozen.frame_of("A man is in serious condition and a woman in stable condition.")
    assert not is_alive(frozen.told_in(frame, frame.claim.text))
