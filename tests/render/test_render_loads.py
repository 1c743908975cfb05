from dataclasses import replace

import pytest

from corroborate.render.loads import Load, load_bearing
from corroborate.types import Channel, Claim, Document, Finding, Origin, Predicate, Report


def claim(of: str) -> Claim:
    return Claim(f"c{of}", of, 0, 1, "x", Predicate("be", "is", 0, 1))


def finding(support: str, *origins: tuple[str, str, str]) -> Finding:
    """A finding; an origin is its name, the letters of its documents, and of those via Wire."""
    made = tuple(
        Origin(
            name, "speaker", tuple(f"c{d}" for d in docs),
            channels=(Channel("Wire", tuple(f"c{d}" for d in via)),) if via else (),
        )
        for name, docs, via in origins
    )  # fmt: skip
    claims = tuple(c for origin in made for c in origin.claims)
    return Finding("f", "corroborated", support, "x", claims, (), (), made, 1.0)  # type: ignore[arg-type]


def report(*findings: Finding, publishers: str = "abcd") -> Report:
    documents = tuple(
        Document(d, d, "", "x", publisher=p) for d, p in zip("abcd", publishers, strict=True)
    )
    return Report(documents, tuple(claim(d) for d in "abcd"), findings)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (finding("shared-origin", ("S", "ab", "")), [Load("S", "speaker", 1, 0, 0, 1)]),
        (
            finding("independent", ("S", "a", ""), ("T", "b", "")),
            [Load("S", "speaker", 1, 0, 1, 0), Load("T", "speaker", 1, 0, 1, 0)],
        ),
        (
            finding("independent", ("S", "ab", ""), ("T", "c", "")),
            [Load("S", "speaker", 1, 0, 1, 0), Load("T", "speaker", 1, 1, 0, 0)],
        ),
        (finding("independent", ("S", "a", ""), ("T", "b", ""), ("U", "c", "")), []),
        (
            finding("independent", ("S", "a", "a"), ("T", "b", "b"), ("U", "cd", "")),
            [Load("Wire", "channel", 1, 1, 0, 0)],
        ),
    ],
    ids=["one origin", "two of one", "two and one", "three", "heard through one"],
)
def test_what_falls_without_an_origin(made: Finding, expected: list[Load]):
    assert list(load_bearing(report(made))) == expected


def test_two_articles_of_one_publisher_do_not_keep_a_finding_corroborated():
    made = finding("independent", ("S", "ab", ""), ("T", "c", ""))
    (first, second) = load_bearing(report(made, publishers="aacd"))
    assert (first.name, first.single, second.name, second.single) == ("S", 1, "T", 1)


def test_the_gravest_stands_first_and_spellings_are_one():
    heavy = finding("shared-origin", ("Port Authority", "ab", ""))
    again = finding("shared-origin", ("port authority", "cd", ""))
    light = finding("shared-origin", ("A", "ab", ""))
    found = load_bearing(report(light, heavy, again))
    assert [(load.name, load.findings, load.falls) for load in found] == [
        ("Port Authority", 2, 2),
        ("A", 1, 1),
    ]


def test_conflicts_and_single_sources_carry_nothing():
    made = finding("independent", ("S", "a", ""), ("T", "b", ""))
    other = replace(made, verdict="conflicting")
    assert load_bearing(report(other, replace(made, verdict="single-source"))) == ()
