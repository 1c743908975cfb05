import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corroborate.read.article import Article, Mark, Span
from corroborate.read.layout import Layout, lay_out
from corroborate.read.stamps import published_in

CASES = tomllib.loads(Path(__file__).parents[1].joinpath("cases/read/text.toml").read_text())
WORDS = [
    "Storm", "closes", "harbour", "the", "The", "mayor", "said", "Monday", "5 March 2019", ".",
    "\n", "\n\n", "(Photo: Jo Sand)", "Share", "this", "article", "By Jo Sand", "AFP", "Published",
    "©", "2019", "Copyright", "PORTWELL", "—", "Tags", "Read Also", "\"", "”", "Снимка", "12",
    "Related News", "READ MORE:", "a@b.org", "555-201-4477", "Anyone with information", "call",
    "Image 1 of 5", "pic.twitter.com/x", "UPDATE:", "\u200b", "#a", "|", "- KXYZ News", "...",
]  # fmt: skip


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_articles(case: dict[str, Any]) -> None:
    text = case["text"]
    layout = lay_out(Article(text=text))
    assert layout.title == (case["title"] or None)
    assert [text[block.start : block.end] for block in layout.blocks] == case["blocks"]
    cuts = [f"{mark.reason}: {text[mark.start : mark.end]}" for mark in layout.marks]
    assert cuts == case["skipped"]
    kinds = [block.kind for block in layout.blocks]
    assert kinds == ["title" if layout.title and not i else "body" for i in range(len(kinds))]
    published = published_in(list(layout.stamps))
    assert published.earliest == case.get("published")
    assert published.evidence == case.get("evidence", "")


def test_a_stated_title_is_kept_where_the_text_has_none() -> None:
    layout = lay_out(Article(text="Two ferries sank.\n\nMore rain fell.", title="Storm"))
    assert layout.title == "Storm"
    assert [block.kind for block in layout.blocks] == ["body", "body"]


def test_a_stated_place_of_the_title_is_used() -> None:
    text = "Two ferries sank.\nMore rain fell."
    layout = lay_out(Article(text=text, title="Two ferries sank.", title_span=Span(0, 17)))
    assert [block.kind for block in layout.blocks] == ["title", "body"]


def test_marks_of_the_format_are_cut_out_of_paragraphs() -> None:
    text = "The storm <!-- x --> passed. Two ferries sank."
    layout = lay_out(
        Article(text=text, marks=(Mark(10, 20, "comment"),), paragraphs=(Span(0, 46),))
    )
    assert [text[block.start : block.end] for block in layout.blocks] == [
        "The storm",
        "passed. Two ferries sank.",
    ]


def check(text: str, layout: Layout) -> None:
    spans = sorted(
        [(block.start, block.end) for block in layout.blocks]
        + [(mark.start, mark.end) for mark in layout.marks]
    )
    covered = [False] * len(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        covered[start:end] = [True] * (end - start)
        last = end
    assert all(done or char.isspace() for done, char in zip(covered, text, strict=True))
    assert list(layout.blocks) == sorted(layout.blocks, key=lambda block: block.start)
    assert list(layout.marks) == sorted(layout.marks)
    for block in layout.blocks:
        assert any(char.isalnum() for char in text[block.start : block.end])


@given(st.text(max_size=300))
@example("\n\n\n")
def test_any_text_is_covered(text: str) -> None:
    check(text, lay_out(Article(text=text)))


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_texts_full_of_furniture_are_covered(words: list[str]) -> None:
    text = " ".join(words)
    layout = lay_out(Article(text=text))
    check(text, layout)
    assert layout == lay_out(Article(text=text))
