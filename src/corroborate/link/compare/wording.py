"""The wording slot: how much of each claim the other's words can stand for, rare words first."""

from rapidfuzz import fuzz

from corroborate.link.align import coverage
from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame
from corroborate.link.profile import documents_alike
from corroborate.types import Level

MATCH, COMPATIBLE = 0.7, 0.4
ENOUGH = 4.0
FEW = 3


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the content words of two claims and of their sentences."""
    one, other = coverage(a.terms, b.terms), coverage(b.terms, a.terms)
    low, high = min(one, other), max(one, other)
    features = {
        "low": low,
        "high": high,
        "letters": fuzz.token_set_ratio(a.letters, b.letters) / 100,
        "sorted": fuzz.token_sort_ratio(a.letters, b.letters) / 100,
        "core": min(coverage(a.core, b.terms), coverage(b.core, a.terms)),
        "shared": min(1.0, _shared(a, b) / ENOUGH),
        "documents": documents_alike(a.document.text, b.document.text),
        "short": 1.0 if min(len(a.terms), len(b.terms)) < FEW else 0.0,
    }
    level: Level = "match" if low >= MATCH else "compatible" if high >= COMPATIBLE else "conflict"
    reason = f"{round(100 * one)} % and {round(100 * other)} % of the words have a counterpart"
    return Judged(level, reason, features=features)


def _shared(a: Frame, b: Frame) -> float:
    """Return the weight of the words that stand in both claims."""
    other = {t.lemma: t.weight for t in b.terms}
    return sum(min(t.weight, other[t.lemma]) for t in a.terms if t.lemma in other)
