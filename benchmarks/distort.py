"""Changes one thing in a sentence of a pair, so that the two can no longer both be right.

Only what both sentences state is changed, and in one of them only, since a sentence that is silent
on a figure, place or date is not contradicted by another one. Every change keeps a clean English
sentence: figures, names, places, days and units are swapped for others of their kind, and a verb
is negated with the words that English takes for it. Where that cannot be done there is no change.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SMALL = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
]  # fmt: skip
WORDS = {word: number for number, word in enumerate(SMALL, 2)}
NAMES = {number: word for word, number in WORDS.items()}
NUMBER = re.compile(
    rf"(?<![\w.,:/#'’-])(?<!\d, )(\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{'|'.join(WORDS)})"
    r"(?![\w:/'’]|[.,] ?\d)",
    re.IGNORECASE,
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = rf"(?:{MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DATES = (
    re.compile(rf"\b(?P<month>{MONTH})\s(?P<day>\d{{1,2}})\b(?!,?\d)"),
    re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})\b(?!['’]s|-)"),
    re.compile(r"\b(?:in|since)\s(?P<year>(?:19|20)\d\d)\b"),
)
UNITS = {
    "miles": "kilometers", "kilometers": "miles", "km": "miles", "feet": "meters",
    "meters": "feet", "pounds": "tons", "tons": "pounds", "hours": "days", "days": "weeks",
    "weeks": "days", "months": "weeks", "years": "months", "dollars": "euros", "euros": "dollars",
    "men": "women", "women": "men", "boys": "girls", "girls": "boys", "children": "officers",
    "civilians": "soldiers", "soldiers": "civilians", "million": "billion",
    "billion": "million", "minutes": "hours",
}  # fmt: skip
UNIT = re.compile(
    rf"(?P<number>\d[\d.,]*|\b(?:{'|'.join(WORDS)}))[ -]"
    rf"(?P<unit>{'|'.join(UNITS)}|year|month|day|mile|hour)\b(?!-old|\sold)",
    re.IGNORECASE,
)
MONEY = re.compile(r"\$(\d[\d,]*(?:\.\d+)?)")
SINGULAR = {"year": "month", "month": "week", "day": "week", "mile": "kilometer", "hour": "day"}
SAYING = frozenset({
    "say", "tell", "report", "announce", "add", "state", "claim", "note", "quote", "describe",
    "comment", "write", "believe", "think", "expect", "suggest", "confirm", "declare", "ask",
    "call", "warn", "explain", "accuse", "deny", "be", "have", "do",
})  # fmt: skip
IN_A_PLACE = frozenset({"in", "at", "near", "outside", "from", "to", "off", "around"})


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence after one change, and what was put for what."""

    kind: str
    text: str
    old: str
    new: str


Pools = Mapping[str, Sequence[str]]
Distort = Callable[["Doc", "Doc", Pools, random.Random], Iterator[Change]]


def value(number: str) -> float:
    """The value of a number in digits or words."""
    return WORDS.get(number.lower()) or float(number.replace(",", ""))


def _put(doc: "Doc", start: int, end: int, new: str, kind: str) -> Change:
    text = doc.text
    return Change(kind, text[:start] + new + text[end:], text[start:end], new)


def figure(kept: "Doc", changed: "Doc", pools: Pools, chance: random.Random) -> Iterator[Change]:
    """Put another number, beyond any rounding, for one that each sentence has once."""
    there = [value(m[1]) for m in NUMBER.finditer(kept.text)]
    here = [value(m[1]) for m in NUMBER.finditer(changed.text)]
    for match in NUMBER.finditer(changed.text):
        old = value(match[1])
        near = changed.text[max(0, match.start() - 12) : match.end() + 8]
        dated = 1900 <= old <= 2100 or re.search(rf"{MONTH}\.?\s*\d|\d\s*{MONTH}|[ap]\.?m\b", near)
        if old < 2 or dated or there.count(old) != 1 or here.count(old) != 1:
            continue
        aged = re.match(r"[ -]year", changed.text[match.end() :])
        more = (7, 11, 15) if aged else (2, 3) if old < 4 else (old / 2, old, 2 * old)
        new = old + chance.choice(more)
        new = round(new) if old == int(old) else round(new, 1)
        if new in there + here:
            continue
        shown = NAMES.get(int(new), f"{new:,}") if match[1].lower() in WORDS else f"{new:,}"
        if match[1][0].isupper():
            shown = shown[0].upper() + shown[1:]
        yield _put(changed, match.start(1), match.end(1), shown, "figure")


def negation(kept: "Doc", changed: "Doc", pools: Pools, chance: random.Random) -> Iterator[Change]:
    """Negate a finite verb, not one of saying, whose lemma is a verb of both sentences."""
    verbs = [_verb(token) for token in kept if _happens(token)]
    for token in changed:
        if not _happens(token) or verbs.count(_verb(token)) != 1 or token.dep_ not in _MAIN:
            continue
        helpers = [c for c in token.children if c.dep_ in ("aux", "auxpass") and c.i < token.i]
        end = token.idx + len(token)
        if any(c.dep_ == "neg" or c.lower_ in _NEGATIVE for c in token.sent):
            continue
        subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None or subject.i > token.i:
            continue
        if helpers and helpers[0].lower_ == "to":
            yield _put(changed, helpers[0].idx, helpers[0].idx + 2, "not to", "negation")
        elif helpers and helpers[0].text not in ("'s", "’s", "'ve", "'ll", "'d", "’ll"):
            word = helpers[0]
            yield _put(changed, word.idx, word.idx + len(word), f"{word.text} not", "negation")
        elif not helpers and token.tag_ in _DO and _takes_do(token, pools):
            yield _put(changed, token.idx, end, f"{_DO[token.tag_]} not {token.lemma_}", "negation")


_NEGATIVE = frozenset({"no", "nobody", "none", "nor", "never", "neither", "without"})
_MAIN = frozenset({"ROOT", "ccomp"})
_DO = {"VBD": "did", "VBZ": "does", "VBP": "do"}


def _takes_do(token: "Token", pools: Pools) -> bool:
    """Whether a verb is not the participle of a headline ("Two arrested in raid")."""
    below = {c.dep_ for c in token.children}
    passive = token.tag_ == "VBD" and _verb(token) in pools["passive"] and "dobj" not in below
    return not passive and "conj" not in below


def _verb(token: "Token") -> str:
    return token.lemma_.lower()


def _happens(token: "Token") -> bool:
    return token.pos_ == "VERB" and _verb(token) not in SAYING


def actor(kept: "Doc", changed: "Doc", pools: Pools, chance: random.Random) -> Iterator[Change]:
    """Put another person or country for one that acts or is acted on in both sentences."""
    for entity in changed.ents:
        words = entity.text.split(" ")
        kind = "country" if entity.text in pools["country"] else "PERSON"
        if kind == "PERSON" and (
            entity.label_ != kind
            or not all(word in pools["name"] for word in words)
            or re.search(r"\b(?:s?he|his|her|him)\b", changed.text, re.IGNORECASE)
        ):
            continue
        same = [e for e in kept.ents if e[-1].text == words[-1] and _is_party(e)]
        if not _is_party(entity) or not same or changed.text.count(words[-1]) != 1:
            continue
        seen = f"{kept.text} {changed.text}"
        new = chance.choice([n for n in pools[kind] if n.split(" ")[-1] not in seen])
        if kind == "PERSON" and len(words) == 1:
            new = new.split(" ")[-1]
        yield _put(changed, entity.start_char, entity.end_char, new, "actor")


def _is_party(entity: "Span") -> bool:
    """Whether a name is the subject or object of something that happens, not of saying so."""
    root = entity.root
    if root.dep_ == "pobj" and root.head.dep_ == "agent":
        return _happens(root.head.head)
    return root.dep_ in ("nsubj", "nsubjpass", "dobj") and _happens(root.head)


def place(kept: "Doc", changed: "Doc", pools: Pools, chance: random.Random) -> Iterator[Change]:
    """Put another place of its kind for one that both sentences name."""
    for entity in changed.ents:
        name = entity.text
        before = changed[entity.start - 1].lower_ if entity.start else ""
        after = changed.text[entity.end_char : entity.end_char + 3]
        kind = next((k for k in ("country", "state", "city") if name in pools[k]), "")
        if not kind or entity.root.dep_ != "pobj" or before not in IN_A_PLACE:
            continue
        if re.match(r",? [A-Z(]|['’-]", after) or _count(kept, name) != 1:
            continue
        if _count(changed, name) == 1:
            seen = f"{kept.text} {changed.text}"
            new = chance.choice([p for p in pools[kind] if p not in seen])
            yield _put(changed, entity.start_char, entity.end_char, new, "place")


def _count(doc: "Doc", name: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", doc.text))


def day(kept: "Doc", changed: "Doc", pools: Pools, chance: random.Random) -> Iterator[Change]:
    """Put another day, weekday or year for one that both sentences name."""
    for pattern in DATES:
        there = [m.groups() for m in pattern.finditer(kept.text)]
        here = list(pattern.finditer(changed.text))
        if len(there) != 1 or len(here) != 1 or here[0].groups() != there[0]:
            continue
        (match,) = here
        group = list(match.re.groupindex)[-1]
        old = match[group]
        if group == "weekday":
            new = WEEKDAYS[(WEEKDAYS.index(old) + chance.choice((2, 3, 4))) % 7]
        elif group == "day":
            new = str((int(old) + chance.choice((6, 9, 13))) % 28 or 28)
        else:
            new = str(int(old) + chance.choice((-4, -3, 2, 3)))
        yield _put(changed, match.start(group), match.end(group), new, "date")


def unit(kept: "Doc", changed: "Doc", pools: Pools, chance: random.Random) -> Iterator[Change]:
    """Put another unit or currency for that of a number which both sentences state in this one."""
    there = {_measure(m) for m in UNIT.finditer(kept.text)}
    for match in UNIT.finditer(changed.text):
        old = match["unit"]
        if _measure(match) in there and old[0].islower():
            new = UNITS.get(old) or SINGULAR[old]
            yield _put(changed, match.start("unit"), match.end("unit"), new, "unit")
    money = {m[1] for m in MONEY.finditer(kept.text)}
    for match in MONEY.finditer(changed.text):
        if match[1] in money:
            yield _put(changed, match.start(), match.start() + 1, "€", "unit")


def _measure(match: re.Match[str]) -> tuple[float, str]:
    return value(match["number"].rstrip(".,")), match["unit"].lower().rstrip("s")


KINDS: dict[str, Distort] = {
    "figure": figure, "negation": negation, "actor": actor, "place": place, "date": day,
    "unit": unit,
}  # fmt: skip
