"""Reads a number with what is printed around it: currency, percent, unit of measure, age.

"$310,000", "US$ 40 billion", "12.5%", "35 miles", "5.6-magnitude", "17-year-old", "32-page".
"""

from dataclasses import dataclass, replace

from corroborate.normalize.quantities import cardinals, currencies, nouns, numerals, units
from corroborate.normalize.quantities.lexer import (
    Tokens,
    dash_at,
    glued_at,
    hyphen_at,
    lower_at,
    matches,
)
from corroborate.normalize.quantities.numerals import Form, Numeral
from corroborate.normalize.quantities.words import SCALES, listed
from corroborate.types import QuantityKind

_AGE_UNITS = {
    form: name
    for name, forms in {
        "year": "year years yr yrs",
        "month": "month months",
        "week": "week weeks",
        "day": "day days",
        "hour": "hour hours",
    }.items()
    for form in forms.split()
}
_NOT_COMPOUND = listed("to or and by on in of plus odd ish something year")
_SPARE_UNIT_WORDS = listed("an a")
_QUAKES = listed("quake earthquake tremor temblor aftershock foreshock shock")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its unit, from the token ``first`` up to, not including, ``last``.

    The bare number stands between ``core_first`` and ``core_last``. ``kind`` is None while
    nothing but the context can tell it.
    """

    first: int
    last: int
    core_first: int
    core_last: int
    low: float | None
    high: float | None
    figure: float | None
    form: Form
    kind: QuantityKind | None = None
    unit: str = ""
    bare: float = 0.0
    scale: float = 1.0


def read(tokens: Tokens, index: int, *, join: bool = True) -> Amount | None:
    """Return the amount that begins at the token ``index``, or None."""
    sign = currencies.before(tokens, index)
    if sign is not None:
        return _money(tokens, index, sign, join=join)
    number = numerals.read(tokens, index, join=join)
    if number is None:
        return _named_magnitude(tokens, index)
    amount = _plain(number)
    if number.form == "ordinal":
        return _ranked(tokens, amount)
    return (
        _currency_after(tokens, amount)
        or _percent(tokens, amount)
        or _age(tokens, amount)
        or _measure(tokens, amount)
        or _compound_noun(tokens, amount)
        or amount
    )


def _plain(number: Numeral) -> Amount:
    return Amount(
        number.first,
        number.last,
        number.first,
        number.last,
        number.low,
        number.high,
        number.figure,
        number.form,
        kind="percent" if number.form == "fraction" else None,
        unit="fraction" if number.form == "fraction" else "",
        bare=number.bare,
        scale=number.scale,
    )


def scaled(amount: Amount, factor: float) -> Amount:
    """Return ``amount`` with its figures multiplied by ``factor``."""
    low, high, figure = (
        None if value is None else value * factor
        for value in (amount.low, amount.high, amount.figure)
    )
    return replace(amount, low=low, high=high, figure=figure, scale=amount.scale * factor)


def _money(tokens: Tokens, index: int, sign: currencies.Currency, *, join: bool) -> Amount | None:
    """Read a number after a currency sign."""
    number = numerals.read(tokens, sign.end, money=True, join=join)
    if number is None or number.form == "ordinal":
        return None
    amount = replace(_plain(number), first=index, kind="money", unit=sign.code)
    if sign.scale != 1:
        amount = scaled(amount, sign.scale)
    again = currencies.after(tokens, amount.last, figure=0, scaled=False)
    if again is not None and tokens[amount.last].kind == "word" and again.code == sign.code:
        amount = replace(amount, last=again.end)
    return amount


def _currency_after(tokens: Tokens, amount: Amount) -> Amount | None:
    """Read a currency after the number: "5 million euros", "75 USD million"."""
    million = glued_at(tokens, amount.last) and lower_at(tokens, amount.last) == "m"
    at = amount.last + 1 if million else amount.last
    large = million or amount.scale > 1
    found = currencies.after(tokens, at, figure=amount.figure or 0, scaled=large)
    if found is None:
        return None
    factor = found.scale * (1e6 if million else 1)
    end = found.end
    step = SCALES.get(lower_at(tokens, end)) if amount.scale == 1 else None
    if step is not None:
        factor, end = factor * step, end + 1
    amount = replace(amount, last=end, kind="money", unit=found.code)
    amount = scaled(amount, factor) if factor != 1 else amount
    coins = currencies.compound(tokens, end) if found.code not in {"cent", "penny"} else None
    if coins is None or amount.figure is None:
        return amount
    value = amount.figure + coins[0]
    return replace(amount, last=coins[1], low=value, high=value, figure=value)


def _percent(tokens: Tokens, amount: Amount) -> Amount | None:
    end = units.percent(tokens, amount.last)
    return None if end is None else replace(amount, last=end, kind="percent", unit="percent")


def _age(tokens: Tokens, amount: Amount) -> Amount | None:
    """Read "17-year-old", "17 years old", "nine months of age", "87 yo"."""
    at = amount.last
    if lower_at(tokens, at) in {"yo", "y.o."} or matches(tokens, at, ("y", "/", "o")):
        end = at + 3 if lower_at(tokens, at) == "y" else at + 1
        return replace(amount, last=end, kind="age", unit="year")
    at = at + 1 if hyphen_at(tokens, at) else at
    unit = _AGE_UNITS.get(lower_at(tokens, at))
    if unit is None:
        return None
    at += 1
    if matches(tokens, at, ("of", "age")):
        return replace(amount, last=at + 2, kind="age", unit=unit)
    at = at + 1 if dash_at(tokens, at) and glued_at(tokens, at + 1) else at
    if lower_at(tokens, at) not in {"old", "olds"}:
        return None
    return replace(amount, last=at + 1, kind="age", unit=unit)


def _measure(tokens: Tokens, amount: Amount) -> Amount | None:
    """Read a unit of measure, and the smaller one after it ("5 feet 2 inches").

    Calibres are given in hundredths of an inch, so that ".45-caliber" and "45-caliber" agree.
    """
    at = amount.last
    if _is_million(tokens, at):
        return replace(scaled(amount, 1e6), last=at + 1)
    if amount.form == "fraction":
        of = 1 if lower_at(tokens, at) == "of" and lower_at(tokens, at + 1) in {"a", "an"} else 0
        if lower_at(tokens, at + of) in _SPARE_UNIT_WORDS:
            at += of + 1
    height = _height(tokens, amount)
    if height is not None:
        return height
    if matches(tokens, at, ("on", "the", "richter", "scale")):
        return replace(amount, kind="measure", unit="magnitude")
    if end := _strength(tokens, amount):
        return replace(amount, last=end, kind="measure", unit="magnitude")
    unit = units.read(tokens, at)
    if unit is None:
        return None
    if unit.name == "calibre" and (amount.figure or 1) < 1:
        amount = scaled(amount, 100)
    amount = replace(amount, last=unit.end, kind="measure", unit=unit.name)
    return _with_inches(tokens, amount) if unit.name == "foot" else amount


def _strength(tokens: Tokens, amount: Amount) -> int:
    """Return where the strength of a quake ends: "a 5.6 quake", "a 6.1-strong tremor", or 0."""
    at = amount.last
    if amount.form != "digits" or "." not in tokens[at - 1].text:
        return 0
    strong = at + 1 if hyphen_at(tokens, at) else at
    if lower_at(tokens, strong) == "strong":
        at = strong + 1
    return at if lower_at(tokens, at) in _QUAKES else 0


def _is_million(tokens: Tokens, at: int) -> bool:
    """Say whether "m" joined to digits stands for million: "5m people", "5m tonnes"."""
    if lower_at(tokens, at) != "m" or not glued_at(tokens, at):
        return False
    following = lower_at(tokens, at + 1)
    return nouns.is_plural(following) or following in units.FORMS


def _height(tokens: Tokens, amount: Amount) -> Amount | None:
    """Read the height of a person: 5'10", 5-foot-10, six-foot-two."""
    at = amount.last
    if (
        lower_at(tokens, at) in {"'", "′", "’"}
        and glued_at(tokens, at)
        and glued_at(tokens, at + 1)
    ):
        inches = cardinals.read(tokens, at + 1)
        if inches is None or inches.value >= 12 or amount.figure is None or amount.figure > 8:
            return None
        end = inches.end
        if lower_at(tokens, end) in {'"', "″", "”"} and glued_at(tokens, end):
            end += 1
        return _feet(amount, inches.value, end)
    if hyphen_at(tokens, at) and lower_at(tokens, at + 1) == "foot" and hyphen_at(tokens, at + 2):
        inches = cardinals.read(tokens, at + 3)
        if inches is not None and inches.value < 12:
            return _feet(amount, inches.value, inches.end)
    return None


def _with_inches(tokens: Tokens, amount: Amount) -> Amount:
    """Add the inches after feet."""
    at = amount.last
    at = at + 1 if lower_at(tokens, at) in {"and", ","} else at
    inches = cardinals.read(tokens, at)
    if inches is None or inches.value >= 12:
        return amount
    unit = units.read(tokens, inches.end)
    named = unit is not None and unit.name == "inch"
    in_feet = lower_at(tokens, amount.last - 1) == "ft" and lower_at(tokens, inches.end) == "in"
    if not named and not in_feet:
        return amount
    return _feet(amount, inches.value, unit.end if unit is not None and named else inches.end + 1)


def _feet(amount: Amount, inches: float, end: int) -> Amount:
    value = (amount.figure or 0.0) + inches / 12
    return replace(
        amount, last=end, low=value, high=value, figure=value, kind="measure", unit="foot"
    )


def _named_magnitude(tokens: Tokens, index: int) -> Amount | None:
    """Read "magnitude 5.6", where the unit comes first."""
    if lower_at(tokens, index) != "magnitude":
        return None
    at = index + 1
    if lower_at(tokens, at) == "of" or hyphen_at(tokens, at):
        at += 1
    number = numerals.read(tokens, at)
    if number is None or number.form not in {"digits", "words"}:
        return None
    return replace(_plain(number), kind="measure", unit="magnitude")


def _compound_noun(tokens: Tokens, amount: Amount) -> Amount | None:
    """Read the noun joined to its number ("32-page"); the span stays that of the number."""
    at = amount.last
    if not hyphen_at(tokens, at) or at + 1 >= len(tokens) or tokens[at + 1].kind != "word":
        return None
    word = lower_at(tokens, at + 1)
    if word in _NOT_COMPOUND or len(word) < 3:
        return None
    return replace(amount, kind="count", unit=nouns.singular(word))


def _ranked(tokens: Tokens, amount: Amount) -> Amount:
    """Add the superlative of "third-largest"."""
    at = amount.last
    if hyphen_at(tokens, at) and lower_at(tokens, at + 1).endswith("est"):
        return replace(amount, last=at + 2, kind="ordinal")
    return replace(amount, kind="ordinal")
