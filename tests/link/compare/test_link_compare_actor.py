"""Who acts, in the active voice."""

from typing import Any

from corroborate.link.compare.actor import compare_parties
from corroborate.link.frame import Term

SLOT = "actor"


def test_actors(case: Any, check_case: Any) -> None:
    check_case(case)


def named(*lemmas: str) -> tuple[Term, ...]:
    return tuple(Term(lemma, "PROPN", "subject", 1.0) for lemma in lemmas)


def test_the_reason_calls_the_party_what_it_is_called() -> None:
    judged = compare_parties(named("marek dolan"), named("hanna lindqvist"), "messenger")
    assert judged.reason == "a different messenger"
    assert (judged.a, judged.b) == ("marek dolan", "hanna lindqvist")
    assert compare_parties((), named("marek dolan"), "messenger").reason.startswith("no messenger")


def test_one_name_of_several_is_enough() -> None:
    judged = compare_parties(named("kenya", "uganda"), named("uganda", "rwanda"), "actor")
    assert judged.level == "match"
    assert "named" in judged.features


def test_part_of_a_name_is_the_name() -> None:
    assert compare_parties(named("dolan"), named("marek dolan"), "actor").level == "match"
    assert compare_parties(named("dol"), named("marek dolan"), "actor").level == "conflict"


def test_different_names_weigh_apart_from_different_descriptions(judge: Any) -> None:
    names = judge(SLOT, "Kenya closed the border.", "Uganda closed the border.")
    words = judge(SLOT, "Firefighters closed the tunnel.", "The museum closed the tunnel.")
    assert "other_name" in names.features and "other_name" not in words.features
