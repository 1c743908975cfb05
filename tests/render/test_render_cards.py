from dataclasses import replace

from corroborate.render.cards import Desk, make_page, make_quote, place, source_words
from corroborate.render.page import ValueRow
from corroborate.render.view import View
from corroborate.types import ConflictValue, Report, Skipped


def test_a_quote_is_its_sentence(report: Report):
    desk = Desk(report)
    for claim in report.claims:
        document = desk.documents[claim.document]
        quote = make_quote(claim, document)
        if claim.document != "d-odd":
            sentence = document.text[slice(*claim.sentence)]
            assert quote.before + quote.claim + quote.after == sentence
            assert quote.claim == claim.text


def test_a_claim_without_its_sentence_stands_alone(report: Report):
    claim = replace(report.claims[0], sentence=(0, 0))
    quote = make_quote(claim, report.documents[0])
    assert (quote.before, quote.claim, quote.after) == ("", claim.text, "")


def test_places_and_sources(report: Report):
    herald, _, lamp, _ = report.documents
    assert place(herald, 30) == "harbour/coast-herald.txt:3"
    assert place(lamp, 25) == "harbour/daily lamp.html:3 (extracted text)"
    assert source_words(replace(herald, publisher="")) == "harbour/coast-herald.txt"


def test_claims_of_one_sentence_are_quoted_once(report: Report):
    quotes = Desk(report).quotes(["c-began-herald", "c-spread-herald", "c-began-wire"])
    assert [(q.source, q.claim) for q in quotes] == [
        ("Coast Herald", "The blaze began at the fish market"),
        ("North Wire", "It broke out in a paint store"),
    ]


def test_a_value_stands_once_and_a_scope_goes_with_its_own_claim(report: Report):
    conflict = report.findings[0].conflicts[0]
    value = ConflictValue("more than 60 people", ("c-injured-wire", "c-tugs-wire", "c-tugs-lamp"))
    clash = Desk(report).clash(replace(conflict, values=(value,)))
    scoped = "more than 60 people (since the fire began; as of 2031-05-06)"
    assert clash.rows == (
        ValueRow(scoped, "the health ministry", "North Wire", "~2031-05"),
        ValueRow("more than 60 people", "the article itself", "North Wire", "~2031-05"),
        ValueRow("", "North Wire", "Daily Lamp [C3]", "2031-05-05"),
    )


def test_rows_that_say_the_same_are_one(report: Report):
    conflict = report.findings[0].conflicts[0]
    value = ConflictValue("two", ("c-smoke-wire", "c-crane-wire"))
    assert len(Desk(report).clash(replace(conflict, values=(value,))).rows) == 1


def test_what_is_hardly_alike_stands_apart(report: Report):
    low = tuple(replace(f, confidence=0.39) for f in report.findings)
    before = {s.title: s for s in make_page(report, View()).sections}
    page = make_page(replace(report, findings=low), View())
    after = {s.title: s for s in page.sections}
    unsure = after["Corroborated - unsure"]
    assert [c.id for c in unsure.cards] == [
        c.id for c in before["Corroborated - independent"].cards
    ]
    assert "Corroborated - independent" not in after
    assert len(after["Conflicts"].cards) == len(before["Conflicts"].cards)
    assert "(0 independent, 1 unsure)" in page.verdicts[1]


def test_single_source_claims_stand_by_document_and_line(report: Report):
    page = make_page(report, View())
    assert [(s.source, [x.line for x in s.singles], s.more) for s in page.sheaves] == [
        ("Coast Herald", [5, 7], 0),
        ("North Wire", [8, 9, 10, 11, 12], 1),
        ('The "Odd" <Scroll> & Sons, Ltd: news', [1, 3], 0),
    ]
    assert page.singles == 10
    full = make_page(report, View(show_all=True))
    assert [s.more for s in full.sheaves] == [0, 0, 0]
    assert [x.line for x in full.sheaves[1].singles] == [4, 8, 9, 10, 11, 12]


def test_skipped_passages_are_counted_by_kind(report: Report):
    kinds = ["a: 1", "a: 2", "b", "c", "d", "e: x"]
    skipped = tuple(Skipped("d-wire", 0, 1, kind) for kind in kinds)
    page = make_page(replace(report, skipped=skipped), View())
    assert page.skipped == "6 passages: 2 a, 1 b, 1 c, 2 other"
    assert page.unread == ()


def test_no_date_mark_is_explained_where_none_is_used(report: Report):
    assert make_page(report, View()).inferred
    assert not make_page(
        replace(
            report,
            documents=report.documents[:1] + report.documents[2:],
            findings=(),
            claims=(),
            copied=(),
        ),
        View(),
    ).inferred
