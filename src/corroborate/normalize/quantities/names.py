"""Numbers that are part of a name: "F-16", "B52", "5G", "Voyager 2", "Six Flags"."""

from corroborate.normalize.quantities import cardinals, nouns
from corroborate.normalize.quantities.amounts import Amount
from corroborate.normalize.quantities.lexer import Tokens, dash_at, glued_at, hyphen_at, lower_at
from corroborate.normalize.quantities.words import MONTHS, ORDINALS, SMALL, TENS, WEEKDAYS, listed

_YEAR_PREFIXES = listed("mid early late pre post")
_UNIT_PREFIXES = frozenset({"magnitude", "aged", "age", "minus", "plus"})
_COUNTING_AFTER = listed(
    "others other more people dead killed injured wounded hurt shot were are of had have and or "
    "to percent per cent million billion thousand hundred times years months weeks days hours"
)
_ARTICLES = frozenset({"the", "a", "an", "its", "first", "new"})
_NOT_NAMES = MONTHS | WEEKDAYS | {"i", "today", "tonight", "yesterday", "tomorrow", "total"}


def glued(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the token range of a name that holds the number token at ``index``, or None.

    The number is joined to letters, directly or by a hyphen, and the letters are no unit. The
    caller has tried to read an amount that begins at ``index`` before.
    """
    first = _joined_left(tokens, index)
    last = _joined_right(tokens, index + 1)
    if first == index and last == index + 1:
        return None
    return first, last


def starts_inside(tokens: Tokens, index: int) -> bool:
    """Say whether the number at ``index`` is joined to letters before it ("F-16", "B52")."""
    return _joined_left(tokens, index) < index


def _joined_left(tokens: Tokens, index: int) -> int:
    """Return where the chunk of letters, hyphens and digits before ``index`` begins."""
    first = index
    while glued_at(tokens, first) and first > 0:
        before = tokens[first - 1]
        if before.kind == "word" and before.lower in _YEAR_PREFIXES | _UNIT_PREFIXES:
            break
        if before.kind in {"word", "number"} or before.text in {"@", "#", "_", "/", "\\"}:
            first -= 1
        elif dash_at(tokens, first - 1) and before.text == "-" and _word_before(tokens, first - 1):
            if "," in tokens[index].text and tokens[first - 2].text.islower():
                break  # a dash without spaces ("union members-62,000 in all")
            first -= 2
        else:
            break
    return first


def _word_before(tokens: Tokens, dash: int) -> bool:
    """Say whether a word that may begin a name is joined to the hyphen at ``dash``."""
    if not glued_at(tokens, dash):
        return False
    before = tokens[dash - 1]
    spoken = before.lower in SMALL or before.lower in TENS or before.lower in ORDINALS
    prefix = before.lower in _YEAR_PREFIXES | _UNIT_PREFIXES | MONTHS
    return before.kind == "word" and not spoken and not prefix


def _joined_right(tokens: Tokens, index: int) -> int:
    """Return where the chunk of letters and digits from ``index`` on ends."""
    last = index
    while glued_at(tokens, last):
        token = tokens[last]
        hyphened = token.text == "-" and hyphen_at(tokens, last) and _short_code(tokens, last + 1)
        if token.kind in {"word", "number"}:
            last += 1
        elif hyphened:
            last += 2
        else:
            break
    return last


def _short_code(tokens: Tokens, index: int) -> bool:
    """Say whether a capital or two, no word, stand at ``index`` ("9-A")."""
    text = tokens[index].text if index < len(tokens) else ""
    return text.isalpha() and text.isupper() and len(text) <= 2


def is_title(sentence: str) -> bool:
    """Say whether most longer words of a sentence begin with a capital, as in headlines."""
    words = [word for word in sentence.split() if len(word) >= 4 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 2 and capitals / len(words) >= 0.6


def after_name(tokens: Tokens, amount: Amount, *, title: bool) -> bool:
    """Say whether a plain number ends a name ("Voyager 2 crossed"), for want of a counted noun.

    In headlines, where every word has a capital, this cannot be told.
    """
    before = amount.first - 1
    if title or before < 1 or tokens[before].kind != "word" or glued_at(tokens, amount.first):
        return False
    word = tokens[before]
    if (
        not word.text[:1].isupper()
        or word.lower in _NOT_NAMES
        or lower_at(tokens, before - 1) == "."
    ):
        return False
    if amount.form not in {"digits", "words"} or amount.scale != 1 or (amount.figure or 0) < 0:
        return False
    listed_after = lower_at(tokens, amount.last) in {"and", "or"}
    if lower_at(tokens, amount.last) in _COUNTING_AFTER and not (
        listed_after and word.text.isupper()
    ):
        return False
    return nouns.counted(tokens, amount.last, one=amount.figure == 1) is None


def before_name(tokens: Tokens, amount: Amount, *, title: bool) -> bool:
    """Say whether digits after an article begin a name ("the 3000 Housing Project")."""
    after = tokens[amount.last] if amount.last < len(tokens) else None
    if title or after is None or lower_at(tokens, amount.first - 1) not in _ARTICLES:
        return False
    capital = after.kind == "word" and after.text[:1].isupper()
    return capital and amount.form == "digits" and nouns.counted(tokens, amount.last) is None


def in_name(tokens: Tokens, amount: Amount, *, title: bool) -> bool:
    """Say whether a capitalised number word begins a name inside a sentence ("Six Flags")."""
    first = tokens[amount.core_first]
    if title or amount.form != "words" or not first.text[:1].isupper() or amount.first == 0:
        return False
    after = tokens[amount.last] if amount.last < len(tokens) else None
    opening = lower_at(tokens, amount.first - 1) in {
        ".",
        ":",
        "“",
        '"',
        "|",
        "‘",
        "'",
        "—",
        "–",
        "-",
    }
    if opening or after is None or after.kind != "word" or not after.text[:1].isupper():
        return False
    noun = nouns.counted(tokens, amount.last, one=amount.figure == 1)
    if noun is not None and tokens[noun.last - 1].text.islower():
        return False
    return cardinals.below_hundred(tokens, amount.core_first) is not None
