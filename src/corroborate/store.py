"""The embedded store: documents and their normalised claims, kept in a DuckDB file.

A row holds one document with its claims as JSON, under a key that names everything the claims
depend on, and is never changed. Beside them the last few results made from such documents are
kept in the same way. The file is opened for each operation and closed after it, so that processes
can take turns; DuckDB is imported at the first operation that needs the file.
"""

import dataclasses
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from corroborate.codec import digest, dumps, layout, loads
from corroborate.errors import StoreError
from corroborate.types import Claim, Document, Skipped

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FORMAT = 2
RESULTS = 8
"""How many results are kept: those kept last."""
_LOCK_TRIES, _LOCK_PAUSE = 20, 0.05  # one second in all, longer than a write of ten documents
_CHANGES = (
    """
    CREATE TABLE meta (format INTEGER);
    INSERT INTO meta VALUES (1);
    CREATE TABLE entries (key VARCHAR, document VARCHAR, path VARCHAR, maker VARCHAR,
                          layout VARCHAR, claims VARCHAR[], stored DOUBLE, digest VARCHAR,
                          body VARCHAR)
    """,
    """
    CREATE TABLE results (key VARCHAR, layout VARCHAR, stored DOUBLE, digest VARCHAR, body VARCHAR);
    UPDATE meta SET format = 2
    """,
)  # what makes each format from the one before
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Entry:
    """One document as normalised, its claims, and what of it was skipped."""

    document: Document
    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Info:
    """What a store holds: ``bytes`` on disk, ``foreign`` documents only other versions can read.

    ``results`` counts the results kept beside the documents.
    """

    path: Path
    bytes: int
    documents: int
    claims: int
    foreign: int
    results: int


@dataclass(frozen=True, slots=True)
class Fault:
    """One held document (or result, by its key) that is not what was put in, and how that shows."""

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
    return digest(f"{maker}\n{content}")


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
        return {key: loads(Entry, body) for key, held, body in rows if digest(body) == held}

    def put(self, entries: Mapping[str, Entry], *, maker: str) -> None:
        """Hold ``entries`` by key; rows of the same documents from another maker are dropped."""
        rows = [
            (
                key,
                entry.document.id,
                entry.document.path,
                maker,
                layout(Entry),
                [claim.id for claim in entry.claims],
                time.time(),
                digest(body := dumps(entry)),
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

    def result(self, key: str, kind: type[_Result]) -> _Result | None:
        """Return the record of the class ``kind`` kept under ``key``; None if none is."""
        rows = self._results("key = ? AND layout = ?", [key, layout(kind)])
        return next((loads(kind, body) for _, held, body in rows if digest(body) == held), None)

    def keep(self, key: str, result: object) -> None:
        """Keep the record ``result`` under ``key``, and drop all but the last :data:`RESULTS`."""
        body = dumps(result)
        row = [key, layout(type(result)), time.time(), digest(body), body]
        with self._open(write=True) as database:
            database.begin()
            database.execute(
                "DELETE FROM results WHERE key = ? OR key NOT IN"
                " (SELECT key FROM results WHERE key <> ? ORDER BY stored DESC, key LIMIT ?)",
                [key, key, RESULTS - 1],
            )
            database.execute("INSERT INTO results VALUES (?,?,?,?,?)", row)
            database.commit()

    def claim(self, claim_id: str) -> tuple[Document, Claim]:
        """Return a held claim with its document. Raises :class:`StoreError` if it is not held."""
        body = None
        if self.path.exists():
            with self._open() as database:
                body = database.execute(
                    "SELECT body FROM entries WHERE list_contains(claims, ?) AND layout = ?"
                    " ORDER BY stored DESC, key LIMIT 1",
                    [claim_id, layout(Entry)],
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
            return Info(self.path, 0, 0, 0, 0, 0)
        with self._open() as database:
            documents, claims, foreign = database.execute(
                "SELECT count(*), coalesce(sum(len(claims)), 0), count_if(layout <> ?)"
                " FROM entries",
                [layout(Entry)],
            ).fetchall()[0]
        size, results = self.path.stat().st_size, len(self._results())
        return Info(self.path, size, documents, int(claims), foreign, results)

    def verify(self) -> tuple[Fault, ...]:
        """Hash and read again all that is held; return what fails: documents by path, results."""
        faults: list[Fault] = []
        for document, path, held_layout, held, body in self._rows():
            if digest(body) != held:
                faults.append(Fault(document, path, "its hash is not the one it was stored with"))
            elif held_layout == layout(Entry) and (what := _fault(loads(Entry, body))):
                faults.append(Fault(document, path, what))
        faults += (
            Fault(key[:12], str(self.path), "a result is not what was kept; it is made again")
            for key, held, body in self._results()
            if digest(body) != held
        )
        return tuple(faults)

    def prune(self, *, keep: int | None = None, older: float | None = None) -> int:
        """Drop all but the ``keep`` documents stored last, and those stored ``older`` days ago.

        All results are dropped with them. Returns how many documents were dropped.
        """
        if not self.path.exists():
            return 0
        before = self.info().documents
        with self._open(write=True) as database:
            database.execute("DELETE FROM results")
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
            if held_layout == layout(Entry):
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

    def _results(
        self, condition: str = "true", values: Sequence[str] = ()
    ) -> list[tuple[str, str, str]]:
        """Return key, hash and body of the results that fulfil an SQL condition, the last first."""
        if not self.path.exists():
            return []
        import duckdb

        query = f"SELECT key, digest, body FROM results WHERE {condition} ORDER BY stored DESC, key"
        with self._open() as database:
            try:
                return database.execute(query, list(values)).fetchall()
            except duckdb.CatalogException:
                return []  # of format 1, and only read since

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
        import duckdb

        try:
            (held,) = database.execute("SELECT format FROM meta").fetchall()[0]
        except duckdb.CatalogException as error:
            if not write or database.execute("SHOW TABLES").fetchall():
                raise StoreError(
                    "this DuckDB file is no store of corroborate",
                    where=str(self.path),
                    tip="name another file with --store",
                ) from error
            held = 0
        if held > FORMAT:
            raise StoreError(
                f"the store has format {held}, this version reads {FORMAT}",
                where=str(self.path),
                tip="upgrade corroborate-news, or name another file with --store",
            )
        if write and held < FORMAT:
            database.begin()
            for change in _CHANGES[held:]:
                database.execute(change)
            database.commit()

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


def _fault(entry: Entry) -> str:
    for claim in entry.claims:
        if entry.document.text[claim.start : claim.end] != claim.text:
            return f"the claim {claim.id} does not stand at its place in the text"
    return ""
