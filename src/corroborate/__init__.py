"""Reports which claims several articles corroborate, which conflict, and which stand alone.

Importing this package loads nothing heavy; the first call that has to read claims from a text
loads the spaCy pipeline, which takes one to two seconds.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from corroborate.config import Settings
    from corroborate.types import Claim, Comparison, Report

__all__ = ["claims", "compare", "report"]


def report(
    paths: "Sequence[str]",
    *,
    settings: "Settings | None" = None,
    without_origin: str | None = None,
) -> "Report":
    """Report on the articles under ``paths``, which are files and folders.

    ``settings`` are a :class:`corroborate.config.Settings`, the built-in ones when not given;
    settings files are read by :func:`corroborate.config.load` only. Verdicts leave out the claims
    of the origin named ``without_origin``. Claims are kept in the store that the settings name.
    Warnings go to the logger ``corroborate``. Raises a :class:`corroborate.errors.CorroborateError`
    for what cannot be read.
    """
    from corroborate import config, pipeline, watching

    return pipeline.report(
        paths,
        settings or config.Settings(),
        watcher=watching.Log(),
        without_origin=without_origin,
    )


def compare(
    a: str, b: str, published_a: "date | None" = None, published_b: "date | None" = None
) -> "Comparison":
    """Compare two texts: the claims of theirs that decide whether they agree.

    ``published_a`` and ``published_b`` are the days on which the texts were published. The
    slots are those of the best conflicting pair of claims, else of the best pair, and ``texts`` for
    what the whole texts share besides; the score (0 to 1) is the probability that they speak of one
    matter.
    """
    from corroborate import config, pipeline, texts, watching

    documents = dict.fromkeys(
        (texts.text_document(a, published_a), texts.text_document(b, published_b))
    )
    settings = config.Settings()
    entries = list(pipeline.extract(list(documents), settings, watcher=watching.Log()))
    return texts.weighed(entries[0], entries[-1], settings)


def claims(text: str, published: "date | None" = None) -> "list[Claim]":
    """Return the claims of a text, in the order in which they stand.

    ``published`` is the day on which it was published, from which relative dates are reckoned.
    Offsets count code points in ``text``.
    """
    from corroborate import config, pipeline, texts, watching

    document = texts.text_document(text, published)
    (entry,) = pipeline.extract([document], config.Settings(), watcher=watching.Log())
    return list(entry.claims)


def __getattr__(name: str) -> str:
    """Look the version up when it is asked for, not at import."""
    if name == "__version__":
        from corroborate.resources import version

        return version()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
