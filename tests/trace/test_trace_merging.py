from collections.abc import Callable

from corroborate.trace.merging import Grouping
from corroborate.trace.roots import Root, roots
from corroborate.types import Claim, Document

Make = Callable[..., Document]
MakeClaim = Callable[..., Claim]


def three(make_document: Make, make_claim: MakeClaim) -> list[Root]:
    document = make_document("One is here. Two is here. Three is here.")
    claims = [
        make_claim(document, "One", ("Ann Boyle",), number=1),
        make_claim(document, "Two", (), number=2),
        make_claim(document, "Three", ("Tom Reed",), number=3),
    ]
    return list(roots([document], claims).values())


def test_claims_start_on_their_own(make_document: Make, make_claim: MakeClaim) -> None:
    grouping = Grouping(three(make_document, make_claim))
    assert [len(group.roots) for group in grouping.groups()] == [1, 1, 1]


def test_two_speakers_never_meet_through_a_third_claim(
    make_document: Make, make_claim: MakeClaim
) -> None:
    one, two, three_ = three(make_document, make_claim)
    grouping = Grouping([one, two, three_])
    grouping.merge(one, two, "first")
    grouping.merge(two, three_, "second")
    assert [group.within for group in grouping.groups()] == [["first"], []]


def test_the_very_sentence_brings_even_two_speakers_together(
    make_document: Make, make_claim: MakeClaim
) -> None:
    one, _, three_ = three(make_document, make_claim)
    grouping = Grouping([one, three_])
    grouping.merge(one, three_, "same words", by_wording=True, same_sentence=True)
    (group,) = grouping.groups()
    assert (group.within, group.by_wording) == (["same words"], True)
    assert len(group.speakers) == 2


def test_merging_twice_changes_nothing(make_document: Make, make_claim: MakeClaim) -> None:
    one, two, _ = three(make_document, make_claim)
    grouping = Grouping([one, two])
    grouping.merge(one, two, "once")
    grouping.merge(two, one, "again")
    assert [group.within for group in grouping.groups()] == [["once"]]


def test_reasons_join_articles_and_merges_are_kept(
    make_document: Make, make_claim: MakeClaim
) -> None:
    documents = [make_document("One is here. Two is here.", id=name) for name in "ab"]
    claims = [
        make_claim(documents[0], "One", number=1),
        make_claim(documents[0], "Two", number=2),
        make_claim(documents[1], "One", number=3),
    ]
    one, two, other = roots(documents, claims).values()
    grouping = Grouping([one, two, other])
    grouping.merge(one, two, "one article")
    grouping.merge(two, other, "one speaker")
    grouping.merge(one, other, "known already")
    (group,) = grouping.groups()
    assert (group.reasons, group.within) == (["one speaker"], ["one article"])
    assert [(m.a, m.b, m.reason) for m in grouping.merges] == [
        ("a-1", "a-2", "one article"),
        ("a-2", "b-3", "one speaker"),
    ]
