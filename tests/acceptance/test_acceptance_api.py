"""The public functions, with the real spaCy pipeline."""

from datetime import date

import pytest

import corroborate
from corroborate.config import Settings

pytestmark = pytest.mark.model
TEXT = "The flood killed 12 people in Norland on Monday, police said."


def test_claims_of_a_text() -> None:
    claims = corroborate.claims(TEXT, published=date(2024, 5, 1))
    assert claims
    for claim in claims:
        assert TEXT[claim.start : claim.end] == claim.text
    (monday,) = {t.earliest for claim in claims for t in claim.times if t.text.endswith("Monday")}
    assert monday == date(2024, 4, 29)
    assert any(q.figure == 12 for claim in claims for q in claim.quantities)


def test_compare_two_texts() -> None:
    other = TEXT.replace("12", "30")
    assert corroborate.compare(TEXT, TEXT).verdict == "same"
    comparison = corroborate.compare(TEXT, other, date(2024, 5, 1), date(2024, 5, 1))
    assert comparison.verdict == "conflict"
    assert any(slot.slot == "quantity" and slot.severity for slot in comparison.slots)
    assert corroborate.compare(TEXT, "").score == 0


def test_report_on_paths(tmp_path) -> None:  # type: ignore[no-untyped-def]
    for name, figure in (("a", 12), ("b", 30)):
        (tmp_path / f"{name}.txt").write_text(TEXT.replace("12", str(figure)), encoding="utf-8")
    report = corroborate.report([str(tmp_path)], settings=Settings(store=False))
    assert next(finding.verdict for finding in report.findings) == "conflicting"


def test_the_version() -> None:
    assert corroborate.__version__ == report_version()
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        corroborate.nonsense  # noqa: B018


def report_version() -> str:
    from importlib.metadata import version

    return version("corroborate-news")
