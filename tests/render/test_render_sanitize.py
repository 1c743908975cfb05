import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.render.sanitize import encodable, one_line, path_text, sanitize, squeeze

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "render" / "sanitize.toml").read_text(encoding="utf-8")
)["case"]
ANY = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_cases(case):
    assert sanitize(case["text"]) == case["sanitized"]
    assert one_line(case["text"]) == case.get("one_line", case["sanitized"])


def test_a_lone_surrogate_becomes_visible_and_the_rest_stays():
    assert sanitize("a\ud800b") == "a\\ud800b"
    assert encodable("a\udfffb\x1b") == "a\\udfffb\x1b"


def test_a_path_keeps_its_blanks():
    assert path_text("a  b\t\nc.txt") == "a  b\\t\\nc.txt"


@given(ANY)
def test_always_encodable_and_sanitizing_twice_changes_nothing(text):
    once = sanitize(text)
    once.encode("utf-8")
    assert sanitize(once) == once
    assert one_line(one_line(text)) == one_line(text)
    assert "\n" not in squeeze(text)
    assert encodable(text).encode("utf-8").decode("utf-8") == encodable(text)
