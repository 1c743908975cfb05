"""Compares frozen claims, without a model.

A line of tests/cases/link/claims.jsonl is the store's record of one sentence as a document of its
own, with its claims; the first line names the layout of the records. make_claims.py writes it. A
test module names the case file it loops over in ``SLOT``.
"""

import json
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from corroborate.link.compare import COMPARATORS
from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame, frames
from corroborate.store import Entry, layout, loads

CASES = Path(__file__).parents[1] / "cases" / "link"
STORE = CASES / "claims.jsonl"
FILES = (*COMPARATORS, "false_conflicts")
Case = dict[str, Any]
Key = tuple[str, date | None]


@dataclass(frozen=True)
class Frozen:
    """What the pipeline made of a sentence of which this day of publication was told."""

    told: date | None
    entry: Entry


@cache
def cases(name: str) -> tuple[Case, ...]:
    """The cases of one file."""
    return tuple(tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"])


def keys(case: Case) -> tuple[Key, Key]:
    """The two sentences of a case, each with the day on which it was published."""
    return (case["a"], case.get("a_published")), (case["b"], case.get("b_published"))


def wanted() -> list[Key]:
    """All sentences of the case files, each once, in order."""
    found = (key for name in FILES for case in cases(name) for key in keys(case))
    return list(dict.fromkeys(found))


@cache
def stored() -> dict[Key, Entry]:
    """The frozen claims by sentence and day."""
    first, *lines = STORE.read_text("utf-8").splitlines()
    assert json.loads(first) == layout(), "records have changed: run tests/link/make_claims.py"
    held = [loads(Frozen, line) for line in lines]
    return {(f.entry.document.text, f.told): f.entry for f in held}


def framed(key: Key) -> tuple[Frame, ...]:
    """The frames of all claims of a sentence."""
    entry = stored()[key]
    return frames(entry.claims, {entry.document.id: entry.document})


@dataclass(frozen=True)
class Pair:
    """The two claims that a case is about."""

    case: Case
    a: Frame
    b: Frame

    def judged(self) -> Judged:
        """What the comparator of the case's slot says."""
        return COMPARATORS[self.case["slot"]](self.a, self.b)


def chosen(case: Case, side: str) -> Frame:
    """The claim of a sentence that a case means: the only one, or the one with the verb named."""
    key = keys(case)["ab".index(side)]
    held = framed(key)
    if f"{side}_verb" in case:
        held = tuple(f for f in held if f.claim.predicate.lemma == case[f"{side}_verb"])
    assert len(held) == 1, f"{key[0]}: {[f.claim.predicate.lemma for f in held]}"
    return held[0]


def pair(case: Case, slot: str) -> Pair:
    """The two claims that a case of a slot's file is about."""
    return Pair({**case, "slot": slot}, chosen(case, "a"), chosen(case, "b"))


def check(case: Case, slot: str) -> None:
    """Compare what the slot's comparator says with what a case expects, in both directions."""
    found = pair(case, slot)
    for one, other in ((found.a, found.b), (found.b, found.a)):
        judged = COMPARATORS[slot](one, other)
        assert judged.level in listed(case["level"]), judged
        assert judged.severity == case.get("severity"), judged
        if "notes" in case:
            assert sorted(judged.notes) == sorted(case["notes"]), judged
        assert case.get("reason", "") in judged.reason, judged


def listed(value: str | Sequence[str]) -> Sequence[str]:
    """A value that may be one of several."""
    return [value] if isinstance(value, str) else value


def param(case: Case) -> Any:
    """A case as a parameter; a known fault is expected to show."""
    marks = [pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else []
    return pytest.param(case, id=f"{case['a'][:40]}|{case['b'][:40]}", marks=marks)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    name = getattr(metafunc.module, "SLOT", None)
    if name and "case" in metafunc.fixturenames:
        metafunc.parametrize("case", [param(case) for case in cases(name)])


@pytest.fixture(scope="session")
def frozen() -> ModuleType:
    """This module: the cases and the frozen claims."""
    return sys.modules[__name__]
