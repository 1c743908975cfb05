"""Documents -> claims, by a stand-in for the pipeline that knows the frozen parses."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

import corroborate.extract
from corroborate.extract import EXTRACTORS, Extraction, Extractor
from corroborate.extract.factory import make_claims_component
from corroborate.types import Block, Document

TEXTS = [
    "The company closed its plant in Turin. It will cut 800 jobs.",
    "They left.",
    "Why did the tower fall?",
    "The shelling of the port by rebels destroyed two ships.",
    "The river burst its banks and flooded two villages.",
]


class FrozenPipeline:
    """Parses the texts of the frozen parses only."""

    def __init__(self, frozen: Any) -> None:
        self.frozen = frozen
        self.parsed: list[str] = []

    def pipe(
        self, texts: Iterable[tuple[str, Any]], *, as_tuples: bool, batch_size: int
    ) -> Iterator[tuple[Doc, Any]]:
        for text, context in texts:
            self.parsed.append(text)
            yield self.frozen.to_doc(self.frozen.stored()[text]), context


@pytest.fixture
def pipeline(frozen: Any, monkeypatch: pytest.MonkeyPatch) -> FrozenPipeline:
    made = FrozenPipeline(frozen)
    monkeypatch.setattr(corroborate.extract, "load", lambda name: made)
    return made


def document(name: str, texts: Iterable[str]) -> Document:
    text, blocks = "", []
    for paragraph in texts:
        blocks.append(Block(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    return Document(name, f"{name}.txt", "", text, blocks=tuple(blocks))


def test_every_block_is_parsed_on_its_own(pipeline: FrozenPipeline) -> None:
    (found,) = Extractor().extract([document("a", TEXTS)])
    assert pipeline.parsed == TEXTS
    assert [claim.text for claim in found.claims] == [
        "The company closed its plant in Turin",
        "It will cut 800 jobs",
        "The shelling of the port by rebels",
        "The shelling of the port by rebels destroyed two ships",
        "The river burst its banks",
        "flooded two villages",
    ]
    assert [skipped.reason for skipped in found.skipped] == ["a question"]


def test_no_documents_and_no_blocks(pipeline: FrozenPipeline) -> None:
    assert list(Extractor().extract([])) == []
    assert list(Extractor().extract([document("a", [])])) == [Extraction("a", (), ())]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.sampled_from(TEXTS), max_size=4), min_size=1, max_size=4))
def test_a_document_yields_the_same_in_any_company(frozen: Any, texts: list[list[str]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corroborate.extract, "load", lambda name: FrozenPipeline(frozen))
        documents = [document(f"d{n}", held) for n, held in enumerate(texts)]
        together = list(Extractor().extract(documents))
        assert [found.document for found in together] == [each.id for each in documents]
        assert [next(Extractor().extract([each])) for each in documents] == together
    for found in together:
        assert list(found.claims) == sorted(found.claims, key=lambda c: (c.start, c.end, c.id))
        assert len({claim.id for claim in found.claims}) == len(found.claims)
        assert {claim.document for claim in found.claims} <= {found.document}


def test_extractors_are_asked_in_turn(frozen: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The shelling of the port by rebels destroyed two ships."
    doc = frozen.to_doc(frozen.stored()[text])
    everything = frozen.run([("body", text, doc)]).claims
    assert [claim.predicate.kind for claim in everything] == ["verb", "noun"]
    monkeypatch.delitem(EXTRACTORS, "events")
    assert frozen.run([("body", text, doc)]).claims == everything[:1]


def test_the_component_sets_a_span_group(frozen: Any) -> None:
    doc = frozen.to_doc(frozen.stored()["The river burst its banks and flooded two villages."])
    component = make_claims_component(spacy.blank("en"), "claims")
    assert component(doc) is doc
    spans = doc.spans["claims"]
    assert [span.text for span in spans] == ["The river burst its banks", "flooded two villages"]
    assert [span.label_ for span in spans] == ["burst", "flood"]
    assert len({span.id_ for span in spans}) == 2


def test_the_component_bears_an_empty_text() -> None:
    doc = make_claims_component(spacy.blank("en"), "claims")(Doc(spacy.blank("en").vocab))
    assert len(doc.spans["claims"]) == 0
