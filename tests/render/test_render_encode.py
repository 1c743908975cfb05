import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.render.encode import dumps


def test_letters_stay_and_controls_are_escaped():
    assert dumps({"k": "é漢\x1b\x9b\u202e\ud800\U000e0041"}) == (
        '{"k": "é漢\\u001b\\u009b\\u202e\\ud800\\udb40\\udc41"}'
    )


def test_keys_keep_their_order_and_indent_makes_lines():
    assert dumps({"b": 1, "a": [2]}, indent=2) == '{\n  "b": 1,\n  "a": [\n    2\n  ]\n}'


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_no_number_that_json_does_not_have(value: float):
    with pytest.raises(ValueError, match="JSON"):
        dumps(value)


@given(st.text() | st.text('\\u\x1b\u202e\x85"n', max_size=8))
def test_a_parser_reads_the_same_text(text: str):
    assert json.loads(dumps([text, {text: text}])) == [text, {text: text}]
