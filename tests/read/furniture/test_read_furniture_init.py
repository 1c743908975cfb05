import tomllib
from pathlib import Path
from typing import Any

import pytest

from corroborate.read.article import Article
from corroborate.read.furniture import FURNITURE
from corroborate.read.layout import lay_out

FOLDER = Path(__file__).parents[2] / "cases" / "read" / "furniture"
CASES = {path.stem: tomllib.loads(path.read_text()) for path in sorted(FOLDER.glob("*.toml"))}
CUT = [(family, case) for family, cases in CASES.items() for case in cases["case"]]
KEPT = [(family, case) for family, cases in CASES.items() for case in cases["kept"]]


def article(case: dict[str, Any]) -> str:
    """Put a case into a small article."""
    head = "Storm closes harbour in the north\n\nIt rained all day.\n\nThe mayor spoke at noon.\n\n"
    tail = "" if case.get("where") == "last" else "\n\nThe storm has passed.\n\n" * 5
    return f"{head}{case['text']}{tail}"


def cuts(text: str, part: str) -> list[tuple[str, str]]:
    """Return text and reason of what is cut of ``part`` of an article."""
    start = text.index(part)
    return [
        (text[mark.start : mark.end], mark.reason)
        for mark in lay_out(Article(text=text)).marks
        if mark.start < start + len(part) and mark.end > start
    ]


@pytest.mark.parametrize(("family", "case"), CUT, ids=lambda value: str(value)[:70])
def test_cut(family: str, case: dict[str, Any]) -> None:
    (rule,) = [rule for rule in FURNITURE[family] if rule.name == case["rule"]]
    found = cuts(article(case), case["text"])
    assert " ".join(text for text, _ in found) == case.get("cut", case["text"])
    assert rule.reason in {reason for _, reason in found}


@pytest.mark.parametrize(("family", "case"), KEPT, ids=lambda value: str(value)[:70])
def test_kept(family: str, case: dict[str, Any]) -> None:
    assert cuts(article(case), case["text"]) == []


def test_every_rule_has_a_case() -> None:
    tested = {(family, case["rule"]) for family, case in CUT}
    assert tested == {(family, rule.name) for family, rules in FURNITURE.items() for rule in rules}


def test_rules_are_named_once_and_say_why() -> None:
    for rules in FURNITURE.values():
        assert len({rule.name for rule in rules}) == len(rules)
        assert all(rule.reason and rule.reason == rule.reason.strip() for rule in rules)
