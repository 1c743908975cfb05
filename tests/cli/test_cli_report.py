"""``corroborate report``: options, exit codes, and the store it goes through."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def verdicts(text: str) -> list[str]:
    return [finding["verdict"] for finding in json.loads(text)["findings"]]


def test_the_console_is_the_default(run: Run, articles: Path) -> None:
    outcome = run("report", articles)
    assert (outcome.code, outcome.err) == (0, "")
    assert "3 documents" in outcome.out or "3 articles" in outcome.out
    assert "Brackwater" in outcome.out


def test_json_to_a_file(run: Run, articles: Path) -> None:
    to_stdout = run("report", articles, "--format", "json")
    to_file = run("report", articles, "-o", "report.json")
    assert to_file.out == ""
    assert Path("report.json").read_text(encoding="utf-8") == to_stdout.out
    assert "conflicting" in verdicts(to_stdout.out)


def test_any_order_of_files_gives_the_same_bytes(run: Run, articles: Path) -> None:
    files = sorted(articles.glob("*.txt"))
    forward = run("report", *files, "--format", "json", "--no-store")
    backward = run("report", *reversed(files), "--format", "json", "--no-store")
    assert forward.out == backward.out
    assert len(json.loads(forward.out)["documents"]) == 3


def test_the_second_run_extracts_nothing_and_gives_the_same_bytes(
    run: Run, articles: Path, fake_extractor: Any
) -> None:
    first = run("report", articles, "--format", "json")
    assert fake_extractor.extracted == 3
    second = run("report", articles, "--format", "json")
    assert fake_extractor.extracted == 3
    assert first.out == second.out
    assert run("report", articles, "--format", "json", "--no-store").out == first.out
    assert fake_extractor.extracted == 6


def test_only_the_new_article_is_extracted(run: Run, articles: Path, fake_extractor: Any) -> None:
    run("report", articles)
    (articles / "east.txt").write_text("Fog\n\nThe fog kept 40 ships in the harbour.\n")
    run("report", articles)
    assert fake_extractor.extracted == 4


def test_verdict_shows_only_what_is_asked_for(run: Run, articles: Path) -> None:
    outcome = run("report", articles, "--format", "json", "--verdict", "conflicting")
    assert set(verdicts(outcome.out)) == {"conflicting"}
    both = run(
        "report", articles, "--format", "json",
        "--verdict", "conflicting", "--verdict", "single-source",
    )  # fmt: skip
    assert set(verdicts(both.out)) == {"conflicting", "single-source"}


def test_independent_leaves_the_single_ones_out(run: Run, articles: Path) -> None:
    everything = run("report", articles, "--format", "json")
    outcome = run("report", articles, "--format", "json", "--independent")
    assert "single-source" in verdicts(everything.out)
    assert "single-source" not in verdicts(outcome.out)
    assert "conflicting" in verdicts(outcome.out)


def test_without_origin_drops_its_claims(run: Run, articles: Path) -> None:
    full = json.loads(run("report", articles, "--format", "json").out)
    names = {origin["name"] for finding in full["findings"] for origin in finding["origins"]}
    assert "South Post" in names
    less = run("report", articles, "--format", "json", "--without-origin", "south post")
    assert less.code == 0
    assert "conflicting" not in verdicts(less.out)
    left = {o["name"] for f in json.loads(less.out)["findings"] for o in f["origins"]}
    assert "South Post" not in left


def test_without_origin_tells_what_falls(run: Run, articles: Path) -> None:
    full = json.loads(run("report", articles, "--format", "json").out)
    assert full["removed"] is None
    less = json.loads(
        run("report", articles, "--format", "json", "--without-origin", "south post").out
    )
    assert less["removed"]["origin"] == "south post"
    old = {f["id"]: (f["verdict"], f["support"]) for f in full["findings"]}
    new = {f["id"]: (f["verdict"], f["support"]) for f in less["findings"]}
    assert less["removed"]["changes"]
    for change in less["removed"]["changes"]:
        before, after = change["before"], change["after"]
        assert old[before["id"]] == (before["verdict"], before["support"])
        assert after is None or new[after["id"]] == (after["verdict"], after["support"])
        assert after is None or after != before
    console = run("report", articles, "--without-origin", "south post", "--independent")
    assert "Without south post (" in console.out
    assert "With it" in console.out


def test_an_origin_that_is_not_there(run: Run, articles: Path) -> None:
    outcome = run("report", articles, "--without-origin", "Nobody")
    assert (outcome.code, outcome.out) == (2, "")
    assert "'Nobody'; the origins are " in outcome.err
    assert "South Post" in outcome.err


def test_as_of_leaves_later_articles_out(run: Run, articles: Path) -> None:
    outcome = run("report", articles, "--format", "json", "--as-of", "2024-04-25")
    report = json.loads(outcome.out)
    assert [d["path"] for d in report["documents"]] == ["articles/north.txt", "articles/south.txt"]
    assert {"document": "articles/west.txt", "start": 0, "end": 64,
            "reason": "published 2024-04-30, after 2024-04-25"} in report["skipped"]  # fmt: skip
    assert outcome.err == ""


def test_as_of_keeps_an_unknown_date_with_a_warning(run: Run, articles: Path) -> None:
    (articles / "undated.txt").write_text("Fog\n\nThe fog kept 40 ships in the harbour.\n")
    outcome = run("report", articles, "--format", "json", "--as-of", "2024-04-25")
    assert "articles/undated.txt" in [d["path"] for d in json.loads(outcome.out)["documents"]]
    assert "warning: articles/undated.txt: may have been published after 2024-04-25" in outcome.err


def test_as_of_before_all_articles(run: Run, articles: Path) -> None:
    outcome = run("report", articles, "--as-of", "2020-01-01")
    assert outcome.code == 2
    assert "no article was published by 2020-01-01; choose a later date" in outcome.err


@pytest.mark.parametrize(
    ("threshold", "code"),
    [("never", 0), ("single-source", 1), ("conflict", 1)],
)
def test_fail_on(run: Run, articles: Path, threshold: str, code: int) -> None:
    assert run("report", articles, "--fail-on", threshold).code == code
    assert run("report", articles).code == 0


def test_fail_on_looks_at_what_is_shown(run: Run, articles: Path) -> None:
    words = ("report", articles, "--verdict", "corroborated", "--fail-on", "single-source")
    assert run(*words).code == 0


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    text = b"Fire\n\nThe fire killed 12 sailors in the harbour of Brackwater.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    report = json.loads(run("report", "-", "--format", "json").out)
    assert [document["path"] for document in report["documents"]] == ["<stdin>"]
    assert len(report["claims"]) == 1


def test_a_store_that_cannot_be_used_is_a_warning(run: Run, articles: Path) -> None:
    Path("no.duckdb").write_text("no database")
    plain = run("report", articles, "--format", "json", "--no-store")
    outcome = run("report", articles, "--format", "json", "--store", "no.duckdb")
    assert (outcome.code, outcome.out) == (0, plain.out)
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith("corroborate: warning: no.duckdb: the store is damaged")
    assert Path("no.duckdb").read_text() == "no database"


def test_a_cache_folder_that_cannot_be_written_is_a_warning(
    run: Run, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("file").write_text("x")
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path("file").resolve()))
    outcome = run("report", articles)
    assert outcome.code == 0
    assert "warning: " in outcome.err
    assert "not kept" in outcome.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--format", "pdf"], "'pdf' does not exist; use console, json"),
        (["--format", "parquet"], "parquet is binary"),
        (["--verdict", "true"], "'true' does not exist; use conflicting, corroborated"),
        (["--fail-on", "always"], "'always' does not exist; use conflict, contradiction"),
        (["--as-of", "soon"], "'soon' is no date"),
        (["--store", "x", "--no-store"], "contradict each other"),
        (["--colour"], "No such option: --colour"),
    ],
)
def test_wrong_options_are_told_before_any_work(
    run: Run, articles: Path, fake_extractor: Any, words: list[str], says: str
) -> None:
    outcome = run("report", articles, *words)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
    assert outcome.err.startswith("corroborate: ")
    assert outcome.err.count("\n") == 1
    assert fake_extractor.loaded == 0
