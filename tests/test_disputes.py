"""Which conflicts of a cluster stand."""

import pytest

from corroborate.disputes import disputes
from corroborate.types import (
    Attribution,
    Claim,
    Comparison,
    Document,
    Level,
    Predicate,
    SlotComparison,
)


def claim(name: str, document: str, speaker: str = "", text: str = "The ferry sank") -> Claim:
    chain = (Attribution(speaker, "said", "reported", canonical=speaker),) if speaker else ()
    sink = Predicate("sink", "sank", 0, 0)
    return Claim(name, document, 0, 9, text, sink, statement=text, attribution=chain)


def pair(a: str, b: str, level: Level = "conflict") -> Comparison:
    severity = "contradiction" if level == "conflict" else None
    slot = SlotComparison("quantity", level, 0.0, "", "12", "40", severity)
    return Comparison(a, b, (slot,), 0.9, "same")


def stand(claims: list[Claim], *pairs: Comparison) -> list[str]:
    publishers = {c.document: c.document.split("-")[0] for c in claims}
    held = {d: Document(d, f"{d}.txt", "", "", publisher=p) for d, p in publishers.items()}
    return [slot for slot, _ in disputes(pairs, {c.id: c for c in claims}, held)]


@pytest.mark.parametrize(
    ("one", "other", "slots"),
    [
        (claim("a", "north"), claim("b", "south"), ["quantity"]),
        (claim("a", "north-1"), claim("b", "north-2"), []),
        (claim("a", "north"), claim("b", "north"), []),
        (claim("a", "north", "the mayor"), claim("b", "north", "the army"), ["quantity"]),
        (claim("a", "north", "the mayor"), claim("b", "north", "the mayor"), []),
        (claim("a", "north", "the Harbour Watch"), claim("b", "north", "the Watch"), []),
        (claim("a", "north", "the Harbour Watch"), claim("b", "north", "it"), []),
        (claim("a", "north", "the Harbour Watch"), claim("b", "north", "a ship monitor"), []),
        (claim("a", "north", "a monitor"), claim("b", "south", "a monitor"), ["quantity"]),
    ],
)
def test_it_takes_two_voices(one: Claim, other: Claim, slots: list[str]) -> None:
    assert stand([one, other], pair("a", "b")) == slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [("40 sank", []), ("40 sank, not 12 as first reported earlier", ["quantity"])],
)
def test_a_figure_that_the_article_gives_too_is_answered(text: str, slots: list[str]) -> None:
    claims = [claim("a", "north"), claim("c", "north", text=text), claim("b", "south")]
    assert stand(claims, pair("a", "b"), pair("c", "b", "match")) == slots
