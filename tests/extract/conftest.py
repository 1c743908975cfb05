"""Runs the rules on frozen parses, without a model.

A record of tests/cases/extract/parses.jsonl holds the text of one block, ``tokens`` as ``word lemma
tag pos dep head`` with the head's index, and ``entities`` as first token, end token, label;
``corrected`` marks one mended by hand. A test module names its case files in ``FILES``.
"""

import json
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc, Span
from spacy.util import get_words_and_spaces

from corroborate.extract import extract_block
from corroborate.extract.coref import Memory
from corroborate.types import Block, Claim, Document, Skipped

CASES = Path(__file__).parents[1] / "cases" / "extract"
STORE = CASES / "parses.jsonl"
VOCAB = spacy.blank("en").vocab
Record = dict[str, Any]


def to_record(doc: Doc) -> Record:
    """The record of a parsed Doc."""
    tokens = [f"{t.text} {t.lemma_} {t.tag_} {t.pos_} {t.dep_} {t.head.i}" for t in doc]
    entities = [[e.start, e.end, e.label_] for e in doc.ents]
    return {"text": doc.text, "tokens": tokens, "entities": entities}


def to_doc(record: Record) -> Doc:
    """A new Doc of a record; where sentences begin follows from the heads."""
    rows = [token.split(" ") for token in record["tokens"]]
    words, lemmas, tags, pos, deps, heads = map(list, zip(*rows, strict=True))
    words, spaces = get_words_and_spaces(words, record["text"])
    doc = Doc(
        VOCAB, words=words, spaces=spaces, lemmas=lemmas, tags=tags, pos=pos, deps=deps,
        heads=[int(head) for head in heads],
    )  # fmt: skip
    doc.set_ents([Span(doc, start, end, label) for start, end, label in record["entities"]])
    return doc


@cache
def stored() -> dict[str, Record]:
    """The frozen records by text."""
    lines = STORE.read_text("utf-8").splitlines() if STORE.exists() else []
    return {record["text"]: record for record in map(json.loads, lines)}


def files() -> list[str]:
    """The names of the case files."""
    return sorted(path.stem for path in CASES.glob("*.toml"))


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of one file; its defaults fill up what a claim does not tell."""
    data = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))
    defaults = data.get("defaults", {})
    for case in data["case"]:
        case["claims"] = [{**defaults, **claim} for claim in case["claims"]]
    return list(data["case"])


def blocks(case: dict[str, Any]) -> list[tuple[Any, str]]:
    """The blocks of a case, as kind and text."""
    if "title" in case:
        return [("title", case["title"])]
    return [("body", text) for text in case.get("blocks", [case.get("text")])]


@dataclass(frozen=True)
class Found:
    """What the rules find in a document."""

    text: str
    claims: list[Claim]
    skipped: list[Skipped]


def run(parts: list[tuple[Any, str, Doc]], *, before: str = "Seen é — ") -> Found:
    """Extract from Docs of blocks; ``before`` stands in the document ahead of the first."""
    text, found = before, []
    held = []
    for kind, words, _ in parts:
        held.append(Block(len(text), len(text) + len(words), kind))
        text += words + "\n\n"
    document = Document("d1", "d1.txt", "", text, blocks=tuple(held))
    memory = Memory()
    for block, (_, _, doc) in zip(held, parts, strict=True):
        found += extract_block(document, block, doc, memory)
    claims = [item for item in found if isinstance(item, Claim)]
    return Found(text, claims, [item for item in found if isinstance(item, Skipped)])


def run_case(case: dict[str, Any]) -> Found:
    """Extract from the frozen parses of a case."""
    return run([(kind, text, to_doc(stored()[text])) for kind, text in blocks(case)])


def alone(claim: Claim) -> str:
    """The text of a claim with what it adds in square brackets."""
    out = claim.text
    for at, added in sorted(claim.additions, reverse=True):
        where = at - claim.start
        out = f"{out[:where].rstrip()} [{added}] {out[where:].lstrip()}".strip()
    return out


SHOWN: dict[str, Callable[[Claim, str], Any]] = {
    "text": lambda c, _: c.text,
    "lemma": lambda c, _: c.predicate.lemma,
    "kind": lambda c, _: c.predicate.kind,
    "passive": lambda c, _: c.predicate.passive,
    "alone": lambda c, _: alone(c),
    "own": lambda c, text: [text[a:b] for a, b in c.segments],
    "roles": lambda c, _: [[a.role, a.text] for a in c.arguments],
    "polarity": lambda c, _: c.polarity,
    "modality": lambda c, _: c.modality,
    "by": lambda c, _: [[a.speaker, a.cue, a.kind, a.stance] for a in c.attribution],
    "numbers": lambda c, _: [[q.text, q.unit, list(q.modifiers), q.role] for q in c.quantities],
    "actors": lambda c, _: [[a.text, a.kind] for a in c.actors],
    "places": lambda c, _: [p.text for p in c.places],
    "content": lambda c, _: sorted(f"{w.lemma}:{w.role}" for w in c.words),
}


def assert_sound(found: Found) -> None:
    """Assert what holds for all claims and refusals: every span says what the text has there."""
    for claim in found.claims:
        spans = [claim, claim.predicate, *claim.arguments, *claim.quantities]
        spans += [*claim.actors, *claim.places]
        for span in spans:
            assert found.text[span.start : span.end] == span.text != ""
        assert claim.text == claim.text.strip()
        first, last = claim.sentence
        assert 0 <= first <= claim.start < claim.end <= last <= len(found.text)
        assert list(claim.segments) == sorted(claim.segments)
        assert all(first <= a < b <= claim.end for a, b in claim.segments)
        for link in claim.attribution:
            assert link.speaker == found.text[link.speaker_start : link.speaker_end] or not link.cue
        assert all(0 <= word.start < len(found.text) for word in claim.words)
        assert all(claim.start <= at <= claim.end and added for at, added in claim.additions)
    for skipped in found.skipped:
        assert 0 <= skipped.start < skipped.end <= len(found.text)
        assert skipped.reason and skipped.document == "d1"


def check(case: dict[str, Any]) -> None:
    """Compare what is found with what a case expects: all of its claims, in order."""
    found = run_case(case)
    for claim in case["claims"]:
        if claim.get("alone") is True:
            claim["alone"] = claim["text"]
        if "content" in claim:
            claim["content"] = sorted(claim["content"])
    assert [claim.text for claim in found.claims] == [claim["text"] for claim in case["claims"]]
    shown = [
        {key: SHOWN[key](claim, found.text) for key in wanted}
        for claim, wanted in zip(found.claims, case["claims"], strict=True)
    ]
    assert shown == case["claims"]
    refused = [[found.text[s.start : s.end], s.reason] for s in found.skipped]
    assert refused == case.get("refused", [])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        metafunc.parametrize(
            "case",
            [
                pytest.param(
                    case,
                    id=blocks(case)[-1][1][:50],
                    marks=[pytest.mark.xfail(reason=case["xfail"], strict=True)]
                    if "xfail" in case
                    else [],
                )
                for name in metafunc.module.FILES
                for case in cases(name)
            ],
        )


@pytest.fixture(scope="session")
def frozen() -> ModuleType:
    """This module: cases, frozen parses, and the rules run on them."""
    return sys.modules[__name__]


@pytest.fixture
def parsed() -> Callable[[str], Doc]:
    """The Doc of a text among the frozen parses."""
    return lambda text: to_doc(stored()[text])


@pytest.fixture
def extracted() -> Callable[..., Found]:
    """What is found in a text among the frozen parses."""
    return lambda text, kind="body": run([(kind, text, to_doc(stored()[text]))])


@pytest.fixture
def check_case() -> Callable[[dict[str, Any]], None]:
    return check
