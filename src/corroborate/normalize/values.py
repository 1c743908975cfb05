"""The times and quantities of a claim, each found in its own words and resolved."""

from collections.abc import Iterator
from dataclasses import replace

from corroborate.normalize import quantities, times
from corroborate.types import Claim, Document, Quantity, Timex

MORE = frozenset({"another", "additional", "further", "extra", "more"})


def resolved_times(claim: Claim, document: Document) -> tuple[Timex, ...]:
    """Return the time expressions of a claim's own words that have a meaning, in text order."""
    return tuple(
        found
        for start, end in _spans(times.find, claim, document)
        if (found := times.resolve(document.text, start, end, document.published)) is not None
    )


def resolved_quantities(
    claim: Claim, document: Document, known: tuple[Timex, ...]
) -> tuple[Quantity, ...]:
    """Return the quantities of a claim's own words that are no dates, in text order.

    A length of time is both: a time that a claim leans on, and a measure ("sentenced to 12 years").
    Unit and role come from the parse, where it has the number; bounds, hedges and kinds from the
    grammar.
    """
    found = []
    for start, end in _spans(quantities.find, claim, document):
        value = quantities.resolve(document.text, start, end)
        if value is None or any(_is_date_of(t, value) for t in known):
            continue
        found.append(_with_syntax(value, claim))
    return tuple(found)


def _is_date_of(time: Timex, value: Quantity) -> bool:
    """Return whether a figure is part of a time that is no mere length."""
    if not (time.start < value.end and value.start < time.end):
        return False
    return time.kind != "duration" or value.kind != "measure"


def _spans(find, claim, document) -> Iterator[tuple[int, int]]:  # type: ignore[no-untyped-def]
    for start, end in claim.segments:
        yield from find(document.text, start, end)


def _with_syntax(value: Quantity, claim: Claim) -> Quantity:
    mention = next(
        (m for m in claim.quantities if m.start < value.end and value.start < m.end), None
    )
    if mention is None:
        return value
    if value.kind != "count":
        nouns = (*mention.modifiers, mention.unit) if mention.unit else mention.modifiers
        return replace(value, role=mention.role, modifiers=nouns)
    unit, modifiers = _noun(value, mention)
    return replace(value, role=mention.role, unit=unit, modifiers=modifiers)


def _noun(value: Quantity, mention: Quantity) -> tuple[str, tuple[str, ...]]:
    """Return the counted noun and what narrows it, from the parse or from the grammar's guess.

    The guess is better where the parse took a noun that narrows for the counted one ("four aid
    workers"), or left a plural as it stands, as it does in titles.
    """
    more = tuple(m for m in value.modifiers if m in MORE and m not in mention.modifiers)
    plural = mention.unit == f"{value.unit}s" or mention.unit == f"{value.unit}es"
    if mention.unit and (mention.unit in value.modifiers or (plural and value.unit)):
        return value.unit, value.modifiers
    return mention.unit, more + mention.modifiers
