"""How a shown conflict is judged: in the gold, by what was read, or not at all."""

import json
from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest

import shown
from corroborate.types import Claim, Conflict, ConflictValue, Predicate
from shown import LABELS, STRAY, Topic, judgement, opposed, table
from stories import Story

# Four claims in three files: what each says stands beside its offsets.
PLACES = {"nine": ("a", 0, 10), "ten": ("b", 0, 10), "aside": ("b", 20, 30), "six": ("c", 0, 10)}


def held() -> Story:
    claims = tuple(
        Claim(name, file, start, end, "", Predicate("", "", start, end))
        for name, (file, start, end) in PLACES.items()
    )
    report: Any = SimpleNamespace(claims=claims)
    return Story(report, {file: f"topic/{file}" for file in "abc"})


def conflict(*values: str, slot: Any = "quantity") -> Conflict:
    return Conflict(slot, "contradiction", (), "", tuple(ConflictValue(v, (v,)) for v in values))


def group(*names: str, slot: str = "quantity", **more: object) -> dict[str, Any]:
    return {"slot": slot, "mentions": [PLACES[name] for name in names], **more}


def topic(gold: Any = (), read: Any = ()) -> Topic:
    return Topic("topic", ("topic/a", "topic/b", "topic/c"), "topic/", gold, read)


REAL, FALSE = group("nine", "ten", real=True), group("nine", "aside", real=False)


@pytest.mark.parametrize(
    ("values", "gold", "read", "expected"),
    [
        (["nine", "ten"], [], [], ("unread", False)),
        (["nine", "ten"], [group("six", "nine", "ten")], [], ("in the gold", False)),
        (["nine", "ten"], [group("nine", "six")], [], ("unread", False)),
        (["nine", "ten"], [group("nine", "ten", slot="time")], [], ("unread", False)),
        (
            ["nine", "ten"],
            [group("nine", "ten", slot="time", slot_alt=["quantity"])],
            [],
            ("in the gold", False),
        ),
        (["nine", "ten"], [], [REAL], ("read as real", False)),
        (["ten", "nine"], [], [REAL], ("read as real", False)),
        (["nine", "aside"], [], [REAL, FALSE], ("read as false", False)),
        (
            ["nine", "aside"],
            [],
            [group("nine", "aside", slot="age", real=False)],
            ("unread", False),
        ),
        (["nine", "ten", "aside"], [], [FALSE, REAL], ("read as real", True)),
        (["nine", "ten", "aside"], [group("nine", "ten")], [FALSE], ("in the gold", True)),
    ],
)
def test_the_gold_then_what_was_read_judges(
    values: list[str], gold: Any, read: Any, expected: tuple[str, bool]
) -> None:
    assert judgement(held(), conflict(*values), topic(gold, read)) == expected


def test_both_sides_must_hold_a_mention_of_their_own() -> None:
    assert opposed(held(), conflict("nine", "ten"), [("topic/a", 0, 10), ("topic/b", 2, 9)])
    assert not opposed(held(), conflict("nine", "ten"), [("topic/a", 0, 10), ("topic/b", 9, 19)])
    assert not opposed(held(), conflict("nine", "ten"), [("topic/a", 0, 10), ("topic/a", 2, 9)])


def test_the_share_leaves_out_what_nobody_read() -> None:
    counts = Counter(
        {"in the gold": 2, "read as real": 1, "read as false": 1, "unread": 4, STRAY: 1}
    )
    lines = [" ".join(line.split()) for line in table(counts)]
    assert lines[0] == "shown 8"
    assert lines[-2:] == [f"{STRAY} 1", "share real 3/4 0.75"]


def test_the_entries_are_whole() -> None:
    corpora = json.loads((LABELS / "conflicts_read.json").read_text("utf-8"))["corpora"]
    entries = [entry for found in corpora.values() for entry in found]
    for entry in entries:
        assert set(entry) == {"slot", "mentions", "real", "reason"}
        (one, other) = entry["mentions"]
        assert one != other
        assert all(0 <= start < end for _, start, end in (one, other))
        assert isinstance(entry["real"], bool)
        assert entry["reason"]
    keys = {json.dumps([entry["slot"], sorted(entry["mentions"])]) for entry in entries}
    assert len(keys) == len(entries)


def test_it_says_so_where_there_are_no_data(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CORROBORATE_EVAL", "/nowhere")
    assert shown.main() == 0
    assert "NOT RUN" in capsys.readouterr().out
