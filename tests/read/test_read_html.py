import tomllib
from pathlib import Path
from typing import Any

import pytest

from corroborate.errors import InputError
from corroborate.read.article import Article
from corroborate.read.html import read_html
from corroborate.read.layout import lay_out

CASES = tomllib.loads(Path(__file__).parents[1].joinpath("cases/read/html.toml").read_text())
PARAGRAPHS = [
    "The mayor closed the harbour on Monday after a strong tide had flooded the old town.",
    "Two ferries sank near the lighthouse, and eleven people were rescued on 5 March 2018.",
    "The coast guard said that the water would not fall before the end of the week.",
]
BODY = (
    "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article><h1>Storm closes harbour</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article><table><tr><td>a table cell</td></tr></table>"
    "<div class='comments'><p>A reader writes that all this is nonsense.</p></div>"
    "<footer>Copyright 2017 Harbour Post</footer>"
)


def article(data: bytes) -> Article:
    (found,) = read_html(data, "storm.html")
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_pages(case: dict[str, Any]) -> None:
    page = f"<html><head>{case['head']}</head><body>{BODY}</body></html>"
    found = article(page.encode())
    assert found.title == case["title"]
    assert found.text.startswith(f"{case['title']}\n")
    assert found.extracted
    assert found.url == case.get("url")
    if case["basis"] != "url":
        assert found.publisher == case.get("publisher", "storm").replace("storm", "")
        assert found.published.earliest == case.get("published")
        assert found.published.basis == case["basis"]
        assert found.published.evidence == case.get("evidence", "")


def test_the_text_holds_the_article_and_nothing_else() -> None:
    page = f"<html><head><title>Storm closes harbour</title></head><body>{BODY}</body></html>"
    found = article(page.encode())
    layout = lay_out(found)
    assert [found.text[block.start : block.end] for block in layout.blocks] == [
        "Storm closes harbour",
        *PARAGRAPHS,
    ]
    assert [block.kind for block in layout.blocks] == ["title", "body", "body", "body"]
    assert article(page.encode()) == found


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset='utf-8'>", "utf-8"),
        ("<meta charset=windows-1251>", "windows-1251"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=utf-16'>", "utf-8"),
        ("<meta charset='no-such-thing'>", "utf-8"),
        ("<meta charset='rot13'>", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_encodings(head: str, encoding: str) -> None:
    title = "<meta property='og:title' content='Буря'>"
    page = f"<html><head>{head}{title}</head><body>{BODY}</body></html>"
    assert article(page.encode(encoding)).title == "Буря"


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    head = "<meta charset=iso-8859-1><meta property='og:title' content='“Storm”'>"
    page = f"<html><head>{head}</head><body>{BODY}</body></html>"
    assert article(page.encode("cp1252")).title == "“Storm”"


def test_an_xml_declaration_does_no_harm() -> None:
    page = f"<?xml version='1.0' encoding='utf-8'?><html><body>{BODY}</body></html>"
    assert PARAGRAPHS[0] in article(page.encode()).text


@pytest.mark.parametrize("data", [b"<html></html>", b"<script>var a = 1;</script>"])
def test_a_page_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="no article text"):
        read_html(data, "storm.html")
