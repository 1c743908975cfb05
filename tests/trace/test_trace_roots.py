from collections.abc import Callable
from dataclasses import replace

import pytest

from corroborate.trace.credits import find_credits
from corroborate.trace.roots import Root, roots
from corroborate.types import Argument, Claim, Document, PredicateKind

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


@pytest.mark.parametrize(
    ("subject", "kind", "speaker"),
    [
        ("it", "verb", "Reuters"),
        ("the agency", "verb", "Reuters"),
        ("Reuters", "copula", "Reuters"),
        ("it", "copula", None),
        ("the port", "verb", None),
    ],
)
def test_a_medium_in_its_own_news_is_the_speaker_not_the_channel(
    subject: str,
    kind: PredicateKind,
    speaker: str | None,
    make_document: Make,
    make_claim: MakeClaim,
) -> None:
    document = make_document(
        f"Reuters said {subject} would lose 300 jobs.", publisher="Ellin Herald"
    )
    claim = make_claim(document, f"{subject} would lose 300 jobs", ("Reuters",))
    claim = replace(
        claim,
        arguments=(Argument("subject", subject, claim.start, claim.start + len(subject)),),
        predicate=replace(claim.predicate, kind=kind),
    )
    found = root(document, claim)
    assert (found.speaker.name if found.speaker else None) == speaker
    assert (found.channel.name if found.channel else None) == (None if speaker else "Reuters")


def test_what_the_publisher_says_of_itself_is_its_own_report(
    make_document: Make, make_claim: MakeClaim
) -> None:
    document = make_document("The BBC said it would lose 300 jobs.", publisher="bbc.co.uk")
    claim = make_claim(document, "it would lose 300 jobs", ("The BBC",))
    subject = Argument("subject", "it", claim.start, claim.start + 2)
    found = root(document, replace(claim, arguments=(subject,)))
    assert (found.speaker, found.channel) == (None, None)


def test_the_media_and_speakers_on_the_way_are_kept(
    make_document: Make, make_claim: MakeClaim
) -> None:
    text = "Nine are missing, a mate told the Harbour Commission, quoted by Reuters, BTA reports."
    document = make_document(text)
    chain = ("BTA", "Reuters", "the Harbour Commission", "Ann Boyle")
    found = root(document, make_claim(document, "Nine are missing", chain))
    assert found.channel is not None
    assert found.speaker is not None
    assert (found.channel.name, found.speaker.name) == ("Reuters", "Ann Boyle")
    assert [each.name for each in found.relays] == ["BTA"]
    assert [each.name for each in found.quoting] == ["Harbour Commission"]


@pytest.mark.parametrize(("subject", "speaker"), [("Reuters", "Reuters"), ("The port", None)])
def test_the_agency_is_the_medium_the_claim_is_about(
    subject: str, speaker: str | None, make_document: Make, make_claim: MakeClaim
) -> None:
    document = make_document(f"{subject} will lose 300 jobs, the agency said.")
    claim = make_claim(document, f"{subject} will lose 300 jobs", ("the agency",))
    named = Argument("subject", subject, claim.start, claim.start + len(subject))
    found = root(document, replace(claim, arguments=(named,)))
    assert (found.speaker.name if found.speaker else None) == speaker
    assert found.channel is None


@pytest.mark.parametrize("publisher", ["Ellin Gazette", "Norland Post"])
def test_the_gazette_alone_is_nobody_or_the_publisher_itself(
    publisher: str, make_document: Make, make_claim: MakeClaim
) -> None:
    document = make_document("The Gazette reported that nine are missing.", publisher=publisher)
    found = root(document, make_claim(document, "nine are missing", ("The Gazette",)))
    assert (found.speaker, found.channel) == (None, None)


@pytest.mark.parametrize(
    ("text", "lemma", "role", "speaker"),
    [
        ("The Harbour Commission urged calm.", "urge", "subject", "Harbour Commission"),
        ("The Harbour Commission sank the boat.", "sink", "subject", ""),
        ("The flood claimed nine lives.", "claim", "subject", ""),
        ("The Harbour Commission put the toll.", "put", "subject", "Harbour Commission"),
        ("The dispute demands calm.", "demand", "subject", ""),
    ],
)
def test_a_claim_about_words_goes_back_to_who_spoke(
    make_document: Make, make_claim: MakeClaim, text: str, lemma: str, role: str, speaker: str
) -> None:
    document = make_document(text)
    plain = make_claim(document, text.strip("."))
    who = " ".join(text.split()[: 3 if "Commission" in text else 2])
    subject = Argument(role, who, 0, len(who))
    lives = Argument("object", "nine lives", 18, 28, "life")
    toll = Argument("object", "the toll", 27, 35, "toll")
    arguments = (subject, lives) if "lives" in text else (subject, toll)
    claim = replace(plain, predicate=replace(plain.predicate, lemma=lemma), arguments=arguments)
    found = root(document, claim).speaker
    assert (found.name if found else "") == speaker


def test_the_agency_is_the_one_named_last(make_document: Make, make_claim: MakeClaim) -> None:
    document = make_document("AFP sent a reporter. Nine are missing, the agency reported.")
    found = root(document, make_claim(document, "Nine are missing", ("the agency",)))
    assert found.speaker is None
    assert found.channel is not None
    assert found.channel.name == "AFP"
