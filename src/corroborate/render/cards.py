"""A report as people read it, worked out once for console, Markdown and HTML."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from corroborate.render.contract import summary_json
from corroborate.render.lines import line_col
from corroborate.render.page import Card, Clash, Page, Quote, Section, Sheaf, Single, ValueRow
from corroborate.render.provenance import copied_pairs, load_rows, removed_origin
from corroborate.render.sanitize import one_line, path_text, squeeze
from corroborate.render.view import View, shown
from corroborate.render.words import (
    UNSURE,
    clash_title,
    confidence_words,
    origin_words,
    plural,
    published_words,
    scope_words,
    severity_words,
    who_says,
    why,
)
from corroborate.render.worth import worth
from corroborate.types import Claim, Conflict, Document, Finding, Report, Support

_PER_DOCUMENT = 5
_REASONS = 3


_Kind = Support | Literal["conflicting", "unsure"]
_SECTIONS: tuple[tuple[str, str, _Kind], ...] = (
    ("Conflicts", "The sources do not agree.", "conflicting"),
    (
        "Corroborated - independent",
        "Two or more sources that go back to two or more origins.",
        "independent",
    ),
    (
        "Corroborated - unsure",
        "Independent, but the claims may be of two facts: read them before relying on it.",
        "unsure",
    ),
    (
        "Corroborated - shared origin",
        "Several sources, but all go back to one origin: count it once.",
        "shared-origin",
    ),
)


def make_page(report: Report, view: View) -> Page:
    """Return ``report`` as a page, with the findings that ``view`` lets through."""
    desk = Desk(report)
    findings = shown(report, view)
    several = [f for f in findings if f.verdict != "single-source"]
    groups = [
        (title, meaning, [f for f in several if _kind(f) == kind])
        for title, meaning, kind in _SECTIONS
    ]
    singles = [f for f in findings if f.verdict == "single-source"]
    vague = sum(map(desk.is_vague, singles))
    counted, verdicts = _summary(report, vague, hidden=vague > 0 and not view.show_all)
    return Page(
        counted=counted,
        verdicts=verdicts,
        removed=removed_origin(report, view),
        sections=tuple(
            Section(title, meaning, tuple(desk.card(f) for f in group))
            for title, meaning, group in groups
            if group
        ),
        loads=load_rows(report, view),
        copied=(copied := copied_pairs(report, view)),
        copied_more=len(report.copied) - len(copied),
        sheaves=desk.sheaves(singles, view),
        singles=len(singles),
        hidden=0 if view.show_all else vague,
        skipped=_skipped(report),
        unread=_unread(report),
        inferred=any(d.published.basis == "inferred" for d in report.documents),
    )


def place(document: Document, start: int) -> str:
    """Return ``path:line`` of an offset, saying so where the lines are those of extracted text."""
    line, _ = line_col(document.text, start)
    where = f"{path_text(document.path)}:{line}"
    return f"{where} (extracted text)" if document.extracted else where


def source_words(document: Document) -> str:
    """Return the name of a document's source: its publisher, or its path if that is unknown."""
    return one_line(document.publisher) or path_text(document.path)


def graded(document: Document) -> str:
    """Return the name of a document's source, with the grade that a person gave it."""
    grade = f" [{one_line(document.grade)}]" if document.grade else ""
    return source_words(document) + grade


def make_quote(claim: Claim, document: Document) -> Quote:
    """Return a claim with its sentence, its source, who says so, and where."""
    first, last = claim.sentence
    if not first <= claim.start < claim.end <= last:
        first, last = claim.start, claim.end
    text = document.text
    return Quote(
        before=squeeze(text[first : claim.start]).lstrip(" "),
        claim=squeeze(text[claim.start : claim.end]),
        after=squeeze(text[claim.end : last]).rstrip(" "),
        source=graded(document),
        when=published_words(document.published),
        who=who_says(claim),
        where=place(document, claim.start),
    )


def _kind(finding: Finding) -> _Kind:
    if finding.verdict == "conflicting":
        return "conflicting"
    unsure = finding.support == "independent" and finding.confidence < UNSURE
    return "unsure" if unsure else finding.support


def _summary(report: Report, vague: int, *, hidden: bool) -> tuple[str, tuple[str, ...]]:
    counts = summary_json(report)
    counted = ", ".join(
        plural(counts[key], noun)
        for key, noun in (("documents", "document"), ("sources", "source"), ("claims", "claim"))
    )
    verdicts = counts["verdicts"]
    kinds = Counter(_kind(f) for f in report.findings if f.verdict == "corroborated")
    support = f"{kinds['independent']:,} independent"
    support += f", {kinds['unsure']:,} unsure" if kinds["unsure"] else ""
    aside = f" ({vague:,} vague{', not shown' if hidden else ''})" if vague else ""
    return counted, (
        plural(verdicts["conflicting"], "conflict"),
        f"{verdicts['corroborated']:,} corroborated ({support})",
        f"{verdicts['single-source']:,} single-source{aside}",
    )


def _skipped(report: Report) -> str:
    known = {d.id for d in report.documents}
    # What follows a colon in a reason is the particular case; what stands before it, the kind.
    kinds = Counter(
        one_line(s.reason.partition(":")[0]) for s in report.skipped if s.document in known
    )
    if not kinds:
        return ""
    parts = [f"{count:,} {kind}" for kind, count in kinds.most_common(_REASONS)]
    if len(kinds) > _REASONS:
        parts.append(
            f"{sum(kinds.values()) - sum(c for _, c in kinds.most_common(_REASONS)):,} other"
        )
    return f"{plural(sum(kinds.values()), 'passage')}: {', '.join(parts)}"


def _unread(report: Report) -> tuple[str, ...]:
    known = {d.id for d in report.documents}
    return tuple(
        f"{path_text(s.document)}: {one_line(s.reason)}"
        for s in report.skipped
        if s.document not in known
    )


class Desk:
    """Looks claims and documents up by id while cards are made."""

    def __init__(self, report: Report) -> None:
        self.claims = {c.id: c for c in report.claims}
        self.documents = {d.id: d for d in report.documents}

    def card(self, finding: Finding) -> Card:
        """Return the card of a finding, its claims in order, each sentence once."""
        return Card(
            id=one_line(finding.id),
            statement=one_line(finding.statement),
            sources=tuple(one_line(s) for s in finding.sources),
            origins=tuple(origin_words(o) for o in finding.origins),
            origin_reasons=tuple(
                one_line(o.reason) for o in finding.origins if o.reason and len(o.claims) > 1
            ),
            confidence=confidence_words(finding.confidence),
            clashes=tuple(self.clash(c) for c in finding.conflicts),
            quotes=self.quotes(finding.claims),
        )

    def clash(self, conflict: Conflict) -> Clash:
        """Return a conflict with a row for each value, speaker, source and date."""
        rows: list[ValueRow] = []
        for value in conflict.values:
            own: list[ValueRow] = []
            for id_ in value.claims:
                claim = self.claims[id_]
                document = self.documents[claim.document]
                row = ValueRow(
                    value=_value_words(value.text, conflict, claim),
                    who=who_says(claim),
                    source=graded(document),
                    when=published_words(document.published),
                )
                if row not in own:
                    own.append(row)
            rows += [
                replace(row, value="") if i and row.value == own[i - 1].value else row
                for i, row in enumerate(own)
            ]
        return Clash(
            title=clash_title(conflict),
            severity=conflict.severity,
            meaning=severity_words(conflict.slot, conflict.severity),
            rows=tuple(rows),
            why=why(conflict),
        )

    def quotes(self, ids: Iterable[str]) -> tuple[Quote, ...]:
        """Return the quotes of claims; of several in one sentence only the first."""
        found: dict[tuple[str, str], Quote] = {}
        for id_ in ids:
            claim = self.claims[id_]
            quote = make_quote(claim, self.documents[claim.document])
            found.setdefault((claim.document, quote.before + quote.claim + quote.after), quote)
        return tuple(found.values())

    def is_vague(self, finding: Finding) -> bool:
        """Tell a finding in which nothing can be checked."""
        return not self.worth(finding)

    def worth(self, finding: Finding) -> int:
        """Return how much of a finding can be checked: the most of any of its claims."""
        return max(worth(self.claims[id_]) for id_ in finding.claims)

    def sheaves(self, findings: Sequence[Finding], view: View) -> tuple[Sheaf, ...]:
        """Return single-source findings by document, in the documents' order.

        Where ``view`` caps them those of each document stay in which most can be checked; what is
        shown stands by line, and what is vague apart.
        """
        plain: dict[str, list[Single]] = {id_: [] for id_ in self.documents}
        vague: dict[str, list[Single]] = {id_: [] for id_ in self.documents}
        for finding in sorted(findings, key=self.worth, reverse=True):
            claim = self.claims[finding.claims[0]]
            kind = vague if self.is_vague(finding) else plain
            kind[claim.document].append(self._single(finding, claim))
        limit = _PER_DOCUMENT if view.capped else len(findings)
        if not view.show_all:
            vague = {id_: [] for id_ in vague}
        return tuple(
            Sheaf(
                path=path_text(document.path),
                source=graded(document),
                when=published_words(document.published),
                singles=_by_line(plain[document.id][:limit]),
                vague=_by_line(vague[document.id]),
                more=len(plain[document.id][limit:]),
            )
            for document in self.documents.values()
            if plain[document.id] or vague[document.id]
        )

    def _single(self, finding: Finding, claim: Claim) -> Single:
        line, _ = line_col(self.documents[claim.document].text, claim.start)
        who = who_says(claim) if claim.attribution else ""
        return Single(one_line(finding.id), line, one_line(finding.statement), who)


def _by_line(singles: Iterable[Single]) -> tuple[Single, ...]:
    return tuple(sorted(singles, key=lambda single: single.line))


def _value_words(text: str, conflict: Conflict, claim: Claim) -> str:
    """Return a value; a figure with the window and the date it holds for, where the claim says."""
    words = one_line(text)
    if conflict.slot != "quantity" or not text:
        return words
    for quantity in claim.quantities:
        scope = scope_words(quantity)
        if scope and quantity.text and (quantity.text in text or text in quantity.text):
            return f"{words} ({scope})"
    return words
