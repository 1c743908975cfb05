"""The documentation against the program: commands, options, settings, contract, links."""

import ast
import inspect
import json
import re
import shlex
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest
import typer
from typer.testing import CliRunner

import corroborate
from corroborate.cli.app import app
from corroborate.cli.gate import THRESHOLDS
from corroborate.config import Settings, parse
from corroborate.extract import EXTRACTORS
from corroborate.link.compare import COMPARATORS
from corroborate.read import READERS
from corroborate.read.sources import Source, load_sources
from corroborate.render import RENDERERS
from corroborate.render.rows import COLUMNS
from corroborate.types import Basis, Note, Severity, Verdict

ROOT = Path(__file__).resolve().parents[1]
PAGES = [
    *(ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "models/README.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "models" / "cards").glob("*.md")),
]
TEXTS = {page.relative_to(ROOT).as_posix(): page.read_text("utf-8") for page in PAGES}
SCHEMA = json.loads(
    (ROOT / "src/corroborate/render/report.schema.json").read_text(encoding="utf-8")
)
# The objects of the contract by the heading under which docs/formats.md lists their fields.
OBJECTS = {
    "report": SCHEMA,
    **{
        heading: SCHEMA["$defs"][name]
        for heading, name in (
            ("tool", "tool"),
            ("documents[]", "document"),
            ("documents[].published", "published"),
            ("documents[].credits[]", "credit"),
            ("claims[]", "claim"),
            ("claims[].arguments[]", "argument"),
            ("claims[].attribution[]", "attribution"),
            ("claims[].quantities[]", "quantity"),
            ("claims[].times[]", "time"),
            ("claims[].places[]", "place"),
            ("claims[].actors[]", "actor"),
            ("findings[]", "finding"),
            ("findings[].origins[]", "origin"),
            ("findings[].origins[].channels[]", "channel"),
            ("findings[].conflicts[]", "conflict"),
            ("copied[]", "copied"),
            ("copied[].spans[]", "shared_span"),
            ("removed", "removed"),
            ("removed.changes[]", "change"),
            ("removed.changes[].before", "standing"),
            ("skipped[]", "skipped"),
            ("summary", "summary"),
            ("summary.load_bearing[]", "load"),
        )
    },
    "claims[].predicate": SCHEMA["$defs"]["claim"]["properties"]["predicate"],
    "findings[].conflicts[].values[]": SCHEMA["$defs"]["conflict"]["properties"]["values"]["items"],
}
FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
PLACEHOLDER = re.compile(r"\b(?:TODO|TBD|FIXME|XXX|lorem ipsum|coming soon)\b", re.IGNORECASE)
PARENTS = ("store",)
ALL_COMMANDS = (
    *("report", "diff", "check", "claims", "explain"),
    *(f"store {name}" for name in ("info", "verify", "prune", "export")),
)


def help_of(command: str) -> str:
    done = CliRunner().invoke(app, [*command.split(), "--help"], prog_name="corroborate")
    assert done.exit_code == 0, command
    return done.output


HELP = {command: help_of(command) for command in ("", "store", *ALL_COMMANDS)}


def options(text: str) -> set[str]:
    return set(OPTION.findall(text))


def code_lines(text: str) -> list[str]:
    """The lines of all shell, console and YAML blocks, and the inline code."""
    lines = [
        line
        for language, block in FENCE.findall(text)
        if language in ("sh", "console", "yaml")
        for line in block.splitlines()
        if language != "console" or line.startswith("$ ")
    ]
    return lines + INLINE.findall(FENCE.sub("", text))


def command_lines(text: str) -> list[str]:
    """Every shown use of the command, without comments and without what a pipe leads to."""
    found = []
    for line in code_lines(text):
        for match in re.finditer(r"(?<![\w./-])corroborate ([a-z-].*)", line):
            plain = re.split(r"\s#\s", match[1])[0]
            lexer = shlex.shlex(plain, posix=True, punctuation_chars=True)
            lexer.whitespace_split = True
            words = list(lexer)
            stop = next((i for i, w in enumerate(words) if w in ("|", ">", ">>", ";")), None)
            found.append(shlex.join(words[:stop]))
    return found


COMMAND_LINES = sorted({line for text in TEXTS.values() for line in command_lines(text)})


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next of the same or a higher level."""
    found = re.search(rf"^(#+) `?{re.escape(heading)}`?\n", text, re.MULTILINE)
    assert found, f"no heading {heading!r}"
    rest = text[found.end() :]
    end = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


def table(text: str, number: int = 0) -> list[str]:
    """The code words in the first column of the table, in order."""
    rows = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)[number].splitlines()[2:]
    return [word for row in rows for word in INLINE.findall(row.split("|")[1])]


def slug(heading: str) -> str:
    """The anchor that GitHub makes of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower().strip()).replace(" ", "-")


def test_the_commands_known_here_are_all_there_are() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    names = [n for n in commands if n not in PARENTS]
    names += [f"{parent} {n}" for parent in PARENTS for n in commands[parent].commands]
    assert sorted(names) == sorted(ALL_COMMANDS)


@pytest.mark.parametrize("line", COMMAND_LINES)
def test_a_shown_command_line_exists(line: str) -> None:
    words = line.split()
    if words[0].startswith("-"):
        assert options(line) <= options(HELP[""])
        return
    command = " ".join(words[:2]) if words[0] in PARENTS and len(words) > 1 else words[0]
    assert command in HELP, line
    assert {w for w in shlex.split(line) if OPTION.fullmatch(w)} <= options(HELP[command])


def test_many_command_lines_are_shown() -> None:
    assert len(COMMAND_LINES) > 30


@pytest.mark.parametrize("page", [p for p in TEXTS if p == "README.md" or p.startswith("docs/")])
def test_an_option_named_alone_exists(page: str) -> None:
    known = options("".join(HELP.values()))
    named = {w for code in INLINE.findall(FENCE.sub("", TEXTS[page])) for w in code.split()[:1]}
    assert {w for w in named if OPTION.fullmatch(w)} <= known


@pytest.mark.parametrize("command", ALL_COMMANDS)
def test_every_option_is_documented(command: str) -> None:
    text = "\n".join(
        line for name, page in TEXTS.items() if "CHANGELOG" not in name for line in code_lines(page)
    )
    assert options(HELP[command]) - {"-h", "--help", "--output"} - options(text) == set()


def test_every_setting_is_documented_and_the_other_way_round() -> None:
    text = TEXTS["docs/configuration.md"]
    assert table(section(text, "Settings")) == [field.name for field in fields(Settings)]


@pytest.mark.parametrize("page", ["README.md", "docs/configuration.md"])
def test_shown_settings_are_valid(page: str) -> None:
    shown = [b for _, b in FENCE.findall(TEXTS[page]) if re.search(r"^as_of", b, re.MULTILINE)]
    assert len(shown) == 1
    assert parse(tomllib.loads(shown[0]), where=ROOT / "corroborate.toml") != Settings()


@pytest.mark.parametrize("page", ["README.md", "docs/formats.md"])
def test_shown_sources_are_valid(page: str, tmp_path: Path) -> None:
    (shown,) = (b for _, b in FENCE.findall(TEXTS[page]) if b.startswith("[[source]]"))
    (tmp_path / "sources.toml").write_text(shown, encoding="utf-8")
    assert load_sources(tmp_path / "sources.toml")


def test_every_key_of_sources_is_documented() -> None:
    keys = [f.name for f in fields(Source) if f.name != "published_text"]
    assert table(section(TEXTS["docs/formats.md"], "sources.toml")) == keys


@pytest.mark.parametrize("heading", OBJECTS)
def test_the_contract_is_documented_field_by_field(heading: str) -> None:
    text = section(TEXTS["docs/formats.md"], "The JSON report")
    assert table(section(text, heading)) == list(OBJECTS[heading]["properties"])


def test_every_object_of_the_schema_is_documented() -> None:
    def objects(node: Any) -> list[Any]:
        if isinstance(node, list):
            return [found for item in node for found in objects(item)]
        if not isinstance(node, dict):
            return []
        own = [node] if node.get("additionalProperties") is False else []
        return own + [found for value in node.values() for found in objects(value)]

    summaries = [SCHEMA["$defs"]["summary"]["properties"][k] for k in ("verdicts", "support")]
    listed = [*OBJECTS.values(), *summaries]
    assert [node for node in objects(SCHEMA) if node not in listed] == []


def test_tables_of_formats_are_the_registries() -> None:
    text = TEXTS["docs/formats.md"]
    assert table(section(text, "What is read")) == list(READERS)
    written = section(text, "What is written")
    assert table(written) == list(RENDERERS)
    assert re.findall(r"`(\.\w+)`", written.partition("\n\n`--verdict`")[0]) == [
        renderer.suffix for renderer in RENDERERS.values()
    ]
    assert sorted(table(section(text, "The table of CSV and Parquet"))) == sorted(COLUMNS)
    assert table(section(text, "Who published it, and when")) == list(get_args(Basis))


def test_readme_explains_every_verdict_severity_and_note() -> None:
    text = section(TEXTS["README.md"], "What the verdicts mean")
    assert table(text, 0) == list(get_args(Verdict))
    assert table(text, 1) == list(get_args(Severity))
    assert table(text, 2) == list(get_args(Note))


def test_readme_names_every_format() -> None:
    listed = section(TEXTS["README.md"], "Report").partition("The formats are")[2]
    assert INLINE.findall(listed.partition(";")[0]) == list(RENDERERS)


def test_thresholds_and_registries_are_explained() -> None:
    assert table(section(TEXTS["docs/ci.md"], "What fails")) == list(THRESHOLDS)
    how = TEXTS["docs/how-it-works.md"]
    assert re.findall(r"^- `(\w+)`:", section(how, "Extract"), re.MULTILINE) == list(EXTRACTORS)
    assert ", ".join(COMPARATORS) in " ".join(section(how, "Link").split())


def test_every_model_file_is_listed_and_has_a_card() -> None:
    text = TEXTS["models/README.md"]
    listed = table(text, 0) + table(section(text, "Building them again"))
    listed += re.findall(r"\| `(build_\w+\.py|fit_\w+\.py)` \|", text)
    files = {p.name for p in (ROOT / "models").iterdir() if p.is_file()} - {"README.md"}
    assert set(listed) == files
    cards = {p.name for p in (ROOT / "models" / "cards").glob("*.md")}
    assert set(re.findall(r"\(cards/(\w+\.md)\)", text)) == cards


@pytest.mark.parametrize("page", TEXTS)
def test_every_relative_link_leads_somewhere(page: str) -> None:
    for target in LINK.findall(FENCE.sub("", TEXTS[page])):
        if target.startswith(("https://", "http://")):
            continue
        name, _, anchor = target.partition("#")
        place = (ROOT / page).parent / name if name else ROOT / page
        assert place.exists(), f"{page}: {target}"
        if anchor:
            headings = re.findall(r"^#+ (.+)$", place.read_text("utf-8"), re.MULTILINE)
            assert anchor in {slug(h) for h in headings}, f"{page}: {target}"


def test_readme_says_first_of_all_how_to_run_it() -> None:
    title, intro, heading, block, *_ = TEXTS["README.md"].split("\n\n")
    assert title == "# corroborate"
    assert intro.startswith("`corroborate` ")
    assert heading.startswith("## ")
    assert block == "```sh\nmake report\nmake test\n```"


@pytest.mark.parametrize("target", ["report", "test", "lint", "quality", "speed", "clean"])
def test_make_targets_exist_and_are_documented(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)
    assert f"`make {target}`" in TEXTS["CONTRIBUTING.md"]


@pytest.mark.parametrize("page", TEXTS)
def test_no_placeholder_is_left(page: str) -> None:
    assert PLACEHOLDER.findall(TEXTS[page]) == []


@pytest.mark.parametrize("page", TEXTS)
def test_shown_python_fits_the_package(page: str) -> None:
    for language, block in FENCE.findall(TEXTS[page]):
        if language != "python":
            continue
        for node in ast.walk(ast.parse(block)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("corroborate."):
                function = getattr(corroborate, ast.unparse(node.func).partition(".")[2])
                keywords = {k.arg: None for k in node.keywords if k.arg}
                inspect.signature(function).bind(*node.args, **keywords)


def test_the_picture_is_a_report_and_loads_nothing() -> None:
    picture = (ROOT / "docs" / "report.svg").read_text("utf-8")
    assert "corroborate&#160;report&#160;seeds/" in picture
    assert "Conflicts" in picture
    assert not re.search(r"url\(['\"]?http|<image|<script|@import", picture)


def test_console_blocks_hold_output() -> None:
    for page, text in TEXTS.items():
        for language, block in FENCE.findall(text):
            if language == "console":
                shown = re.split(r"^\$ .*\n", block, flags=re.MULTILINE)
                assert shown[0] == "", page
                assert all(output.strip() for output in shown[1:]), f"{page}: {block}"


def test_notice_names_every_file_made_from_data_of_others() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for name in (
        "lexicon.npz",
        "frequencies.npz",
        "gazetteer.places.tsv",
        "gazetteer.names.tsv",
        "vectors.npz",
        "cues.tsv",
    ):
        assert f"models/{name}" in notice
