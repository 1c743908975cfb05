"""When it happened."""

from typing import Any

from corroborate.link.compare.time import compare

SLOT = "time"


def test_times(case: Any, check_case: Any) -> None:
    check_case(case)


def test_the_values_shown_are_dates(judge: Any) -> None:
    judged = judge(SLOT, "The mine collapsed on 4 March 2024.", "The mine collapsed in March 2024.")
    assert "2024-03-04" in judged.a
    assert "2024-03-01 to 2024-03-31" in judged.b


def test_the_further_apart_the_less_one_matter(judge: Any) -> None:
    day = "The mine collapsed on 4 March 2024."
    week = judge(SLOT, day, "The mine collapsed on 11 March 2024.").features
    months = judge(SLOT, day, "The mine collapsed in June 2024.").features
    assert 0 < week["far"] < months["far"] <= 1


def test_hours_that_differ_do_not_make_another_day(judge: Any) -> None:
    judged = judge(
        SLOT,
        "The bomb exploded at 9:15 a.m. on 4 March 2024.",
        "The bomb exploded at 11:40 a.m. on 4 March 2024.",
    )
    assert judged.level == "conflict"
    assert "match" in judged.features and "apart" not in judged.features


def test_one_span_of_time_tells(one_frame: Any) -> None:
    years = one_frame("Ortega was a 15-year member of the department.")
    again = one_frame("He had worked for the department for 15 years.")
    other = one_frame("He had worked for the department for 12 years.")
    assert compare(years, again).features["same_span"] == 1.0
    assert "same_span" not in compare(years, other).features


def test_the_hour_of_a_beginning_is_that_of_the_call(judge: Any) -> None:
    began = "The shooting began at 3:30 a.m."
    assert judge(SLOT, began, "Police were called at 3:35 a.m.").features["onset"] == 1.0
    assert "onset" not in judge(SLOT, began, "The man died at 3:35 a.m.").features
