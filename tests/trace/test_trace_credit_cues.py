import re

from corroborate.trace.credit_cues import cues, name_cues


def test_document_cues_come_first() -> None:
    scopes = [cue.scope for cue in cues()]
    assert scopes == sorted(scopes)
    assert set(scopes) == {"document", "sentence"}


def test_what_stands_before_ends_at_the_name() -> None:
    for cue in cues():
        assert cue.before.pattern.endswith(r"\Z"), cue.label


def test_cues_for_any_name_have_the_name_as_a_group() -> None:
    for label, _, pattern in name_cues():
        assert "name" in pattern.groupindex, label
        assert pattern.flags & re.MULTILINE
