"""Where claims come from, as people read it: load-bearing origins, what fell, copied wording."""

from corroborate.render.lines import line_col
from corroborate.render.loads import Load, load_bearing
from corroborate.render.page import Change, CopiedPair, LoadRow, Passage, Removed
from corroborate.render.sanitize import one_line, path_text
from corroborate.render.view import View
from corroborate.render.words import kind_words, plural, standing_words
from corroborate.types import CopyLink, Document, Report

MOST_LOADS, MOST_PAIRS, MOST_PASSAGES, MOST_CHANGES = 5, 5, 2, 20
"""How many rows are shown where a view caps long lists."""
_LONG = 240


def load_rows(report: Report, view: View) -> tuple[LoadRow, ...]:
    """Return the origins that most corroborated findings rest on, as many as ``view`` shows."""
    loads = load_bearing(report)
    return tuple(_load_row(load) for load in (loads[:MOST_LOADS] if view.capped else loads))


def removed_origin(report: Report, view: View) -> Removed | None:
    """Return what changed without the origin that was left out, ``None`` if none was.

    Of single-source claims that went with it only the number is told.
    """
    if not report.removed:
        return None
    rows = tuple(
        Change(
            one_line(before.statement),
            standing_words(before),
            standing_words(after) if after else "nothing left",
        )
        for before, after in report.fallen
        if before.verdict != "single-source"
    )
    shown = rows[:MOST_CHANGES] if view.capped else rows
    gone = len(report.fallen) - len(rows)
    rest = plural(gone, "single-source claim") + " went with it" if gone else ""
    return Removed(one_line(report.removed), shown, len(rows) - len(shown), rest)


def copied_pairs(report: Report, view: View) -> tuple[CopiedPair, ...]:
    """Return the pairs of documents that share wording, those that share most first."""
    documents = {document.id: document for document in report.documents}
    ordered = sorted(report.copied, key=lambda link: (-link.score, link.a, link.b))
    return tuple(
        copied_pair(link, documents[link.a], documents[link.b], capped=view.capped)
        for link in (ordered[:MOST_PAIRS] if view.capped else ordered)
    )


def copied_pair(link: CopyLink, a: Document, b: Document, *, capped: bool) -> CopiedPair:
    """Return the wording that two documents share, the longest stretches first."""
    spans = sorted(link.spans, key=lambda span: (span[0] - span[1], span[0]))
    chosen = spans[:MOST_PASSAGES] if capped else spans
    first = {a.id: a, b.id: b}.get(link.earlier)
    return CopiedPair(
        a=path_text(a.path),
        b=path_text(b.path),
        share=f"{link.share:.0%} of the shorter text in {plural(len(spans), 'passage')}",
        earlier=path_text(first.path) if first else "",
        passages=tuple(
            Passage(_cut(one_line(a.text[at:end])), _line(a, at), _line(b, other))
            for at, end, other, _ in chosen
        ),
        more=len(spans) - len(chosen),
    )


def _load_row(load: Load) -> LoadRow:
    return LoadRow(
        name=one_line(load.name),
        kind=kind_words(load.kind),
        findings=load.findings,
        weakened=load.weakened,
        single=load.single,
        gone=load.gone,
    )


def _line(document: Document, start: int) -> int:
    return line_col(document.text, start)[0]


def _cut(text: str) -> str:
    """Return a passage cut at a word where it is very long."""
    return text if len(text) <= _LONG else text[:_LONG].rsplit(" ", 1)[0] + " …"
