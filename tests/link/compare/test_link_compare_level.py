"""What every comparator returns."""

from corroborate.link.compare.level import Judged, missing


def test_missing_keeps_the_reason_and_the_values_and_weighs_nothing() -> None:
    judged = missing("no place on one side", "Lyon")
    assert judged == Judged("missing", "no place on one side", "Lyon", "")
    assert judged.features == {}
    assert judged.severity is None and judged.notes == ()


def test_features_are_not_shared() -> None:
    one, other = missing("a"), missing("b")
    one.features["match"] = 1.0
    assert other.features == {}
