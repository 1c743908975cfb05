"""What earlier runs left in the store: found again by keys that name all that shaped it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from corroborate import config
from corroborate.codec import digest, dumps
from corroborate.config import Settings
from corroborate.errors import StoreError
from corroborate.resources import identity, model_path, version
from corroborate.store import Entry, Store, default_path, entry_key
from corroborate.types import Document, Skipped
from corroborate.watching import Watcher

# What runs after the claims of a document are made: it shapes results, but no claims.
_JUDGING = frozenset({"judge.py", "lineage.py", "link", "pipeline.py", "trace"})
# What shapes neither, beyond the documents that keys are made of anyway.
_APART = frozenset(
    {"__init__.py", "cli", "codec.py", "config.py", "engine", "read", "recall.py", "render"}
    | {"store.py", "texts.py", "watching.py"}
)
_DATA_SUFFIXES = frozenset({".npz", ".tsv", ".toml", ".json"})
_Result = TypeVar("_Result")


class Recall:
    """The store that the settings name, as far as it can be used.

    An error of the store is told to ``watcher`` once; from then on nothing is held.
    """

    def __init__(self, settings: Settings, watcher: Watcher) -> None:
        self._settings = settings
        self._watcher = watcher
        self._store = store_of(settings)

    def entries(self, documents: Sequence[Document]) -> dict[str, Entry]:
        """Return those of the ``documents`` whose claims are held, by document id."""
        if self._store is None:
            return {}
        keys = {document.id: entry_key(document, self._maker) for document in documents}
        try:
            held = self._store.get(list(keys.values()))
        except StoreError as error:
            self._give_up(error)
            return {}
        return {name: held[key] for name, key in keys.items() if key in held}

    def keep_entries(self, made: Mapping[str, Entry], documents: Sequence[Document]) -> None:
        """Hold what was ``made`` of the ``documents`` as read, by document id."""
        if self._store is None or not made:
            return
        keyed = {entry_key(d, self._maker): made[d.id] for d in documents if d.id in made}
        try:
            self._store.put(keyed, maker=self._maker)
        except StoreError as error:
            self._watcher.warn(f"{error}; the claims are not kept for the next time")
            self._store = None

    def result_key(
        self, documents: Iterable[Document], skipped: Iterable[Skipped], *arguments: str | None
    ) -> str:
        """Return the key of what becomes of ``documents`` under the settings and ``arguments``."""
        parts = (
            f"{self._maker} {identity('rapidfuzz')} {code_digest(_JUDGING)}",
            config.digest(self._settings),
            *(dumps(record) for record in (*documents, *skipped)),
            repr(arguments),
        )
        return digest("\n".join(parts))

    def result(self, key: str, kind: type[_Result]) -> _Result | None:
        """Return the result of the class ``kind`` held under ``key``, if one is."""
        if self._store is None:
            return None
        try:
            return self._store.result(key, kind)
        except StoreError as error:
            self._give_up(error)
            return None

    def keep_result(self, key: str, result: object) -> None:
        """Hold ``result`` under ``key``."""
        if self._store is None:
            return
        try:
            self._store.keep(key, result)
        except StoreError as error:
            self._watcher.warn(f"{error}; the report is not kept for the next time")
            self._store = None

    @property
    def _maker(self) -> str:
        return maker(self._settings.pipeline)

    def _give_up(self, error: StoreError) -> None:
        self._watcher.warn(f"{error}; going on without the store")
        self._store = None


def store_of(settings: Settings) -> Store | None:
    """Return the store that the settings name, without opening it; none if they turn it off."""
    if settings.store is False:
        return None
    return Store(default_path() if settings.store is True else settings.store)


def maker(pipeline: str) -> str:
    """Name all that shapes claims, so that nothing stale is taken from the store.

    Raises :class:`ModelError` if the spaCy pipeline so called is not installed.
    """
    return f"{identity(pipeline)} {identity('spacy')} {version()} {code_digest()}"


@cache
def code_digest(only: frozenset[str] | None = None) -> str:
    """Return a hash over the code and the data files that turn a document into claims.

    With ``only`` it is one over the files and folders of the package that have these names.
    """
    package = Path(__file__).parent
    files = [
        file
        for path in package.iterdir()
        if (path.name in only if only else path.name not in _JUDGING | _APART)
        for file in (path.rglob("*.py") if path.is_dir() else [path])
        if file.suffix == ".py"
    ]
    if not only:
        files += (f for f in model_path("README.md").parent.iterdir() if f.suffix in _DATA_SUFFIXES)
    total = hashlib.sha256()
    for file in sorted(files):
        total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]
