"""The stages in order: read, extract, normalize, trace, link, judge."""

import hashlib
import logging
import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from corroborate import config
from corroborate.config import Settings
from corroborate.engine import inline
from corroborate.errors import InputError, StoreError, UsageError
from corroborate.lineage import claims_from, fallen
from corroborate.resources import model_path
from corroborate.store import Entry, Store, default_path, entry_key
from corroborate.types import (
    Block,
    Claim,
    Cluster,
    Comparison,
    Document,
    Finding,
    PairVerdict,
    Published,
    Report,
    Skipped,
)

if TYPE_CHECKING:
    from corroborate.extract import Extractor
    from corroborate.trace import Trace

# What runs before or after the claims of a document are made; all the rest may shape them.
_AFTER_FOLDERS = ("cli", "engine", "link", "read", "render", "trace")
_AFTER_FILES = ("__init__.py", "config.py", "judge.py", "lineage.py", "pipeline.py", "store.py")
_AFTER = frozenset(_AFTER_FOLDERS + _AFTER_FILES)
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s*\Z")
_DATA_SUFFIXES = frozenset({".npz", ".tsv", ".toml", ".json"})


class Watcher(Protocol):
    """Is told what goes on."""

    def warn(self, message: str) -> None:
        """Hear of something a person should know, in one sentence."""

    def progress(self, done: int, total: int) -> None:
        """Hear how many of the documents to extract are done; first with none done."""


class Log:
    """A watcher that passes warnings to the logger ``corroborate``."""

    def warn(self, message: str) -> None:
        """Log the message as a warning."""
        logging.getLogger("corroborate").warning(message)

    def progress(self, done: int, total: int) -> None:
        """Log nothing of the progress."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Articles as read, in path order, and what was left aside or could not be read."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """A report, the clusters that its findings were judged from, and what was traced."""

    report: Report
    clusters: tuple[Cluster, ...]
    traced: "Trace"


def report(
    paths: Sequence[str],
    settings: Settings,
    *,
    watcher: Watcher,
    stdin: BinaryIO | None = None,
    without_origin: str | None = None,
) -> Report:
    """Report on the articles under ``paths`` ("-" is ``stdin``).

    Verdicts leave out the claims of the origin named ``without_origin``, and those heard through
    it; the report then tells what the findings were with them. Raises
    :class:`InputError`, :class:`ConfigError`, :class:`ModelError`, and :class:`UsageError` for an
    origin that is not there. A store that cannot be used is a warning, never an error.
    """
    reading = read(paths, watcher=watcher, stdin=stdin)
    return analyse(reading, settings, watcher=watcher, without_origin=without_origin).report


def analyse(
    reading: Reading, settings: Settings, *, watcher: Watcher, without_origin: str | None = None
) -> Analysis:
    """Take what was read through all the other stages. Errors as in :func:`report`."""
    from corroborate.extract import identity
    from corroborate.judge import judge
    from corroborate.trace import trace

    entries = entries_of(reading.documents, settings, watcher=watcher)
    entries, skipped = _published_by(entries, reading.skipped, settings.as_of, watcher)
    claims = tuple(claim for entry in entries for claim in entry.claims)
    traced = trace([entry.document for entry in entries], claims)
    documents = tuple(traced.documents)
    clusters, findings = _verdicts(documents, claims, traced, settings)
    before = findings
    if without_origin is not None:
        claims = _without(without_origin, claims, findings)
        clusters = _kept(clusters, {claim.id for claim in claims})
        findings = judge(clusters, claims, documents, traced)
    made = Report(
        documents=documents,
        claims=claims,
        findings=findings,
        skipped=skipped + tuple(s for entry in entries for s in entry.skipped),
        pipeline=identity(settings.pipeline),
        config_digest=config.digest(settings),
        copied=traced.links,
        removed=without_origin or "",
        fallen=fallen(before, findings),
        tool_version=version(),
    )
    return Analysis(made, clusters, traced)


def read(paths: Sequence[str], *, watcher: Watcher, stdin: BinaryIO | None = None) -> Reading:
    """Read the articles under ``paths``, in path order whatever the order given.

    Raises :class:`InputError` and :class:`ConfigError`.
    """
    from corroborate.read import read_paths

    result = read_paths(paths, stdin=stdin)
    for warning in result.warnings:
        watcher.warn(warning)
    return Reading(result.documents, result.skipped)


def entries_of(
    documents: Sequence[Document], settings: Settings, *, watcher: Watcher
) -> list[Entry]:
    """Return each document with its normalised claims, in order, from the store where held.

    Only what the store does not hold is extracted, and held from then on.
    """
    maker = _maker(settings.pipeline)
    keys = {document.id: entry_key(document, maker) for document in documents}
    store = store_of(settings)
    held: dict[str, Entry] = {}
    if store:
        try:
            held = store.get(list(keys.values()))
        except StoreError as error:
            watcher.warn(f"{error}; going on without the store")
            store = None
    missing = [document for document in documents if keys[document.id] not in held]
    made = {keys[entry.document.id]: entry for entry in extract(missing, settings, watcher=watcher)}
    if store and made:
        try:
            store.put(made, maker=maker)
        except StoreError as error:
            watcher.warn(f"{error}; the claims are not kept for the next time")
    found = held | made
    return [
        replace(entry, document=replace(entry.document, path=document.path))
        for document in documents
        for entry in (found[keys[document.id]],)
    ]


def extract(
    documents: Sequence[Document], settings: Settings, *, watcher: Watcher
) -> Iterator[Entry]:
    """Yield each document with its normalised claims, from the text itself, in order.

    Raises :class:`ModelError` if the spaCy pipeline is absent or not the one pinned.
    """
    if not documents:
        return
    from corroborate.extract import Extraction
    from corroborate.normalize import normalize

    def make() -> Callable[[Iterable[Document]], Iterator[Extraction]]:
        return _extractor(settings.pipeline).extract

    watcher.progress(0, len(documents))
    results = inline.run(make, documents)
    for done, (document, result) in enumerate(zip(documents, results, strict=True), start=1):
        normal = normalize(document, result.claims)
        yield Entry(normal.document, normal.claims, result.skipped + normal.skipped)
        watcher.progress(done, len(documents))


def text_document(text: str, published: date | None = None) -> Document:
    """Return a bare text as a document: every line that is not blank is a paragraph.

    A single line that ends without a full stop is read as a headline. ``published`` is the day on
    which the text was published, if known.
    """
    blocks: list[Block] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if words := line.strip():
            begin = start + line.index(words)
            blocks.append(Block(begin, begin + len(words)))
        start += len(line)
    if len(blocks) == 1 and not _STOP.search(text):
        blocks = [replace(blocks[0], kind="title")]
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    basis = Published(published, published, "declared", "given") if published else Published()
    return Document(
        id=f"d{hashlib.sha256(f'{digest} {published}'.encode()).hexdigest()[:12]}",
        path="text",
        sha256=digest,
        text=text,
        published=basis,
        blocks=tuple(blocks),
    )


def match(a: Entry, b: Entry, settings: Settings) -> tuple[Comparison, ...]:
    """Pair the claims of two documents one to one, the best first, each at most once.

    Ties go to the claims that stand first.
    """
    from corroborate.link import compare_claims

    pairs = sorted(
        (
            _decided(compare_claims(x, y, a.document, b.document), settings)
            for x in a.claims
            for y in b.claims
        ),
        key=lambda comparison: -comparison.score,
    )
    taken: set[tuple[str, str]] = set()
    matched = []
    for pair in pairs:
        if ("a", pair.a) not in taken and ("b", pair.b) not in taken:
            taken |= {("a", pair.a), ("b", pair.b)}
            matched.append(pair)
    return tuple(matched)


def deciding(matched: Sequence[Comparison]) -> Comparison:
    """Return which of :func:`match` speaks for two texts: the best conflict, else the best.

    Without any, the texts are different, with a score of 0.
    """
    conflicts = [comparison for comparison in matched if comparison.verdict == "conflict"]
    return next(iter(conflicts or matched), Comparison("", "", (), 0.0, "different"))


def threshold(settings: Settings, *, pair: bool = False) -> float:
    """Return the score from which two claims speak of one matter.

    ``pair`` says that they were chosen to be compared, not proposed among many.
    """
    from corroborate.link.weigh import shipped_weights

    if settings.same_matter is not None:
        return settings.same_matter
    weights = shipped_weights()
    return weights.pair_threshold if pair else weights.threshold


def version() -> str:
    """Return the version of the installed distribution."""
    from importlib.metadata import version as installed

    return installed("corroborate-news")


def _verdicts(
    documents: tuple[Document, ...],
    claims: tuple[Claim, ...],
    traced: "Trace",
    settings: Settings,
) -> tuple[tuple[Cluster, ...], tuple[Finding, ...]]:
    from corroborate.judge import judge
    from corroborate.link import link

    clusters = link(documents, claims, threshold=settings.same_matter)
    return clusters, judge(clusters, claims, documents, traced)


def _without(
    name: str, claims: tuple[Claim, ...], findings: Iterable[Finding]
) -> tuple[Claim, ...]:
    """Return the claims that do not come from ``name``, or through it, in any letter case."""
    findings = tuple(findings)
    dropped = {claim for finding in findings for claim in claims_from(name, finding)}
    if not dropped:
        held = {origin.name for finding in findings for origin in finding.origins}
        raise UsageError(
            f"no claim comes from an origin called {name!r}",
            where="--without-origin",
            tip=f"the origins are {', '.join(sorted(held)) or 'none'}",
        )
    return tuple(claim for claim in claims if claim.id not in dropped)


def _kept(clusters: Iterable[Cluster], claims: Container[str]) -> tuple[Cluster, ...]:
    """Return what is left of ``clusters`` when only ``claims`` count."""
    return tuple(
        replace(
            cluster,
            claims=left,
            comparisons=tuple(c for c in cluster.comparisons if c.a in claims and c.b in claims),
        )
        for cluster in clusters
        if (left := tuple(claim for claim in cluster.claims if claim in claims))
    )


def _published_by(
    entries: list[Entry], skipped: tuple[Skipped, ...], as_of: date | None, watcher: Watcher
) -> tuple[list[Entry], tuple[Skipped, ...]]:
    """Leave out what was certainly published after ``as_of``, and warn of what may have been.

    What is left out joins what was ``skipped``, by its path.
    """
    if as_of is None:
        return entries, skipped
    late: dict[str, Skipped] = {}
    for document in (entry.document for entry in entries):
        published = document.published
        if published.earliest and published.earliest > as_of:
            reason = f"published {published.earliest}, after {as_of}"
            late[document.id] = Skipped(document.path, 0, len(document.text), reason)
        elif published.latest is None or published.latest > as_of:
            watcher.warn(f"{document.path}: may have been published after {as_of}; kept")
    if len(late) == len(entries):
        raise InputError(f"no article was published by {as_of}", tip="choose a later date")
    kept = [entry for entry in entries if entry.document.id not in late]
    left = tuple(item for item in skipped if item.document not in late)
    return kept, left + tuple(late.values())


def _decided(comparison: Comparison, settings: Settings) -> Comparison:
    """Return the comparison with the verdict that follows from the threshold of the settings."""
    if settings.same_matter is None:
        return comparison
    same: PairVerdict = "conflict" if any(s.severity for s in comparison.slots) else "same"
    return replace(
        comparison, verdict=same if comparison.score >= settings.same_matter else "different"
    )


@lru_cache(maxsize=1)
def _extractor(pipeline: str) -> "Extractor":
    from corroborate.extract import Extractor

    return Extractor(pipeline)  # kept, since loading takes longer than reading many articles


def store_of(settings: Settings) -> Store | None:
    """Return the store that the settings name, without opening it; none if they turn it off."""
    if settings.store is False:
        return None
    return Store(default_path() if settings.store is True else settings.store)


def _maker(pipeline: str) -> str:
    """Name all that shapes claims, so that nothing stale is taken from the store."""
    from corroborate.extract import VERSION, identity

    return f"{VERSION} {identity(pipeline)} {version()} {_code_digest()}"


@cache
def _code_digest() -> str:
    """Return a hash over the code and the data files that turn a document into claims."""
    package = Path(__file__).parent
    files = [f for f in package.rglob("*.py") if f.relative_to(package).parts[0] not in _AFTER]
    files += (f for f in model_path("README.md").parent.iterdir() if f.suffix in _DATA_SUFFIXES)
    total = hashlib.sha256()
    for file in sorted(files):
        total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]
