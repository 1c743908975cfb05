"""What holds for the tree as a whole: registries, sizes, and words that must not stand in it."""

import ast
import re
import statistics
import subprocess
from pathlib import Path

import pytest

from corroborate.extract import EXTRACTORS
from corroborate.link.compare import COMPARATORS
from corroborate.read import READERS
from corroborate.render import RENDERERS

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "corroborate"
SOURCES = sorted(PACKAGE.rglob("*.py"))
GAZETTEER_NAMES = re.compile(r"kharkov", re.IGNORECASE)
SEED_NAMES = re.compile(
    r"hwasong|angara|shulyka|nebenzya|geoarchive|du-sol|son-chol|globalhappenings|\bleff\b|rajin",
    re.IGNORECASE,
)
INDEX_HOSTS = re.compile(
    "https?" + r"://[a-z.-]*(?:pypi|hosted|npm)|--?index" + "-url|find" + "-links"
)


def tracked(*folders: str) -> list[Path]:
    """The text files of the repository's folders, as git lists them or as they lie there."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", *folders],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    names = listed.stdout.split("\n") if listed.returncode == 0 else []
    found = [ROOT / n for n in names if n] or [
        p for f in folders or (".",) for p in (ROOT / f).rglob("*") if ".venv" not in p.parts
    ]
    return [p for p in found if p.is_file() and p.suffix not in (".npz", ".svg", ".png")]


def test_every_reader_is_listed_and_has_a_suffix() -> None:
    assert {".txt", ".md", ".html", ".json", ".jsonl"} <= set(READERS)


def test_extractors_are_those_that_claims_come_from() -> None:
    assert list(EXTRACTORS) == ["clauses", "appositions", "events"]


def test_every_comparator_module_is_listed() -> None:
    helpers = {"__init__", "level", "figures", "measured", "beside", "pairing", "circle"}
    helpers |= {"absence", "amounts", "means", "ages", "wordlists", "sums", "daily", "crowd"}
    helpers |= {"unsettled", "survival", "lengths", "contrary", "one_person", "deeds"}
    modules = {p.stem for p in (PACKAGE / "link" / "compare").glob("*.py")} - helpers
    assert modules == set(COMPARATORS)


@pytest.mark.parametrize("slot", sorted(COMPARATORS))
def test_every_comparator_has_cases(slot: str) -> None:
    assert (ROOT / "tests" / "cases" / "link" / f"{slot}.toml").is_file()


def test_renderers_are_the_formats_of_the_report_command() -> None:
    assert list(RENDERERS) == [
        "console", "json", "jsonl", "html", "markdown",
        "csv", "parquet", "sarif", "junit", "github",
    ]  # fmt: skip


def test_no_file_is_long_and_most_are_short() -> None:
    sizes = {p: len(p.read_text("utf-8").splitlines()) for p in SOURCES}
    assert [str(p) for p, size in sizes.items() if size > 400] == []
    assert statistics.median(sizes.values()) < 150


def test_no_function_is_long() -> None:
    found = [
        f"{path}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 60
    ]
    assert found == []


@pytest.mark.parametrize("folder", ["src", "models"])
def test_no_rare_name_of_the_seeds_is_in_code_or_lexicons(folder: str) -> None:
    found = []
    for path in tracked(folder):
        text = path.read_text("utf-8", errors="ignore")
        if "gazetteer" in path.name:
            continue
        found += [f"{path}: {m[0]}" for m in SEED_NAMES.finditer(text)]
        found += [f"{path}: {m[0]}" for m in GAZETTEER_NAMES.finditer(text)]
    assert found == []


def test_no_file_names_a_package_index() -> None:
    found = [
        f"{path}: {match[0]}"
        for path in tracked()
        if path != Path(__file__).resolve()
        for match in INDEX_HOSTS.finditer(path.read_text("utf-8", errors="ignore"))
    ]
    assert found == []
