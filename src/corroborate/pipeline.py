"""The stages in order: read, extract, normalize, trace, link, judge."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO

from corroborate import config
from corroborate.config import Settings
from corroborate.engine import inline
from corroborate.errors import InputError, UsageError
from corroborate.lineage import claims_from, fallen, nearest_names
from corroborate.recall import Recall
from corroborate.resources import identity, version
from corroborate.store import Entry
from corroborate.types import Claim, Cluster, Document, Finding, Report, Skipped
from corroborate.watching import Watcher

if TYPE_CHECKING:
    from corroborate.extract import Extractor
    from corroborate.trace import Trace


NAMES_TOLD = 12
"""How many origins are named to somebody who asked for one that is not there."""
KEPT_CLAIMS = 10_000
"""Claims up to which an analysis is kept in the store, where it takes some two kilobytes each."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Articles as read, in path order, and what was left aside or could not be read."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """A report, and the clusters that its findings were judged from."""

    report: Report
    clusters: tuple[Cluster, ...]

    def traced(self) -> "Trace":
        """Return where the claims of the report come from."""
        from corroborate.trace import trace

        return trace(self.report.documents, self.report.claims)


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
    """Take what was read through all the other stages. Errors as in :func:`report`.

    What the store holds of the same reading is taken from there: the whole analysis where nothing
    that shapes it has changed, else the claims of each document.
    """
    recall = Recall(settings, watcher)
    key = recall.result_key(reading.documents, reading.skipped, without_origin)
    made = recall.result(key, Analysis)
    if made is None:
        made = _analysed(reading, settings, recall, watcher, without_origin)
        if len(made.report.claims) <= KEPT_CLAIMS:
            recall.keep_result(key, made)
    if settings.as_of is not None:
        _warn_of_late(made.report.documents, settings.as_of, watcher)
    return made


def _analysed(
    reading: Reading,
    settings: Settings,
    recall: Recall,
    watcher: Watcher,
    without_origin: str | None,
) -> Analysis:
    from corroborate.judge import judge
    from corroborate.trace import trace

    entries = _entries(reading.documents, settings, recall, watcher)
    entries, skipped = _published_by(entries, reading.skipped, settings.as_of)
    claims = tuple(claim for entry in entries for claim in entry.claims)
    traced = trace([entry.document for entry in entries], claims)
    documents = tuple(traced.documents)
    clusters, findings = _verdicts(documents, claims, traced, settings)
    before = findings
    if without_origin is not None:
        claims = _without(without_origin, claims, findings, documents)
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
    return Analysis(made, clusters)


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
    return _entries(documents, settings, Recall(settings, watcher), watcher)


def _entries(
    documents: Sequence[Document], settings: Settings, recall: Recall, watcher: Watcher
) -> list[Entry]:
    found = recall.entries(documents)
    missing = [document for document in documents if document.id not in found]
    made = {entry.document.id: entry for entry in extract(missing, settings, watcher=watcher)}
    recall.keep_entries(made, missing)
    found |= made
    return [
        replace(entry, document=replace(entry.document, path=document.path))
        for document in documents
        for entry in (found[document.id],)
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
    name: str,
    claims: tuple[Claim, ...],
    findings: Sequence[Finding],
    documents: Iterable[Document],
) -> tuple[Claim, ...]:
    """Return the claims that do not come from ``name``, or through it, in any letter case.

    An agency may be called by any of its names.
    """
    from corroborate.trace.media_names import medium

    published = {document.id: document.publisher for document in documents}
    publishers = {claim.id: published[claim.document] for claim in claims}
    for called in (name, medium(name).name):
        dropped = {c for finding in findings for c in claims_from(called, finding, publishers)}
        if dropped:
            return tuple(claim for claim in claims if claim.id not in dropped)
    origins = [origin for finding in findings for origin in finding.origins]
    held = Counter(origin.name for origin in origins)
    held.update(channel.name for origin in origins for channel in origin.channels)
    held.update(filter(None, published.values()))
    near = nearest_names(name, held)
    if len(held) <= NAMES_TOLD:
        tip = f"the origins are {', '.join(sorted(held)) or 'none'}"
    elif near:
        tip = f"did you mean {' or '.join(near)}?"
    else:
        tip = f"named most often are {', '.join(n for n, _ in held.most_common(NAMES_TOLD))}"
    raise UsageError(
        f"no claim comes from an origin called {name!r}", where="--without-origin", tip=tip
    )


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
    entries: list[Entry], skipped: tuple[Skipped, ...], as_of: date | None
) -> tuple[list[Entry], tuple[Skipped, ...]]:
    """Leave out what was certainly published after ``as_of``.

    What is left out joins what was ``skipped``, by its path.
    """
    if as_of is None:
        return entries, skipped
    late: dict[str, Skipped] = {}
    for document in (entry.document for entry in entries):
        earliest = document.published.earliest
        if earliest and earliest > as_of:
            reason = f"published {earliest}, after {as_of}"
            late[document.id] = Skipped(document.path, 0, len(document.text), reason)
    if len(late) == len(entries):
        raise InputError(f"no article was published by {as_of}", tip="choose a later date")
    kept = [entry for entry in entries if entry.document.id not in late]
    left = tuple(item for item in skipped if item.document not in late)
    return kept, left + tuple(late.values())


def _warn_of_late(documents: Iterable[Document], as_of: date, watcher: Watcher) -> None:
    """Warn of what was kept though it may have been published after ``as_of``."""
    for document in documents:
        latest = document.published.latest
        if latest is None or latest > as_of:
            watcher.warn(f"{document.path}: may have been published after {as_of}; kept")


@lru_cache(maxsize=1)
def _extractor(pipeline: str) -> "Extractor":
    from corroborate.extract import Extractor

    return Extractor(pipeline)  # kept, since loading takes longer than reading many articles
