"""Saved web pages: the main text as trafilatura finds it, and what the page says of itself.

Title, site name, date and address come from the page's metadata alone (see
:mod:`corroborate.read.page`), never from dates guessed out of the text. The text of the document
is the title, a blank line and the extracted text; offsets count in that.
"""

import re

from corroborate.errors import InputError
from corroborate.read.article import Article, Refused, Span
from corroborate.read.decode import checked, decode
from corroborate.read.page import read_page

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def read_html(data: bytes, path: str) -> tuple[Article | Refused, ...]:
    """Return the one article of an HTML page.

    The page is decoded by its byte order mark, else by the charset it declares, else as UTF-8.
    Raises :class:`InputError` if it cannot be decoded or no article text is found in it.
    """
    source = decode(data, path, declared=_declared(data))
    page = read_page(source)
    body = _main_text(source)
    if not body:
        raise InputError(
            "no article text was found in the page", where=path, tip="save its text as .txt"
        )
    body = checked(body, path)
    title = page.title
    head = " ".join(body.split("\n", 1)[0].split())
    text = f"{title}\n\n{body}" if title and head != title else body
    return (
        Article(
            text=text,
            title=title,
            publisher=page.publisher,
            published=page.published,
            url=page.url,
            extracted=True,
            title_span=_first_line(text) if title else None,
        ),
    )


def _first_line(text: str) -> Span:
    """Return the span of the first line of ``text``."""
    return Span(0, len(text.split("\n", 1)[0]))


def _declared(data: bytes) -> str:
    """Return the encoding the page declares, UTF-8 if none or an unknown one."""
    found = _CHARSET.search(data[:4096])
    name = found[1].decode("ascii").lower() if found else "utf-8"
    if name.startswith("utf-16"):  # a page whose meta tag can be read as ASCII is not UTF-16
        return "utf-8"
    if name in {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"}:
        return "cp1252"  # as the HTML standard has it
    try:
        b"aa".decode(name)
    except LookupError:
        return "utf-8"
    except UnicodeDecodeError:
        return name
    return name


def _main_text(source: str) -> str:
    """Return the main text of a page, one paragraph a line, or nothing."""
    from trafilatura import extract

    try:
        text = extract(
            re.sub(r"^\s*<\?xml[^>]*\?>", "", source),
            output_format="txt",
            include_comments=False,
            include_tables=False,
            include_images=False,
            include_links=False,
            include_formatting=False,
            with_metadata=False,
            deduplicate=False,
        )
    except (ValueError, RecursionError):
        return ""
    return text.strip() if isinstance(text, str) else ""
