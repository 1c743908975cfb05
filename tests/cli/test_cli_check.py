"""``corroborate check``: what is new against what is held."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.cli.check import spread

Run = Callable[..., Any]
CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "cli" / "spread.toml").read_text(encoding="utf-8")
)["case"]
AGREES = "Fire\n\nThe fire killed 12 sailors in the harbour of Brackwater.\n"
DIFFERS = "Fire\n\nThe fire killed 19 sailors in the harbour of Brackwater.\n"
ALONE = "Fog\n\nA thick fog covered the northern islands until noon.\n"


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_spread(case: dict[str, str]) -> None:
    assert spread(case["words"].split(), "--against") == case["becomes"].split()


@given(st.lists(st.sampled_from(["a", "b", "-", "--against", "--all", "-o", "--"])))
def test_spread_twice_is_spread_once(words: list[str]) -> None:
    once = spread(words, "--against")
    assert spread(once, "--against") == once
    assert [w for w in once if w != "--against"] == [w for w in words if w != "--against"]


@pytest.fixture
def held(articles: Path) -> Path:
    (articles / "south.txt").unlink()
    return articles


def new(text: str, name: str = "new.txt") -> Path:
    Path(name).write_text(text, encoding="utf-8")
    return Path(name)


def findings(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(text)["findings"]
    return found


@pytest.mark.parametrize(
    ("text", "verdict", "code"),
    [
        (AGREES, "corroborated", 0),
        (DIFFERS, "conflicting", 1),
        (ALONE, "single-source", 0),
    ],
)
def test_only_what_touches_the_new_article_counts(
    run: Run, held: Path, text: str, verdict: str, code: int
) -> None:
    outcome = run("check", new(text), "--against", held, "--format", "json")
    assert [finding["verdict"] for finding in findings(outcome.out)] == [verdict]
    assert outcome.code == code


def test_the_console_tells_how_the_claims_stand(run: Run, held: Path) -> None:
    outcome = run("check", new(DIFFERS), new(ALONE, "fog.txt"), "--against", held)
    first, second = outcome.out.splitlines()[:2]
    assert first == "fog.txt: claims 0 in conflict, 0 corroborated, 1 new"
    assert second == "new.txt: claims 1 in conflict, 0 corroborated, 0 new"


def test_many_held_paths_as_from_a_glob(run: Run, held: Path) -> None:
    files = sorted(held.glob("*.txt"))
    outcome = run("check", new(AGREES), "--against", *files, "--format", "json")
    assert len(findings(outcome.out)[0]["documents"]) == 3


def test_a_new_article_that_lies_in_the_held_folder(run: Run, articles: Path) -> None:
    outcome = run("check", articles / "south.txt", "--against", articles, "--format", "json")
    report = json.loads(outcome.out)
    assert len(report["documents"]) == 3
    ids = {document["id"]: document["path"] for document in report["documents"]}
    assert all(
        "articles/south.txt" in [ids[d] for d in finding["documents"]]
        for finding in report["findings"]
    )


@pytest.mark.parametrize(("threshold", "code"), [("never", 0), ("conflict", 1)])
def test_fail_on(run: Run, held: Path, threshold: str, code: int) -> None:
    assert run("check", new(DIFFERS), "--against", held, "--fail-on", threshold).code == code


def test_a_baseline_lets_only_new_findings_fail(run: Run, held: Path) -> None:
    words = ("check", new(DIFFERS), "--against", held, "--baseline", "known.json")
    written = run(*words, "--write-baseline")
    assert (written.code, written.out) == (0, "")
    (known,) = json.loads(Path("known.json").read_text())
    again = run(*words, "--format", "json")
    assert again.code == 0
    assert known not in [finding["id"] for finding in findings(again.out)]
    assert again.err == "corroborate: 1 finding is in known.json and left out\n"
    new("Storm\n\nThe storm sank 7 boats off the coast of Brackwater.\n", "articles/east.txt")
    other = new("Storm\n\nThe storm sank 9 boats off the coast of Brackwater.\n", "storm.txt")
    more = run("check", "new.txt", other, "--against", held, "--baseline", "known.json")
    assert more.code == 1


def test_a_baseline_that_is_not_there(run: Run, held: Path) -> None:
    outcome = run("check", new(DIFFERS), "--against", held, "--baseline", "none.json")
    assert outcome.code == 2
    assert "--write-baseline" in outcome.err


def test_write_baseline_needs_a_file(run: Run, held: Path) -> None:
    outcome = run("check", new(DIFFERS), "--against", held, "--write-baseline")
    assert outcome.code == 2
    assert "--baseline FILE" in outcome.err


def test_the_new_article_is_the_place_to_mark(run: Run, held: Path) -> None:
    outcome = run("check", new(DIFFERS, "zz.txt"), "--against", held, "--format", "json")
    report = json.loads(outcome.out)
    (mine,) = (d["id"] for d in report["documents"] if d["path"] == "zz.txt")
    own = [claim["id"] for claim in report["claims"] if claim["document"] == mine]
    (finding,) = report["findings"]
    assert finding["claims"][0] in own
    assert finding["conflicts"][0]["values"][0]["claims"][0] in own


@pytest.mark.parametrize("name", ["github", "sarif", "junit", "markdown"])
def test_formats_of_ci(run: Run, held: Path, name: str) -> None:
    outcome = run("check", new(DIFFERS), "--against", held, "--format", name)
    assert outcome.code == 1
    assert "new.txt" in outcome.out


@pytest.mark.parametrize("words", [["--against", "articles"], ["new.txt"], []])
def test_both_sides_must_be_named(run: Run, held: Path, words: list[str]) -> None:
    outcome = run("check", *words)
    assert outcome.code == 2
    assert "Missing" in outcome.err
    assert outcome.err.count("\n") == 1
