import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.errors import InputError
from corroborate.read.article import Article
from corroborate.read.layout import lay_out
from corroborate.read.markdown import read_markdown

CASES = tomllib.loads(Path(__file__).parents[1].joinpath("cases/read/markdown.toml").read_text())
LINES = [
    "# Storm", "## Next", "===", "---", "```", "~~~", "text here", "- item", "> quote", "1. one",
    "[a](http://b)", "![i](j.png)", "<!-- c", "-->", "| a | b |", "[1]: http://x", "", "<div>",
    "title: x", "...", "    code", "* * *", "a\n===", "  > ", "-",
]  # fmt: skip


def article(text: str) -> Article:
    (found,) = read_markdown(text.encode(), "a.md")
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_articles(case: dict[str, Any]) -> None:
    found = article(case["text"])
    layout = lay_out(found)
    text = case["text"]
    assert found.text == text
    assert layout.title == case.get("title")
    assert found.publisher == case.get("publisher", "")
    assert found.published.earliest == case.get("published")
    assert found.published.basis == ("declared" if "published" in case else "unknown")
    assert found.url == case.get("url")
    assert [text[block.start : block.end] for block in layout.blocks] == case["blocks"]
    assert [mark.reason for mark in layout.marks] == case["reasons"]
    assert bool(found.warnings) == ("warning" in case)
    assert all(case["warning"] in warning for warning in found.warnings)


@given(st.lists(st.sampled_from(LINES), max_size=30))
def test_any_markdown_is_covered(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        found = article(text)
    except InputError:
        assert not text.strip()
        return
    layout = lay_out(found)
    covered = [False] * len(text)
    for span in (*layout.blocks, *layout.marks):
        assert not any(covered[span.start : span.end])
        covered[span.start : span.end] = [True] * (span.end - span.start)
    assert all(done or char.isspace() for done, char in zip(covered, text, strict=True))
