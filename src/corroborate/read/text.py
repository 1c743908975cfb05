"""Plain text: the decoded file is the article's text, unchanged.

The first line is taken for the title where it reads like a headline (see
:mod:`corroborate.read.layout`); paragraphs are worked out from blank lines and line lengths.
"""

from corroborate.read.article import Article, Refused
from corroborate.read.decode import decode


def read_text(data: bytes, path: str) -> tuple[Article | Refused, ...]:
    """Return the one article of a plain text file; raise InputError if it is empty or no text."""
    return (Article(text=decode(data, path)),)
