"""Rules over tokens, written as short patterns, and a chart that applies them.

A pattern is a row of items: ``<name>`` is a category (a token's reading, or what other rules
build), ``a|b`` one of several words or marks; ``?`` after an item makes it optional. The values of
the categories are handed to the rule's function in order, ``None`` for an absent one; where the
function returns ``None`` the rule does not hold. Rules must not begin with their own category.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corroborate.normalize.times.lexer import Token


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a pattern: a category, or the words it may be."""

    category: str
    words: frozenset[str]
    optional: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """``category`` is made of ``items``, its value by ``build``."""

    category: str
    items: tuple[Item, ...]
    build: Callable[..., object]


def rule(category: str, pattern: str, build: Callable[..., object]) -> Rule:
    """Return the rule that builds ``category`` from ``pattern``."""
    return Rule(category, tuple(_item(word) for word in pattern.split()), build)


def _item(word: str) -> Item:
    optional = len(word) > 1 and word.endswith("?")
    core = word.removesuffix("?") if optional else word
    if core.startswith("<"):
        return Item(core[1:-1], frozenset(), optional)
    return Item("", frozenset(core.split("|")), optional)


class Grammar:
    """Rules by category, each with the words and readings that may begin it."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._by_category: dict[str, list[Rule]] = {}
        for entry in rules:
            self._by_category.setdefault(entry.category, []).append(entry)
        self._starts: dict[str, frozenset[str]] = {}
        self.rules = {
            category: tuple((entry, self._first(entry)) for entry in entries)
            for category, entries in self._by_category.items()
        }

    def starts(self, category: str) -> frozenset[str]:
        """Return the words, and the readings as ``<name>``, that can begin ``category``."""
        if category not in self._starts:
            found = {f"<{category}>"}
            for entry in self._by_category.get(category, ()):
                found |= self._first(entry)
            self._starts[category] = frozenset(found)
        return self._starts[category]

    def _first(self, entry: Rule) -> frozenset[str]:
        found: set[str] = set()
        for item in entry.items:
            found |= self.starts(item.category) if item.category else item.words
            if not item.optional:
                break
        return frozenset(found)


class Chart:
    """The parses of one row of tokens, found once each."""

    def __init__(self, grammar: Grammar, row: Sequence[Token]) -> None:
        self.row = row
        self._grammar = grammar
        self._keys = [{token.low, *(f"<{name}>" for name in token.readings)} for token in row]
        self._known: dict[tuple[str, int], dict[int, object]] = {}

    def ends(self, category: str, position: int) -> dict[int, object]:
        """Return where ``category`` may end if it begins at token ``position``, with its values.

        Of several rules that reach the same end, the first listed counts.
        """
        known = self._known.get((category, position))
        if known is not None:
            return known
        found: dict[int, object] = {}
        self._known[category, position] = found
        if position == len(self.row):
            return found
        keys = self._keys[position]
        if self._grammar.starts(category).isdisjoint(keys):
            return found
        readings = self.row[position].readings
        if category in readings:
            found[position + 1] = readings[category]
        for entry, first in self._grammar.rules.get(category, ()):
            if not first.isdisjoint(keys):
                self._apply(entry, position, found)
        return found

    def _apply(self, entry: Rule, position: int, found: dict[int, object]) -> None:
        for end, values in self._match(entry.items, position, position, ()):
            if end not in found and end > position:
                value = entry.build(*values)
                if value is not None:
                    found[end] = value

    def _match(
        self, items: tuple[Item, ...], origin: int, position: int, values: tuple[object, ...]
    ) -> Iterator[tuple[int, tuple[object, ...]]]:
        if not items:
            yield position, values
            return
        item, rest = items[0], items[1:]
        if position < len(self.row) and (position == origin or not self.row[position].breaks):
            if item.category:
                for end, value in tuple(self.ends(item.category, position).items()):
                    yield from self._match(rest, origin, end, (*values, value))
            elif self.row[position].low in item.words:
                yield from self._match(rest, origin, position + 1, values)
        if item.optional:
            absent = (*values, None) if item.category else values
            yield from self._match(rest, origin, position, absent)
