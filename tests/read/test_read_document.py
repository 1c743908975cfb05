import hashlib
from datetime import date

from corroborate.read.article import Article
from corroborate.read.document import document_id, make_document
from corroborate.read.sources import Source
from corroborate.types import Published

DAY = date(2019, 3, 5)
TEXT = "Published 8 March 2019\n\nStorm closes harbour\n\nTwo ferries sank."


def test_the_id_comes_from_name_and_text() -> None:
    expected = "d" + hashlib.sha256(b"a.txt\0text").hexdigest()[:10]
    assert document_id("a.txt", "text") == expected
    first, _ = make_document(Article(text="Two ferries sank."), "x/a.txt", "0", None)
    second, _ = make_document(Article(text="Two ferries sank."), "y/z/a.txt", "0", None)
    third, _ = make_document(Article(text="Two ferries sank."), "y/z/b.txt", "0", None)
    assert first.id == second.id == document_id("a.txt", "Two ferries sank.") != third.id


def test_what_is_declared_goes_before_metadata_url_and_dateline() -> None:
    metadata = Published(date(2019, 3, 6), date(2019, 3, 6), "metadata", "2019-03-06")
    url = "https://www.harbourpost.example/2019/03/07/storm"
    article = Article(text=TEXT, published=metadata, url=url, publisher="Harbour Post")
    source = Source("*", publisher="Coast News", published=DAY, published_text="2019-03-05")

    def known(article: Article, source: Source | None) -> tuple[str, str]:
        document, _ = make_document(article, "a.txt", "0", source)
        return document.published.basis, document.publisher

    assert known(article, source) == ("declared", "Coast News")
    assert known(article, None) == ("metadata", "Harbour Post")
    assert known(Article(text=TEXT, url=url), None) == ("url", "harbourpost.example")
    assert known(Article(text=TEXT), None) == ("dateline", "a")
    assert known(Article(text="Two ferries sank."), None) == ("unknown", "a")


def test_a_source_without_a_date_leaves_the_others_standing() -> None:
    source = Source("*", url="https://coast.example/2019/03/05/x", grade="B2")
    document, _ = make_document(Article(text=TEXT), "a.txt", "0", source)
    assert document.published == Published(DAY, DAY, "url", "2019/03/05")
    assert (document.publisher, document.grade) == ("coast.example", "B2")
    assert document.url == "https://coast.example/2019/03/05/x"


def test_evidence_is_verbatim() -> None:
    document, skipped = make_document(Article(text=TEXT), "a.txt", "0", None)
    assert document.published.evidence == "Published 8 March 2019"
    assert document.published.evidence in document.text
    assert [item.document for item in skipped] == [document.id]
    assert document.title == "Storm closes harbour"


def test_an_entry_shows_in_the_path() -> None:
    document, _ = make_document(Article(text=TEXT, entry=3), "in/a.jsonl", "0", None)
    assert document.path == "in/a.jsonl#3"
    assert document.id == document_id("a.jsonl", TEXT)


def test_a_url_that_is_none_names_no_publisher() -> None:
    document, _ = make_document(Article(text=TEXT, url="http://[x"), "in/a.txt", "0", None)
    assert document.publisher == "a"
