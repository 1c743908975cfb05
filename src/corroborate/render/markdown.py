r"""Markdown for pull-request comments and notes (CommonMark with GitHub's tables).

Every character of an article that Markdown or GitHub would act on is escaped, so the text reads
as it stands in the article: no markup, no HTML, no links, no ``@mention`` that pings a person, no
``#12`` that links an issue.
"""

import re
from collections.abc import Iterable, Sequence

from corroborate.render.cards import make_page
from corroborate.render.page import Card, Clash, LoadRow, Page, Quote, Removed, Sheaf, Single
from corroborate.render.view import View
from corroborate.render.words import (
    COPIED,
    INFERRED_NOTE,
    LOAD_COLUMNS,
    LOADS,
    VAGUE,
    WITHOUT,
    plural,
)
from corroborate.types import Report

_SPECIAL = re.compile(r"[\\`*_\[\]|~$#]|^[+\-=]|(?<=\w):(?=//)|(?<=www)\.", re.I)
_LIST_NUMBER = re.compile(r"^(\d+)([.)])")
# GitHub looks for people, issues and emoji after Markdown is done, so no backslash helps; a
# comment vanishes from the page but parts the sign from the name or number behind it.
_CALL = re.compile(r"@(?=\w)|#(?=\d)|\bgh-(?=\d)|:(?=[\w+-]+:)", re.I)
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def render(report: Report, view: View) -> str:
    """Return the report as one Markdown document, ending in a line feed."""
    page = make_page(report, view)
    parts = ["# What the sources say", f"{page.counted}: **{', '.join(page.verdicts)}**"]
    if page.removed:
        parts += _removed(page.removed)
    for section in page.sections:
        parts += [f"## {section.title} ({len(section.cards):,})", section.meaning]
        for card in section.cards:
            parts += _card(card)
    parts += [*_loads(page.loads), *_copied(page)]
    if page.singles:
        parts += [f"## Single source ({page.singles:,})", "Only one source says so."]
        parts += [_sheaf(sheaf) for sheaf in page.sheaves]
        more = sum(sheaf.more for sheaf in page.sheaves)
        if more:
            parts.append(f"*{more:,} more; `--verdict single-source` shows all*")
        if page.hidden:
            parts.append(f"*{page.hidden:,} {VAGUE}; `--all` shows them*")
    return "\n\n".join([*parts, *_footer(page)]) + "\n"


def escape(text: str) -> str:
    r"""Return one line of text so that Markdown shows just that text, in a table cell too.

    ``text`` holds no line end and no control character (see :mod:`corroborate.render.sanitize`).
    """
    out = _SPECIAL.sub(lambda match: "\\" + match[0], text).translate(_HTML)
    out = _CALL.sub(lambda match: match[0] + "<!-- -->", out)
    return _LIST_NUMBER.sub(r"\1\\\2", out)


def _card(card: Card) -> list[str]:
    facts = [
        f"{plural(len(card.sources), 'source')}: {', '.join(card.sources)}",
        f"{plural(len(card.origins), 'origin')}: {', '.join(card.origins)}",
        *card.origin_reasons,
        f"confidence {card.confidence}",
        card.id,
    ]
    parts = [f"### {escape(card.statement)}", escape(" · ".join(facts))]
    for clash in card.clashes:
        parts += _clash(clash)
    return [*parts, "\n".join(_quote(quote) for quote in card.quotes)]


def _clash(clash: Clash) -> list[str]:
    rows = ["| Value | Who says so | Source | As of |", "| --- | --- | --- | --- |"]
    for row in clash.rows:
        cells = (row.value, row.who, row.source, row.when)
        rows.append("| " + " | ".join(escape(cell) for cell in cells) + " |")
    return [f"**{clash.title}**: {clash.meaning}.", "\n".join(rows), escape(f"Why: {clash.why}")]


def _quote(quote: Quote) -> str:
    where = escape(f"{quote.source}, {quote.when}, {quote.who} ({quote.where})")
    sentence = escape(quote.before + quote.claim + quote.after)
    return f"- {where}\n  > {sentence}"


def _sheaf(sheaf: Sheaf) -> str:
    lines = [f"{escape(f'{sheaf.path} ({sheaf.source}, {sheaf.when})')}", ""]
    lines += [_single(single) for single in sheaf.singles]
    if sheaf.vague:
        lines += ["", f"{VAGUE}:", "", *(_single(single) for single in sheaf.vague)]
    return "\n".join(lines)


def _single(single: Single) -> str:
    who = f" ({single.who})" if single.who else ""
    return f"- line {single.line}: {escape(single.statement + who)}"


def _removed(removed: Removed) -> list[str]:
    count = len(removed.changes) + removed.more
    parts = [f"## Without {escape(removed.origin)} ({count:,})", WITHOUT]
    if removed.changes:
        cells = ((row.statement, row.before, row.after) for row in removed.changes)
        parts.append(_table(("Finding", "With it", "Without it"), cells))
    if removed.more:
        parts.append(f"*{removed.more:,} more; `--all` shows all*")
    return [*parts, removed.rest] if removed.rest else parts


def _loads(rows: Sequence[LoadRow]) -> list[str]:
    if not rows:
        return []
    cells = (
        (f"{r.name} ({r.kind})", *(f"{n:,}" for n in (r.findings, r.weakened, r.single, r.gone)))
        for r in rows
    )
    return [
        f"## Load-bearing origins ({len(rows):,})",
        LOADS,
        _table(("Origin", *LOAD_COLUMNS), cells),
    ]


def _copied(page: Page) -> list[str]:
    if not page.copied:
        return []
    count = len(page.copied) + page.copied_more
    parts = [f"## Copied wording ({count:,})", COPIED]
    for pair in page.copied:
        earlier = f"; first published: {pair.earlier}" if pair.earlier else ""
        lines = [f"{escape(f'{pair.a} and {pair.b}: {pair.share}{earlier}')}", ""]
        for passage in pair.passages:
            lines.append(f"- lines {passage.a_line} and {passage.b_line}")
            lines.append(f"  > {escape(passage.text)}")
        if pair.more:
            lines.append(f"- and {plural(pair.more, 'shorter passage')}")
        parts.append("\n".join(lines))
    if page.copied_more:
        parts.append(f"*{page.copied_more:,} more; `--all` shows all*")
    return parts


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(escape(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def _footer(page: Page) -> list[str]:
    parts = [f"Skipped: {escape(page.skipped)}"] if page.skipped else []
    if page.unread:
        unread = "\n".join(f"- {escape(line)}" for line in page.unread)
        parts.append(f"**Not read: {plural(len(page.unread), 'file')}**\n\n{unread}")
    return [*parts, escape(INFERRED_NOTE)] if page.inferred else parts
