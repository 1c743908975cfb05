from collections.abc import Callable
from dataclasses import replace

import pytest

from corroborate.trace.grounds import ground_of, paper_of
from corroborate.types import Attribution, Claim, Document

Make = Callable[..., Document]
MakeClaim = Callable[..., Claim]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("They said, based on data provided by the port, that ^nine are missing^.", "the port"),
        ("Based on figures from Norland Customs, ^nine are missing^.", "Norland Customs"),
        ("^Nine are missing, citing documents obtained from the coast guard^.", ""),
        ("^Nine are missing, citing documents from the coast guard^.", "the coast guard"),
        ("On the basis of images released by the ministry that day, ^nine are missing^.", ""),
        ("The storm, based on data from the port, is over, but ^nine are missing^.", ""),
        ("Based on a hunch, ^nine are missing^.", ""),
        ("^Nine are missing^.", ""),
    ],
)  # fmt: skip
def test_what_a_claim_rests_on(
    text: str, who: str, make_document: Make, make_claim: MakeClaim
) -> None:
    before, words, after = text.split("^")
    document = make_document(before + words + after)
    found = ground_of(make_claim(document, words), document.text)
    assert (found.who if found else "") == who
    if found:
        assert document.text[found.start :].startswith(found.who)


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Nine are missing, the inspectors said in their annual report to the council.", "report"),
        ("Nine are missing, the inspectors wrote in a letter.", "letter"),
        ("Nine are missing, the inspectors said on Monday in the port.", ""),
        ("Nine are missing, the inspectors said.", ""),
    ],
)
def test_the_paper_a_speaker_speaks_in(
    text: str, paper: str, make_document: Make, make_claim: MakeClaim
) -> None:
    document = make_document(text)
    start = text.index("the inspectors")
    end = start + len("the inspectors")
    link = Attribution("the inspectors", "said", "reported", "asserts", start, end)
    claim = replace(make_claim(document, "Nine are missing"), attribution=(link,))
    assert paper_of(claim, text) == paper
    assert paper_of(replace(claim, attribution=()), text) == ""
