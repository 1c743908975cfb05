"""The store: exact round trips, self-repair, and errors that say what to do."""

import json
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from corroborate import store as store_module
from corroborate.errors import StoreError
from corroborate.store import RESULTS, Entry, Store, default_path, entry_key
from corroborate.types import (
    Argument,
    Block,
    Claim,
    Document,
    Predicate,
    Published,
    Quantity,
    Skipped,
    Timex,
    Word,
)

SENTENCE = "At least 12 people were hurt in the harbour town on Monday."


def make_entry(number: int = 0, claims: int = 2) -> Entry:
    text = " ".join([SENTENCE] * claims)
    document = Document(
        f"d{number:04x}",
        f"articles/{number}.txt",
        "0" * 64,
        text,
        title="Harbour",
        published=Published(date(2024, 4, 29), None, "declared", "sources.toml"),
        blocks=(Block(0, len(text)),),
    )
    made = []
    for index in range(claims):
        start = index * (len(SENTENCE) + 1)
        made.append(
            Claim(
                f"c{number:04x}{index:04x}",
                document.id,
                start,
                start + len(SENTENCE),
                SENTENCE,
                Predicate("hurt", "hurt", start + 23, start + 27, passive=True),
                statement=SENTENCE,
                arguments=(Argument("object", "At least 12 people", start, start + 18, "people"),)
                * 4,
                quantities=(
                    Quantity(
                        "At least 12", start, start + 11, low=12.0, figure=12.0, unit="people"
                    ),
                ),
                times=(Timex("Monday", start, start + 6, earliest=date(2024, 4, 22)),),
                words=tuple(Word("harbour", "NOUN", "in", start + i) for i in range(12)),
                segments=((start, start + len(SENTENCE)),),
                additions=((start, "[on 22 April 2024]"),),
            )
        )
    return Entry(document, tuple(made), (Skipped(document.id, 0, 3, "menu"),))


def test_put_and_get_return_equal_records(tmp_path: Path) -> None:
    held = Store(tmp_path / "deep" / "s.duckdb")
    entries = {"k1": make_entry(1), "k2": make_entry(2)}
    assert held.get(["k1"]) == {}
    assert not held.path.exists(), "reading makes no file"
    held.put(entries, maker="m")
    assert held.get(["k1", "k2", "k3"]) == entries
    assert held.get([]) == {}


def test_put_again_replaces(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    held.put({"k": make_entry(1, claims=1)}, maker="m")
    held.put({"k": make_entry(1, claims=3)}, maker="m")
    assert len(held.get(["k"])["k"].claims) == 3
    assert held.info().documents == 1


def test_a_new_maker_replaces_what_the_old_one_made_of_a_document(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    held.put({"old": make_entry(1), "other": make_entry(2)}, maker="m1")
    held.put({"new": make_entry(1)}, maker="m2")
    assert set(held.get(["old", "new", "other"])) == {"new", "other"}


def test_the_key_ignores_the_path_and_nothing_else() -> None:
    document = make_entry().document
    key = entry_key(document, "m")
    assert entry_key(replace(document, path="elsewhere.txt"), "m") == key
    changed = [
        replace(document, id="d9"),
        replace(document, text=document.text + " "),
        replace(document, title=None),
        replace(document, published=Published()),
        replace(document, blocks=()),
    ]
    assert len({key, entry_key(document, "m2"), *(entry_key(d, "m") for d in changed)}) == 7


def test_claim_finds_the_document(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    entry = make_entry(7)
    held.put({"k": entry}, maker="m")
    assert held.claim("c00070001") == (entry.document, entry.claims[1])


@pytest.mark.parametrize("filled", [True, False])
def test_a_claim_that_is_not_held_is_an_error_with_a_tip(tmp_path: Path, filled: bool) -> None:
    held = Store(tmp_path / "s.duckdb")
    if filled:
        held.put({"k": make_entry()}, maker="m")
    with pytest.raises(StoreError, match=r"does not hold the claim cffff.*report"):
        held.claim("cffff")


def test_info_counts(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    assert (held.info().documents, held.info().bytes) == (0, 0)
    held.put({"a": make_entry(1, 3), "b": make_entry(2, 4)}, maker="m")
    info = held.info()
    assert (info.documents, info.claims, info.foreign) == (2, 7, 0)
    assert info.bytes == held.path.stat().st_size


def alter(path: Path, statement: str) -> None:
    import duckdb

    with duckdb.connect(path) as database:
        database.execute(statement)


def test_a_changed_row_is_reported_and_not_returned(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    held.put({"a": make_entry(1), "b": make_entry(2)}, maker="m")
    assert held.verify() == ()
    alter(held.path, "UPDATE entries SET body = replace(body, '12', '13') WHERE key = 'a'")
    (fault,) = held.verify()
    assert (fault.document, fault.path) == ("d0001", "articles/1.txt")
    assert "hash" in fault.what
    assert set(held.get(["a", "b"])) == {"b"}


def test_a_claim_off_its_span_is_reported(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    entry = make_entry(1)
    moved = replace(entry, claims=(replace(entry.claims[0], start=1),))
    held.put({"a": moved}, maker="m")
    (fault,) = held.verify()
    assert "c00010000" in fault.what


def test_rows_of_another_layout_are_counted_and_left_alone(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    held.put({"a": make_entry(1), "b": make_entry(2)}, maker="m")
    alter(held.path, "UPDATE entries SET layout = 'other' WHERE key = 'a'")
    assert held.info().foreign == 1
    assert held.verify() == ()
    assert len(list(held.export())) == 1
    with pytest.raises(StoreError):
        held.claim("c00010000")


@dataclass(frozen=True)
class Result:
    text: str
    number: int


def test_a_result_is_kept_under_its_key_and_class(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    assert held.result("k", Result) is None
    assert not held.path.exists(), "reading makes no file"
    held.keep("k", Result("a", 1))
    held.keep("k", Result("b", 2))
    assert held.result("k", Result) == Result("b", 2)
    assert held.result("k", Skipped) is None
    assert held.result("other", Result) is None
    assert held.info().results == 1


def test_only_the_last_results_are_kept(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    for number in range(RESULTS + 2):
        held.keep(f"k{number}", Result("a", number))
    kept = [number for number in range(RESULTS + 2) if held.result(f"k{number}", Result)]
    assert kept == list(range(2, RESULTS + 2))
    assert held.prune(older=1) == 0
    assert held.info().results == 0


def test_a_changed_result_is_reported_and_not_returned(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    held.keep("k", Result("a", 1))
    alter(held.path, "UPDATE results SET body = replace(body, '1', '2')")
    assert held.result("k", Result) is None
    (fault,) = held.verify()
    assert (fault.document, fault.path) == ("k", str(held.path))


def test_a_store_of_the_format_before_is_read_and_brought_up_to_date(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    held.put({"k": make_entry()}, maker="m")
    alter(held.path, "DROP TABLE results; UPDATE meta SET format = 1")
    assert held.result("k", Result) is None
    assert set(held.get(["k"])) == {"k"}
    held.keep("k", Result("a", 1))
    assert held.result("k", Result) == Result("a", 1)
    assert set(held.get(["k"])) == {"k"}


def test_prune_keeps_the_newest(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    assert held.prune(keep=1) == 0
    for number in range(3):
        held.put({f"k{number}": make_entry(number)}, maker="m")
    assert held.prune(older=1) == 0
    assert held.prune(keep=2) == 1
    assert set(held.get(["k0", "k1", "k2"])) == {"k1", "k2"}
    assert held.prune(older=-1) == 2
    assert held.info().documents == 0


def test_export_is_one_json_line_a_document(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    assert list(held.export()) == []
    held.put({"z": make_entry(1), "a": make_entry(0)}, maker="m")
    first, second = (json.loads(line) for line in held.export())
    assert (first["document"]["path"], second["document"]["path"]) == (
        "articles/0.txt",
        "articles/1.txt",
    )
    assert first["document"]["published"]["earliest"] == "2024-04-29"
    assert first["claims"][0]["quantities"][0]["low"] == 12.0


@pytest.mark.parametrize("content", [b"", b"no database at all\n" * 300])
def test_a_file_that_is_no_store_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    held = Store(tmp_path / "article.txt")
    held.path.write_bytes(content)
    with pytest.raises(StoreError, match=r"damaged or no DuckDB file; delete it"):
        held.get(["k"])
    with pytest.raises(StoreError):
        held.put({"k": make_entry()}, maker="m")
    assert held.path.read_bytes() == content


def test_a_damaged_store_is_an_error(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    held.put({"k": make_entry()}, maker="m")
    data = bytearray(held.path.read_bytes())
    data[4096:4200] = b"x" * 104
    data[8192:8300] = b"x" * 108
    held.path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"):
        held.info()


def test_a_foreign_database_is_refused(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    alter(held.path, "CREATE TABLE entries (key VARCHAR)")
    for use in (lambda: held.get(["k"]), lambda: held.put({"k": make_entry()}, maker="m")):
        with pytest.raises(StoreError, match="no store of corroborate"):
            use()


def test_a_newer_format_is_refused_with_a_tip(tmp_path: Path) -> None:
    held = Store(tmp_path / "s.duckdb")
    held.put({"k": make_entry()}, maker="m")
    alter(held.path, "UPDATE meta SET format = 99")
    with pytest.raises(StoreError, match=r"format 99.*upgrade"):
        held.get(["k"])


def test_a_path_below_a_file_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    held = Store(tmp_path / "file" / "s.duckdb")
    with pytest.raises(StoreError, match=r"cannot be opened.*--store"):
        held.put({"k": make_entry()}, maker="m")


def test_a_store_locked_by_another_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "_LOCK_PAUSE", 0.001)
    held = Store(tmp_path / "s.duckdb")
    held.put({"k": make_entry()}, maker="m")
    code = (
        f"import duckdb, sys; c = duckdb.connect({str(held.path)!r}); print(1, flush=True); input()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(StoreError, match=r"another process.*--no-store"):
            held.get(["k"])
    finally:
        other.communicate(b"\n")
    assert set(held.get(["k"])) == {"k"}


def test_the_default_lies_in_the_cache_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/nowhere")
    assert default_path().name == "store.duckdb"
    assert "corroborate" in default_path().parts
