from collections.abc import Callable
from dataclasses import replace

from corroborate.trace.credits import find_credits
from corroborate.trace.roots import Root, roots
from corroborate.types import Claim, Document

Make = Callable[..., Document]
MakeClaim = Callable[..., Claim]


def root(document: Document, claim: Claim) -> Root:
    credited = replace(document, credits=find_credits(document))
    return roots([credited], [claim])[claim.id]


def test_the_innermost_named_speaker_counts(make_document: Make, make_claim: MakeClaim) -> None:
    document = make_document("Nine are missing, Ann Boyle said, the Harbour Commission said.")
    chain = ("the Harbour Commission", "Ann Boyle")
    found = root(document, make_claim(document, "Nine are missing", chain))
    assert found.speaker is not None
    assert found.speaker.name == "Ann Boyle"
    assert found.channel is None


def test_nobody_inside_leaves_the_speaker_outside(
    make_document: Make, make_claim: MakeClaim
) -> None:
    document = make_document("Nine are missing, a witness said, the Harbour Commission said.")
    chain = ("the Harbour Commission", "a witness")
    found = root(document, make_claim(document, "Nine are missing", chain))
    assert found.speaker is not None
    assert found.speaker.name == "Harbour Commission"


def test_a_medium_that_speaks_is_a_channel(make_document: Make, make_claim: MakeClaim) -> None:
    document = make_document("Nine are missing.")
    found = root(document, make_claim(document, "Nine are missing", ("the TASS news agency",)))
    assert found.speaker is None
    assert found.channel is not None
    assert found.channel.name == "TASS"


def test_the_credit_of_the_sentence_goes_before_that_of_the_document(
    make_document: Make, make_claim: MakeClaim
) -> None:
    document = make_document("ELLIN (AP) - Nine are missing, Reuters reported. Ten were found.")
    near = root(document, make_claim(document, "Nine are missing"))
    far = root(document, make_claim(document, "Ten were found"))
    assert near.channel is not None
    assert far.channel is not None
    assert (near.channel.name, far.channel.name) == ("Reuters", "Associated Press")


def test_the_inner_of_two_credits_counts(make_document: Make, make_claim: MakeClaim) -> None:
    document = make_document("Nine are missing, it was reported, quoted by Reuters, BTA reports.")
    found = root(document, make_claim(document, "Nine are missing"))
    assert found.channel is not None
    assert found.channel.name == "Reuters"


def test_a_dateline_goes_before_a_contribution(make_document: Make, make_claim: MakeClaim) -> None:
    text = "Reuters contributed to this report.\nELLIN (AP) - Nine are missing."
    document = make_document(text)
    found = root(document, make_claim(document, "Nine are missing"))
    assert found.channel is not None
    assert found.channel.name == "Associated Press"


def test_one_speaker_has_one_name_everywhere(make_document: Make, make_claim: MakeClaim) -> None:
    text = (
        "UN sanctions monitors came. U.N. sanctions monitors left. They saw UN sanctions monitors."
    )
    document = make_document(text)
    claims = [
        make_claim(document, "came", ("UN sanctions monitors",), number=1),
        make_claim(document, "left", ("U.N. sanctions monitors",), number=2),
        make_claim(document, "saw", ("UN sanctions monitors",), number=3),
    ]
    found = roots([document], claims)
    assert {each.speaker.name for each in found.values() if each.speaker} == {
        "UN sanctions monitors"
    }
