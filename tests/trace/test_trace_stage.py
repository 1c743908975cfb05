from collections.abc import Callable
from pathlib import Path

import pytest

from corroborate.read import read_paths
from corroborate.trace import trace
from corroborate.types import Claim, Document

Make = Callable[..., Document]
MakeClaim = Callable[..., Claim]
SEEDS = Path(__file__).parents[2] / "seeds"


def test_documents_come_back_with_their_credits(make_document: Make) -> None:
    document = make_document("LONDON (Reuters) — Prices rose.", id="one")
    (found,) = trace([document], []).documents
    assert [credit.name for credit in found.credits] == ["Reuters"]
    assert found.text == document.text


def test_nothing_in_nothing_out() -> None:
    traced = trace([], [])
    assert (traced.documents, traced.copied, traced.links, traced.origins([])) == ((), (), (), ())


def test_a_claim_named_twice_counts_once(make_document: Make, make_claim: MakeClaim) -> None:
    document = make_document("Nine are missing.")
    claim = make_claim(document, "Nine")
    (origin,) = trace([document], [claim]).origins([claim.id, claim.id])
    assert origin.claims == (claim.id,)


def test_an_unknown_claim_is_an_error() -> None:
    with pytest.raises(KeyError):
        trace([], []).origins(["c1"])


def seeds() -> dict[str, Document]:
    documents = read_paths([str(SEEDS)]).documents
    return {Path(document.path).name[:3]: document for document in documents}


def test_the_three_seeds_that_retell_one_report_are_linked_and_no_others() -> None:
    found = seeds()
    number = {document.id: name for name, document in found.items()}
    links = {
        tuple(sorted((number[k.a], number[k.b]))) for k in trace(list(found.values()), []).links
    }
    assert links == {("000", "001"), ("000", "002"), ("001", "002")}


def test_the_credits_of_the_seeds() -> None:
    found = seeds()
    traced = trace(list(found.values()), [])
    names = {
        Path(document.path).name[:3]: {credit.name for credit in document.credits}
        for document in traced.documents
    }
    assert names["000"] == {"Reuters"}
    assert names["001"] == {"Reuters", "Le Parisien"}
    assert names["002"] == set()
    assert names["003"] == {"AFP"}
    assert {"Reuters", "BTA"} <= names["004"]


def test_the_missile_in_the_seeds_has_one_origin_and_the_researchers_are_another(
    make_claim: MakeClaim,
) -> None:
    found = seeds()
    said = [
        ("000", "debris recovered from a missile incident", "United Nations sanctions monitors"),
        ("001", "Remnants of a Hwasong-11 series ballistic missile", "UN sanctions monitors"),
        ("002", "debris from a missile that landed", "The United Nations"),
        ("003", "CAR had found evidence of North Korean ballistic missiles", "Jonah Leff"),
    ]
    claims = [make_claim(found[name], words, (who,)) for name, words, who in said]
    first, second = trace(list(found.values()), claims).origins([claim.id for claim in claims])
    assert (first.kind, first.claims) == ("speaker", tuple(claim.id for claim in claims[:3]))
    assert second.claims == (claims[3].id,)
