"""From a span found by anybody to a :class:`~corroborate.types.Timex`."""

import re
from datetime import date, datetime

from corroborate.normalize.times import context, intervals
from corroborate.normalize.times.evidence import refused
from corroborate.normalize.times.finding import find
from corroborate.normalize.times.grammar import grammar
from corroborate.normalize.times.intervals import Bounds
from corroborate.normalize.times.lexer import Token, tokens
from corroborate.normalize.times.meaning import Meaning, Reference, Tense
from corroborate.normalize.times.parser import Chart
from corroborate.normalize.times.tense import tense_at
from corroborate.normalize.times.vocabulary import words
from corroborate.types import Published, Timex

_LEADS = words(
    "on in at the of for during over about around a an its their his her our sometime some "
    "throughout as late and , ( “ \" '"
)
_TRAILS = words("'s ' , . ) ; : ” \" -")
_MARKS = " .,;:\"'()"
_RANKED = re.compile(r"\b(?:first|second|third|only|once|\w{2,}est|worst)\s+(?:[\w-]+\s+){0,2}$")
_TELLING = words(
    "after before since until till from by through next last past previous following preceding "
    "earlier later ago hence than not yesterday today tomorrow tonight other between or now "
    "prior back ahead"
)
LONGEST = 40
"""Tokens in the longest span that is read."""
_ANY_DAY = date(2000, 1, 1)


def resolve(
    text: str,
    start: int,
    end: int,
    published: date | Published | None = None,
    *,
    tense: Tense | None = None,
) -> Timex | None:
    """Return what the time expression ``text[start:end]`` denotes, or ``None`` if it is none.

    ``published`` is the day of publication, or an interval of days it may be; the result then
    holds for every one of them, and where nothing is known of it, what is relative to it has no
    bounds. ``tense`` is that of the clause; without it the words around the span are looked at.
    """
    start, end = max(0, start), min(len(text), end)
    if refused(text, start, end):
        return None
    meaning = read(tokens(text, start, end))
    if meaning is None:
        return None
    told = tense or (None if meaning.rests == "stated" else tense_at(text, start, end))
    if meaning.in_past and not _ahead(text, start, end, told, meaning):
        meaning = meaning.in_past
    try:
        leant = _leaning(text, start, meaning, published)
        bounds, basis = leant or (
            _bounds(meaning, published, told, sure=tense is not None),
            _basis(meaning, published),
        )
    except (ValueError, OverflowError):
        return None
    return Timex(
        text=text[start:end],
        start=start,
        end=end,
        kind=meaning.kind,
        earliest=bounds[0],
        latest=bounds[1],
        basis=basis,
        grain=meaning.grain,
        minute=meaning.minute,
        days=meaning.length,
    )


def _ahead(text: str, start: int, end: int, tense: Tense | None, meaning: Meaning) -> bool:
    """Tell whether "in two months" lies ahead; else it tells how long something took.

    "The next two months" do unless the clause is past, "in two months" only if it is future.
    """
    if meaning.kind == "duration":
        return tense != "past"
    if tense is None:
        return not text[:start].strip(_MARKS) and not text[end:].strip(_MARKS)
    return tense == "future" and not _RANKED.search(text, max(0, start - 40), start)


def read(row: list[Token]) -> Meaning | None:
    """Return the meaning of a row of tokens, ``None`` if it is no time expression.

    Little words before and after are passed over, and so are words that say nothing of time, if
    what remains is one expression.
    """
    if len(row) > LONGEST:
        return None
    chart = Chart(grammar(), row)
    first, last = 0, len(row)
    while first < last:
        found = chart.ends("asked", first).get(last)
        if isinstance(found, Meaning):
            return found
        if row[last - 1].low in _TRAILS:
            last -= 1
        elif row[first].low in _LEADS:
            first += 1
        else:
            break
    return _inner(chart, first, last)


def _inner(chart: Chart, first: int, last: int) -> Meaning | None:
    best: tuple[int, int, Meaning] | None = None
    for position in range(first, last):
        for stop, value in chart.ends("expression", position).items():
            if stop <= last and isinstance(value, Meaning):
                longer = best is None or stop - position > best[1] - best[0]
                best = (position, stop, value) if longer else best
    if best is None:
        return None
    rest = [*chart.row[first : best[0]], *chart.row[best[1] : last]]
    return None if any(_tells(token) for token in rest) else best[2]


def _tells(token: Token) -> bool:
    """Tell whether a token left over may be part of what the expression says."""
    if token.readings or any(char.isdigit() for char in token.low):
        return True
    return token.low in _TELLING


def _bounds(
    meaning: Meaning, published: date | Published | None, tense: Tense | None, *, sure: bool
) -> Bounds:
    if meaning.rests in ("stated", "nothing"):
        return meaning.at(Reference(_ANY_DAY, tense, sure))
    first, last = publication(published)
    strict = {sure, sure or first != last}
    firsts = [meaning.at(Reference(first, tense, flag))[0] for flag in strict] if first else []
    lasts = [meaning.at(Reference(last, tense, flag))[1] for flag in strict] if last else []
    earliest = None if None in firsts else min(filter(None, firsts), default=None)
    return earliest, None if None in lasts else max(filter(None, lasts), default=None)


def _leaning(
    text: str, start: int, meaning: Meaning, published: date | Published | None
) -> tuple[Bounds, str] | None:
    """Return the bounds that rest on a date mentioned before, and the words for it."""
    lean = meaning.lean
    if lean is None or (meaning.rests != "nothing" and not context.compared(text, start)):
        return None
    found = [
        item
        for span in find(text, *context.window(text, start))
        if (item := _dated(text, span, published))
    ]
    if meaning.rests != "nothing":
        found = [item for item in found if item.grain == "quarter"]
    chosen = context.choose(lean, found)
    return (context.moved(lean, chosen), f"from \u201c{chosen.text}\u201d") if chosen else None


def _dated(
    text: str, span: tuple[int, int], published: date | Published | None
) -> context.Antecedent | None:
    timex = resolve(text, *span, published)
    if timex is None or timex.earliest is None or timex.latest is None or timex.kind == "duration":
        return None
    if timex.basis.startswith("from "):
        return None
    grain = "day" if timex.grain in ("daypart", "minute") else timex.grain
    return context.Antecedent(intervals.Span(timex.earliest, timex.latest), grain, timex.text)


def publication(published: date | Published | None) -> Bounds:
    """Return the first and last possible day of publication."""
    if published is None:
        return None, None
    if isinstance(published, Published):
        return published.earliest, published.latest
    day = published.date() if isinstance(published, datetime) else published
    return intervals.Span(day, day)


def _basis(meaning: Meaning, published: date | Published | None) -> str:
    if meaning.rests == "nothing":
        return ""
    if meaning.rests == "stated":
        return "stated"
    first, last = publication(published)
    known = first is not None or last is not None
    if meaning.rests == "year":
        return "stated; year from publication" if known else "stated; year unknown"
    if not known:
        return "publication date unknown"
    if first == last:
        return f"published {first}"
    return f"published {first or '...'} to {last or '...'}"
