"""How likely two whole texts speak of one matter: their best pairs of claims, and all else.

Two sentences are of one matter when they state one fact; two articles when they tell of one event,
whatever each says of it. So there are two sets of weights, and the length of the shorter text
decides which counts.
"""

import json
import math
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, TypeVar

from rapidfuzz import fuzz

from corroborate import lexicon
from corroborate.link.align import coverage
from corroborate.link.frame import Frame, Term, frames
from corroborate.link.profile import likeness, profile
from corroborate.link.weigh import logistic
from corroborate.resources import model_path
from corroborate.types import Claim, Document

Regime = Literal["sentence", "article"]
Item = TypeVar("Item", str, float)
SAME_MATTER = 0.35
ARTICLE_WORDS = 30
LEAST_RARITY = 0.1
MOST_LOGIT = 5.0
DAYS = 14
PUBLISHED_DAYS = math.log1p(400)
CLOSE = (1, 4)  # days between publications that each count
SMALL = 2
EXACT_DAYS = 3
TOLD, MOST_TOLD = 0.2, 3
WORDS = {
    "rare": "rare words in common", "profile": "names and figures in common",
    "tokens": "words in common", "part": "a stretch of like wording", "near": "words of one field",
    "names": "the same names", "names_apart": "no name in common",
    "people": "the same people", "people_apart": "other people",
    "places": "the same places", "places_apart": "other places",
    "ages": "the same ages", "ages_apart": "other ages",
    "figures": "the same figures", "figures_apart": "other figures",
    "day": "the same day", "day_apart": "other days",
    "published_1": "published within a day", "published_4": "published within days",
    "published_apart": "published far apart",
}  # fmt: skip
WORD = re.compile(r"[^\W_]+")
COUNTED = frozenset({"count", "money", "percent", "measure"})


@dataclass(frozen=True)
class Passage:
    """A text with its claims, and what of it is compared."""

    document: Document
    claims: tuple[Claim, ...]

    @cached_property
    def letters(self) -> str:
        """The text in lower case."""
        return self.document.text.lower()

    @cached_property
    def words(self) -> Mapping[str, float]:
        """The words of the text with their squared rarity."""
        return {w: max(LEAST_RARITY, lexicon.rarity(w)) ** 2 for w in dict.fromkeys(self._in_order)}

    @cached_property
    def _in_order(self) -> list[str]:
        return WORD.findall(self.letters)

    @property
    def length(self) -> int:
        """How many words the text has."""
        return len(self._in_order)

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        """The frames of the claims, in order."""
        return frames(self.claims, {self.document.id: self.document})

    def frame_at(self, offset: int) -> Frame | None:
        """Return the claim that holds an offset, else the first of its sentence, if any."""
        held = [f for f in self.frames if f.claim.sentence[0] <= offset < f.claim.sentence[1]]
        inside = [f for f in held if f.claim.start <= offset < f.claim.end]
        return next(iter(inside or held), None)

    @property
    def sentences(self) -> int:
        """How many sentences have claims."""
        return len({c.sentence for c in self.claims})

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The terms of all claims, each lemma once with its greatest weight."""
        found: dict[str, Term] = {}
        for frame in self.frames:
            for term in frame.terms:
                if term.lemma not in found or found[term.lemma].weight < term.weight:
                    found[term.lemma] = term
        return tuple(found.values())

    @cached_property
    def names(self) -> frozenset[str]:
        """The single words of all names."""
        return frozenset(w for t in self.terms if t.pos == "PROPN" for w in t.lemma.split())

    @cached_property
    def people(self) -> frozenset[str]:
        """The persons named in full."""
        named = (a.canonical or a.text for c in self.claims for a in c.actors if a.kind == "person")
        return frozenset(n.lower() for n in named if len(n.split()) > 1)

    @cached_property
    def places(self) -> frozenset[str]:
        """The places named."""
        return frozenset((p.canonical or p.text).lower() for c in self.claims for p in c.places)

    @cached_property
    def days(self) -> tuple[tuple[int, int], ...]:
        """The days told of, as ordinals of the first and the last."""
        return tuple(
            (t.earliest.toordinal(), t.latest.toordinal())
            for c in self.claims
            for t in c.times
            if t.earliest and t.latest and (t.latest - t.earliest).days <= EXACT_DAYS
        )

    def figures(self, kinds: frozenset[str], least: float = 0) -> frozenset[float]:
        """The figures of some kinds of quantity that are greater than ``least``."""
        return frozenset(
            q.figure
            for c in self.claims
            for q in c.quantities
            if q.kind in kinds and q.figure is not None and q.figure > least
        )


@dataclass(frozen=True, slots=True)
class Weighed:
    """The probability that two texts are of one matter, and in words what tells so or not."""

    score: float
    reason: str


def weigh_passages(
    a: Passage, b: Passage, logits: Sequence[float], *, without: Container[str] = ()
) -> Weighed:
    """Weigh all that two texts share.

    ``logits`` are the log odds of their best pairs of claims, the best first; ``without`` are
    features that are not to count. A text without words is of no matter. The reason names what,
    besides the claims, weighs most on either side.
    """
    held = _weights()[regime(a, b)]
    counted = passage_features(a, b, logits).items()
    features = {name: value for name, value in counted if name not in without}
    parts = {name: held.get(name, 0.0) * value for name, value in features.items()}
    score = logistic(held["bias"] + sum(parts.values())) if a.length and b.length else 0.0
    told = [name for name, weight in parts.items() if name in WORDS and abs(weight) >= TOLD]
    ranked = [WORDS[name] for name in sorted(told, key=lambda name: -abs(parts[name]))]
    return Weighed(
        score, "the whole texts: " + (", ".join(ranked[:MOST_TOLD]) or "nothing telling")
    )


def regime(a: Passage, b: Passage) -> Regime:
    """Return which weights count: those of sentences unless both texts are longer."""
    return "article" if min(a.length, b.length) >= ARTICLE_WORDS else "sentence"


def passage_features(a: Passage, b: Passage, logits: Sequence[float]) -> dict[str, float]:
    """Return what the weights of ``models/passages.json`` weigh, each from 0 to 1."""
    best, second = (
        max(-MOST_LOGIT, min(MOST_LOGIT, z)) for z in (*logits, -MOST_LOGIT, -MOST_LOGIT)[:2]
    )
    shared = math.fsum(a.words[w] for w in a.words.keys() & b.words.keys())
    least = min(math.fsum(a.words.values()), math.fsum(b.words.values()))
    return {
        "best": (best / MOST_LOGIT + 1) / 2,
        "second": (second / MOST_LOGIT + 1) / 2,
        "covered": max(coverage(a.terms, b.terms), coverage(b.terms, a.terms)),
        "near": _soft_overlap(a, b),
        "rare": shared / least if least else 0.0,
        "profile": likeness(profile(a.document.text), profile(b.document.text)),
        "tokens": fuzz.token_set_ratio(a.letters, b.letters) / 100,
        "part": fuzz.partial_ratio(a.letters, b.letters) / 100,
        **_sets("names", a.names, b.names),
        **_sets("people", a.people, b.people),
        **_sets("places", a.places, b.places),
        **_sets("ages", a.figures(frozenset({"age"})), b.figures(frozenset({"age"}))),
        **_sets("figures", a.figures(COUNTED, SMALL), b.figures(COUNTED, SMALL)),
        **_days(a, b),
        **_published(a.document, b.document),
    }


def _sets(name: str, a: frozenset[Item], b: frozenset[Item]) -> dict[str, float]:
    """What two sets share; nothing is said where one is empty."""
    if not a or not b:
        return {}
    return {name: len(a & b) / min(len(a), len(b)), f"{name}_apart": float(not a & b)}


def _soft_overlap(a: Passage, b: Passage) -> float:
    """The mean likeness of each word to the nearest of the other text, of the better side."""
    return max(_nearest(a, b), _nearest(b, a))


def _nearest(a: Passage, b: Passage) -> float:
    total = math.fsum(a.words.values())
    found = math.fsum(
        weight * max((lexicon.similarity(w, o) for o in b.words), default=0.0)
        for w, weight in a.words.items()
    )
    return max(0.0, found / total) if total else 0.0


def _days(a: Passage, b: Passage) -> dict[str, float]:
    if not a.days or not b.days:
        return {}
    gap = min(max(x[0] - y[1], y[0] - x[1]) for x in a.days for y in b.days)
    return {"day": float(gap <= 0), "day_apart": min(1.0, max(0, gap) / DAYS)}


def _published(a: Document, b: Document) -> dict[str, float]:
    """How far apart two texts were published, where both days are told."""
    if a.published.basis != "declared" or b.published.basis != "declared":
        return {}
    if a.published.earliest is None or b.published.earliest is None:
        return {}
    gap = abs((a.published.earliest - b.published.earliest).days)
    apart = min(1.0, math.log1p(gap) / PUBLISHED_DAYS)
    return {"published_apart": apart, **{f"published_{n}": float(gap <= n) for n in CLOSE}}


@cache
def _weights() -> dict[str, dict[str, float]]:
    """The weights of ``models/passages.json``; its card says what they were fitted on."""
    held: dict[str, dict[str, float]] = json.loads(
        model_path("passages.json").read_text(encoding="utf-8")
    )
    return held
