from dataclasses import replace

from corroborate.render.page import Change, Passage
from corroborate.render.provenance import copied_pairs, load_rows, removed_origin
from corroborate.render.view import View
from corroborate.types import Report

ALL = View(show_all=True)


def test_shared_passages_with_the_line_in_each_text(report: Report):
    (pair,) = copied_pairs(report, View())
    assert (pair.a, pair.b) == ("harbour/north-wire.txt", "harbour/daily lamp.html")
    assert pair.share == "55% of the shorter text in 1 passage"
    assert pair.earlier == "harbour/north-wire.txt"
    assert pair.passages == (Passage("Two tugs helped to fight the flames", 7, 3),)


def test_long_lists_are_cut_unless_all_is_asked_for(report: Report):
    link = report.copied[0]
    spans = tuple((at, at + 9, at, at + 9) for at in range(0, 50, 10))
    many = replace(report, copied=tuple(replace(link, spans=spans) for _ in range(7)))
    short, full = copied_pairs(many, View()), copied_pairs(many, ALL)
    assert [len(short), len(short[0].passages), short[0].more] == [5, 2, 3]
    assert [len(full), len(full[0].passages), full[0].more] == [7, 5, 0]


def test_a_very_long_passage_is_cut_at_a_word(report: Report):
    link = replace(report.copied[0], spans=((0, 500, 0, 500),))
    (pair,) = copied_pairs(replace(report, copied=(link,)), View())
    assert len(pair.passages[0].text) < 250
    assert pair.passages[0].text.endswith(" …")


def test_origins_that_carry_most(report: Report):
    rows = load_rows(report, View())
    assert [(r.name, r.kind, r.findings, r.weakened, r.single, r.gone) for r in rows] == [
        ("North Wire", "agency", 1, 0, 0, 1),
        ("fire officials", "speaker", 1, 0, 1, 0),
        ("harbour police", "speaker", 1, 0, 1, 0),
    ]


def test_what_changed_without_an_origin(report: Report):
    assert removed_origin(report, View()) is None
    gone = replace(report, removed="North Wire", fallen=tuple((f, None) for f in report.findings))
    removed = removed_origin(gone, ALL)
    assert removed is not None
    assert removed.origin == "North Wire"
    tugs = Change(
        "Two tugs helped to fight the flames.", "corroborated, shared origin", "nothing left"
    )
    assert tugs in removed.changes
    assert removed.rest == "10 single-source claims went with it"
    assert len(removed.changes) == 5
