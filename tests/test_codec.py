"""Records as text: exact round trips, and a name for the layout."""

import importlib.util
import time
from dataclasses import is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corroborate import codec
from corroborate.codec import dumps, layout, loads
from corroborate.store import Entry
from corroborate.types import Claim, Document, Report, Skipped

_spec = importlib.util.spec_from_file_location("entries", Path(__file__).parent / "test_store.py")
assert _spec and _spec.loader
_entries = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_entries)
make_entry = _entries.make_entry


def records(kind: Any) -> st.SearchStrategy[Any]:
    """Values of any type the records use; equality is to be tested, so no NaN."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(records(args[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(records, args))
    if origin is UnionType:
        return st.one_of([records(arg) for arg in reversed(args)])
    if is_dataclass(kind):
        return st.builds(kind, **{name: records(h) for name, h in get_type_hints(kind).items()})
    plain = {str: st.text(max_size=8), float: st.floats(allow_nan=False) | st.integers()}
    return plain[kind] if kind in plain else st.from_type(kind)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(records(Document), records(Claim), records(Skipped))
def test_round_trip_is_exact(document: Document, claim: Claim, skipped: Skipped) -> None:
    entry = Entry(document, (claim,), (skipped,))
    text = dumps(entry)
    assert text.isascii()
    assert loads(Entry, text) == entry
    assert dumps(loads(Entry, text)) == text


@pytest.mark.parametrize("kind", [dict[str, int], tuple[set[int], ...], int | str])
def test_a_field_type_without_a_codec_is_refused(kind: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        codec._steps(kind)


def test_five_documents_of_forty_claims_load_fast(tmp_path: Path) -> None:
    entries = {str(n): make_entry(n, claims=40) for n in range(5)}
    text = {key: dumps(entry) for key, entry in entries.items()}
    loads(Entry, text["0"])
    took = []
    for _ in range(5):
        begin = time.perf_counter()
        for body in text.values():
            loads(Entry, body)
        took.append(time.perf_counter() - begin)
    assert min(took) < 0.03


def test_layout_is_stable_within_a_version() -> None:
    assert layout(Entry) == layout(Entry)
    assert len(layout(Entry)) == 12
    assert layout(Report) != layout(Entry)
