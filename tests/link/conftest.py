"""Compares frozen claims, without a model.

A line of tests/cases/link/claims.jsonl is the store's record of one sentence as a document of its
own, with its claims; the first line names the layout of the records. make_claims.py writes it. A
test module names the case file it loops over in ``SLOT``.
"""

import json
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from corroborate.codec import layout, loads
from corroborate.link.compare import COMPARATORS
from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame, frames
from corroborate.store import Entry
from corroborate.types import SlotName

CASES = Path(__file__).parents[1] / "cases" / "link"
STORE = CASES / "claims.jsonl"
FILES = (
    *COMPARATORS,
    "absence",
    "backdrop",
    "daily",
    "false_conflicts",
    "one_event",
    "persons",
    "unsettled",
    "contrary",
    "divide",
)
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
    held = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]
    return tuple({**case, "slot": name} for case in held)


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
    assert json.loads(first) == layout(Entry), "records have changed: run tests/link/make_claims.py"
    held = [loads(Frozen, line) for line in lines]
    return {(f.entry.document.text, f.told): f.entry for f in held}


@cache
def framed(key: Key) -> tuple[Frame, ...]:
    """The frames of all claims of a sentence."""
    entry = stored()[key]
    return frames(entry.claims, {entry.document.id: entry.document})


def frame_of(text: str, verb: str | None = None, told: date | None = None) -> Frame:
    """The frame of the only claim of a sentence, or of the one whose predicate has that lemma."""
    held = [f for f in framed((text, told)) if verb in (None, f.claim.predicate.lemma)]
    assert len(held) == 1, f"{text}: {[f.claim.predicate.lemma for f in held]}"
    return held[0]


def of_outlets(verb: str, *texts: str) -> list[Frame]:
    """The claims of a verb of sentences, each of an article and a publisher of its own."""
    held = []
    for number, text in enumerate(texts):
        frame = frame_of(text, verb)
        document = replace(frame.document, id=f"d{number}", publisher=f"outlet {number}")
        claim = replace(frame.claim, id=f"c{number}", document=document.id)
        held.append(replace(frame, claim=claim, document=document))
    return held


def told_in(frame: Frame, story: str) -> Frame:
    """The frame as of an article that tells a story."""
    return replace(frame, document=replace(frame.document, text=story))


def pair(case: Case) -> tuple[Frame, Frame]:
    """The two claims that a case is about."""
    (a, told_a), (b, told_b) = keys(case)
    return frame_of(a, case.get("a_verb"), told_a), frame_of(b, case.get("b_verb"), told_b)


@cache
def all_pairs() -> tuple[tuple[Frame, Frame], ...]:
    """All claims of the two sentences of every case, each with each."""
    return tuple(
        (one, other)
        for name in FILES
        for case in cases(name)
        for one in framed(keys(case)[0])
        for other in framed(keys(case)[1])
    )


def check(case: Case) -> None:
    """Compare what the slot's comparator says with what a case expects, in both directions."""
    one, other = pair(case)
    for judged in (COMPARATORS[case["slot"]](*both) for both in ((one, other), (other, one))):
        assert judged.level in listed(case["level"]), judged
        assert judged.severity == case.get("severity"), judged
        assert sorted(judged.notes) == sorted(case.get("notes", [])), judged
        assert case.get("reason", "") in judged.reason, judged


def listed(value: str | list[str]) -> list[str]:
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


@pytest.fixture
def check_case() -> Callable[[Case], None]:
    """Checks a case of the file that ``SLOT`` names."""
    return check


@pytest.fixture
def one_frame() -> Callable[..., Frame]:
    """The frame of the only claim of a sentence, or of the one with a verb."""
    return frame_of


@pytest.fixture
def judge() -> Callable[[SlotName, str, str], Judged]:
    """What a comparator says of the only claims of two frozen sentences."""
    return lambda slot, a, b: COMPARATORS[slot](frame_of(a), frame_of(b))


@pytest.fixture
def all_judged() -> Callable[[SlotName], list[Judged]]:
    """What a comparator says of the pairs of all case files."""
    return lambda slot: [COMPARATORS[slot](a, b) for a, b in all_pairs()]
