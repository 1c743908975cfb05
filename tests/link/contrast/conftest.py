"""The texts of tests/cases/link/contrasts.toml with their claims, extracted once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from corroborate.config import Settings
from corroborate.link.passages import Passage
from corroborate.pipeline import extract
from corroborate.store import Entry
from corroborate.texts import text_document
from corroborate.watching import Log

FILE = Path(__file__).parents[2] / "cases" / "link" / "contrasts.toml"


@cache
def cases() -> tuple[dict[str, Any], ...]:
    """All cases, in order."""
    return tuple(tomllib.loads(FILE.read_text("utf-8"))["case"])


@cache
def entries() -> dict[str, Entry]:
    """The claims of all texts of the cases, by text."""
    texts = dict.fromkeys(case[side] for case in cases() for side in "ab")
    held = extract([text_document(text) for text in texts], Settings(), watcher=Log())
    return {entry.document.text: entry for entry in held}


def passage(text: str) -> Passage:
    """A text of the cases as it is compared."""
    entry = entries()[text]
    return Passage(entry.document, entry.claims)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Loop over the cases of the finder that a module names, over all where it names none."""
    if "case" in metafunc.fixturenames:
        finder = getattr(metafunc.module, "FINDER", None)
        wanted = [c for c in cases() if finder in (None, c["finder"])]
        assert wanted, finder
        metafunc.parametrize("case", wanted, ids=[f"{c['finder']}: {c['b'][:40]}" for c in wanted])


@pytest.fixture
def sides(case: dict[str, Any]) -> tuple[Passage, Passage]:
    """The two texts of a case."""
    return passage(case["a"]), passage(case["b"])
