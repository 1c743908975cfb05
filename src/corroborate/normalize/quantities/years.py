"""Years that stand alone: "in 2013", "the 2006 embargo", "the 1990s"; not "2000 people"."""

from dataclasses import replace

from corroborate.normalize.quantities import nouns
from corroborate.normalize.quantities.amounts import Amount
from corroborate.normalize.quantities.lexer import Tokens, glued_at, hyphen_at, lower_at
from corroborate.normalize.quantities.words import listed

YEARS = range(1500, 2100)
_TEMPORAL = listed(
    "in since by until till during early late mid year years before after summer spring autumn "
    "fall winter around circa copyright © season"
)
_LIST = frozenset({"and", "or", ",", "(", "to", "-", "–"})
_BOUNDS = frozenset({"than", "least", "to", "many", "nearly", "almost", "some", "over", "most"})


def written(tokens: Tokens, amount: Amount) -> bool:
    """Say whether an amount is four digits that may be a year, without unit or scale."""
    token = tokens[amount.core_first]
    alone = amount.core_last == amount.core_first + 1 and amount.figure is not None
    return (
        alone
        and amount.kind is None
        and token.text.isdigit()
        and len(token.text) == 4
        and int(token.text) in YEARS
    )


def decade(tokens: Tokens, amount: Amount) -> Amount | None:
    """Read "the 1990s" as ten years."""
    if not written(tokens, amount) or amount.low is None or amount.low % 10:
        return None
    if lower_at(tokens, amount.last) != "s" or not glued_at(tokens, amount.last):
        return None
    return replace(amount, last=amount.last + 1, kind="year", high=amount.low + 9)


def is_year(tokens: Tokens, amount: Amount, *, sibling: bool) -> bool:
    """Tell a year from a count by what stands around four digits.

    ``sibling`` says that the number before it in a list is a year.
    """
    if not written(tokens, amount):
        return False
    before, after = lower_at(tokens, amount.first - 1), lower_at(tokens, amount.last)
    if before in _TEMPORAL or (sibling and before in _LIST):
        return True
    if before in {"-", "–"} and lower_at(tokens, amount.first - 2) in _TEMPORAL | {"pre", "post"}:
        return True
    if before in _BOUNDS and before != "to":
        return False
    figure = amount.figure or 0
    modern = figure >= 1900 and figure % 100 != 0
    noun = nouns.counted(tokens, amount.last)
    if noun is None or hyphen_at(tokens, amount.last) or after == "of":
        return modern
    return modern or (before in {"the", "'s"} and figure % 100 != 0)
