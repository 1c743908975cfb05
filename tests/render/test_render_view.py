from typing import get_args

from corroborate.render.view import ALL_VERDICTS, View, shown
from corroborate.types import Report, Verdict


def test_all_verdicts_are_shown_by_default(report: Report):
    assert set(get_args(Verdict)) == ALL_VERDICTS
    assert shown(report, View()) == report.findings


def test_the_order_of_the_report_stays(report: Report):
    view = View(verdicts=frozenset({"single-source", "conflicting"}))
    assert [f.id for f in shown(report, view)][:4] == [
        "f-injured", "f-began", "f-fuel", "f-killed-herald",
    ]  # fmt: skip


def test_when_long_lists_are_cut_short():
    assert View().capped
    assert not View(show_all=True).capped
    assert not View(verdicts=frozenset({"single-source"})).capped
    assert View(verdicts=frozenset({"single-source", "conflicting"})).capped
