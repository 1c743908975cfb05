import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.lexicon import may_open
from corroborate.render.cards import make_page
from corroborate.render.console import render_claims
from corroborate.render.view import View
from corroborate.render.worth import is_vague, worth
from corroborate.types import (
    Actor,
    Attribution,
    Claim,
    Place,
    Predicate,
    Quantity,
    Report,
    Timex,
    Word,
)

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "render" / "worth.toml").read_text(encoding="utf-8")
)
SAD = "it was a sad moment"
FACTS: dict[str, Any] = {
    "quantities": (Quantity("a dozen", 0, 1),),
    "times": (Timex("then", 0, 1, earliest=date(2031, 5, 6)),),
    "actors": (Actor("Varga", 0, 1),),
    "places": (Place("Brackwater", 0, 1),),
    "attribution": (Attribution("she", "denied", "reported", "denies"),),
}


def claim_of(text: str, words: str, *, denied: bool = False) -> Claim:
    found, last = [], 0
    for pair in words.split():
        lemma, pos = pair.split("/")
        at = text.lower().find(lemma[:3], last)
        last = max(at, last)
        found.append(Word(lemma, pos, "predicate", last))
    said = FACTS["attribution"] if denied else ()
    return Claim(
        id="c",
        document="d",
        start=0,
        end=len(text),
        text=text,
        predicate=Predicate("be", "was", 0, 1),
        statement=text,
        words=tuple(found),
        attribution=said,
    )


@pytest.mark.parametrize(("kind", "case"), [(k, c) for k in CASES for c in CASES[k]])
def test_cases(kind: str, case: dict[str, Any]) -> None:
    claim = claim_of(case["text"], case["words"], denied=case.get("denied", False))
    assert is_vague(claim) == (kind == "vague"), case["text"]
    assert (worth(claim) == 0) == (kind == "vague")


@given(
    st.sampled_from(CASES["vague"]),
    st.sets(st.sampled_from(sorted(FACTS)), min_size=1),
)
def test_no_claim_with_a_figure_a_date_a_name_or_a_denial_is_vague(
    case: dict[str, str], facts: set[str]
) -> None:
    claim = claim_of(case["text"], case["words"])
    assert is_vague(claim)
    assert not is_vague(replace(claim, **{name: FACTS[name] for name in facts}))


@given(
    st.sampled_from(CASES["vague"]),
    st.one_of(
        st.integers(0, 10**9).map(str),
        st.sampled_from(["seven", "Dozens", "thousands", "yesterday", "½"]),
        st.text("abcdefgh", min_size=2, max_size=9)
        .filter(lambda word: not may_open(word))
        .map(str.capitalize),
    ),
    st.booleans(),
)
def test_no_text_with_a_figure_a_date_or_a_name_is_vague(
    case: dict[str, str], fact: str, within: bool
) -> None:
    text = f"{case['text']} because of {fact}" if within else f"{case['text']} ({fact})"
    assert not is_vague(claim_of(text, case["words"]))


def test_worth_counts_what_can_be_checked() -> None:
    plain = claim_of("the pump failed", "pump/NOUN fail/VERB")
    judged = claim_of("the terrible pump failed", "terrible/ADJ pump/NOUN fail/VERB")
    assert worth(judged) < worth(plain)
    assert worth(plain) < worth(replace(judged, times=FACTS["times"]))
    named = replace(plain, times=FACTS["times"], actors=FACTS["actors"])
    assert worth(named) == worth(replace(named, places=FACTS["places"]))
    assert worth(replace(named, quantities=FACTS["quantities"])) == 8


def with_vague(report: Report) -> tuple[Report, str]:
    """The made-up report, with one single-source claim made vague."""
    finding = next(f for f in report.findings if f.verdict == "single-source")
    old = next(c for c in report.claims if c.id == finding.claims[0])
    spot = {"start": old.start, "end": old.end, "document": old.document, "id": old.id}
    new = replace(claim_of(SAD, "sad/ADJ moment/NOUN"), **spot)
    claims = tuple(new if c.id == old.id else c for c in report.claims)
    findings = tuple(
        replace(f, statement=SAD) if f.id == finding.id else f for f in report.findings
    )
    return replace(report, claims=claims, findings=findings), old.document


def test_vague_findings_are_counted_and_stand_last_where_all_is_shown(report: Report) -> None:
    made, _ = with_vague(report)
    page = make_page(made, View())
    assert page.hidden == 1
    assert page.verdicts[-1].endswith("single-source (1 vague, not shown)")
    assert SAD not in {
        s.statement for sheaf in page.sheaves for s in (*sheaf.singles, *sheaf.vague)
    }
    page = make_page(made, View(show_all=True))
    assert page.hidden == 0
    assert page.verdicts[-1].endswith("single-source (1 vague)")
    assert [s.statement for sheaf in page.sheaves for s in sheaf.vague] == [SAD]


def test_what_several_sources_say_is_shown_though_vague(report: Report) -> None:
    made, _ = with_vague(report)
    several = next(f for f in made.findings if f.verdict == "corroborated")
    words = next(c for c in made.claims if c.text == SAD)
    claims = tuple(
        replace(words, id=c.id, document=c.document) if c.id in several.claims else c
        for c in made.claims
    )
    page = make_page(replace(made, claims=claims), View())
    assert any(card.id == several.id for section in page.sections for card in section.cards)


@pytest.mark.parametrize("name", ["console", "markdown"])
def test_reports_for_people_hide_and_tell(name: str, report: Report) -> None:
    from corroborate.render import RENDERERS

    made, _ = with_vague(report)
    hidden, told = (RENDERERS[name].render(made, View(show_all=s)) for s in (False, True))
    assert isinstance(hidden, str) and isinstance(told, str)
    assert SAD not in hidden and "1 vague: nothing in it can be checked" in hidden
    assert told.index("vague: nothing in it can be checked") < told.index(SAD)


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "sarif", "junit", "html"])
def test_no_other_format_leaves_a_vague_claim_out(name: str, report: Report) -> None:
    from corroborate.render import RENDERERS

    made, _ = with_vague(report)
    out = RENDERERS[name].render(made, View())
    assert isinstance(out, str) and SAD in out


def test_the_list_of_claims_hides_and_tells(report: Report) -> None:
    made, document = with_vague(report)
    own = [d for d in made.documents if d.id == document]
    hidden, told = (render_claims(made.claims, own, view=View(show_all=s)) for s in (False, True))
    assert SAD not in hidden and "(1 vague, not shown)" in hidden
    assert SAD in told and "vague" not in told
