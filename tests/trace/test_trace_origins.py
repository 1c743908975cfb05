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
