"""Joins two amounts into a range: "12 to 15", "12-15", "between 12 and 15", "two or three".

"rose from 12 to 15" is no range but two figures; "won 3-1" and "voted 97 to 2" are scores.
"""

from dataclasses import replace

from corroborate.normalize.quantities import amounts, nouns
from corroborate.normalize.quantities.amounts import Amount
from corroborate.normalize.quantities.lexer import (
    Tokens,
    dash_at,
    glued_at,
    lower_at,
    matches,
)
from corroborate.normalize.quantities.words import listed
from corroborate.types import QuantityKind

_CHANGES = listed(
    "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing "
    "increase increases increased increasing decrease decreased drop drops dropped dropping jump "
    "jumps jumped climb climbed climbing cut cuts cutting reduce reduced reducing lower lowered "
    "raise raised raising revise revised change changed changing go went shrink shrank double "
    "doubled slip slipped slide slid decline declined soar soared surge surged up down moved "
    "swelled plunged plummeted edged gain gained upgraded downgraded"
)
_SCORES = listed(
    "won win wins winning beat beats beaten beating defeat defeats defeated lost lose loses loss "
    "draw drew victory score scored scores led lead leads tied tie vote votes voted voting ruled "
    "ruling decision trailed rout routed edge edged series season record improved halftime"
)
_ALTERNATIVES = 3
"""The second of two figures joined by "or" is at most so many times the first."""
_LONGEST_SCORE = 20
"""Up to here two figures joined by a dash, with nothing counted, are taken for a score."""
_YEARS = range(1500, 2100)


def read(tokens: Tokens, index: int) -> Amount | None:
    """Return the amount or range that begins at the token ``index``, or None."""
    opening = lower_at(tokens, index)
    if opening in {"between", "from"}:
        found = _after_opening(tokens, index, opening)
        return None if found is None else replace(found, first=index)
    left = amounts.read(tokens, index)
    if left is None:
        return None
    return _joined(tokens, left) or left


def _after_opening(tokens: Tokens, index: int, opening: str) -> Amount | None:
    """Read what follows "between" or "from", if it is a range."""
    if opening == "from" and _changes(tokens, index):
        return None
    begin = index + 1
    for words in (("the", "ages", "of"), ("ages",), ("the", "age", "of")):
        begin = index + 1 + len(words) if matches(tokens, index + 1, words) else begin
    for join in (True, False):
        left = amounts.read(tokens, begin, join=join)
        if left is None:
            return None
        word = lower_at(tokens, left.last)
        joins = {"and", "to"} if opening == "between" else {"to", "through"}
        if word not in joins and not (opening == "between" and dash_at(tokens, left.last)):
            continue
        right = amounts.read(tokens, left.last + 1)
        if right is None:
            continue
        found = _range(tokens, left, right)
        if found is None and (opening == "between" or _ranging(tokens, index)):
            found = _range(tokens, right, left)
            found = None if found is None else _spanning(found, left, right)
        if found is not None:
            return found
    return None


def _ranging(tokens: Tokens, index: int) -> bool:
    return lower_at(tokens, index - 1) in {"ranged", "ranging", "ranges", "range"}


def _spanning(found: Amount, left: Amount, right: Amount) -> Amount:
    """Give a range read backwards ("from 20 down to 10") the place of its two numbers."""
    return replace(
        found,
        first=left.first,
        last=right.last,
        core_first=left.core_first,
        core_last=right.core_last,
    )


def _changes(tokens: Tokens, index: int) -> bool:
    """Say whether a verb of change stands shortly before ``index``."""
    before = [lower_at(tokens, at) for at in range(max(0, index - 7), index)]
    return any(word in _CHANGES for word in before)


def _joined(tokens: Tokens, left: Amount) -> Amount | None:
    """Read "to", "or", a dash and the second amount after the first."""
    at = left.last
    suspended = _open_hyphen(tokens, at) and lower_at(tokens, at + 1) in {"to", "or"}
    at = at + 1 if suspended else at
    word = lower_at(tokens, at)
    dash = dash_at(tokens, at) and _dash_joins(tokens, left, at)
    if not dash and word not in {"to", "or", "through"}:
        return None
    right = amounts.read(tokens, at + 1)
    if right is None:
        return None
    if word != "or" and _is_score(tokens, left, right, dash=dash):
        return replace(
            left,
            last=right.last,
            core_last=right.core_last,
            kind="name" if lower_at(tokens, left.first - 1) == "the" else "score",
            figure=None,
            low=None,
            high=None,
            unit="",
        )
    if word == "to" and lower_at(tokens, left.first - 1) in _CHANGES | {"from"}:
        return None
    found = _range(tokens, left, right)
    far = found is not None and (found.high or 0) > _ALTERNATIVES * (found.low or 0)
    return None if word == "or" and far else found


def _open_hyphen(tokens: Tokens, index: int) -> bool:
    """Say whether a hyphen at ``index`` is joined to what stands before it only ("8- to 16")."""
    return dash_at(tokens, index) and glued_at(tokens, index) and not glued_at(tokens, index + 1)


def _dash_joins(tokens: Tokens, left: Amount, at: int) -> bool:
    """Say whether a dash stands between two numbers rather than between two phrases."""
    if (glued_at(tokens, at) and glued_at(tokens, at + 1)) or left.kind == "money":
        return True
    spaced = not glued_at(tokens, at) and not glued_at(tokens, at + 1)
    return spaced and left.form == "digits" and left.kind is None and tokens[at].text != "—"


def _is_score(tokens: Tokens, left: Amount, right: Amount, *, dash: bool) -> bool:
    """Tell "won 3-1" and "24-17" from a range."""
    if _two_digit_year(tokens, left, right):
        return False
    plain = left.kind is None and right.kind is None and left.form in {"digits", "words"}
    if not plain or left.figure is None or right.figure is None or right.figure >= 1000:
        return False
    near = range(max(0, left.first - 6), left.first)
    after = [lower_at(tokens, right.last), lower_at(tokens, right.last + 1)]
    told = any(lower_at(tokens, at) in _SCORES for at in near) or any(w in _SCORES for w in after)
    noun = nouns.counted(tokens, right.last)
    if told and (noun is None or noun.lemma in _SCORES):
        return True
    if not dash:
        return False
    before = lower_at(tokens, left.first - 1)
    if before in {"ages", "aged", "age"}:
        return False
    backwards = left.figure >= right.figure and left.scale == 1
    bracketed = before == "(" and after[0] in {")", ","}
    short = noun is None and right.figure <= _LONGEST_SCORE and after[0] != "%"
    return backwards or bracketed or short or left.figure == 0


def _range(tokens: Tokens, left: Amount, right: Amount) -> Amount | None:
    """Return the range of two amounts that share kind, unit and scale, or None."""
    if _two_digit_year(tokens, left, right):
        century = (left.low or 0) - (left.low or 0) % 100
        right = replace(right, low=right.low, high=century + (right.high or 0))
        return _merged(left, right, "year", "")
    if "ordinal" in {left.kind, right.kind} or left.low is None or right.high is None:
        return None
    if left.figure is None or right.figure is None:
        return None
    if left.scale == 1 < right.scale and left.bare < right.bare:
        left = amounts.scaled(left, right.scale)
    if left.kind is not None and right.kind is not None:
        if (left.kind, left.unit) != (right.kind, right.unit):
            return None
    elif left.kind is not None and (left.kind != "money" or nouns.counted(tokens, right.last)):
        return None
    if not (left.low or 0) < (right.high or 0):
        return None
    kind = right.kind or left.kind
    both_years = _is_year(tokens, left) and _is_year(tokens, right)
    exact = any((amount.figure or 0) % 100 for amount in (left, right))
    if kind is None and both_years and (exact or nouns.counted(tokens, right.last) is None):
        kind = "year"
    return _merged(left, right, kind, right.unit or left.unit)


def _merged(left: Amount, right: Amount, kind: QuantityKind | None, unit: str) -> Amount:
    return replace(
        left,
        last=right.last,
        core_last=right.core_last,
        high=right.high,
        figure=None,
        kind=kind,
        unit=unit,
    )


def _is_year(tokens: Tokens, amount: Amount) -> bool:
    """Say whether an amount is written like a year: four digits and nothing else."""
    token = tokens[amount.core_first]
    return token.text.isdigit() and len(token.text) == 4 and int(token.text) in _YEARS


def _two_digit_year(tokens: Tokens, left: Amount, right: Amount) -> bool:
    """Say whether two amounts are "2013-14"."""
    token = tokens[right.core_first]
    short = token.text.isdigit() and len(token.text) == 2 and token.glued
    if not (short and left.kind is None and right.kind is None and _is_year(tokens, left)):
        return False
    return dash_at(tokens, left.last) and int(tokens[left.core_first].text) % 100 < int(token.text)
