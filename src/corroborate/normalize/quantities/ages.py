"""Ages told by their place in the sentence: "Jane Doe, 17, said", "aged 17", "in his 30s"."""

from dataclasses import replace

from corroborate.normalize.quantities import nouns
from corroborate.normalize.quantities.amounts import Amount
from corroborate.normalize.quantities.lexer import Tokens, glued_at, lower_at, matches
from corroborate.normalize.quantities.words import MONTHS, WEEKDAYS, listed

OLDEST = 115
LAST_HOUR = 12  # "died at 9" tells the hour
_PRONOUNS = listed("he she who i")
_PERSONS = listed(
    "man woman boy girl teen teenager suspect victim son daughter driver child mother father male "
    "female brother sister husband wife girlfriend boyfriend neighbor neighbour officer stepson "
    "stepdaughter stepfather stepmother grandson granddaughter grandfather grandmother nephew "
    "niece uncle aunt cousin toddler baby infant"
)
_YOUNG_AND_OLD = listed(
    "children people kids boys girls youth youths minors adults men women those anyone persons "
    "youngsters players students teenagers victims suspects brothers sisters teens pair two"
)
_BOUNDS = frozenset({"under", "over", "below", "above"})
_SUFFIXES = frozenset({"jr", "sr"})
_OF_ALL = frozenset({"both", "all", "each", "now", "then", "just", "only"})
_OWNERS = listed("his her their its my your our")
_AGE_UNITS = frozenset({"year", "month", "week", "day", "hour"})


def by_context(tokens: Tokens, amount: Amount) -> Amount | None:
    """Return ``amount`` as an age if its neighbours say so, else None."""
    if amount.kind == "measure" and amount.unit in _AGE_UNITS:
        return replace(amount, kind="age") if _aged(tokens, amount.first) else None
    if amount.kind is not None or amount.high is None or not 0 <= amount.high <= OLDEST:
        return None
    found = (
        _aged(tokens, amount.first)
        or _aged(tokens, amount.core_first)
        or _in_commas(tokens, amount)
        or _after_be(tokens, amount)
        or _bounded(tokens, amount)
        or _listed(tokens, amount)
    )
    return replace(amount, kind="age", unit="year") if found else None


def decade(tokens: Tokens, amount: Amount) -> Amount | None:
    """Read "in his 30s", "in her early 20s", where the "s" follows the digits."""
    at = amount.last
    if lower_at(tokens, at) != "s" or not glued_at(tokens, at):
        return None
    before = amount.first - 1
    while lower_at(tokens, before) in {"early", "mid", "late", "-", "teens", "to", "or"}:
        before -= 1
    owned = lower_at(tokens, before) in _OWNERS
    if not owned or amount.low is None or amount.low % 10 or amount.low > OLDEST:
        return None
    return replace(
        amount, last=at + 1, kind="age", unit="year", high=amount.low + 9, figure=amount.low
    )


def _aged(tokens: Tokens, index: int) -> bool:
    """Say whether "aged", "age", "ages of" stand before ``index``."""
    before = lower_at(tokens, index - 1)
    if before in _BOUNDS:
        before = lower_at(tokens, index - 2)
    if before in {"aged", "age", "ages"}:
        return True
    if before in {"of", ":", "between", "-"}:
        return lower_at(tokens, index - 2) in {"age", "ages", "aged"}
    return before == "from" and lower_at(tokens, index - 2) in {"age", "ages", "aged", "ranging"}


def _in_commas(tokens: Tokens, amount: Amount) -> bool:
    """Read the age after a name: "Jane Doe, 17, said", "Doe (17)", "two women, both 17,"."""
    name = amount.first - 2
    opening = lower_at(tokens, amount.first - 1)
    if opening in _OF_ALL and lower_at(tokens, name) == ",":
        name, opening = name - 1, ","
    if lower_at(tokens, name) == "." and lower_at(tokens, name - 1) in _SUFFIXES:
        name -= 1
    if opening not in {",", "("} or name < 0 or tokens[name].kind != "word":
        return False
    word = tokens[name]
    named = word.text[:1].isupper() and word.lower not in MONTHS | WEEKDAYS
    if amount.form == "vague" or not (named or word.lower in _PERSONS | _YOUNG_AND_OLD):
        return False
    closing = lower_at(tokens, amount.last)
    if opening == "(":
        return closing == ")" and (amount.figure or 0) >= 10
    if closing == "and":
        following = tokens[amount.last + 1] if amount.last + 1 < len(tokens) else None
        return following is not None and (
            following.kind == "number" or following.text[:1].isupper()
        )
    return closing in {",", ".", ";", ")", ":", "", "who"} or (
        closing == "of"
        and amount.last + 1 < len(tokens)
        and tokens[amount.last + 1].text[:1].isupper()
    )


def _after_be(tokens: Tokens, amount: Amount) -> bool:
    """Read "She was 36.", "who turned 18", "dead at 75"."""
    before = lower_at(tokens, amount.first - 1)
    before_that = lower_at(tokens, amount.first - 2)
    after = lower_at(tokens, amount.last)
    closed = after in {".", ",", ";", "", "when", "at", "and", "years"}
    if before in {"turned", "turns", "turning", "turn"}:
        uncounted = nouns.counted(tokens, amount.last) is None and after not in {"into", "to", "of"}
        return uncounted and (amount.figure or 0) >= 1
    if before == "at" and before_that in {"dead", "die", "dies", "died"}:
        return closed and (amount.figure or 0) > LAST_HOUR
    if before in {"are", "were"} and (before_that in _YOUNG_AND_OLD or before_that == "they"):
        listed = (
            tokens[amount.last + 1].kind == "number" if amount.last + 1 < len(tokens) else False
        )
        return after in {",", "and"} and listed and (amount.figure or 0) >= 10
    subject = before_that in _PRONOUNS or before_that in _PERSONS
    return closed and subject and before in {"is", "was", "'s"} and after != "at"


def _listed(tokens: Tokens, amount: Amount) -> bool:
    """Read the first age of "61 and 48 years old"."""
    at = amount.last
    while lower_at(tokens, at) in {"and", "or", ",", "to"} and at + 1 < len(tokens):
        if tokens[at + 1].kind != "number":
            return False
        at += 2
    return at > amount.last and (
        matches(tokens, at, ("years", "old")) or matches(tokens, at, ("months", "old"))
    )


def _bounded(tokens: Tokens, amount: Amount) -> bool:
    """Read "children under 18", "anyone over 65"."""
    before = lower_at(tokens, amount.first - 1)
    who = lower_at(tokens, amount.first - 2)
    if before not in _BOUNDS or who not in _YOUNG_AND_OLD:
        return False
    return nouns.counted(tokens, amount.last) is None and not matches(tokens, amount.last, ("of",))
