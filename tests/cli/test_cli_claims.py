"""``corroborate claims``: the claims one by one."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_console(run: Run, articles: Path) -> None:
    outcome = run("claims", articles)
    assert (outcome.code, outcome.err) == (0, "")
    assert "articles/north.txt" in outcome.out
    assert "12" in outcome.out


def test_json_and_jsonl_hold_the_same_claims(run: Run, articles: Path) -> None:
    whole = json.loads(run("claims", articles, "--format", "json").out)
    lines = run("claims", articles, "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == whole["claims"]
    assert len(whole["documents"]) == 3
    texts = {d["id"]: (Path(d["path"])).read_text(encoding="utf-8") for d in whole["documents"]}
    for claim in whole["claims"]:
        assert texts[claim["document"]][claim["start"] : claim["end"]] == claim["text"]


def test_output(run: Run, articles: Path) -> None:
    expected = run("claims", articles, "--format", "jsonl").out
    assert run("claims", articles, "--format", "jsonl", "-o", "out.jsonl").out == ""
    assert Path("out.jsonl").read_text(encoding="utf-8") == expected


def test_a_format_that_claims_do_not_have(run: Run, articles: Path) -> None:
    outcome = run("claims", articles, "--format", "sarif")
    assert outcome.code == 2
    assert "use console, json, jsonl" in outcome.err
