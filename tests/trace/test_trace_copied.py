import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.trace.copied import SIZE, Copies, find_copies
from corroborate.types import Document, Published

Make = Callable[..., Document]
CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "trace" / "copied.toml").read_text("utf-8")
)
TEXTS = CASES["texts"]


def copies(make: Make, *names: str) -> Copies:
    return find_copies([make(TEXTS[name].strip(), id=name, titled=True) for name in names])


@pytest.mark.parametrize(("a", "b"), CASES["pairs"]["linked"])
def test_copies_are_linked(make_document: Make, a: str, b: str) -> None:
    (link,) = copies(make_document, a, b).links
    assert (link.a, link.b) == (a, b)
    assert link.score >= 1
    assert 0 < link.share <= 1
    assert "stand in both" in link.reason


@pytest.mark.parametrize(("a", "b"), CASES["pairs"]["apart"])
def test_quotations_titles_and_stock_phrases_link_nothing(
    make_document: Make, a: str, b: str
) -> None:
    assert copies(make_document, a, b) == Copies((), ())


def test_what_is_copied_is_shown(make_document: Make) -> None:
    shown = CASES["shown"]
    found = copies(make_document, shown["a"], shown["b"]).spans
    for words in shown["words"]:
        assert any(words in " ".join(span.text.split()) for span in found), words
    for span in found:
        a, b = TEXTS[span.a].strip(), TEXTS[span.b].strip()
        assert a[span.a_start : span.a_end] == span.text
        said = [w.strip(".,“”") for w in b[span.b_start : span.b_end].lower().split()]
        assert said == [w.strip(".,“”") for w in span.text.lower().split()]


def test_the_earlier_one_is_named_where_dates_tell(make_document: Make) -> None:
    wire = make_document(TEXTS["wire"], id="wire")
    copy = make_document(TEXTS["copy"], id="copy")
    early, late = date(2031, 5, 3), date(2031, 5, 4)
    dated = [
        replace(copy, published=Published(late, late)),
        replace(wire, published=Published(early, early)),
    ]
    assert [link.earlier for link in find_copies(dated).links] == ["wire"]
    assert [link.earlier for link in find_copies([wire, copy]).links] == [""]
    overlapping = [dated[0], replace(wire, published=Published(early, late))]
    assert [link.earlier for link in find_copies(overlapping).links] == [""]


def test_links_do_not_depend_on_what_else_is_read(make_document: Make) -> None:
    found = {frozenset((k.a, k.b)) for k in copies(make_document, *TEXTS).links}
    assert found == {frozenset(("wire", "copy"))}


def test_a_phrase_of_the_whole_corpus_links_nothing(make_document: Make) -> None:
    phrase = "warm fresh bread brought to your breakfast table by friendly bakers"
    texts = [f"{f'x{n} ' * 30} {phrase} {f'y{n} ' * 30}" for n in range(8)]
    documents = [make_document(text, id=str(n)) for n, text in enumerate(texts)]
    assert find_copies(documents[:2]).links != ()
    assert find_copies(documents).links == ()


def test_a_text_that_many_copy_is_still_linked(make_document: Make) -> None:
    documents = [make_document(TEXTS["wire"], id=str(n)) for n in range(20)]
    linked = {k.a for k in find_copies(documents).links} | {
        k.b for k in find_copies(documents).links
    }
    assert linked == {str(n) for n in range(20)}


def test_what_a_text_repeats_counts_once(make_document: Make) -> None:
    phrase = "the ferry had been sold "
    once = make_document(phrase + "x " * 80, id="a")
    often = make_document((phrase + "y ") * 12, id="b")
    twice = make_document((phrase + "z ") * 12, id="c")
    assert find_copies([once, often]).links == find_copies([often, twice]).links == ()


def test_a_text_of_one_word_takes_no_time(make_document: Make) -> None:
    started = process_time()
    find_copies([make_document("Norland " * 4000, id=name) for name in "ab"])
    assert process_time() - started < 2


@given(st.lists(st.text(alphabet="abc de.“”\n", max_size=60), max_size=4))
def test_spans_lie_in_their_texts(texts: list[str]) -> None:
    documents = [Document(str(n), str(n), "", text) for n, text in enumerate(texts)]
    found = find_copies(documents)
    assert found == find_copies(documents)
    for span in found.spans:
        assert texts[int(span.a)][span.a_start : span.a_end] == span.text
        assert len(span.text.split()) >= SIZE or "." in span.text or "“" in span.text
        assert 0 <= span.b_start < span.b_end <= len(texts[int(span.b)])
