import subprocess
import sys
from pathlib import Path

import pytest

import corroborate.render as package
from corroborate.render import RENDERERS, View
from corroborate.types import Report

# In the order in which help texts list them.
FORMATS = [
    "console",
    "json",
    "jsonl",
    "html",
    "markdown",
    "csv",
    "parquet",
    "sarif",
    "junit",
    "github",
]
NOT_FORMATS = [
    "__init__",
    "cards",
    "contract",
    "encode",
    "lines",
    "message",
    "page",
    "rows",
    "sanitize",
    "turn",
    "view",
    "graph",
    "loads",
    "provenance",
    "words",
    "worth",
]


def test_formats_and_their_order():
    assert list(RENDERERS) == FORMATS
    assert all(name == renderer.name for name, renderer in RENDERERS.items())
    assert [name for name, renderer in RENDERERS.items() if renderer.binary] == ["parquet"]
    assert all(renderer.suffix.startswith(".") for renderer in RENDERERS.values())


def test_every_module_is_listed():
    modules = {path.stem for path in Path(package.__file__).parent.glob("*.py")}
    assert modules == {*FORMATS, *NOT_FORMATS}


@pytest.mark.parametrize("name", FORMATS)
def test_same_input_same_output(name: str, report: Report):
    first = RENDERERS[name].render(report, View())
    assert first == RENDERERS[name].render(report, View())
    assert isinstance(first, bytes if RENDERERS[name].binary else str)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_report_renders(name: str):
    empty = Report(documents=(), claims=(), findings=())
    output = RENDERERS[name].render(empty, View())
    assert output or name in {"jsonl", "github"}


def test_importing_the_package_loads_no_heavy_library():
    code = (
        "import sys, corroborate.render\n"
        "print([m for m in ('rich', 'jinja2', 'duckdb', 'json', 'spacy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
