"""``corroborate diff --batch``: many pairs of texts, one answer a line, in the order given.

A line is a JSON object with ``id``, ``a`` and ``b``, and optionally the dates ``a_published`` and
``b_published``. A line that is none of that is answered by an object with ``id`` (null if it has
none), ``line`` and ``error``, so that answers and lines keep step.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from corroborate.errors import InputError

if TYPE_CHECKING:
    from corroborate.config import Settings
    from corroborate.store import Entry
    from corroborate.types import Comparison, SlotComparison
    from corroborate.watching import Watcher

Text = tuple[str, date | None]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts with their days of publication, and the id of the pair."""

    id: object
    a: Text
    b: Text


@dataclass(frozen=True, slots=True)
class Bad:
    """A line that holds no pair: its id if it has one, its number from 1, and what is wrong."""

    id: object
    line: int
    error: str


def answers(
    lines: Iterable[bytes], settings: "Settings", *, watcher: "Watcher"
) -> Iterator[dict[str, Any]]:
    """Yield the answer to each line that is not blank. Bad lines are warned of as well.

    Raises InputError when no line holds a pair.
    """
    asked = [parse(line, number) for number, line in enumerate(lines, start=1) if line.strip()]
    for item in asked:
        if isinstance(item, Bad):
            watcher.warn(f"line {item.line}: {item.error}")
    pairs = [item for item in asked if isinstance(item, Pair)]
    if not pairs:
        raise InputError("no line holds a pair of texts", where="--batch", tip=_FORM)
    entries = _entries({text for pair in pairs for text in (pair.a, pair.b)}, settings, watcher)
    for item in asked:
        if isinstance(item, Bad):
            yield {"id": item.id, "line": item.line, "error": item.error}
        else:
            yield answer(item.id, entries[item.a], entries[item.b], settings)


def parse(line: bytes, number: int) -> Pair | Bad:
    """Return the pair that a line holds, or what is wrong with it."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):  # ValueError: no UTF-8 as well as no JSON
        return Bad(None, number, f"is not JSON; {_FORM}")
    if not isinstance(record, dict):
        return Bad(None, number, f"is not an object; {_FORM}")
    texts: dict[str, Text] = {}
    for key in ("a", "b"):
        if not isinstance(record.get(key), str):
            return Bad(record.get("id"), number, f"{key} is not a text; {_FORM}")
        try:
            texts[key] = (record[key], _day(record.get(f"{key}_published")))
        except (TypeError, ValueError):
            return Bad(record.get("id"), number, f"{key}_published is no date such as 2024-04-29")
    return Pair(record.get("id"), texts["a"], texts["b"])


def answer(pair: object, a: "Entry", b: "Entry", settings: "Settings") -> dict[str, Any]:
    """Return the verdict on two texts; ``score`` is the probability that they are of one matter."""
    from corroborate import texts

    comparison = texts.weighed(a, b, settings)
    return {
        "id": pair,
        "verdict": comparison.verdict,
        "score": comparison.score,
        "conflicts": conflicts(comparison) if comparison.verdict == "conflict" else [],
    }


def conflicts(comparison: "Comparison") -> list[dict[str, Any]]:
    """Return the slots on which two claims conflict, as the report contract writes conflicts."""
    return [_conflict(slot, comparison) for slot in comparison.slots if slot.severity]


_FORM = 'write {"id": ..., "a": "text", "b": "text"}'


def _conflict(slot: "SlotComparison", comparison: "Comparison") -> dict[str, Any]:
    return {
        "slot": slot.slot,
        "severity": slot.severity,
        "notes": list(slot.notes),
        "reason": slot.reason,
        "values": [
            {"text": slot.a, "claims": [comparison.a]},
            {"text": slot.b, "claims": [comparison.b]},
        ],
    }


def _day(value: object) -> date | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise TypeError("a date is written as text")
    return date.fromisoformat(value)


def _entries(
    texts: Iterable[Text], settings: "Settings", watcher: "Watcher"
) -> "dict[Text, Entry]":
    """Extract each different text once, all in one go."""
    from corroborate import pipeline
    from corroborate.texts import text_document

    ordered = sorted(texts, key=lambda text: (text[0], text[1] or date.min))
    documents = [text_document(*text) for text in ordered]
    found = pipeline.extract(documents, settings, watcher=watcher)
    return dict(zip(ordered, found, strict=True))
