"""All contrasts of two texts, and the verdict that follows from them."""

from pathlib import Path
from typing import Any

import pytest

import corroborate
from corroborate.link import contrast
from corroborate.link.contrast import CONTRASTS, contrasts
from corroborate.link.passages import Passage
from corroborate.texts import text_document


def test_every_finder_is_listed() -> None:
    helpers = {"__init__", "found", "events", "rest"}
    modules = {p.stem for p in Path(str(contrast.__file__)).parent.glob("*.py")} - helpers
    assert {"polarity", *CONTRASTS} == modules


@pytest.mark.model
def test_verdicts(case: Any) -> None:
    wanted = case["verdict"] if isinstance(case["verdict"], list) else [case["verdict"]]
    for one, other in ((case["a"], case["b"]), (case["b"], case["a"])):
        found = corroborate.compare(one, other)
        assert found.verdict in wanted, [(s.slot, s.a, s.b) for s in found.slots]
        conflicts = [s for s in found.slots if s.severity]
        assert bool(conflicts) == (found.verdict == "conflict")
        if conflicts:
            assert [s.slot for s in conflicts] == [case["slot"]]


@pytest.mark.model
def test_a_text_does_not_contrast_with_itself(case: Any, sides: Any) -> None:
    for side in sides:
        assert contrasts(side, side) == ()


def test_texts_without_claims_contrast_in_their_words_only() -> None:
    one, other = (Passage(text_document(t), ()) for t in ("Flood in Porto", "Flood in Lyon"))
    assert [c.slot for c in contrasts(one, other)] == ["place"]
    assert contrasts(one, one) == ()
