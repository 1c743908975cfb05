"""Whose words stand in quotation marks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.extract.speech import FAR, Speech, quotations
from corroborate.types import Attribution, Claim, Predicate

LONG = "word " * (FAR // 4)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We won,” he said. “It is over.”", ["We won,", "It is over."]),
        ('"We won," he said. "It is over."', ["We won,", "It is over."]),
        ("He said: “We won", ["We won"]),
        ("„We won”, he said", ["We won"]),
        ("He is 6'2\" tall and she 5'9\".", []),
        ("No marks.", []),
        ("", []),
        # Speech of several paragraphs opens anew before it has closed.
        ('"We won.\n"It is over." He left.', ["We won.\n", "It is over."]),
        # A mark that is not closed holds its sentence, if the end is far.
        (f'"We won. {LONG}', ["We won."]),
        (f'"We won. {LONG} He said "No."', ["We won.", "No."]),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[a:b] for a, b in quotations(text)] == quoted


@given(st.text('ab ."“”1\n', max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    ends = [end for span in quotations(text) for end in span]
    assert ends == sorted(ends)
    assert all(0 <= end <= len(text) for end in ends)


def given_to(text: str, words: list[str], by: dict[str, str], speech: Speech) -> list[str]:
    """Give the speakers of ``by`` (claim words to speaker) and return who says each claim."""
    made = []
    for part in words:
        start = text.index(part)
        speaker = by.get(part)
        at = text.index(speaker) if speaker else -1
        links = (Attribution(speaker, "said", "reported", "asserts", at, at + len(speaker)),) \
            if speaker else ()  # fmt: skip
        verb = Predicate("be", part.split()[0], start, start + 1)
        made.append(Claim(part, "d", start, start + len(part), part, verb, attribution=links))
    heard = [(c.predicate.start, c.attribution) for c in made]
    given = speech.give(made, heard, text, 0)
    return [" <- ".join(a.speaker for a in c.attribution) for c in given]


def test_a_quotation_has_one_speaker() -> None:
    text = "“One. Two,” Holt said. “Three.” Four."
    parts = ["One", "Two", "Three", "Four"]
    assert given_to(text, parts, {"Two": "Holt"}, Speech()) == ["Holt", "Holt", "Holt", ""]


def test_a_paragraph_that_opens_with_a_mark_goes_on() -> None:
    speech = Speech()
    assert given_to("One, Holt said.", ["One"], {"One": "Holt"}, speech) == ["Holt"]
    assert given_to("“Two.”", ["Two"], {}, speech) == ["Holt"]
    assert given_to("“Three,” Berg said.", ["Three"], {"Three": "Berg"}, speech) == ["Berg"]
    assert given_to("Four.", ["Four"], {}, speech) == [""]
    assert given_to("“Five.”", ["Five"], {}, speech) == [""]


def test_a_speaker_named_long_before_is_not_taken() -> None:
    text = f"One, Holt said. {LONG} “Two.”"
    assert given_to(text, ["One", "Two"], {"One": "Holt"}, Speech()) == ["Holt", ""]


def test_who_stands_plainly_after_a_quotation_speaks() -> None:
    text = "“One.” the miller said. Two."
    assert given_to(text, ["One", "Two"], {}, Speech()) == ["the miller", ""]


def test_whom_the_speaker_quotes_stays_inside() -> None:
    text = "“One, my aunt says,” Holt said. “Two.”"
    speech = Speech()
    start = text.index("One")
    inner = Attribution("my aunt", "says", "reported", "asserts", 6, 13)
    outer = Attribution("Holt", "said", "reported", "asserts", 21, 25)
    verb = Predicate("be", "One", start, start + 3)
    one = Claim("1", "d", start, start + 3, "One", verb, attribution=(outer, inner))
    two = replace(one, id="2", start=33, end=36, predicate=replace(verb, start=33, end=36),
                  attribution=())  # fmt: skip
    given = speech.give([one, two], [(start, (outer, inner)), (33, ())], text, 0)
    assert [[a.speaker for a in c.attribution] for c in given] == [["Holt", "my aunt"], ["Holt"]]
    assert given[1].attribution[0].kind == "continued"
