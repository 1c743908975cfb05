"""Statements: a claim's words with what they refer to."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.normalize.statement import statement
from corroborate.types import Claim, Predicate, Timex

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "normalize" / "statement.toml").read_text("utf-8")
)["case"]
START = 20
PIECES = st.lists(st.sampled_from(["Oslo", "it", "“", "”", "(", ")", ",", ".", " ", "\n"]))


def claim(text: str, additions: Any = (), times: tuple[Timex, ...] = ()) -> Claim:
    end = START + len(text)
    return Claim(
        "c", "d", START, end, text, Predicate("be", "is", START, START),
        additions=tuple(additions), times=times,
    )  # fmt: skip


def made(case: dict[str, Any]) -> Claim:
    text = case["text"]
    additions = [
        (START + text.index(each["after"]) + len(each["after"]), each["words"])
        for each in case.get("add", ())
    ]
    times = []
    for words, earliest, latest, basis, kind in case.get("times", ()):
        at = START + text.index(words)
        times.append(Timex(words, at, at + len(words), kind, earliest, latest, basis))
    return claim(text, additions, tuple(times))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["is"][:50])
def test_statement(case: dict[str, Any]) -> None:
    assert statement(made(case)) == case["is"]


@pytest.mark.parametrize("at", [0, START - 1, START + 15])
def test_what_lies_outside_of_the_span_is_left_out(at: int) -> None:
    assert statement(claim("The ferry sank", [(at, "no")])) == "The ferry sank"


def test_a_date_without_days_adds_nothing() -> None:
    unresolved = Timex("Monday", START + 18, START + 24, basis="publication date unknown")
    text = "The ferry sank on Monday"
    assert statement(claim(text, times=(unresolved,))) == text


@given(PIECES.map("".join), st.lists(st.tuples(st.integers(0, 40), st.sampled_from("xyz"))))
def test_nothing_is_lost_but_white_space(text: str, added: list[tuple[int, str]]) -> None:
    additions = [(START + at, words) for at, words in added]
    result = statement(claim(text, additions))
    bare = re.sub(r"\[[xyz]\]", "", result)
    assert bare.replace(" ", "") == "".join(text.split())
    assert result.count("[") == sum(at <= len(text) for at, _ in added)
    assert statement(claim(text, reversed(additions))) == result
    assert result == " ".join(result.split())
