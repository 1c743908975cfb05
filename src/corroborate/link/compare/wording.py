"""The wording slot: how much of each claim the other's words can stand for, rare words first."""

from rapidfuzz import fuzz

from corroborate.link.align import coverage
from corroborate.link.compare.level import Judged
from corroborate.link.frame import Frame
from corroborate.link.profile import documents_alike
from corroborate.types import Level

MATCH, COMPATIBLE = 0.7, 0.4
ENOUGH = 4.0


def compare(a: Frame, b: Frame) -> Judged:
    """Compare the content words of two claims and of their sentences."""
    one, other = coverage(a.terms, b.terms), coverage(b.terms, a.terms)
    low, high = min(one, other), max(one, other)
    shared_names = len(a.names & b.names) / max(1, min(len(a.names), len(b.names)))
    features = {
        "low": low,
        "high": high,
        "letters": fuzz.token_set_ratio(a.claim.text.lower(), b.claim.text.lower()) / 100,
        "context": max(coverage(a.terms, b.context), coverage(b.terms, a.context)),
        "names": shared_names,
        "core": min(coverage(a.core, b.terms), coverage(b.core, a.terms)),
        "shared": min(1.0, _shared(a, b) / ENOUGH),
        "near": max(0.0, _cosine(a, b)),
        "documents": documents_alike(a.document.text, b.document.text),
        "short": 1.0 if min(len(a.terms), len(b.terms)) < 3 else 0.0,
    }
    level: Level = "match" if low >= MATCH else "compatible" if high >= COMPATIBLE else "conflict"
    reason = f"{round(100 * one)} % and {round(100 * other)} % of the words have a counterpart"
    return Judged(level, reason, features=features)


def _shared(a: Frame, b: Frame) -> float:
    """Return the weight of the words that stand in both claims."""
    lemmas = {t.lemma for t in b.terms}
    return sum(t.weight for t in a.terms if t.lemma in lemmas)


def _cosine(a: Frame, b: Frame) -> float:
    """Return the cosine of the mean word vectors of two claims."""
    if a.vector is None or b.vector is None:
        return 0.0
    return float(a.vector @ b.vector)
