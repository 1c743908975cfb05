from dataclasses import astuple, replace

from corroborate.render.rows import COLUMNS, make_rows
from corroborate.render.view import View
from corroborate.types import Channel, Report


def test_a_row_for_each_claim_of_each_finding(report: Report):
    rows = make_rows(report, View())
    assert [(r.finding, r.claim) for r in rows] == [
        (f.id, claim) for f in report.findings for claim in f.claims
    ]
    assert all(len(astuple(row)) == len(COLUMNS) for row in rows)


def test_offsets_and_text_belong_together(report: Report):
    texts = {d.path: d.text for d in report.documents}
    for row in make_rows(report, View()):
        assert texts[row.path][row.start : row.end] == row.text


def test_a_claim_shows_its_own_side_and_origin(report: Report):
    wire = next(r for r in make_rows(report, View()) if r.claim == "c-fuel-wire")
    assert (wire.conflict_values, wire.origin) == ("polarity: denied", "port authority")
    assert (wire.conflict_slots, wire.severities) == ("polarity", "denial")
    assert wire.who_says == "denied by the port authority"


def test_what_was_heard_through_whom_how_much_rests_on_it_and_the_grade(report: Report):
    first, *others = report.findings
    one, *rest = first.origins
    heard = replace(one, channels=(Channel("Wire", one.claims[:1]),))
    changed = replace(
        report,
        documents=tuple(replace(d, grade="C3") for d in report.documents),
        findings=(replace(first, origins=(heard, *rest)), *others),
    )
    rows = {row.claim: row for row in make_rows(changed, View())}
    assert {row.grade for row in rows.values()} == {"C3"}
    assert rows["c-injured-herald"].origin_load == 1
    assert rows["c-injured-wire"].origin_load == 0
    assert {claim: row.channels for claim, row in rows.items() if row.channels} == {
        one.claims[0]: "Wire"
    }
