"""Words around a number that bound or blur it, and what they make of its interval.

The effects:

- ``above`` ("more than", "over") and ``least`` ("at least", "or more"): [N, open];
- ``below`` ("less than", "under") and ``most`` ("up to", "as many as"): [open, N];
- ``almost`` ("nearly", "close to"): [N less the tolerance, N];
- ``past`` ("just over"): [N, N plus the tolerance];
- ``about`` ("some", "an estimated", "or so"): N plus or minus the tolerance;
- ``exact`` ("exactly", "an average of"): N.

The tolerance is ten percent of the number. It is a convention of this package: readers' own
intervals vary far more with the roundness and size of the number than with the hedge word
(Ferson et al., Natural language of uncertainty: numeric hedge words, International Journal of
Approximate Reasoning 57, 2015).
"""

from dataclasses import dataclass
from typing import Literal

from corroborate.normalize.quantities import numerals
from corroborate.normalize.quantities.lexer import Tokens, lower_at, matches
from corroborate.normalize.quantities.words import by_first_word, listed

Effect = Literal["above", "least", "below", "most", "almost", "past", "about", "exact"]

TOLERANCE = 0.10
"""Share of a number by which "about" and "almost" widen it."""

_LEFT: dict[Effect, str] = {
    "above": (
        "more than|greater than|larger than|higher than|bigger than|over|above|upwards of"
        "|upward of|in excess of|north of|beyond|exceeding|exceed|exceeds|exceeded|surpassing"
        "|surpass|surpasses|surpassed|topping|older than|longer than|>"
    ),
    "least": (
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of"
        "|minimum|at the very least|as few as|as little as|as low as|more than or equal to"
        "|greater than or equal to|equal to or more than|equal to or greater than|not under"
        "|at least or equal to|bigger or equal than|higher or equal than|larger or equal than"
        "|greater or equal than|greater or equal to|> =|≥"
    ),
    "below": (
        "less than|fewer than|smaller than|lower than|under|below|younger than|shorter than|<"
        "|short of"
    ),
    "most": (
        "up to|as many as|as much as|as high as|as long as|at most|at the most|no more than"
        "|not more than|a maximum of|maximum of|maximum|not exceeding|no greater than|up to about"
        "|less than or equal to|equal to or less than|smaller or equal than|less or equal than"
        "|lower or equal than|smaller or equal to|fewer than or equal to|anything up to|< =|≤"
    ),
    "almost": (
        "almost|nearly|close to|nearing|approaching|just under|just below|just shy of|shy of"
        "|not quite|virtually|slightly less than|slightly fewer than|slightly under"
        "|a little under|a little less than|little less than|practically"
    ),
    "past": (
        "just over|just above|just more than|slightly more than|slightly over|slightly above"
        "|a little over|a little more than|little more than|a bit more than|a bit over"
    ),
    "about": (
        "about|around|approximately|approx|approx .|roughly|some|circa|ca .|an estimated|estimated"
        "|est .|~|≈|in the region of|in the order of|on the order of|in the neighborhood of"
        "|in the neighbourhood of|in the vicinity of|something like|somewhere around"
        "|somewhere near|perhaps|maybe|possibly|near|more or less|an approximate|reportedly some"
        "|about some"
    ),
    "exact": ("exactly|precisely|an average of|equal to|equals to|equaling to|equals"),
}
_RIGHT: dict[Effect, str] = {
    "least": (
        "or more|and more|or greater|or higher|or above|or over|and over|and above|and up|or older"
        "|and older|and counting|+|plus|- plus|at least|or greater than|or more than|and upward"
        "|and upwards|or longer|or better"
    ),
    "most": (
        "or less|or fewer|or under|and under|or below|and below|or younger|and younger|at most"
        "|at the most|or lower|and less|and fewer"
    ),
    "about": "or so|- odd|odd|or thereabouts|more or less|give or take|- ish|approximately",
}
_INTENSIFIERS = listed("well far much way considerably significantly substantially")
_FINAL_EQUAL = {"above": "least", "below": "most"}
_PHRASAL = listed(
    "take takes took taken taking hand hands handed handing turn turned turning run runs ran "
    "running roll rolled fly flies flew flying knock knocked drive drove driving win won cross "
    "crossed"
)
"""Verbs that "over" may belong to rather than to the number ("took over two oil fields")."""
_TIME_SPAN_MARKS = listed("for after well just of was were is be been last lasting took")


def _index(table: dict[Effect, str]) -> dict[str, list[tuple[tuple[str, ...], Effect]]]:
    """Arrange the phrases by their last word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Effect]]] = {}
    for effect, phrases in table.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            found.setdefault(words[-1], []).append((words, effect))
    for entries in found.values():
        entries.sort(key=lambda entry: len(entry[0]), reverse=True)
    return found


_LEFT_INDEX = _index(_LEFT)
_RIGHT_EFFECTS = {
    tuple(phrase.split()): effect for effect, many in _RIGHT.items() for phrase in many.split("|")
}
_RIGHT_PHRASES = by_first_word(sorted(_RIGHT_EFFECTS, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge found: its effect and its tokens, ``first`` up to, not including, ``last``."""

    effect: Effect
    first: int
    last: int


def left(tokens: Tokens, index: int, *, floor: int = 0) -> tuple[Hedge, ...]:
    """Return the hedges that end just before the token ``index``, the nearest first.

    No token before ``floor``, where the number before ends, is taken.
    """
    found: list[Hedge] = []
    while (hedge := _one_left(tokens, index)) is not None and hedge.first >= floor:
        found.append(hedge)
        index = hedge.first
    return tuple(found)


def _one_left(tokens: Tokens, index: int) -> Hedge | None:
    for words, effect in _LEFT_INDEX.get(lower_at(tokens, index - 1), ()):
        first = index - len(words)
        if first < 0 or not matches(tokens, first, words):
            continue
        if words == ("over",) and lower_at(tokens, first - 1) in _PHRASAL:
            continue
        if lower_at(tokens, first - 1) in _INTENSIFIERS and effect in {"above", "below"}:
            first -= 1
        return Hedge(effect, first, index)
    return None


def right(tokens: Tokens, index: int) -> Hedge | None:
    """Return the hedge that begins at the token ``index``, just after a number or its unit."""
    for words in _RIGHT_PHRASES.get(lower_at(tokens, index), ()):
        if not matches(tokens, index, words):
            continue
        joined = words[0] in {"-", "+"}
        if joined and not tokens[index].glued:
            continue
        if words[0] in {"or", "and"} and _new_number(tokens, index + len(words)):
            continue
        return Hedge(_RIGHT_EFFECTS[words], index, index + len(words))
    return None


def _new_number(tokens: Tokens, index: int) -> bool:
    """Say whether a number follows, to which the words belong rather ("and more than 20")."""
    at = index
    while lower_at(tokens, at) in {"than", "at", "or", "equal", "to"}:
        at += 1
    return numerals.read(tokens, at) is not None


def or_equal(tokens: Tokens, effect: Effect, index: int) -> tuple[Effect, int]:
    """Read "or equal (to)" after a bounded number: the bound then belongs to the interval."""
    if effect not in _FINAL_EQUAL or not matches(tokens, index, ("or", "equal")):
        return effect, index
    end = index + 3 if lower_at(tokens, index + 2) == "to" else index + 2
    if _new_number(tokens, end):
        return effect, index
    return ("least" if effect == "above" else "most"), end


def spans_time(tokens: Tokens, hedge: Hedge, end: int) -> bool:
    """Tell "over three years" as a stretch of time from "for over three years" as a bound.

    ``end`` is the index after the unit of time.
    """
    if lower_at(tokens, hedge.first) != "over" or hedge.last != hedge.first + 1:
        return False
    before, after = lower_at(tokens, hedge.first - 1), lower_at(tokens, end)
    return before not in _TIME_SPAN_MARKS and after not in {"ago", "old", "-", "later", "after"}


def apply(
    effect: Effect, low: float | None, high: float | None
) -> tuple[float | None, float | None]:
    """Return the interval that an effect makes of [low, high]."""
    match effect:
        case "above" | "least":
            return low, None
        case "below" | "most":
            return None, high
        case "almost":
            return (None if low is None else low - TOLERANCE * abs(low)), high
        case "past":
            return low, (None if high is None else high + TOLERANCE * abs(high))
        case "about":
            wide_low = None if low is None else low - TOLERANCE * abs(low)
            return wide_low, (None if high is None else high + TOLERANCE * abs(high))
        case _:
            return low, high
