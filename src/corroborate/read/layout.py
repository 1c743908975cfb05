"""Title, blocks and furniture of one article.

Every character that is no white space ends up either in exactly one block or in exactly one
mark.
"""

from dataclasses import dataclass

from corroborate.read.article import Article, Mark, Span
from corroborate.read.furniture.find import Setting, disjoint, find_furniture, gaps
from corroborate.read.furniture.headings import find_headings
from corroborate.read.furniture.script import main_script
from corroborate.read.paragraphs import split_paragraphs, tight
from corroborate.read.titles import is_headline, site_start
from corroborate.types import Block

_FIRST = 4
_HEAD_LINES = 8
_LATE = 4
_STAMPS = frozenset({"publication stamp", "dateline", "byline"})


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is divided: blocks and marks, each sorted, together disjoint.

    ``stamps`` are the verbatim publication stamps and datelines near its head.
    """

    title: str | None
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    stamps: tuple[str, ...]


def lay_out(article: Article) -> Layout:
    """Divide the article's text into blocks that may hold claims and what is left aside."""
    text = article.text
    given = disjoint(list(article.marks))
    spans = article.paragraphs if article.paragraphs is not None else split_paragraphs(text)
    paragraphs = _parted(_outside(text, spans, given), article.title_span)
    script = main_script(text)
    head, marks = _head(text, paragraphs, article.title_span, script)
    title_span, title = None, article.title
    if head is not None:
        stop = head.start + site_start(text[head.start : head.end])
        title_span = tight(text, head.start, stop)
        title = title or " ".join(text[title_span.start : title_span.end].split())
        marks.append(Mark(stop, head.end, "name of the site"))
    body = [span for span in paragraphs if not _covered(span, marks) and not _holds(span, head)]
    whole: list[Span] = []
    spaced: list[bool] = []
    end = 0
    for index, span in enumerate(body):
        setting = Setting(
            script=script,
            head=index == 0 and head is None,
            title=(title or "") if index < _HEAD_LINES else "",
            first=index < _FIRST,
            late=index >= len(body) - _LATE,
            last=index == len(body) - 1,
        )
        cuts = find_furniture(text, span, setting)
        if not cuts:
            whole.append(span)
            spaced.append(text.count("\n", end, span.start) > 1)
        marks += cuts
        end = span.end
    marks = disjoint(given + marks)
    marks = disjoint(marks + [mark for _, mark in find_headings(text, whole, spaced)])
    kinds = [(span, span == title_span) for span in [*([title_span] if title_span else []), *body]]
    return _finish(text, title, kinds, marks)


def _head(
    text: str, paragraphs: list[Span], given: Span | None, script: str
) -> tuple[Span | None, list[Mark]]:
    """Return the paragraph that is the title, if one is, and the furniture before it."""
    marks: list[Mark] = []
    for index, span in enumerate(paragraphs[:_HEAD_LINES]):
        if given is not None:
            if span.start <= given.start < span.end:
                return span, marks
            continue
        cuts = find_furniture(text, span, Setting(script=script, head=True))
        rest = [tight(text, *gap) for gap in gaps(span, cuts)]
        rest = [piece for piece in rest if piece.start < piece.end]
        if not rest:
            marks += cuts
            continue
        alone = index == len(paragraphs) - 1
        if alone or len(rest) > 1 or not is_headline(text[rest[0].start : rest[0].end]):
            return None, marks
        return rest[0], marks + cuts
    return None, marks


def _finish(
    text: str, title: str | None, kinds: list[tuple[Span, bool]], marks: list[Mark]
) -> Layout:
    """Return the layout, with pieces that hold no word turned into marks."""
    blocks: list[Block] = []
    stray: list[Mark] = []
    for span, is_title in kinds:
        for gap in gaps(span, marks):
            piece = tight(text, *gap)
            if any(char.isalnum() for char in text[piece.start : piece.end]):
                blocks.append(Block(piece.start, piece.end, "title" if is_title else "body"))
            elif piece.start < piece.end:
                stray.append(Mark(piece.start, piece.end, "marks without words"))
    tidy = [tight(text, mark.start, mark.end) for mark in marks]
    reasons = [mark.reason for mark in marks]
    final = [Mark(*span, why) for span, why in zip(tidy, reasons, strict=True) if span[0] < span[1]]
    reach = kinds[min(len(kinds), _HEAD_LINES) - 1][0].end if kinds else 0
    stamps = tuple(
        text[mark.start : mark.end]
        for mark in final
        if mark.reason in _STAMPS and mark.start < reach
    )
    ordered = tuple(sorted(blocks, key=lambda block: block.start))
    return Layout(title, ordered, tuple(sorted(final + stray)), stamps)


def _outside(text: str, spans: tuple[Span, ...] | list[Span], marks: list[Mark]) -> list[Span]:
    """Return the paragraphs without what the format set apart, in order."""
    pieces = [tight(text, *gap) for span in spans for gap in gaps(span, marks)]
    return [piece for piece in pieces if piece.start < piece.end]


def _parted(spans: list[Span], title: Span | None) -> list[Span]:
    """Return the paragraphs with the one that opens with the title parted after it."""
    parted = []
    for span in spans:
        if title is not None and span.start == title.start and title.end < span.end:
            parted += [title, Span(title.end, span.end)]
        else:
            parted.append(span)
    return parted


def _holds(span: Span, head: Span | None) -> bool:
    """Return whether the title stands in a paragraph."""
    return head is not None and span.start <= head.start and head.end <= span.end


def _covered(span: Span, marks: list[Mark]) -> bool:
    """Return whether one mark covers all of a paragraph."""
    return any(mark.start <= span.start and span.end <= mark.end for mark in marks)
