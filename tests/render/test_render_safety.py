"""Whatever stands in an article, every format keeps its own shape and says just that text."""

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from corroborate.render import RENDERERS, View
from corroborate.render.csv import cell
from corroborate.types import Report

NASTY = (
    "[bold]", "[/]", "\x1b[31m", "\x1b]0;t\x07", "\r", "\n", "\r\n", "\t", "\x00", "\x7f", "\x9b",
    "\u202e", "\u200f", "\u2028", "|", "`", "*", "_", "<b>", "</script>", "<!--", "-->", "&lt;",
    "]]>", '"', "'", "::", "::error::", "%0A", "%", ",", ":", "=", "+", "-", "@a", "#1", "{", "}",
    "{{ x }}", "](", "\\", "\ud800", "\ufffe", "\U000e0041", "漢字", "é", "👩‍🚒", "$x$", "~~", "1.",
)  # fmt: skip
TEXTS = st.lists(
    st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=()), max_size=6), max_size=8
).map("".join)
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
FEW = settings(max_examples=40, deadline=None)


def _render(name: str, report: Report, **options: object) -> str:
    output = RENDERERS[name].render(report, View(**options))
    assert isinstance(output, str)
    output.encode("utf-8")
    return output


@pytest.mark.parametrize("name", ["console", "markdown", "github", "html", "junit"])
@FEW
@given(odd=TEXTS)
def test_no_control_character_comes_through(name, odd, report, weave):
    assert CONTROL.search(_render(name, weave(report, odd), show_all=True)) is None


@FEW
@given(odd=TEXTS, width=st.integers(40, 130))
def test_console_keeps_the_width_and_colour_adds_nothing(odd, width, report, weave):
    odd_report = weave(report, odd)
    plain = _render("console", odd_report, width=width)
    colored = _render("console", odd_report, width=width, color=True)
    assert max(cell_len(line) for line in plain.splitlines()) <= width
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in bare.split("\n")] == plain.split("\n")
    assert CONTROL.search(bare) is None


@FEW
@given(odd=TEXTS)
def test_json_formats_parse_and_give_the_text_back(odd, report, weave):
    odd_report = weave(report, odd)
    # Two lone surrogates in a row are a pair to every JSON parser.
    same = odd.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert {c["text"] for c in json.loads(_render("json", odd_report))["claims"]} == {same}
    lines = _render("jsonl", odd_report).split("\n")[:-1]
    assert [json.loads(line)["id"] for line in lines] == [f.id for f in report.findings]
    run = json.loads(_render("sarif", odd_report))["runs"][0]
    locations = [r["locations"][0]["physicalLocation"] for r in run["results"]]
    assert {place["region"]["snippet"]["text"] for place in locations} == {same}
    assert all(re.fullmatch(r"[\w%/.~:-]+", p["artifactLocation"]["uri"], re.A) for p in locations)


@FEW
@given(odd=TEXTS)
def test_csv_reads_back(odd, report, weave):
    rows = list(csv.DictReader(StringIO(_render("csv", weave(report, odd)), newline="")))
    assert len(rows) == sum(len(f.claims) for f in report.findings)
    assert {row["text"] for row in rows} == {cell(odd)}
    starts = {value.lstrip()[:1] for row in rows for value in row.values()}
    assert not starts & set("=+-@＝＋－＠")


@FEW
@given(odd=TEXTS)
def test_xml_is_well_formed(odd, report, weave):
    root = ET.fromstring(_render("junit", weave(report, odd)))
    assert len(root.findall("./testsuite/testcase")) == len(report.findings)
    assert len(root.findall(".//failure")) == 3


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[object] = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, attrs))

    def handle_endtag(self, tag):
        self.seen.append(tag)

    def handle_comment(self, data):
        self.seen.append(("comment", data))


def _tags(text: str) -> Counter[str]:
    parser = _Tags()
    parser.feed(text)
    parser.close()
    return Counter(map(str, parser.seen))


@FEW
@given(odd=TEXTS)
def test_html_has_the_tags_of_the_template_and_no_other(odd, report, weave):
    plain = _tags(_render("html", weave(report, "x")))
    # As a bag: single-source claims stand by line, and line ends in the text move them.
    assert _tags(_render("html", weave(report, "x" + odd))) == plain


@FEW
@given(odd=TEXTS)
def test_github_lines_are_whole_commands(odd, report, weave):
    shape = r"::(error|warning|notice) file=[^,:]*(,line=\d+,endLine=\d+)?,title=[^,:]*::.*"
    output = _render("github", weave(report, odd), show_all=True)
    lines = output.split("\n")[:-1]
    assert lines
    assert [line for line in lines if not re.fullmatch(shape, line)] == []
    assert all(re.fullmatch("([^%]|%25|%0A)*", line.split("::", 2)[2]) for line in lines)
