"""``corroborate diff``: two claims, however they are named."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
A = "The fire killed 12 sailors in the harbour."
B = "The fire killed 15 sailors in the harbour."


def test_two_texts(run: Run) -> None:
    outcome = run("diff", A, B)
    assert (outcome.code, outcome.err) == (0, "")
    assert "Verdict:" in outcome.out
    assert "quantity" in outcome.out


def test_json(run: Run) -> None:
    told = json.loads(run("diff", A, B, "--format", "json").out)
    assert [claim["text"] for claim in told["claims"]] == [A, B]
    assert told["verdict"] in ("same", "conflict", "different")
    assert {slot["slot"] for slot in told["slots"]} >= {"quantity", "predicate"}


def test_the_same_text_twice(run: Run) -> None:
    told = json.loads(run("diff", A, A, "--format", "json").out)
    assert told["verdict"] == "same"
    assert len(told["documents"]) == 1


def test_claim_ids_come_from_the_store(run: Run, articles: Path) -> None:
    claims = json.loads(run("claims", articles, "--format", "json").out)["claims"]
    a, b = [claim["id"] for claim in claims if "killed" in claim["text"]][:2]
    told = json.loads(run("diff", a, b, "--format", "json").out)
    assert [claim["id"] for claim in told["claims"]] == [a, b]


def test_a_claim_id_that_is_not_held(run: Run, articles: Path) -> None:
    outcome = run("diff", "c0123456789ab", A)
    assert outcome.code == 2
    assert "does not hold the claim c0123456789ab" in outcome.err
    outcome = run("diff", "c0123456789ab", A, "--no-store")
    assert "the store is off" in outcome.err


def test_file_and_line(run: Run, articles: Path) -> None:
    told = json.loads(run("diff", "articles/north.txt:3", B, "--format", "json").out)
    assert told["claims"][0]["text"].startswith("The fire killed 12 sailors")


def test_the_other_claims_of_a_line_are_named(run: Run, articles: Path) -> None:
    outcome = run("diff", "articles/north.txt:3", B)
    assert outcome.err.startswith("corroborate: A holds more claims than the one compared: c")
    assert "eastern quay" in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    ("operand", "says"),
    [
        ("articles/north.txt:2", "articles/north.txt:2: no claim stands on this line"),
        ("articles/north.txt:99", "articles/north.txt: has no line 99"),
        ("articles/north.txt:0", "articles/north.txt: has no line 0"),
        ("articles/north.txt", "is a whole file; name a line, as in articles/north.txt:1"),
        ("articles/none.txt:3", "articles/none.txt: no such file"),
        ("Hm.", "'Hm.': claims nothing; quote a whole sentence"),
        ("", "claims nothing"),
    ],
)
def test_what_means_no_claim(run: Run, articles: Path, operand: str, says: str) -> None:
    outcome = run("diff", operand, B)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_text_that_ends_like_a_place_in_a_file(run: Run) -> None:
    assert run("diff", "The fire was seen at 10:30", B).code == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "not two claims"),
        ([A], "not two claims"),
        ([A, B, "--batch", "pairs.jsonl"], "leave out A and B"),
        (["--batch", "none.jsonl"], "none.jsonl: cannot be read"),
        ([A, B, "--format", "html"], "use console, json"),
    ],
)
def test_bad_usage(run: Run, words: list[str], says: str) -> None:
    outcome = run("diff", *words)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err


PAIRS = f'{{"id": 1, "a": "{A}", "b": "{B}"}}\nnonsense\n{{"id": 2, "a": "{A}", "b": "{A}"}}\n'


def test_batch_from_a_file_and_from_standard_input(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("pairs.jsonl").write_text(PAIRS)
    outcome = run("diff", "--batch", "pairs.jsonl")
    first, bad, second = (json.loads(line) for line in outcome.out.splitlines())
    assert (first["id"], bad["line"], second["id"]) == (1, 2, 2)
    assert second["verdict"] == "same"
    assert outcome.err.startswith("corroborate: warning: line 2: is not JSON")
    assert outcome.code == 0
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAIRS.encode())))
    assert run("diff", "--batch", "-").out == outcome.out


def test_batch_without_a_pair(run: Run) -> None:
    Path("pairs.jsonl").write_text("nonsense\n")
    outcome = run("diff", "--batch", "pairs.jsonl")
    assert (outcome.code, outcome.out) == (2, "")
