"""The pinned pipeline itself: what only a model can show."""

import shutil
import warnings
from pathlib import Path

import pytest
import spacy

from corroborate.errors import ModelError
from corroborate.extract import EXTRACTORS, Extraction, Extractor, model
from corroborate.types import Block, Document

pytestmark = pytest.mark.model

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

PARAGRAPHS = [
    "Flooding killed at least 12 people in the coastal town of Sorell, the interior ministry said "
    "on Monday. Rescuers evacuated 300 residents and reopened one road.",
    "The occupation of the port by rebels lasted three days. They denied that they had shot at "
    "the ferry, which was carrying 40 passengers",
    "The mayor, Ana Silva, did not resign. She told Radio Norte that the dam might fail.",
]


def document(name: str, paragraphs: list[str]) -> Document:
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n"
    return Document(name, f"{name}.txt", "", text, blocks=tuple(blocks))


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="module")
def extraction(extractor: Extractor) -> Extraction:
    return next(extractor.extract([document("a", PARAGRAPHS)]))


def test_the_installed_files_are_those_pinned() -> None:
    assert model.digest(model.data_folder(model.DEFAULT_PIPELINE)) == model.PINNED_DIGEST


def test_one_changed_byte_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "data"
    shutil.copytree(model.data_folder(model.DEFAULT_PIPELINE), folder)
    monkeypatch.setattr(model, "data_folder", lambda name: folder)
    assert model.digest(folder) == model.PINNED_DIGEST
    changed = folder / "ner" / "model"
    content = bytearray(changed.read_bytes())
    content[len(content) // 2] ^= 1
    changed.write_bytes(content)
    with pytest.raises(ModelError, match="not those"):
        model.load()


def test_what_is_not_loaded_changes_no_token() -> None:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        whole = spacy.load(model.DEFAULT_PIPELINE)
    lean = model.load()
    for name in lean.pipe_names:
        for label in getattr(lean.get_pipe(name), "labels", ()):
            assert label in lean.vocab.strings
    texts = [line for f in sorted(SEEDS.glob("*.txt")) for line in f.read_text("utf-8").split("\n")]
    for ours, theirs in zip(lean.pipe(texts), whole.pipe(texts), strict=True):
        assert ours.to_json() == theirs.to_json()
        assert [t.norm_ for t in ours] == [t.norm_ for t in theirs]
        assert [t.is_oov for t in ours] == [t.is_oov for t in theirs]


def test_three_paragraphs(extraction: Extraction) -> None:
    shown = {claim.text: claim for claim in extraction.claims}
    assert set(shown) >= {
        "Flooding killed at least 12 people in the coastal town of Sorell",
        "Rescuers evacuated 300 residents",
        "reopened one road",
        "The occupation of the port by rebels",
        "they had shot at the ferry",
        "which was carrying 40 passengers",
        "The mayor, Ana Silva, did not resign",
        "the dam might fail",
    }
    kill = shown["Flooding killed at least 12 people in the coastal town of Sorell"]
    assert [link.speaker for link in kill.attribution] == ["the interior ministry"]
    assert [(q.text, q.unit, q.role) for q in kill.quantities] == [("12", "people", "object")]
    assert shown["they had shot at the ferry"].attribution[0].stance == "denies"
    assert shown["The mayor, Ana Silva, did not resign"].polarity == "negated"
    assert shown["the dam might fail"].modality == "hedged"


def test_every_extractor_finds_something(extraction: Extraction) -> None:
    kinds = {claim.predicate.kind for claim in extraction.claims}
    assert kinds == {"verb", "noun"}
    assert len(EXTRACTORS) == 3


def test_paragraph_breaks_are_sentence_boundaries(extraction: Extraction) -> None:
    text = document("a", PARAGRAPHS).text
    for claim in extraction.claims:
        first, last = claim.sentence
        assert "\n" not in text[first:last]
    (last_of_second,) = (c for c in extraction.claims if "carrying" in c.text)
    assert last_of_second.end == text.index("\nThe mayor")


def test_extraction_is_deterministic_and_independent_of_the_batch(
    extractor: Extractor, extraction: Extraction
) -> None:
    many = [document(f"d{n}", PARAGRAPHS[n % 3 :]) for n in range(50)]
    company = list(extractor.extract([*many, document("a", PARAGRAPHS)]))
    assert company[-1] == extraction
    assert company[0].claims != ()
    assert next(extractor.extract([document("d49", PARAGRAPHS[49 % 3 :])])) == company[49]


def test_the_component_can_be_added_to_any_pipeline() -> None:
    nlp = model.load()
    nlp.add_pipe("corroborate_claims")
    doc = nlp("The river burst its banks and flooded two villages.")
    spans = doc.spans["claims"]
    assert [(span.text, span.label_) for span in spans] == [
        ("The river burst its banks", "burst"),
        ("flooded two villages", "flood"),
    ]
