"""Applies the furniture rules to one paragraph."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from corroborate.read.article import Mark, Span
from corroborate.read.furniture import FURNITURE
from corroborate.read.furniture.dateline import agency_end, agency_stamp, place_end, stamp_end
from corroborate.read.furniture.repeats import title_repeat
from corroborate.read.furniture.rule import NAME, Rule, Where
from corroborate.read.furniture.script import is_foreign
from corroborate.read.furniture.sentences import at_edge, opens_sentence, sentences
from corroborate.read.furniture.tags import is_tag_line, tag_run
from corroborate.read.furniture.tail import footer_start, praise_start
from corroborate.read.paragraphs import tight
from corroborate.read.stamps import is_stamp_line, is_time_line

_LONGEST_LINE = 400
_SECTION_WORDS = 3
_HEAD_FAMILIES = ("navigation", "sharing", "rights")
_LAST_ONLY = frozenset({"initials at the end"})
_LATE_ONLY = frozenset({"signature"})
_BYLINE = re.compile(rf"\A(?i:by):?\s+(?:{NAME}\s+){{1,4}}")
_EDGES = " \t\n\r\v\f*_"
_EDGE = re.compile(r"[.!?…)\]][\"'”’)\]]*\s*")
_DASHES = " \t—–-*"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a paragraph stands: what the rules need to know besides its text.

    ``head`` is set for the paragraph that may be the title, ``first`` for the first few of the
    body, ``late`` for the last few, ``last`` for the last of all.
    """

    script: str
    title: str = ""
    head: bool = False
    first: bool = False
    late: bool = False
    last: bool = False


def find_furniture(text: str, paragraph: Span, setting: Setting) -> list[Mark]:
    """Return the furniture in ``paragraph``, sorted and disjoint."""
    reason = _whole(text, paragraph, setting)
    if reason:
        return [Mark(paragraph.start, paragraph.end, reason)]
    marks: list[Mark] = []
    rest = paragraph
    while rest.start < rest.end:
        cut = _peel_start(text, rest, setting, peeled=bool(marks)) or _peel_end(text, rest, setting)
        if not cut:
            break
        marks.append(cut)
        if cut.start == rest.start:
            rest = tight(text, cut.end, rest.end)
        else:
            rest = tight(text, rest.start, cut.start)
        reason = _whole(text, rest, setting) if rest.start < rest.end else None
        if reason:
            marks.append(Mark(rest.start, rest.end, reason))
            return disjoint(marks)
    marks += _within(text, rest, setting)
    for start, end in gaps(rest, disjoint(marks)):
        marks += _sentences(text, start, end)
    return disjoint(marks)


def disjoint(marks: list[Mark]) -> list[Mark]:
    """Return the marks sorted; where two overlap, the later one keeps what is left of it."""
    kept: list[Mark] = []
    for mark in sorted(marks):
        start = max(mark.start, kept[-1].end) if kept else mark.start
        if start < mark.end:
            kept.append(Mark(start, mark.end, mark.reason))
    return kept


def gaps(span: Span, marks: list[Mark]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``span`` that none of the sorted, disjoint ``marks`` covers."""
    start = span.start
    first = bisect_right(marks, span.start, key=lambda mark: mark.end)
    for index in range(first, len(marks)):
        mark = marks[index]
        if mark.start >= span.end:
            break
        if mark.start > start:
            yield start, mark.start
        start = max(start, mark.end)
    if start < span.end:
        yield start, span.end


def _rules(where: Where, setting: Setting | None = None) -> Iterator[Rule]:
    """Yield the rules of one kind; for a title only those that can stand before one."""
    for family, rules in FURNITURE.items():
        if setting is None or not setting.head or family in _HEAD_FAMILIES:
            yield from (rule for rule in rules if rule.where == where)


def _whole(text: str, span: Span, setting: Setting) -> str | None:
    """Return why all of a paragraph is furniture, if it is."""
    line = " ".join(text[span.start : span.end].strip(_EDGES).split())
    letters = sum(char.isalnum() for char in line)
    if not letters:
        return "marks without words"
    if is_foreign(line, setting.script):
        return "line in another script"
    if letters < 3 and line.replace(" ", "").isalpha():
        return "stray letters"
    if len(line) > _LONGEST_LINE:
        return None
    if line.isdigit():
        return "bare number"
    if is_stamp_line(line) or is_stamp_line(_BYLINE.sub("", line, count=1)):
        return "publication stamp"
    if is_time_line(line):
        return "time stamp"
    if not setting.head and is_tag_line(line):
        return "tags"
    for rule in _rules("line", setting):
        if (setting.late or rule.name not in _LATE_ONLY) and rule.pattern.fullmatch(line):
            return rule.reason
    return None


def _peel_start(text: str, span: Span, setting: Setting, *, peeled: bool) -> Mark | None:
    """Return the furniture that opens ``span``, if any (``peeled``: some stood before it)."""
    start, end = span
    if setting.title:
        repeat = title_repeat(text, start, end, setting.title)
        if repeat and repeat[0] == start:
            return Mark(start, repeat[1], "title repeated")
    stop = stamp_end(text, start, end, first=setting.first or setting.head)
    if stop > start:
        after = tight(text, stop, end).start
        place = place_end(text, after, end, opens_sentence(text, _next_word(text, after)))
        return Mark(start, max(stop, place) if place > after else stop, "publication stamp")
    if setting.first and peeled and (stop := agency_end(text, start, end)) > start:
        return Mark(start, stop, "agency credit")
    for rule in _rules("start", None):
        found = rule.pattern.match(text, start, end)
        if found and found.end() > start:
            stop = start + len(found[0].rstrip())
            return Mark(start, stop, rule.reason)
    return None


def _next_word(text: str, position: int) -> int:
    """Return where the word after the one at ``position`` begins."""
    while position < len(text) and not text[position].isspace():
        position += 1
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _peel_end(text: str, span: Span, setting: Setting) -> Mark | None:
    """Return the furniture that closes ``span``, if any."""
    start, end = span
    if setting.last:
        for where, reason in (
            (footer_start(text, start, end), "footer of the site"),
            (praise_start(text, start, end), "about the publisher"),
        ):
            if where is not None:
                return Mark(where, end, reason)
    edges = [start, *(found.end() for found in _EDGE.finditer(text, start, end))]
    for rule in _rules("end", setting):
        if rule.name in _LAST_ONLY and not setting.last:
            continue
        for begin in edges:
            found = rule.pattern.match(text, begin, end)
            if found and (begin == start or _after_stop(text, start, begin)):
                return Mark(begin, end, rule.reason)
    return None


def _after_stop(text: str, start: int, position: int) -> bool:
    """Return whether a sentence ended right before ``position``, and not within quotation marks."""
    before = text[start:position].rstrip()
    if text[position].isalnum() and start + len(before) == position:
        return False
    return at_edge(text, start, position) and not before.endswith(('"', "”", "’", "*", ":"))


def _within(text: str, span: Span, setting: Setting) -> list[Mark]:
    """Return the furniture at any place in ``span``."""
    marks = []
    if setting.title and (repeat := title_repeat(text, span.start, span.end, setting.title)):
        before = text[span.start : repeat[0]]
        short = len(before.split()) <= _SECTION_WORDS and not before.rstrip().endswith(".")
        marks.append(Mark(span.start if short else repeat[0], repeat[1], "title repeated"))
    if setting.first and (stamp := agency_stamp(text, span.start, span.end)):
        marks.append(Mark(*stamp, "publication stamp"))
    if tags := tag_run(text, span.start, span.end):
        marks.append(Mark(*tags, "tags"))
    for rule in _rules("inline"):
        for found in rule.pattern.finditer(text, span.start, span.end):
            if found[0].strip():
                marks.append(Mark(*tight(text, found.start(), found.end()), rule.reason))
    return marks


def _sentences(text: str, start: int, end: int) -> list[Mark]:
    """Return the sentences of a stretch that are furniture."""
    marks = []
    for span in sentences(text, start, end):
        span = tight(text, span.start, span.end)
        content = text[span.start : span.end]
        if any(quote in content for quote in '"“”'):
            continue
        begin = span.end - len(content.lstrip(_DASHES))
        for rule in _rules("sentence"):
            if rule.pattern.match(text, begin, span.end):
                marks.append(Mark(span.start, span.end, rule.reason))
                break
    return marks
