"""Gives each amount the kind that its place in the sentence tells: age, year, name or count."""

from dataclasses import replace

from corroborate.normalize.quantities import ages, amounts, names, nouns, ranges, years
from corroborate.normalize.quantities.amounts import Amount
from corroborate.normalize.quantities.lexer import Tokens, dash_at, lower_at
from corroborate.normalize.quantities.words import listed

LONGEST_COUNT = 8
"""Digits without any sign between them; longer numbers are those of cases, calls and accounts."""
_LIST_SIGNS = frozenset({",", "and", "or", "&", "-"})
_NAME_TESTS = (names.after_name, names.before_name, names.in_name)
_SHARING = listed("by of at either between from to with a an ( , ages")
"""What stands before a number that has its unit from the next one ("by 1.5 and 3 percent")."""


def read(tokens: Tokens, index: int, previous: Amount | None, *, title: bool) -> Amount | None:
    """Return the amount at ``index`` with the kind that its context gives it, or None."""
    if tokens[index].kind == "number" and names.starts_inside(tokens, index):
        return _name(tokens, index, names.glued(tokens, index), previous)
    amount = ranges.read(tokens, index)
    if amount is None:
        return None
    special = ages.decade(tokens, amount) or years.decade(tokens, amount)
    if special is not None:
        return special
    chunk = names.glued(tokens, amount.last - 1)
    if amount.kind is None and chunk is not None and chunk[1] > amount.last:
        return _name(tokens, index, chunk, previous)
    if amount.kind == "score":
        return amount
    aged = ages.by_context(tokens, amount) or _listed_age(tokens, previous, amount)
    if aged is not None:
        return aged
    if amount.kind is not None:
        return amount
    sibling = previous is not None and previous.kind == "year"
    if years.is_year(tokens, amount, sibling=sibling):
        return replace(amount, kind="year")
    if any(test(tokens, amount, title=title) for test in _NAME_TESTS):
        free = previous is None or previous.last < amount.first
        after = free and names.after_name(tokens, amount, title=title)
        named = amount.first - 1 if after else amount.first
        return replace(amount, first=named, kind="name", low=None, high=None)
    if amount.form == "digits" and tokens[amount.core_last - 1].text.isdigit():
        digits = tokens[amount.core_last - 1].text
        if len(digits) > LONGEST_COUNT or (digits[0] == "0" and len(digits) > 1):
            return replace(amount, kind="identifier", low=None, high=None)
    return _listed_unit(tokens, amount) or replace(amount, kind="count")


def _name(
    tokens: Tokens, index: int, chunk: tuple[int, int] | None, previous: Amount | None
) -> Amount | None:
    """Return the name that the joined letters and digits around ``index`` make."""
    if chunk is None:
        return None
    figure = tokens[index].value if tokens[index].kind == "number" else None
    first = chunk[0] if previous is None else max(chunk[0], previous.last)
    return Amount(first, chunk[1], first, chunk[1], None, None, figure, "digits", kind="name")


def _listed_age(tokens: Tokens, previous: Amount | None, amount: Amount) -> Amount | None:
    """Return a bare number as an age if it goes on a list of ages: "36, 23 and 21"."""
    if previous is None or previous.kind != "age" or amount.kind is not None:
        return None
    between = {token.lower for token in tokens[previous.last : amount.first]}
    if not between or not between <= _LIST_SIGNS or nouns.counted(tokens, amount.last):
        return None
    return replace(amount, kind="age", unit=previous.unit)


def _listed_unit(tokens: Tokens, amount: Amount) -> Amount | None:
    """Give a bare number the unit of the next in its list: "3- and 5-year-old", "by 1 and 3%"."""
    suspended = dash_at(tokens, amount.last)
    at = amount.last + 1 if suspended else amount.last
    sharing = suspended or lower_at(tokens, amount.first - 1) in _SHARING
    if not sharing or lower_at(tokens, at) not in {"and", "or"}:
        return None
    following = amounts.read(tokens, at + 1)
    if following is None or following.kind not in {"measure", "age", "percent"}:
        return None
    return replace(amount, kind=following.kind, unit=following.unit)
