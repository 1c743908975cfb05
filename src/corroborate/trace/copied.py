"""Copied wording: which documents share more of their text than chance and newsroom habit explain.

Five-word shingles of all documents go into one inverted index; only pairs that share some are
aligned, word for word, so the work grows with the text and not with the pairs. What a shared
stretch counts is the weight of its words beyond ``CHANCE``: names, numbers and grammatical words
say little (two reporters of one fact share them), quotations, titles and stock phrases nothing.
Where some wording is shared, sentences that return with changes count too
(:mod:`corroborate.trace.reworded`).
How much is needed grows with the length of the shorter text and falls where documents of the same
story in this very corpus share next to nothing (see :mod:`corroborate.trace.noise`).
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from statistics import median

from corroborate.trace.noise import needed, noise_floor
from corroborate.trace.records import CopiedSpan
from corroborate.trace.reworded import Rewording, find_rewordings
from corroborate.trace.words import NOTHING, Words, words_of
from corroborate.types import CopyLink, Document

SIZE = 5
"""Words in a shingle, and the shortest stretch that counts as shared."""
CHANCE = 2.5
"""The weight of a shared stretch that chance explains: about five words with two names."""
CROWD = 12
"""A shingle found in more documents than this proposes only neighbouring documents as pairs."""
REPEATED = 8
"""Places of one shingle that are looked at in one document."""
WORTH = 0.35
"""The part of what links two documents that equal stretches must give before sentences are looked
at that return with changes."""
SEVERAL, COMPANY = 4, 8
"""A shingle held by ``SEVERAL`` documents is stale if two of them share fewer than ``COMPANY``."""

Positions = dict[int, list[int]]


@dataclass(frozen=True, slots=True)
class Copies:
    """All that was found: the shared stretches of linked documents, and the links."""

    spans: tuple[CopiedSpan, ...]
    links: tuple[CopyLink, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    a: int
    b: int
    length: int
    weight: float


def find_copies(documents: Sequence[Document]) -> Copies:
    """Return the stretches of text that pairs of ``documents`` share, and which pairs are linked.

    The answer does not depend on the order of the documents beyond which one of a pair is ``a``:
    that is the first in the sequence.
    """
    words = [words_of(document) for document in documents]
    positions = [_positions(each) for each in words]
    scored: dict[tuple[int, int], tuple[float, list[_Run]]] = {}
    shared, stale = _share(positions)
    words = [_discount(*pair, stale) for pair in zip(words, positions, strict=True)]
    for a, b in sorted(shared):
        runs = _align(words[a], words[b], positions[a], positions[b])
        scored[a, b] = _score(words[a], runs), runs
    totals = [
        sum(weight for index, weight in enumerate(each.weights) if index not in each.quoted)
        for each in words
    ]
    scores = {pair: score for pair, (score, _) in scored.items()}
    floor = noise_floor([each.names for each in words], totals, scores)
    spans: list[CopiedSpan] = []
    links: list[CopyLink] = []
    for (a, b), (score, runs) in scored.items():
        asked = needed(min(totals[a], totals[b]), floor)
        if score < WORTH * asked:
            continue
        again = find_rewordings(words[a], words[b])
        ratio = (score + sum(each.weight for each in again)) / asked
        if ratio < 1:
            continue
        link = _link((documents[a], documents[b]), ratio, runs, again, (words[a], words[b]))
        shown = sorted(
            (
                _span(documents[a], words[a], documents[b], words[b], run)
                for run in runs
                if run.weight > CHANCE
            ),
            key=lambda span: span.a_start,
        )
        places = tuple((span.a_start, span.a_end, span.b_start, span.b_end) for span in shown)
        links.append(replace(link, spans=places))
        spans.extend(shown)
    return Copies(tuple(spans), tuple(links))


def _positions(words: Words) -> Positions:
    """Return where each shingle of a document begins, by hash; stock ones are left out.

    Of one that is repeated over and over only the first few places are kept.
    """
    found: Positions = {}
    forms, weights = words.forms, words.weights
    counted = sum(weight > NOTHING for weight in weights[: SIZE - 1])
    for index in range(len(forms) - SIZE + 1):
        counted += weights[index + SIZE - 1] > NOTHING
        if counted:
            places = found.setdefault(hash(forms[index : index + SIZE]), [])
            if len(places) < REPEATED:
                places.append(index)
        counted -= weights[index] > NOTHING
    return found


def _share(positions: Sequence[Positions]) -> tuple[Counter[tuple[int, int]], set[int]]:
    """Return how many shingles pairs of documents share, and the shingles that are stale.

    A stale shingle is one that several documents hold which have little else in common: a stock
    phrase of this corpus. (The shingles of a text that many have copied come in company.)
    """
    holders: dict[int, list[int]] = defaultdict(list)
    for document, shingles in enumerate(positions):
        for shingle in shingles:
            holders[shingle].append(document)
    shared: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if 1 < len(held) <= CROWD:
            shared.update(combinations(held, 2))
        elif len(held) > CROWD:
            shared.update(pairwise(held))
    stale = {
        shingle
        for shingle, held in holders.items()
        if len(held) >= SEVERAL and median(shared[pair] for pair in pairwise(held)) < COMPANY
    }
    return shared, stale


def _discount(words: Words, positions: Positions, stale: set[int]) -> Words:
    """Return ``words`` with no weight on those that stand in a stale shingle."""
    weights = list(words.weights)
    for shingle in positions.keys() & stale:
        for index in positions[shingle]:
            weights[index : index + SIZE] = [NOTHING] * SIZE
    return replace(words, weights=tuple(weights))


def _align(a: Words, b: Words, in_a: Positions, in_b: Positions) -> list[_Run]:
    """Return the longest equal stretches of two documents, each word used once on both sides."""
    common = in_a.keys() & in_b.keys()
    used: set[int] = set()
    runs: list[_Run] = []
    done = 0
    for start, shingle in sorted((at, key) for key in common for at in in_b[key]):
        free = [at for at in in_a[shingle] if at not in used]
        if start < done or not free:
            continue
        length, at = max((_extend(a.forms, b.forms, at, start), -at) for at in free)
        at = -at
        if length < SIZE:
            continue
        while at and start > done and at - 1 not in used and a.forms[at - 1] == b.forms[start - 1]:
            at, start, length = at - 1, start - 1, length + 1
        runs.append(_Run(at, start, length, _weigh(a, b, at, start, length)))
        used.update(range(at, at + length))
        done = start + length
    return runs


def _score(words: Words, runs: Sequence[_Run]) -> float:
    """Return what all stretches count beyond chance; what a text repeats counts once."""
    each = {words.forms[run.a : run.a + run.length]: run.weight for run in runs}
    return sum(max(0.0, weight - CHANCE) for weight in each.values())


def _weigh(a: Words, b: Words, i: int, j: int, length: int) -> float:
    """Return what an equal stretch counts.

    What both quote is one speaker's wording and counts nothing; what one quotes and the other
    passes off as its own counts half.
    """
    total = 0.0
    for step in range(length):
        quotes = (i + step in a.quoted) + (j + step in b.quoted)
        total += min(a.weights[i + step], b.weights[j + step]) * (2 - quotes) / 2
    return total


def _extend(a: Sequence[str], b: Sequence[str], i: int, j: int) -> int:
    """Return how many words are equal from ``i`` in ``a`` and ``j`` in ``b`` onwards."""
    length = 0
    limit = min(len(a) - i, len(b) - j)
    while length < limit and a[i + length] == b[j + length]:
        length += 1
    return length


def _span(first: Document, a: Words, second: Document, b: Words, run: _Run) -> CopiedSpan:
    """Turn a run of words into offsets in both texts."""
    a_start, a_end = a.starts[run.a], a.ends[run.a + run.length - 1]
    b_start, b_end = b.starts[run.b], b.ends[run.b + run.length - 1]
    text = first.text[a_start:a_end]
    return CopiedSpan(first.id, a_start, a_end, second.id, b_start, b_end, text, run.weight)


def _link(
    documents: tuple[Document, Document],
    score: float,
    runs: Sequence[_Run],
    again: Sequence[Rewording],
    words: tuple[Words, Words],
) -> CopyLink:
    """Return the link of two documents, with its reason in words."""
    a, b = documents
    counted = [run for run in runs if run.weight > CHANCE]
    equal = sum(run.length for run in counted)
    shorter = max(1, min(len(each.forms) for each in words))
    share = min(1.0, (equal + sum(each.words for each in again)) / shorter)
    longest = max(counted, key=lambda run: (run.weight, -run.a))
    sample = _text(a, words[0], longest.a, longest.a + longest.length)
    places = "one stretch" if len(counted) == 1 else f"{len(counted)} stretches"
    reason = (
        f"{equal} words in {places} stand in both, {min(1.0, equal / shorter):.0%} of the shorter "
        f"text; the weightiest: “{_shorten(sample)}”"
    )
    if again:
        number = "one sentence returns" if len(again) == 1 else f"{len(again)} sentences return"
        here = _shorten(_text(a, words[0], *again[0].a))
        there = _shorten(_text(b, words[1], *again[0].b))
        reason += f"; {number} with changes, as “{here}” and “{there}”"
    return CopyLink(a.id, b.id, round(score, 3), round(share, 3), reason, _earlier(a, b))


def _text(document: Document, words: Words, start: int, end: int) -> str:
    """Return the text of some words, the last before ``end``."""
    return document.text[words.starts[start] : words.ends[end - 1]]


def _shorten(sample: str, limit: int = 120) -> str:
    """Return ``sample`` on one line, cut at a word where it is longer than ``limit``."""
    line = " ".join(sample.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " …"


def _earlier(a: Document, b: Document) -> str:
    """Return the id of the document surely published first, or an empty string."""
    for first, second in ((a, b), (b, a)):
        last, begin = first.published.latest, second.published.earliest
        if last is not None and begin is not None and last < begin:
            return first.id
    return ""
