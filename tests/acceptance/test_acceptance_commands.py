"""The commands from end to end. One run loads the spaCy pipeline; the others use its store."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Seeded = tuple[Path, Run, str]
pytestmark = pytest.mark.model


def of_verdict(text: str, verdict: str) -> list[dict[str, Any]]:
    return [f for f in json.loads(text)["findings"] if f["verdict"] == verdict]


def test_every_span_is_verbatim(seeded: Seeded) -> None:
    folder, _, text = seeded
    report = json.loads(text)
    texts = {d["id"]: (folder / d["path"]).read_text(encoding="utf-8") for d in report["documents"]}
    assert len(texts) == 5
    assert report["claims"]
    for claim in report["claims"]:
        assert texts[claim["document"]][claim["start"] : claim["end"]] == claim["text"]


def test_all_three_verdicts_are_found(seeded: Seeded) -> None:
    for verdict in ("corroborated", "conflicting", "single-source"):
        assert of_verdict(seeded[2], verdict)


def test_two_counts_of_one_delivery_are_in_conflict(seeded: Seeded) -> None:
    shown = [c for f in of_verdict(seeded[2], "conflicting") for c in f["conflicts"]]
    values = [{v["text"] for v in c["values"]} for c in shown if c["slot"] == "quantity"]
    assert {"7,000", "more than 20,000"} in values


def test_the_second_run_gives_the_same_bytes_without_spacy(seeded: Seeded) -> None:
    _, run, first = seeded
    done = run("report", "seeds", "--format", "json", PYTHONPROFILEIMPORTTIME="1")
    assert done.stdout == first
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert {"corroborate.pipeline", "duckdb"} <= imported
    assert not {"spacy", "thinc", "trafilatura", "rich", "jinja2"} & imported


def test_files_in_another_order_give_the_same_bytes(seeded: Seeded) -> None:
    folder, run, first = seeded
    files = [f"seeds/{path.name}" for path in sorted((folder / "seeds").glob("*.txt"))]
    assert run("report", *reversed(files), "--format", "json").stdout == first


@pytest.mark.parametrize("name", ["html", "sarif"])
def test_text_formats(seeded: Seeded, name: str) -> None:
    done = seeded[1]("report", "seeds", "--format", name)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 3


def test_parquet_goes_to_a_file(seeded: Seeded) -> None:
    folder, run, _ = seeded
    done = run("report", "seeds", "-o", "report.parquet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (folder / "report.parquet").read_bytes()[:4] == b"PAR1"


def test_the_console_piped_is_plain_100_columns_wide_and_fails_where_asked(seeded: Seeded) -> None:
    done = seeded[1]("report", "seeds", "--fail-on", "conflict")
    assert (done.returncode, done.stderr) == (1, "")
    assert max(map(len, done.stdout.splitlines())) <= 100
    assert "\x1b" not in done.stdout


def test_explain_and_diff_by_the_ids_of_the_report(seeded: Seeded) -> None:
    _, run, text = seeded
    finding = of_verdict(text, "conflicting")[0]
    told = json.loads(run("explain", finding["id"], "seeds", "--format", "json").stdout)
    assert told["finding"] == finding
    a, b = (value["claims"][0] for value in finding["conflicts"][0]["values"][:2])
    done = run("diff", a, b)
    assert (done.returncode, done.stderr) == (0, "")
    assert finding["conflicts"][0]["slot"] in done.stdout


def test_check_one_article_against_the_others(seeded: Seeded) -> None:
    folder, run, _ = seeded
    first, *others = sorted(f"seeds/{path.name}" for path in (folder / "seeds").glob("*.txt"))
    done = run("check", first, "--against", *others, "--format", "json", "--fail-on", "never")
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    (mine,) = (d["id"] for d in report["documents"] if d["path"] == first)
    assert report["findings"]
    assert all(mine in finding["documents"] for finding in report["findings"])
    words = ("check", first, "--against", *others, "--fail-on", "single-source")
    assert run(*words, "-o", os.devnull).returncode == 1


def test_the_store_can_be_looked_after(seeded: Seeded) -> None:
    run = seeded[1]
    assert run("store", "verify").stdout == "5 documents, all as they were stored\n"
    assert "documents  5" in run("store", "info").stdout


def test_claims_of_standard_input_and_a_closed_pipe(seeded: Seeded) -> None:
    folder, run, _ = seeded
    command = f"{run('--version').args[0]} claims seeds --format jsonl | head -n 1"
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert json.loads(done.stdout)["document"]


def test_a_batch_of_texts(run: Run) -> None:
    pairs = [
        (
            "flood",
            "The flood killed 12 people in Norland.",
            "The flood killed 30 people in Norland.",
        ),
        (
            "same",
            "The flood killed 12 people in Norland.",
            "The flood in Norland killed 12 people.",
        ),
        ("other", "The flood killed 12 people in Norland.", "The choir sang in the old church."),
    ]
    lines = "".join(
        json.dumps({"id": name, "a": a, "b": b, "a_published": "2024-05-01"}) + "\n"
        for name, a, b in pairs
    )
    done = run("diff", "--batch", "-", stdin=lines)
    assert (done.returncode, done.stderr) == (0, "")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["flood", "same", "other"]
    assert [answer["verdict"] for answer in answers] == ["conflict", "same", "different"]
    assert answers[0]["conflicts"][0]["slot"] == "quantity"
    assert answers[2]["score"] < answers[0]["score"]
