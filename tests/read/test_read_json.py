import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.errors import InputError
from corroborate.read.article import Article, Refused
from corroborate.read.json import read_json, read_json_lines

CASES = tomllib.loads(Path(__file__).parents[1].joinpath("cases/read/json.toml").read_text())


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_records(case: dict[str, Any]) -> None:
    read = read_json_lines if case.get("lines") else read_json
    records = read(case["json"].encode(), "a.json")
    articles = [record for record in records if isinstance(record, Article)]
    assert [article.text for article in articles] == case["texts"]
    assert [article.title or "" for article in articles] == case["titles"]
    assert [article.entry for article in articles] == case.get("entries", [None] * len(articles))
    assert all(article.extracted for article in articles)
    refused = [f"{r.entry}: {r.reason}" for r in records if isinstance(r, Refused)]
    assert refused == case.get("refused", [])
    first = articles[0]
    assert first.publisher == case.get("publisher", "")
    assert first.published.earliest == case.get("published")
    assert list(first.warnings) == ([case["warning"]] if "warning" in case else [])
    if first.title:
        assert first.title_span is not None
        assert first.text[first.title_span.start : first.title_span.end] == first.title


@pytest.mark.parametrize("case", CASES["broken"], ids=lambda case: case["json"])
@pytest.mark.parametrize("read", [read_json, read_json_lines])
def test_broken(case: dict[str, Any], read: Any) -> None:
    with pytest.raises(InputError) as caught:
        read(case["json"].encode(), "a.json")
    if read is read_json or case["json"] != "[]":
        assert case["reason"] in caught.value.what or "has no text" in caught.value.what
    assert caught.value.where == "a.json"


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(InputError):
        read_json(b"[" * 200_000, "a.json")


@given(st.binary(max_size=100))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (read_json, read_json_lines):
        try:
            assert read(data, "a")
        except InputError as error:
            assert error.where == "a"
