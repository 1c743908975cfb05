"""The verdicts, notes, dates and speakers of a report in the words shown to people."""

from calendar import monthrange
from datetime import date
from typing import Literal

from corroborate.render.sanitize import one_line
from corroborate.types import (
    Attribution,
    Claim,
    Conflict,
    Finding,
    Note,
    Origin,
    OriginKind,
    Published,
    Quantity,
    Severity,
    SlotName,
    Timex,
)

SEVERITIES: dict[Severity, str] = {
    "contradiction": "both cannot be true",
    "discrepancy": "the reports differ, yet both can hold",
    "denial": "a party concerned denies it",
}
"""What each severity means, to follow its name and a colon."""

NOTES: dict[Note, str] = {
    "bounds-overlap": "The ranges overlap: some figure fits both.",
    "later-figure": "One figure is of a later date than the other.",
    "estimators-differ": "Different people or bodies made the estimates.",
    "scope-differs": "The values cover a different period, area or group.",
    "unit-broader": "One figure counts a broader kind of thing than the other.",
    "translated": "One text is a translation: its wording may be off.",
}
"""A sentence for each note of a conflict."""

_ORIGIN_KINDS: dict[OriginKind | Literal["channel"], str] = {
    "publisher": "own report",
    "agency": "agency",
    "speaker": "speaker",
    "document": "document",
    "wording": "shared wording",
    "channel": "passed on by it",
}

UNSURE = 0.4
"""Below this confidence most corroborations that were read are of two facts: the figures are those
of ``benchmarks/corroborated.py``."""
LOADS = "Corroborated findings that fall without an origin and all that was heard through it."
LOAD_COLUMNS = ("Findings", "Not independent", "Single source", "Nothing left")
"""What the table of load-bearing origins counts: the findings it bears on, and what they become."""
COPIED = "Articles that share more wording than chance explains."
WITHOUT = "Verdicts that change when its claims, and those heard through it, are left out."

VAGUE = "vague: nothing in it can be checked"
"""What is said of claims that only judge, feel or expect."""

_ARTICLES = ("The", "A", "An")
UNATTRIBUTED = "the article itself"
UNDATED = "undated"
INFERRED_MARK = "~"
INFERRED_NOTE = "~ a date worked out from the text, not given by the publisher"


def severity_words(slot: SlotName, severity: Severity) -> str:
    """Return what a conflict of ``severity`` on ``slot`` means, to follow its title and a colon."""
    if (slot, severity) == ("polarity", "contradiction"):
        return "one says it is so, the other that it is not"
    return SEVERITIES[severity]


def clash_title(conflict: Conflict) -> str:
    """Return the heading of a conflict: ``Quantity discrepancy``, or ``Denial``."""
    if conflict.severity == "denial":
        return "Denial"
    return f"{conflict.slot.capitalize()} {conflict.severity}"


def why(conflict: Conflict) -> str:
    """Return the reason of a conflict and its notes as sentences."""
    reason = one_line(conflict.reason)
    if reason and reason[-1] not in ".!?":
        reason += "."
    return " ".join(part for part in (reason, *(NOTES[n] for n in conflict.notes)) if part)


def plural(count: int, noun: str) -> str:
    """Return the count with its noun: ``1 claim``, ``1,200 claims``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def confidence_words(confidence: float) -> str:
    """Return a confidence of 0 to 1 as a word and a number: ``high (0.87)``.

    High from 0.8, fair from 0.6, low below.
    """
    word = "high" if confidence >= 0.8 else "fair" if confidence >= 0.6 else "low"
    return f"{word} ({confidence:.2f})"


def interval_words(earliest: date | None, latest: date | None) -> str:
    """Return a closed interval of days as briefly as it can be said; empty if all open."""
    if earliest is None or latest is None:
        if earliest:
            return f"from {earliest}"
        return f"by {latest}" if latest else ""
    if earliest == latest:
        return earliest.isoformat()
    if (earliest.day, latest.day) == (1, monthrange(latest.year, latest.month)[1]):
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return f"{earliest:%Y-%m}"
        if earliest.year == latest.year and (earliest.month, latest.month) == (1, 12):
            return f"{earliest:%Y}"
    return f"{earliest} to {latest}"


def published_words(published: Published) -> str:
    """Return when a document was published, with ``~`` before a date that was inferred."""
    words = interval_words(published.earliest, published.latest)
    if not words:
        return UNDATED
    return INFERRED_MARK + words if published.basis == "inferred" else words


def speaker_words(link: Attribution) -> str:
    """Return a speaker as the text names it, with the full name after a pronoun or short form."""
    speaker, name = one_line(link.speaker), one_line(link.canonical)
    article, blank, rest = speaker.partition(" ")
    if article in _ARTICLES:
        speaker = article.lower() + blank + rest
    if not speaker or not name or name.casefold() in speaker.casefold():
        return speaker or name or "someone unnamed"
    return f"{speaker} ({name})"


def who_says(claim: Claim) -> str:
    """Return who says so: the innermost speaker first, then those through whom it comes.

    ``the article itself`` where nobody is named.
    """
    if not claim.attribution:
        return UNATTRIBUTED
    links = list(reversed(claim.attribution))
    first = speaker_words(links[0])
    words = f"denied by {first}" if links[0].stance == "denies" else first
    for link in links[1:]:
        via = "denied by" if link.stance == "denies" else "via"
        words += f", {via} {speaker_words(link)}"
    return words


def origin_words(origin: Origin) -> str:
    """Return an origin's name and kind: ``Seoul (speaker)``."""
    return f"{one_line(origin.name)} ({_ORIGIN_KINDS[origin.kind]})"


def kind_words(kind: OriginKind | Literal["channel"]) -> str:
    """Return what an origin is; a channel is an agency or outlet that only passes on."""
    return _ORIGIN_KINDS[kind]


def standing_words(finding: Finding) -> str:
    """Return a verdict with its support: ``corroborated, shared origin``."""
    if finding.verdict != "corroborated":
        return finding.verdict
    return f"corroborated, {finding.support.replace('-', ' ')}"


def number_words(value: float) -> str:
    """Return a number with thousands separators and no needless decimals."""
    return f"{value:,.0f}" if value % 1 == 0 else f"{value:,.10g}"


def quantity_words(quantity: Quantity) -> str:
    """Return the interval a quantity denotes with its unit: ``100 or more (missile)``.

    Empty for numbers that measure nothing (names, ordinals, identifiers) or have no interval.
    """
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        words = number_words(low) if low == high else f"{number_words(low)} to {number_words(high)}"
    elif low is not None:
        words = f"{number_words(low)} or more"
    elif high is not None:
        words = f"{number_words(high)} or less"
    else:
        return ""
    return f"{words} ({one_line(quantity.unit)})" if quantity.unit else words


def scope_words(quantity: Quantity) -> str:
    """Return what narrows a figure: its counting window and the date it holds for."""
    parts = [one_line(quantity.window)] if quantity.window else []
    if quantity.as_of:
        parts.append(f"as of {one_line(quantity.as_of)}")
    return "; ".join(parts)


def time_words(time: Timex) -> str:
    """Return a time expression with the days it denotes: ``earlier this month (2024-04)``."""
    days = interval_words(time.earliest, time.latest)
    text = one_line(time.text)
    return f"{text} ({days})" if days and days != text else text
