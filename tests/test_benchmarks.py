"""The parts of the measurements that decide on their own what is right."""

import importlib
import json
import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
Load = Callable[[str], ModuleType]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Load:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Two people were killed in the fire", {2}, set()),
        ("killing at least 12 civilians and wounding 5 others", {12}, {5}),
        ("1 dead, 3 wounded", {1}, {3}),
        ("Three killed five injured in rocket attack", {3}, {5}),
        ("a 20-year-old was killed", set(), set()),
        ("died at 10:30 p.m.", set(), set()),
        ("a man was killed", set(), set()),
        ("1,200 people have been killed", {1200}, set()),
    ],
)
def test_figures_that_a_text_states(
    load: Load, text: str, killed: set[int], injured: set[int]
) -> None:
    tolls = load("tolls")
    assert (tolls.stated(text, "killed"), tolls.stated(text, "injured")) == (killed, injured)


def test_bcubed_of_a_known_grouping(load: Load) -> None:
    gold = {"a": "1", "b": "1", "c": "1", "d": "2"}
    found = {"a": "x", "b": "x", "c": "y", "d": "y"}
    precision, recall, f1 = load("chains").bcubed(gold, found)
    assert precision == pytest.approx(3 / 4)
    assert recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert f1 == pytest.approx(2 * precision * recall / (precision + recall))


def test_pairs_within_a_document_do_not_count(load: Load) -> None:
    gold = dict.fromkeys("abc", "1")
    document = {"a": "d1", "b": "d1", "c": "d2"}
    found = {"a": "x", "b": "x", "c": "y"}
    assert load("chains").joined(gold, found, document)[:2] == (0.0, 0.0)
    assert load("chains").joined(gold, gold, document)[:2] == (1.0, 1.0)


def changed(load: Load, kind: str, kept: str, text: str) -> list[str]:
    distort = load("distort")
    docs = SimpleNamespace(text=kept), SimpleNamespace(text=text)
    return [c.text for c in distort.KINDS[kind](*docs, {}, random.Random(3))]


@pytest.mark.parametrize(
    ("kind", "kept", "text"),
    [
        ("figure", "The fire killed 7 people", "Seven died, 7 were found"),
        ("figure", "The fire killed 7 people", "Six people died"),
        ("figure", "It was built in 1987", "Built in 1987, it fell"),
        ("figure", "It fell 2, 000 feet", "It fell 2, 000 feet"),
        ("figure", "One man died", "1 man died"),
        ("date", "They met on Friday", "They met on Sunday"),
        ("date", "They met on 5 May or Friday or Friday", "They met on Friday"),
        ("unit", "It ran for 3 miles", "It ran for 4 miles"),
        ("unit", "a 3-year-old boy", "a 3-year-old boy"),
    ],
)
def test_nothing_is_changed_that_both_do_not_state_once(
    load: Load, kind: str, kept: str, text: str
) -> None:
    assert changed(load, kind, kept, text) == []


def test_a_figure_is_changed_beyond_rounding_in_its_own_form(load: Load) -> None:
    (text,) = changed(load, "figure", "The fire killed 40 people", "40 people died in the fire")
    assert text.endswith(" people died in the fire")
    assert int(text.split(" ", 1)[0]) >= 60
    (text,) = changed(load, "figure", "2 men were shot", "Two men died")
    assert text in ("Four men died", "Five men died")


@pytest.mark.parametrize(
    ("kind", "kept", "text", "wanted"),
    [
        ("date", "They met on Friday", "On Friday, they met", r"On \w+day, they met"),
        ("date", "It fell on May 5", "On May 5 it fell", r"On May \d+ it fell"),
        ("unit", "It ran for 3 miles", "It ran three miles", r"It ran three kilometers"),
        ("unit", "They paid $40", "They were paid $40", r"They were paid €40"),
    ],
)
def test_other_changes(load: Load, kind: str, kept: str, text: str, wanted: str) -> None:
    import re

    (out,) = changed(load, kind, kept, text)
    assert re.fullmatch(wanted, out) and out != text


def test_a_resolved_phrase_is_right_by_start_or_by_half(load: Load) -> None:
    right = load("coref").right
    noun = SimpleNamespace(start=10, end=30)
    assert right(noun, [(10, 14)]) and right(noun, [(20, 30)])
    assert not right(noun, [(22, 30)]) and not right(noun, [])


@pytest.mark.parametrize(
    "path", sorted((BENCHMARKS / "labels").glob("*.json")), ids=lambda p: p.stem
)
def test_labels_hold_positions_and_no_text(path: Path) -> None:
    held = json.loads(path.read_text("utf-8"))
    assert set(held) in ({"about", "mentions"}, {"about", "corpora"})
    longest = max(map(len, _strings({k: v for k, v in held.items() if k != "about"})))
    assert longest < 120  # names of files and groups


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for part in parts for text in _strings(part)]
