"""The same said to be so in one text, and not to be so in the other."""

import re
from collections.abc import Iterator

from corroborate import lexicon
from corroborate.link.align import coverage, word_similarity
from corroborate.link.compare import polarity
from corroborate.link.compare.polarity import SAYING
from corroborate.link.contrast.found import Contrast
from corroborate.link.frame import EMPTY_VERBS, Frame, Term
from corroborate.link.passages import Passage

SAME_VERB = 0.6
COVERED = 0.85
NEGATION = re.compile(
    r"\b(?:not?|never|nobody|none|neither|nor|without|cannot|den\w+)\b|n['’]t\b", re.I
)


def find(a: Passage, b: Passage) -> Iterator[Contrast]:
    """Yield a verb that both texts have, affirmed in one and negated in the other."""
    found = []
    for one in a.frames:
        for other in b.frames:
            near = _likeness(one, other)
            if near < SAME_VERB or polarity.compare(one, other).level != "conflict":
                continue
            if not _same_predicate(one, other, a, b):
                continue
            again = any(
                _likeness(f, g) >= near and polarity.compare(f, g).level == "match"
                for f, g in (
                    *((f, other) for f in a.frames if f is not one),
                    *((one, g) for g in b.frames if g is not other),
                )
            )
            shared = coverage(one.terms, other.terms) + coverage(other.terms, one.terms)
            found.append((again, -near, -shared, one, other))
    found.sort(key=lambda x: x[:3])
    for again, _, _, one, other in found[:1]:
        judged = polarity.compare(one, other)
        yield Contrast(
            "polarity",
            judged.a,
            judged.b,
            judged.reason,
            (one.claim.id, other.claim.id),
            firm=not again,
            denied=judged.severity == "denial",
        )
    if not found:
        yield from _named_elsewhere(a, b, turned=False)
        yield from _named_elsewhere(b, a, turned=True)


def _same_predicate(one: Frame, other: Frame, a: Passage, b: Passage) -> bool:
    """Return whether a copula that is negated has nothing of which the other text is silent."""
    frame, text = (one, b) if one.negated else (other, a)
    return frame.claim.predicate.kind != "copula" or coverage(frame.terms, text.terms) >= COVERED


def _likeness(a: Frame, b: Frame) -> float:
    """Return from 0 to 1 how far two claims have one verb; a verb that is empty is none."""
    left, right = _verbs(a), _verbs(b)
    pairs = [
        1.0 if x.lemma == y.lemma else word_similarity(x.lemma, x.pos, y.lemma, y.pos)
        for x in left
        for y in right
    ]
    if left and right and a.event and a.event == b.event:
        pairs.append(0.9)
    return max(pairs, default=0.0)


def _verbs(frame: Frame) -> list[Term]:
    return [t for t in frame.predicates if t.lemma not in EMPTY_VERBS | SAYING]


def _named_elsewhere(a: Passage, b: Passage, *, turned: bool) -> Iterator[Contrast]:
    """Yield a verb negated in the first text that the second, which negates nothing, names."""
    if any(f.negated or f.denied for f in b.frames) or NEGATION.search(b.document.text):
        return
    for frame in (f for f in a.frames if f.negated and not polarity.is_wished(f)):
        predicate = frame.claim.predicate
        if predicate.lemma in EMPTY_VERBS | SAYING or predicate.kind != "verb":
            continue
        other = next((f for f in b.frames if _names(f, predicate.lemma)), None)
        if other is None and predicate.text.lower() not in b.words:
            continue
        ids, values = (frame.claim.id, other.claim.id if other else ""), ("negated", "affirmed")
        yield Contrast(
            "polarity",
            *(values[::-1] if turned else values),
            "one side says the opposite",
            (ids[1], ids[0]) if turned else ids,
        )
        return


def _names(frame: Frame, verb: str) -> bool:
    """Return whether a claim has a verb or its event among its words."""
    event = lexicon.event_class(verb, "VERB")
    return any(
        w.lemma == verb or (event and lexicon.event_class(w.lemma, w.pos) == event)
        for w in frame.claim.words
    )
