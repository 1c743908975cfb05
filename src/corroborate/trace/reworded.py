"""Sentences taken over with changes: their words return in the same order, others in between.

Editors rewrite a release or a wire piece sentence by sentence, so that hardly five words in a row
are left of it. Two sentences are compared by the heaviest sequence of words that both have in one
order (a longest common subsequence, weighed as in :mod:`corroborate.trace.words`). How much of the
shorter one it makes up tells a rewritten sentence from two sentences about one fact.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from corroborate.trace.words import CONTENT, Words

ALIKE = 0.6
"""The part of the lighter sentence's weight that must return in the other one."""
EXPECTED = 4.0
"""What the common words of two sentences about one fact weigh without copying, times the part."""
SHARED = 3
"""Ordinary words two sentences must have in common to be compared at all."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """A sentence of one document that returns in another one.

    ``a`` and ``b`` are the indices of its words in both (the second is behind the last), ``words``
    how many of them both have, ``weight`` what they count beyond ``EXPECTED``.
    """

    a: tuple[int, int]
    b: tuple[int, int]
    words: int
    weight: float


def find_rewordings(a: Words, b: Words) -> tuple[Rewording, ...]:
    """Return the sentences of ``a`` that return in ``b`` with changes.

    Those that return as they are count as equal stretches. Each sentence is taken once on both
    sides, the heaviest pairs first.
    """
    found = []
    for one, other in _candidates(a, b):
        if a.forms[slice(*one)] == b.forms[slice(*other)]:
            continue
        lighter = min(_weight(a, one), _weight(b, other))
        least = max(ALIKE * lighter, (EXPECTED * lighter) ** 0.5)
        if _in_any_order(a, b, one, other) <= least:
            continue
        common, weight = _common(a, b, one, other)
        if weight > least:
            found.append(Rewording(one, other, common, weight * weight / lighter - EXPECTED))
    chosen: list[Rewording] = []
    used_a: set[tuple[int, int]] = set()
    used_b: set[tuple[int, int]] = set()
    for each in sorted(found, key=lambda each: (-each.weight, each.a, each.b)):
        if each.a not in used_a and each.b not in used_b:
            chosen.append(each)
            used_a.add(each.a)
            used_b.add(each.b)
    return tuple(chosen)


def _candidates(a: Words, b: Words) -> Iterable[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the pairs of sentences that have enough ordinary words in common."""
    holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for sentence in a.sentences:
        for form in _ordinary(a, sentence):
            holders[form].append(sentence)
    for sentence in b.sentences:
        shared = Counter(one for form in _ordinary(b, sentence) for one in holders.get(form, ()))
        yield from ((one, sentence) for one, count in shared.items() if count >= SHARED)


def _ordinary(words: Words, sentence: tuple[int, int]) -> set[str]:
    """Return the words of a sentence that are neither names nor grammatical nor quoted."""
    return {
        words.forms[index]
        for index in range(*sentence)
        if words.weights[index] == CONTENT and index not in words.quoted
    }


def _weight(words: Words, sentence: tuple[int, int]) -> float:
    """Return what a sentence weighs without what it quotes."""
    return sum(words.weights[i] for i in range(*sentence) if i not in words.quoted)


def _in_any_order(a: Words, b: Words, one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return what the words of one sentence weigh that the other has too: no less than in order."""
    held = set(b.forms[slice(*other)])
    return sum(a.weights[i] for i in range(*one) if a.forms[i] in held and i not in a.quoted)


def _common(a: Words, b: Words, one: tuple[int, int], other: tuple[int, int]) -> tuple[int, float]:
    """Return the length and the weight of the heaviest common subsequence of two sentences.

    What either side quotes does not count.
    """
    columns = range(*other)
    above = [(0.0, 0)] * (len(columns) + 1)
    for left in range(*one):
        if left in a.quoted:
            continue
        form, weight = a.forms[left], a.weights[left]
        current = [(0.0, 0)]
        for j, right in enumerate(columns):
            best = max(above[j + 1], current[j])
            if form == b.forms[right] and right not in b.quoted:
                before, length = above[j]
                best = max(best, (before + min(weight, b.weights[right]), length + 1))
            current.append(best)
        above = current
    weight, length = above[-1]
    return length, weight
