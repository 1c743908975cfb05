import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.gazetteer.acronyms import aliases

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "gazetteer" / "acronyms.toml").read_text("utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_acronyms(case: dict[str, object]) -> None:
    assert aliases(str(case["text"])) == case["finds"]


@given(st.text(alphabet=st.sampled_from("ABab of.,()-'’&\n"), max_size=80))
def test_what_is_found_stands_in_the_text(text: str) -> None:
    for acronym, long in aliases(text).items():
        assert acronym in text.replace(".", "")
        assert long in text
