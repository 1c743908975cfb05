"""One article and what is known of it, made into a Document."""

import hashlib
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from corroborate.read.article import Article
from corroborate.read.dates import url_date
from corroborate.read.layout import lay_out
from corroborate.read.sources import Source
from corroborate.read.stamps import published_in
from corroborate.types import Document, Published, Skipped


def document_id(name: str, text: str) -> str:
    """Return the id of a document: from its file's name without folder, and its text."""
    return "d" + hashlib.sha256(f"{name}\0{text}".encode()).hexdigest()[:10]


def make_document(
    article: Article, path: str, sha256: str, source: Source | None
) -> tuple[Document, tuple[Skipped, ...]]:
    """Return the document of ``article`` and what of its text is left aside.

    ``path`` is the path to show; ``source`` is what a sources.toml says, which goes before what
    the article itself states.
    """
    layout = lay_out(article)
    shown = f"{path}#{article.entry}" if article.entry is not None else path
    url = (source.url if source else None) or article.url
    document = Document(
        id=document_id(PurePosixPath(path).name, article.text),
        path=shown,
        sha256=sha256,
        text=article.text,
        title=layout.title,
        publisher=(source.publisher if source else None) or article.publisher or _named(url, path),
        published=_published(article, source, url, layout.stamps),
        url=url,
        grade=source.grade if source else None,
        blocks=layout.blocks,
        extracted=article.extracted,
    )
    skipped = tuple(Skipped(document.id, *mark) for mark in layout.marks)
    return document, skipped


def _published(
    article: Article, source: Source | None, url: str | None, stamps: tuple[str, ...]
) -> Published:
    """Return the day of publication by the first that states it.

    In this order: sources.toml, the format's own fields or metadata, the URL, a stamp or dateline
    at the head of the text.
    """
    if source and source.published:
        return Published(source.published, source.published, "declared", source.published_text)
    if article.published.earliest:
        return article.published
    dated = url_date(url) if url else None
    if dated:
        return Published(dated[0], dated[0], "url", dated[1])
    return published_in(list(stamps))


def _named(url: str | None, path: str) -> str:
    """Return a publisher's name for want of a better: the URL's domain, else the file's stem."""
    try:
        domain = urlsplit(url or "").hostname or ""
    except ValueError:
        domain = ""
    return domain.removeprefix("www.") or PurePosixPath(path).stem or path
