"""The embedded store: documents and their normalised claims, kept in a DuckDB file.

A row holds one document with its claims as JSON, under a key that names everything the claims
depend on, and is never changed. The file is opened for each operation and closed after it, so
that processes can take turns; DuckDB is imported at the first operation that needs the file.
"""

import dataclasses
import hashlib
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from corroborate.errors import StoreError
from corroborate.types import Claim, Document, Skipped

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FORMAT = 1
_LOCK_TRIES, _LOCK_PAUSE = 20, 0.05  # one second in all, longer than a write of ten documents
_TABLES = """
CREATE TABLE meta (format INTEGER);
INSERT INTO meta VALUES (?);
CREATE TABLE entries (key VARCHAR, document VARCHAR, path VARCHAR, maker VARCHAR, layout VARCHAR,
                      claims VARCHAR[], stored DOUBLE, digest VARCHAR, body VARCHAR);
"""
_Record = TypeVar("_Record")
_Step = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One document as normalised, its claims, and what of it was skipped."""

    document: Document
    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Info:
    """What a store holds: ``bytes`` on disk, ``foreign`` documents only other versions can read."""

    path: Path
    bytes: int
    documents: int
    claims: int
    foreign: int


@dataclass(frozen=True, slots=True)
class Fault:
    """One held document that is not what was put in, and how that shows."""

    document: str
    path: str
    what: str


def default_path() -> Path:
    """Return where the store lies unless the settings say otherwise: the user's cache folder."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("corroborate", appauthor=False)) / "store.duckdb"


def entry_key(document: Document, maker: str) -> str:
    """Return the key of a document as read: its content and date, not the path it lies under.

    ``maker`` names the pipeline and the code that turn it into claims.
    """
    content = dumps(dataclasses.replace(document, path=""))
    return hashlib.sha256(f"{maker}\n{content}".encode()).hexdigest()


class Store:
    """The documents and claims held in one file, made at the first :meth:`put`.

    Every method raises :class:`StoreError` if the file is damaged, of a newer format, not a store,
    locked by another process for more than a second, or cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def get(self, keys: Sequence[str]) -> dict[str, Entry]:
        """Return what is held under ``keys``; a row whose hash does not fit is not returned."""
        if not self.path.exists():
            return {}
        with self._open() as database:
            rows = database.execute(
                "SELECT key, digest, body FROM entries WHERE key IN (SELECT unnest(?))",
                [list(keys)],
            ).fetchall()
        return {key: loads(Entry, body) for key, digest, body in rows if _hash(body) == digest}

    def put(self, entries: Mapping[str, Entry], *, maker: str) -> None:
        """Hold ``entries`` by key; rows of the same documents from another maker are dropped."""
        rows = [
            (
                key,
                entry.document.id,
                entry.document.path,
                maker,
                layout(),
                [claim.id for claim in entry.claims],
                time.time(),
                _hash(body := dumps(entry)),
                body,
            )
            for key, entry in entries.items()
        ]
        with self._open(write=True) as database:
            database.begin()
            database.execute(
                "DELETE FROM entries WHERE key IN (SELECT unnest(?))"
                " OR (document IN (SELECT unnest(?)) AND maker <> ?)",
                [list(entries), [row[1] for row in rows], maker],
            )
            if rows:
                database.executemany("INSERT INTO entries VALUES (?,?,?,?,?,?,?,?,?)", rows)
            database.commit()

    def claim(self, claim_id: str) -> tuple[Document, Claim]:
        """Return a held claim with its document. Raises :class:`StoreError` if it is not held."""
        body = None
        if self.path.exists():
            with self._open() as database:
                body = database.execute(
                    "SELECT body FROM entries WHERE list_contains(claims, ?) AND layout = ?"
                    " ORDER BY stored DESC, key LIMIT 1",
                    [claim_id, layout()],
                ).fetchone()
        if body is None:
            raise StoreError(
                f"the store does not hold the claim {claim_id}",
                where=str(self.path),
                tip="run 'corroborate report' or 'corroborate claims' on its article first",
            )
        entry = loads(Entry, body[0])
        return entry.document, next(claim for claim in entry.claims if claim.id == claim_id)

    def info(self) -> Info:
        """Return how much is held."""
        if not self.path.exists():
            return Info(self.path, 0, 0, 0, 0)
        with self._open() as database:
            documents, claims, foreign = database.execute(
                "SELECT count(*), coalesce(sum(len(claims)), 0), count_if(layout <> ?)"
                " FROM entries",
                [layout()],
            ).fetchall()[0]
        return Info(self.path, self.path.stat().st_size, documents, int(claims), foreign)

    def verify(self) -> tuple[Fault, ...]:
        """Hash and read again all that is held; return the documents that fail, in path order."""
        faults: list[Fault] = []
        for document, path, held_layout, digest, body in self._rows():
            if _hash(body) != digest:
                faults.append(Fault(document, path, "its hash is not the one it was stored with"))
            elif held_layout == layout() and (what := _fault(loads(Entry, body))):
                faults.append(Fault(document, path, what))
        return tuple(faults)

    def prune(self, *, keep: int | None = None, older: float | None = None) -> int:
        """Drop all but the ``keep`` documents stored last, and those stored ``older`` days ago.

        Returns how many documents were dropped.
        """
        if not self.path.exists():
            return 0
        before = self.info().documents
        with self._open(write=True) as database:
            if older is not None:
                database.execute(
                    "DELETE FROM entries WHERE stored < ?", [time.time() - older * 86400]
                )
            if keep is not None:
                database.execute(
                    "DELETE FROM entries WHERE key NOT IN"
                    " (SELECT key FROM entries ORDER BY stored DESC, key LIMIT ?)",
                    [keep],
                )
            left = database.execute("SELECT count(*) FROM entries").fetchall()[0][0]
        return before - int(left)

    def export(self) -> Iterator[str]:
        """Yield one JSON line a document with its claims, in path order, fields by name.

        Documents that only another version can read are left out.
        """
        for _document, _path, held_layout, _digest, body in self._rows():
            if held_layout == layout():
                record = dataclasses.asdict(loads(Entry, body))
                yield json.dumps(record, default=date.isoformat, ensure_ascii=False)

    def _rows(self) -> Iterator[tuple[str, str, str, str, str]]:
        if not self.path.exists():
            return
        with self._open() as database:
            cursor = database.execute(
                "SELECT document, path, layout, digest, body FROM entries ORDER BY path, key"
            )
            while rows := cursor.fetchmany(100):
                yield from rows

    @contextmanager
    def _open(self, *, write: bool = False) -> Iterator["DuckDBPyConnection"]:
        import duckdb

        try:
            if write:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            with self._connect(write=write) as database:
                self._check(database, write=write)
                yield database
        except (duckdb.Error, OSError) as error:
            raise self._error(error) from error

    def _connect(self, *, write: bool) -> "DuckDBPyConnection":
        import duckdb

        config: dict[str, str | bool | int | float | list[str]] = {
            "threads": 1,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        for _ in range(_LOCK_TRIES):
            try:
                return duckdb.connect(self.path, read_only=not write, config=config)
            except duckdb.IOException as error:
                if "lock" not in str(error):
                    raise
                time.sleep(_LOCK_PAUSE)
        return duckdb.connect(self.path, read_only=not write, config=config)

    def _check(self, database: "DuckDBPyConnection", *, write: bool) -> None:
        tables = {name for (name,) in database.execute("SHOW TABLES").fetchall()}
        if not tables and write:
            database.execute("BEGIN")
            for statement in _TABLES.split(";\n")[:-1]:
                database.execute(statement, [FORMAT] if "?" in statement else None)
            database.execute("COMMIT")
        elif not {"meta", "entries"} <= tables:
            raise StoreError(
                "this DuckDB file is no store of corroborate",
                where=str(self.path),
                tip="name another file with --store",
            )
        held = database.execute("SELECT format FROM meta").fetchall()[0][0]
        if held > FORMAT:
            raise StoreError(
                f"the store has format {held}, this version reads {FORMAT}",
                where=str(self.path),
                tip="upgrade corroborate-news, or name another file with --store",
            )

    def _error(self, error: Exception) -> StoreError:
        text = str(error)
        if "lock" in text:
            what, tip = "another process has the store open", "wait for it, or use --no-store"
        elif isinstance(error, OSError) or "Cannot open file" in text:
            reason = (error.strerror if isinstance(error, OSError) else None) or text.splitlines()[
                0
            ]
            what, tip = f"the store cannot be opened: {reason}", "name another file with --store"
        else:
            what = "the store is damaged or no DuckDB file"
            tip = "delete it (it is made again) or name another file with --store"
        return StoreError(what, where=str(self.path), tip=tip)


def dumps(record: object) -> str:
    """Return a record as compact ASCII JSON: the values of its fields, in order, without names."""
    kind: Any = type(record)
    write = _steps(kind)[0]
    return json.dumps(write(record) if write else record, separators=(",", ":"))


def loads(kind: Callable[..., _Record], text: str) -> _Record:
    """Return the record of the class ``kind`` that :func:`dumps` wrote as ``text``."""
    read = _steps(kind)[1]
    value = json.loads(text)
    result: _Record = read(value) if read else value
    return result


@cache
def layout() -> str:
    """Return a short name of the field layout of the records, which rows are readable only with."""
    seen: dict[str, list[tuple[str, str]]] = {}

    def visit(kind: Any) -> None:
        for part in get_args(kind):
            visit(part)
        if dataclasses.is_dataclass(kind) and kind.__name__ not in seen:  # type: ignore[union-attr]
            hints = get_type_hints(kind)
            seen[kind.__name__] = [(name, str(hint)) for name, hint in hints.items()]  # type: ignore[union-attr]
            for hint in hints.values():
                visit(hint)

    visit(Entry)
    return _hash(json.dumps(seen, sort_keys=True))[:12]


@cache
def _steps(kind: Any) -> tuple[_Step | None, _Step | None]:
    """Return how to write and how to read a value of the type ``kind``; None: as it is."""
    origin, args = get_origin(kind), get_args(kind)
    if kind in (str, int, float, bool, NoneType) or origin is Literal:
        return None, None
    if kind is date:
        return date.isoformat, date.fromisoformat
    if dataclasses.is_dataclass(kind):
        return _record_steps(kind)
    if origin is tuple:
        return _tuple_steps(args)
    if origin in (Union, UnionType):
        (inner,) = (arg for arg in args if arg is not NoneType)  # X | None is all the records use
        write, read = _steps(inner)
        return write and _unless_none(write), read and _unless_none(read)
    raise TypeError(f"a record field of type {kind} cannot be stored")


def _unless_none(step: _Step) -> _Step:
    return lambda value: None if value is None else step(value)


def _tuple_steps(args: tuple[Any, ...]) -> tuple[_Step, _Step]:
    if args[-1] is not Ellipsis:
        return _row_steps([_steps(arg) for arg in args])
    write, read = _steps(args[0])
    return (
        (lambda values: [write(v) for v in values]) if write else list,
        (lambda values: tuple([read(v) for v in values])) if read else tuple,
    )


def _row_steps(steps: list[tuple[_Step | None, _Step | None]]) -> tuple[_Step, _Step]:
    def through(which: int, values: Any) -> list[Any]:
        return [
            step(v) if (step := pair[which]) else v for v, pair in zip(values, steps, strict=True)
        ]

    return lambda values: through(0, values), lambda values: tuple(through(1, values))


def _record_steps(kind: Any) -> tuple[_Step, _Step]:
    names = [field.name for field in dataclasses.fields(kind)]
    hints = get_type_hints(kind)
    steps = [_steps(hints[name]) for name in names]
    writers = [(name, write) for name, (write, _) in zip(names, steps, strict=True)]
    readers = [(index, read) for index, (_, read) in enumerate(steps) if read]

    def write_record(record: Any) -> list[Any]:
        return [
            step(getattr(record, name)) if step else getattr(record, name) for name, step in writers
        ]

    def read_record(values: list[Any]) -> Any:
        for index, step in readers:
            values[index] = step(values[index])
        return kind(*values)

    return write_record, read_record


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _fault(entry: Entry) -> str:
    for claim in entry.claims:
        if entry.document.text[claim.start : claim.end] != claim.text:
            return f"the claim {claim.id} does not stand at its place in the text"
    return ""
