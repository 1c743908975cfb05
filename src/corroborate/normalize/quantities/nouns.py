"""A guess, without a parser, at the noun that a number counts.

The words after the number are read up to the first function word or punctuation; the head is the
first plural noun among them ("7,000 weapons containers": container, narrowed by weapon). A parser
that knows the sentence overrides this.
"""

from dataclasses import dataclass

from corroborate.normalize.quantities.lexer import Tokens, hyphen_at, lower_at
from corroborate.normalize.quantities.words import SMALL, TENS, listed

_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife",
    "knives": "knife", "wolves": "wolf", "leaves": "leaf", "thieves": "thief", "halves": "half",
    "shelves": "shelf", "police": "police", "troops": "troop", "personnel": "personnel",
    "cattle": "cattle", "aircraft": "aircraft", "staff": "staff", "sheep": "sheep",
    "species": "species", "series": "series", "crises": "crisis", "bases": "base",
    "buses": "bus", "cases": "case", "houses": "house", "horses": "horse", "nurses": "nurse",
    "hostages": "hostage", "data": "data", "youth": "youth", "homeless": "homeless",
    "movies": "movie", "cookies": "cookie", "rookies": "rookie", "crew": "crew", "foes": "foe",
    "shoes": "shoe", "purposes": "purpose", "corpses": "corpse", "viruses": "virus",
    "courses": "course", "responses": "response", "offenses": "offense", "losses": "loss",
    "licenses": "license", "phases": "phase", "diseases": "disease", "increases": "increase",
    "clauses": "clause", "indices": "index", "causes": "cause", "axes": "axe", "ties": "tie",
}  # fmt: skip
_STATES = listed(
    "dead injured wounded killed hurt missing others other shot arrested detained hospitalized "
    "hospitalised homeless displaced charged infected sick ill unharmed unaccounted"
)
_PERSONS = frozenset({"people", "men"})
_VERBAL = ("ed", "ing", "ly", "s")
_MORE = listed("more additional further extra")
_SINGULAR_STATES = {"others": "other"}
_STOP = listed(
    "a an the this that these those them us him themselves it its he she they we you i his her "
    "their our your my who whom which whose what when where while why how if as than then so but "
    "and or nor yet because since until till after before during of in on at by for from to with "
    "without within into onto upon over under above below between among amid across through "
    "throughout against toward towards near about around along off out up down per via despite "
    "except including like is are was were be been being am has have had having do does did done "
    "will would shall should can could may might must not no also only just still even already "
    "later ago early late today yesterday tomorrow tonight said says say saying told according "
    "reported there here now too very left died die dies went came took made got became remain "
    "remained were's inside outside overnight apiece each both all dozens hundreds thousands "
    "millions scores tens several himself herself believes remains wants knows thinks comes takes "
    "makes gets shows means seems appears needs fell rose grew lost held stood believed again "
    "together alone first"
)
_AFTER_NOUN = listed(
    "and or but of in on at by for from to with without into near after before since during across "
    "is are was were has have had will would who which that"
)
_NOT_PLURAL = listed(
    "news sports tennis paris was is has does says goes this thus us his its less unless always "
    "perhaps"
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun: its lower-case singular, the words that narrow it, and its token range."""

    lemma: str
    modifiers: tuple[str, ...]
    first: int
    last: int


def is_plural(word: str) -> bool:
    """Say whether a lower-case word has the shape of a plural noun."""
    if word in _IRREGULAR or (word.endswith(("men", "children")) and len(word) > 4):
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "sis", "'s"))
        and word not in _NOT_PLURAL
        and word not in _STOP
    )


def singular(word: str) -> str:
    """Return the likely singular of a lower-case noun."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("children"):
        return word.removesuffix("ren")
    if word.endswith("men") and len(word) > 4:
        return f"{word[:-3]}man"
    if not is_plural(word):
        return _SINGULAR_STATES.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes", "oes")):
        return word[:-2]
    return word[:-1]


def counted(tokens: Tokens, index: int, *, one: bool = False) -> Noun | None:
    """Return the noun counted by the number that ends before ``index``, or None.

    ``one`` says that the number is one, so that the noun is a singular.
    """
    start = _after_of(tokens, index)
    one = one and start == index
    words: list[str] = []
    at = start
    while at < len(tokens) and at - start < 8:
        word, end = _next_word(tokens, at)
        if not word:
            break
        if word in {"and", "&"} and _plural_ahead(tokens, at + 1) and words:
            at += 1
            continue
        if word in _STOP or word in SMALL or word in TENS:
            break
        if words and words[-1] in _MORE and word.endswith("ed") and word not in _STATES:
            break
        at = end
        following = _next_word(tokens, at)[0]
        if word.endswith("ly") and following in _STATES:
            continue
        words.append(word)
        if not one and is_plural(word) and (word in _PERSONS or not is_plural(following)):
            return _noun(words, start, at)
        if word in _STATES and not is_plural(following):
            counted_before = [other for other in words[:-1] if other not in _MORE]
            return _noun(words[:-1] if counted_before else words, start, at)
    if not words:
        return None
    if all(word in _MORE for word in words):
        return Noun("", tuple(words), start, at)
    if one:
        return _singular_head(words, start, at)
    verbal = words[0].endswith(("ed", "ing", "ly")) and words[0] not in _STATES
    closed = at >= len(tokens) or tokens[at].kind != "word" or tokens[at].lower in _AFTER_NOUN
    alone = len(words) == 1 and tokens[start].text.islower() and closed
    return _noun(words, start, at) if alone and not verbal else None


def _after_of(tokens: Tokens, index: int) -> int:
    """Skip "of the" between the number and its noun."""
    at = index
    if lower_at(tokens, at) == "of":
        at += 1
        while lower_at(tokens, at) in {
            "the",
            "these",
            "those",
            "its",
            "their",
            "his",
            "her",
            "our",
        }:
            at += 1
        if at < len(tokens) and tokens[at].kind != "word":
            return index
    return at


def _next_word(tokens: Tokens, index: int) -> tuple[str, int]:
    """Return the word at ``index`` with what is joined to it by hyphens, and the index after."""
    if index >= len(tokens) or tokens[index].kind != "word":
        return "", index
    word, end = tokens[index].lower, index + 1
    if tokens[index].text == "US":
        return "u.s.", end
    while end < len(tokens):
        if hyphen_at(tokens, end) and tokens[end + 1].kind in {"word", "number"}:
            word, end = f"{word}-{tokens[end + 1].lower}", end + 2
        elif tokens[end].glued and tokens[end].kind in {"word", "number"}:
            word, end = f"{word}{tokens[end].lower}", end + 1
        else:
            break
    return word.removesuffix("'s"), end


def _plural_ahead(tokens: Tokens, index: int) -> bool:
    """Say whether a plural noun stands among the next two words ("guns and missile shells")."""
    first, end = _next_word(tokens, index)
    return is_plural(first) or (first not in _STOP and is_plural(_next_word(tokens, end)[0]))


def _noun(words: list[str], first: int, last: int) -> Noun:
    head = singular(words[-1])
    return Noun(head, tuple(singular(word) for word in words[:-1]), first, last)


def _singular_head(words: list[str], first: int, last: int) -> Noun | None:
    """Take the last word before a verb form, an adverb or a state ("one man dead")."""
    run: list[str] = []
    for word in words:
        if run and (word in _STATES or word.endswith(_VERBAL)):
            break
        run.append(word)
    if not run or (run[0].endswith(_VERBAL) and len(run) == 1 and run[0] not in _STATES):
        return None
    return _noun(run, first, last)
