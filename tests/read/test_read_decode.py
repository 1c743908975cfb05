import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.errors import InputError
from corroborate.read.decode import checked, decode

CASES = tomllib.loads(Path(__file__).parents[1].joinpath("cases/read/decode.toml").read_text())


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_decode(case: dict[str, Any]) -> None:
    assert decode(bytes.fromhex(case["hex"]), "a.txt") == case["text"]


@pytest.mark.parametrize("case", CASES["broken"], ids=lambda case: case["hex"])
def test_broken(case: dict[str, Any]) -> None:
    with pytest.raises(InputError) as caught:
        decode(bytes.fromhex(case["hex"]), "a.txt")
    assert caught.value.what == case["reason"]
    assert caught.value.where == "a.txt"
    assert caught.value.tip


def test_a_declared_encoding_is_used_unless_a_mark_says_otherwise() -> None:
    assert decode(b"caf\xe9", "a", declared="cp1252") == "café"
    assert decode(b"\xef\xbb\xbfcaf\xc3\xa9", "a", declared="cp1252") == "café"


def test_control_characters_in_a_text_stay() -> None:
    assert checked("a text with a \x1b[0m bell \x07 in it", "a") == (
        "a text with a \x1b[0m bell \x07 in it"
    )


@given(st.binary(max_size=200))
def test_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        text = decode(data, "a")
    except InputError:
        return
    assert text.strip()
    assert "\0" not in text
