from corroborate.normalize.times.grammar import grammar
from corroborate.normalize.times.lexer import tokens
from corroborate.normalize.times.parser import Chart, Grammar, rule

SMALL = Grammar(
    [
        rule("pair", "<day> and|or <day>", lambda a, b: a + b if a < b else None),
        rule("pair", "the? <day> , <month>?", lambda day, month: (day, month)),
        rule("top", "<pair> !?", lambda pair: pair),
    ]
)


def ends(text: str, category: str = "top") -> dict[int, object]:
    return Chart(SMALL, tokens(text)).ends(category, 0)


def test_values_of_categories_reach_the_rule() -> None:
    assert ends("3 and 5") == {3: 8}
    assert ends("3 or 5 !") == {3: 8, 4: 8}


def test_a_rule_may_decline() -> None:
    assert ends("5 and 3") == {}


def test_optional_items_are_none_where_absent() -> None:
    assert ends("the 4 , May") == {4: (4, 5), 3: (4, None)}
    assert ends("4 ,") == {2: (4, None)}


def test_nothing_is_read_across_a_paragraph() -> None:
    assert ends("3\n\nand 5") == {}


def test_readings_are_categories_too() -> None:
    assert ends("May", "month") == {1: 5}
    assert ends("", "month") == {}


def test_starts_are_the_words_that_can_begin_a_category() -> None:
    assert SMALL.starts("top") == {"<top>", "<pair>", "<day>", "the"}


def test_every_category_of_the_grammar_can_be_built() -> None:
    whole = grammar()
    readings = {name for text in READABLE for token in tokens(text) for name in token.readings}
    asked = {item.category for rules in whole.rules.values() for r, _ in rules for item in r.items}
    assert asked - {""} <= whole.rules.keys() | readings


READABLE = [
    "May Friday Fridays summer morning mornings early end daily now GMT two twenty second",
    "nineties year years 1 24 2024 0830 2.5 2nd 1990s 6:10 p.m. Q3 H1 FY2019 2024-01-02 05-07-2015",
]
