"""The report, the claims and a comparison for people at a terminal; the only user of Rich here.

Colour only repeats what the words already say. Texts from articles are always
:class:`rich.text.Text`, never markup, and come sanitized.
"""

from collections.abc import Iterable, Sequence
from io import StringIO

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from corroborate.render.cards import make_page, make_quote, source_words
from corroborate.render.lines import line_col
from corroborate.render.page import (
    Card,
    Clash,
    CopiedPair,
    LoadRow,
    Page,
    Quote,
    Removed,
    Sheaf,
    Single,
)
from corroborate.render.sanitize import one_line, path_text
from corroborate.render.turn import THRESHOLD, turn_sentences
from corroborate.render.view import View
from corroborate.render.words import (
    COPIED,
    INFERRED_NOTE,
    LOAD_COLUMNS,
    LOADS,
    NOTES,
    SEVERITIES,
    VAGUE,
    WITHOUT,
    plural,
    published_words,
    quantity_words,
    scope_words,
    time_words,
    who_says,
)
from corroborate.render.worth import is_vague
from corroborate.types import (
    Claim,
    Comparison,
    Document,
    Level,
    Report,
    Severity,
    SlotComparison,
)

_INDENT = 3
_NARROWEST = 40
_BAR = 7
_PLAIN = ("affirmed", "asserted")
_SEVERITY_STYLE: dict[Severity, str] = {
    "contradiction": "bold red",
    "discrepancy": "bold yellow",
    "denial": "bold magenta",
}
_LEVEL_STYLE: dict[Level, str] = {
    "match": "green",
    "compatible": "green",
    "missing": "dim",
    "conflict": "red",
}
_VERDICT_STYLE = {"same": "bold green", "conflict": "bold yellow", "different": "bold"}


def render(report: Report, view: View) -> str:
    """Return the report: a summary, then conflicts, corroborated, single-source, skipped."""
    page = make_page(report, view)
    parts: list[RenderableType] = [
        Text(page.counted, style="bold"),
        Text(" · ".join(page.verdicts)),
    ]
    if page.removed:
        parts += _removed(page.removed)
    number = 0
    for section in page.sections:
        parts += heading(section.title, len(section.cards), section.meaning)
        for card in section.cards:
            number += 1
            parts += ["", *_card(card, number)]
    parts += [*_loads(page.loads), *_copied(page)]
    if page.singles:
        parts += heading("Single source", page.singles, "Only one source says so.")
        parts += _sheaves(page, _width(view))
    parts += _footer(page)
    return print_parts(parts, view)


def render_claims(claims: Sequence[Claim], documents: Iterable[Document], *, view: View) -> str:
    """Return ``claims`` by document: line, statement, who says so, and the values read in it.

    ``documents`` are those the claims name; ones without a claim are listed with none. Vague claims
    are counted, and left out unless ``view`` shows all.
    """
    parts: list[RenderableType] = []
    for document in documents:
        own = [c for c in claims if c.document == document.id]
        shown = [c for c in own if view.show_all or not is_vague(c)]
        head = f"{path_text(document.path)}  {_byline(document)}, {plural(len(own), 'claim')}"
        if hidden := len(own) - len(shown):
            head += f" ({hidden:,} vague, not shown)"
        parts += [Text(head, style="bold"), _claim_table(shown, document), ""]
    return print_parts(parts[:-1], view)


def render_comparison(
    comparison: Comparison,
    claim_a: Claim,
    claim_b: Claim,
    doc_a: Document,
    doc_b: Document,
    *,
    view: View,
    threshold: float = THRESHOLD,
    bias: float | None = None,
) -> str:
    """Return two claims slot by slot: values, level, weight as a bar, reason; then the verdict.

    ``threshold`` is the score from which two claims speak of one matter, ``bias`` what the score
    adds to the weights, as log odds; both are for the sentences on what would turn the verdict
    (see :func:`corroborate.render.turn.turns`).
    """
    parts: list[RenderableType] = []
    for letter, claim, document in (("A", claim_a, doc_a), ("B", claim_b, doc_b)):
        parts += [*_quote(make_quote(claim, document), letter), ""]
    parts += [_slots(comparison.slots), ""]
    verdict = Text("Verdict: ").append(comparison.verdict, _VERDICT_STYLE[comparison.verdict])
    verdict.append(f". Score {comparison.score:.2f} of 1 that both speak of one matter")
    verdict.append(f"; from {threshold:.2f} on they do.")
    parts.append(verdict)
    parts += [Text(s) for s in turn_sentences(comparison, threshold=threshold, bias=bias)]
    return print_parts(parts, view)


def _width(view: View) -> int:
    return max(view.width, _NARROWEST)


def print_parts(parts: Iterable[RenderableType], view: View) -> str:
    """Return ``parts`` as text, as wide and as coloured as ``view`` says."""
    # An empty environment: the output depends on the view alone, not on NO_COLOR or COLUMNS.
    console = Console(
        file=StringIO(),
        width=_width(view),
        force_terminal=view.color,
        color_system="standard" if view.color else None,
        force_jupyter=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(Group(*parts))
    return "".join(line.rstrip() + "\n" for line in capture.get().split("\n")[:-1])


def heading(title: str, count: int, meaning: str) -> list[RenderableType]:
    """Return the heading of a section with a sentence on what stands in it."""
    rule = Rule(Text(f"{title} ({count:,})", style="bold"), align="left", style="dim")
    return ["", rule, Text(meaning, style="dim")]


def indented(item: RenderableType, by: int = _INDENT) -> Padding:
    """Return ``item`` with ``by`` blank columns before it."""
    return Padding(item, (0, 0, 0, by))


def _card(card: Card, number: int) -> list[RenderableType]:
    title = Table.grid(padding=(0, 1, 0, 0))
    title.add_row(f"{number}.".ljust(_INDENT - 1), Text(card.statement, style="bold"))
    sources = f"{plural(len(card.sources), 'source')}: {', '.join(card.sources)}"
    origins = f"{plural(len(card.origins), 'origin')}: {', '.join(card.origins)}"
    lines: list[RenderableType] = [Text(sources), Text(origins)]
    lines += [indented(Text(reason), 2) for reason in card.origin_reasons]
    lines.append(Text(f"confidence {card.confidence} · {card.id}", style="dim"))
    for clash in card.clashes:
        lines += ["", *_clash(clash)]
    lines.append("")
    for quote in card.quotes:
        lines += _quote(quote)
    return [title, *(indented(line) for line in lines)]


def _clash(clash: Clash) -> list[RenderableType]:
    head = Text(clash.title, _SEVERITY_STYLE[clash.severity])
    head.append(f": {clash.meaning}.", style="not bold default")
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    for name, ratio in (("Value", 4), ("Who says so", 4), ("Source", 3), ("As of", 2)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for row in clash.rows:
        table.add_row(
            Text(row.value, style="bold"), Text(row.who), Text(row.source), Text(row.when)
        )
    return [head, table, Text(f"Why: {clash.why}")]


def _quote(quote: Quote, letter: str = "") -> list[RenderableType]:
    head = Text(f"{letter}  " if letter else "", style="bold")
    head.append(quote.source, style="bold").append(f", {quote.when} · {quote.who} · ")
    head.append(quote.where, style="dim")
    sentence = Text(quote.before).append(quote.claim, style="bold").append(quote.after)
    return [head, _Barred(sentence)]


class _Barred:
    """A text with a bar along its left side, as a quotation has."""

    def __init__(self, text: Text) -> None:
        self.text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.text.wrap(console, options.max_width - 2, overflow="fold"):
            yield Text("│ ", style="dim").append(line)


def _sheaves(page: Page, width: int) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for sheaf in page.sheaves:
        parts += ["", *_sheaf(sheaf, width)]
    more = sum(sheaf.more for sheaf in page.sheaves)
    if more:
        parts += ["", Text(f"{more:,} more; --verdict single-source shows all", style="italic")]
    if page.hidden:
        parts += ["", Text(f"{page.hidden:,} {VAGUE}; --all shows them", style="italic")]
    return parts


def _sheaf(sheaf: Sheaf, width: int) -> list[RenderableType]:
    digits = max(len(str(single.line)) for single in (*sheaf.singles, *sheaf.vague))
    lines: list[RenderableType] = [
        Text(f"{sheaf.path}  {sheaf.source}, {sheaf.when}", style="bold")
    ]
    lines += [_single(single, digits, width) for single in sheaf.singles]
    if sheaf.vague:
        lines.append(Text(f"{'':{digits}}  {VAGUE}:", style="dim"))
    return lines + [_single(single, digits, width) for single in sheaf.vague]


def _single(single: Single, digits: int, width: int) -> Text:
    head = Text(f"{single.line:>{digits}}  ")
    tail = Text(f"  ({single.who}" if single.who else "", style="dim")
    if tail:
        tail.truncate(width // 3, overflow="ellipsis")
        tail.append(")")
    statement = Text(single.statement)
    statement.truncate(width - head.cell_len - tail.cell_len, overflow="ellipsis")
    return head.append(statement).append(tail)


def _removed(removed: Removed) -> list[RenderableType]:
    count = len(removed.changes) + removed.more
    parts = heading(f"Without {removed.origin}", count, WITHOUT)
    if removed.changes:
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
        for name, ratio in (("Finding", 5), ("With it", 2), ("Without it", 2)):
            table.add_column(name, ratio=ratio, overflow="fold")
        for row in removed.changes:
            table.add_row(Text(row.statement), Text(row.before), Text(row.after, style="bold"))
        parts += ["", table]
    if removed.more:
        parts.append(Text(f"{removed.more:,} more; --all shows all", style="italic"))
    return [*parts, Text(removed.rest)] if removed.rest else parts


def _loads(rows: Sequence[LoadRow]) -> list[RenderableType]:
    if not rows:
        return []
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    table.add_column("Origin", ratio=1, overflow="fold")
    for name in LOAD_COLUMNS:
        table.add_column(name, justify="right")
    for row in rows:
        counts = (row.findings, row.weakened, row.single, row.gone)
        table.add_row(Text(f"{row.name} ({row.kind})"), *(f"{count:,}" for count in counts))
    return [*heading("Load-bearing origins", len(rows), LOADS), "", table]


def _copied(page: Page) -> list[RenderableType]:
    if not page.copied:
        return []
    parts = heading("Copied wording", len(page.copied) + page.copied_more, COPIED)
    for pair in page.copied:
        parts += ["", *copied_parts(pair)]
    if page.copied_more:
        parts += ["", Text(f"{page.copied_more:,} more; --all shows all", style="italic")]
    return parts


def copied_parts(pair: CopiedPair) -> list[RenderableType]:
    """Return what two documents share, to be printed."""
    head = Text(f"{pair.a} and {pair.b}", style="bold").append(f": {pair.share}", "not bold")
    if pair.earlier:
        head.append(f"; first published: {pair.earlier}", "not bold")
    parts: list[RenderableType] = [head]
    for passage in pair.passages:
        parts.append(Text(f"lines {passage.a_line} and {passage.b_line}", style="dim"))
        parts.append(_Barred(Text(passage.text)))
    if pair.more:
        parts.append(Text(f"and {plural(pair.more, 'shorter passage')}", style="italic"))
    return parts


def _footer(page: Page) -> list[RenderableType]:
    parts: list[RenderableType] = []
    if page.skipped:
        parts += ["", Text(f"Skipped: {page.skipped}", style="dim")]
    if page.unread:
        parts += ["", Text(f"Not read: {plural(len(page.unread), 'file')}", style="bold red")]
        parts += [indented(Text(line)) for line in page.unread]
    if page.inferred:
        parts += ["", Text(INFERRED_NOTE, style="dim")]
    return parts


def _byline(document: Document) -> str:
    return f"{source_words(document)}, {published_words(document.published)}"


def _claim_table(claims: Iterable[Claim], document: Document) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    for claim in claims:
        line, _ = line_col(document.text, claim.start)
        table.add_row(str(line), Text(one_line(claim.statement or claim.text)))
        table.add_row("", Text(_reading(claim), style="dim"))
    return table


def _reading(claim: Claim) -> str:
    parts = [who_says(claim)]
    parts += [word for word in (claim.polarity, claim.modality) if word not in _PLAIN]
    for quantity in claim.quantities:
        values = "; ".join(v for v in (quantity_words(quantity), scope_words(quantity)) if v)
        parts.append(one_line(quantity.text) + (f" = {values}" if values else ""))
    parts += [time_words(time) for time in claim.times]
    return " · ".join([*parts, one_line(claim.id)])


def _slots(slots: Iterable[SlotComparison]) -> Table:
    slots = tuple(slots)
    heaviest = max((abs(s.weight) for s in slots), default=0.0)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    table.add_column("Slot")
    table.add_column("Level")
    table.add_column("Weight", justify="right")
    table.add_column("against│for", min_width=2 * _BAR + 1, no_wrap=True)
    table.add_column("Why", ratio=1, overflow="fold")
    for slot in slots:
        style = _LEVEL_STYLE[slot.level]
        table.add_row(
            Text(slot.slot, style="bold"),
            Text(slot.level, style=style),
            Text(f"{slot.weight:+.2f}" if slot.weight else "0"),
            Text(weight_bar(slot.weight, heaviest), style=style),
            _slot_text(slot),
        )
    return table


def _slot_text(slot: SlotComparison) -> Text:
    a, b = one_line(slot.a), one_line(slot.b)
    lines = [f"A and B: {a}"] if a and a == b else [f"A: {a or '-'}", f"B: {b or '-'}"]
    if not a and not b:
        lines = []
    if slot.severity:
        lines.append(f"{slot.severity}: {SEVERITIES[slot.severity]}.")
    lines += [line for line in (one_line(slot.reason), *(NOTES[n] for n in slot.notes)) if line]
    return Text("\n".join(lines))


def weight_bar(weight: float, heaviest: float) -> str:
    """Return a weight as a bar from a middle line: to the right what speaks for one matter.

    ``heaviest`` is the weight, without its sign, that fills one side.
    """
    cells = min(round(_BAR * abs(weight) / heaviest), _BAR) if heaviest else 0
    bar = "█" * (max(cells, 1) if weight else 0)
    return f"{bar:>{_BAR}}│" if weight < 0 else f"{'':{_BAR}}│{bar}"
