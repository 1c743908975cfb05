"""Lists of harms, each with its own figure."""

from collections.abc import Callable
from typing import Any

from corroborate.extract.tolls import with_tolls_parted

FILES = ("tolls",)


def test_tolls(case: dict[str, Any], check_case: Callable[[dict[str, Any]], None]) -> None:
    check_case(case)


def test_a_doc_without_a_list_is_returned_itself(parsed: Any) -> None:
    doc = parsed("Two men injured in the crash were released.")
    assert with_tolls_parted(doc) is doc


def test_the_doc_that_is_handed_in_stays_as_it_is(parsed: Any) -> None:
    doc = parsed("2 killed, 5 wounded in raid")
    before = [(t.head.i, t.dep_, t.tag_) for t in doc]
    changed = with_tolls_parted(doc)
    assert changed is not doc
    assert [(t.head.i, t.dep_, t.tag_) for t in doc] == before
    assert changed.text == doc.text


def test_every_word_comes_to_a_root_in_its_own_sentence(frozen: Any) -> None:
    for case in frozen.cases("tolls"):
        for _, text in frozen.blocks(case):
            doc = with_tolls_parted(frozen.to_doc(frozen.stored()[text]))
            for sentence in doc.sents:
                assert all(sentence.root in (t, *t.ancestors) for t in sentence)
