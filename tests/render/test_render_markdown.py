import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from corroborate.render.markdown import escape
from corroborate.render.sanitize import one_line

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "render" / "markdown_escape.toml").read_text("utf-8")
)["case"]
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXTS = st.text() | st.text("ab1 |`*_[](){}<>!#+-=.:~\\&;@$/\"'", max_size=12)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"])
def test_escape(case):
    assert escape(case["text"]) == case["escaped"]


def _read(markdown: str) -> list[str]:
    """Return the texts of the inline parts; fail on anything but text and the parting comment."""
    texts = []
    for token in PARSER.parse(markdown):
        children = token.children or []
        assert all(c.type == "text" or c.content == "<!-- -->" for c in children), markdown
        if token.type == "inline":
            texts.append("".join(c.content for c in children if c.type == "text"))
    return texts


@given(TEXTS)
def test_markdown_reads_as_the_text_itself(text: str):
    line = one_line(text)
    words = [line.strip()] if line.strip() else []  # the parser trims wide blanks as well
    assert [t.strip() for t in _read(escape(line)) if t.strip()] == words
    assert [t.strip() for t in _read("> " + escape(line)) if t.strip()] == words
    assert [t.strip() for t in _read(f"### x {escape(line)}")] == [f"x {line}".strip()]


@given(TEXTS)
def test_a_table_cell_reads_as_the_text_itself(text: str):
    line = one_line(text)
    table = f"| a | b |\n| --- | --- |\n| {escape(line)} | x |"
    assert [t.strip() for t in _read(table)] == ["a", "b", line.strip(), "x"]
