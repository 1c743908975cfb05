import tomllib
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from corroborate.trace import trace
from corroborate.types import Claim, Document

Make = Callable[..., Document]
MakeClaim = Callable[..., Claim]
CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "origins.toml").read_text("utf-8")
)


def stage(
    case: dict[str, Any], make_document: Make, make_claim: MakeClaim
) -> tuple[list[Document], list[Claim]]:
    documents = {fields["id"]: make_document(**fields) for fields in case["documents"]}
    claims = []
    for number, line in enumerate(case["claims"], start=1):
        of, words, *chain = [part.strip() for part in line.split("|")]
        speakers = tuple(each.strip() for each in chain[0].split(">")) if chain else ()
        claims.append(make_claim(documents[of], words, speakers, number))
    return list(documents.values()), claims


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_origins(case: dict[str, Any], make_document: Make, make_claim: MakeClaim) -> None:
    documents, claims = stage(case, make_document, make_claim)
    found = trace(documents, claims).origins([claim.id for claim in claims])
    numbers = {claim.id: str(number) for number, claim in enumerate(claims, start=1)}
    shown = [f"{o.name} | {o.kind} | {' '.join(numbers[c] for c in o.claims)}" for o in found]
    assert shown == case["origins"]
    assert case["says"] in found[0].reason


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_every_claim_has_one_origin_whatever_the_order(
    case: dict[str, Any], make_document: Make, make_claim: MakeClaim
) -> None:
    documents, claims = stage(case, make_document, make_claim)
    traced = trace(documents, claims)
    ids = [claim.id for claim in claims]
    answers = {traced.origins(list(order)) for order in permutations(ids)}
    assert len(answers) == 1
    assert sorted(c for origin in answers.pop() for c in origin.claims) == sorted(ids)


@pytest.mark.parametrize(
    ("first", "second", "origins"),
    [
        # what an article puts down to nobody is from the institution that it mostly names
        ("Two drowned, Ellin police said.", "Two died, police said.", 1),
        ("Two drowned, Ellin police said.", "Two died, the coroner said.", 2),
        ("Two drowned, Ellin police said.", "Two died, Ashford police said.", 2),
        # private people are no institution, and one who is heard once is not what all comes from
        ("Two drowned, Ann Boyle said.", "Two died, Ann Boyle said.", 2),
        ("Two drowned, the Harbour Union said.", "Two died, the Harbour Union said.", 2),
    ],
)
def test_what_is_put_down_to_nobody(
    make_document: Make, make_claim: MakeClaim, first: str, second: str, origins: int
) -> None:
    told = [
        make_document(f"Nine boats are missing. {first}", id="a", publisher="Ellin Herald"),
        make_document(f"Nine boats are missing. {second}", id="b", publisher="Norland Post"),
    ]
    claims = []
    for each, said in zip(told, (first, second), strict=True):
        words, speaker = said.removesuffix(" said.").split(", ")
        claims.append(make_claim(each, "Nine boats are missing"))
        claims.append(make_claim(each, words, (speaker,), 1))
    found = trace(told, claims).origins([claims[0].id, claims[2].id])
    assert len(found) == origins
    if origins == 1:
        assert (found[0].name, found[0].kind) == ("Ellin police", "speaker")
        assert "put down to nobody is mostly from Ellin police" in found[0].reason
