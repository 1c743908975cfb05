"""Claims with mentions -> claims with values."""

from dataclasses import replace
from datetime import date

import pytest

from corroborate.normalize import Normalized, normalize
from corroborate.types import (
    Actor,
    Attribution,
    Block,
    Claim,
    Document,
    Place,
    Predicate,
    Published,
    Quantity,
)

TEXT = (
    "Experts of Marsh Wildlife Research (MWR) visited Kiev.\n"
    "MWR said 12 swans died in Kiev on Monday, and the Kremlin denied it."
)
DAY = Published(date(2024, 4, 29), date(2024, 4, 29), "declared")
DOCUMENT = Document("d", "d.txt", "", TEXT, published=DAY, blocks=(Block(0, len(TEXT)),))


def spot(words: str, after: int = 0) -> tuple[str, int, int]:
    start = TEXT.index(words, after)
    return words, start, start + len(words)


def swans() -> Claim:
    text, start, end = spot("12 swans died in Kiev on Monday")
    return Claim(
        "c1", "d", start, end, text, Predicate("die", *spot("died")),
        attribution=(
            Attribution("MWR", "said", "reported"),
            Attribution("the Kremlin", "denied", "reported", "denies"),
            Attribution("", "was reported", "reported"),
        ),
        quantities=(Quantity(*spot("12"), unit="swan", role="subject"),),
        places=(Place(*spot("Kiev", start)),),
        actors=(Actor(*spot("MWR", start - 10), kind="organisation"),),
        segments=((start, end),),
        additions=((start, "wild"),),
    )  # fmt: skip


def test_everything_mentioned_gets_its_value() -> None:
    found = normalize(DOCUMENT, (swans(),))
    assert found.document == DOCUMENT
    (claim,) = found.claims
    assert claim.statement == "[wild] 12 swans died in Kiev on Monday [2024-04-29]"
    assert [(t.text, t.earliest) for t in claim.times] == [("Monday", date(2024, 4, 29))]
    assert [(q.low, q.high, q.unit, q.role) for q in claim.quantities] == [
        (12, 12, "swan", "subject")
    ]
    assert [(p.canonical, p.country) for p in claim.places] == [("Kyiv", "UA")]
    assert [a.canonical for a in claim.actors] == ["Marsh Wildlife Research"]
    assert [a.canonical for a in claim.attribution] == ["Marsh Wildlife Research", "Russia", ""]


def test_what_was_extracted_stays() -> None:
    before = swans()
    (after,) = normalize(DOCUMENT, (before,)).claims
    kept = ("id", "document", "start", "end", "text", "predicate", "segments", "additions")
    assert [getattr(after, name) for name in kept] == [getattr(before, name) for name in kept]
    assert [a.speaker for a in after.attribution] == [a.speaker for a in before.attribution]


@pytest.mark.parametrize(("name", "canonical"), [("Zubrowka Rock",) * 2, ("Danish", "")])
def test_a_place_that_the_gazetteer_does_not_know_is_kept(name: str, canonical: str) -> None:
    text = f"The ferry sank off {name}."
    document = Document("d", "d", "", text, published=DAY, blocks=(Block(0, len(text)),))
    place = Place(name, 19, 19 + len(name))
    predicate = Predicate("sink", "sank", 10, 14)
    claim = Claim("c", "d", 0, place.end, text[: place.end], predicate, places=(place,))
    (found,) = normalize(document, (claim,)).claims
    assert found.places == (replace(place, canonical=canonical),)


@pytest.mark.parametrize("basis", ["declared", "metadata", "url", "dateline"])
def test_a_known_day_of_publication_is_kept(basis: str) -> None:
    published = replace(DAY, basis=basis)
    document = replace(DOCUMENT, published=published)
    assert normalize(document, ()).document.published == published


def test_an_unknown_day_of_publication_is_inferred_and_used() -> None:
    text = "Posted: 3 May 2024\nThe ferry sank on Thursday, 2 May 2024. It left on Monday."
    document = Document("d", "d", "", text, blocks=(Block(0, len(text)),))
    found = normalize(document, ())
    assert found.document.published.basis == "inferred"
    assert found.document.published.earliest is not None
    assert replace(found.document, published=document.published) == document


def test_a_document_without_claims() -> None:
    assert normalize(DOCUMENT, ()) == Normalized(DOCUMENT, ())


def test_claims_keep_their_order() -> None:
    one, other = swans(), replace(swans(), id="c0")
    assert [c.id for c in normalize(DOCUMENT, (one, other)).claims] == ["c1", "c0"]
