"""What a reader hands on: one raw article, before blocks and furniture are worked out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from corroborate.types import Published

UNKNOWN = Published()
"""No day of publication."""


class Span(NamedTuple):
    """A stretch of a text: ``start`` and ``end`` in code points, end exclusive."""

    start: int
    end: int


class Mark(NamedTuple):
    """A stretch of a text that is not running text, and why, in words for people."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its format gives it.

    ``text`` is what all offsets count in. ``title``, ``publisher``, ``published`` and ``url`` are
    what the format itself states (front matter, fields, page metadata), else empty. ``entry`` is
    the 1-based line or entry in a file of several articles. ``marks`` are regions the format
    sets apart, sorted and disjoint. ``paragraphs`` are given where the format knows them, else
    ``None``; ``title_span`` is where the title stands in the text, if the format says so.
    """

    text: str
    title: str | None = None
    publisher: str = ""
    published: Published = UNKNOWN
    url: str | None = None
    entry: int | None = None
    extracted: bool = False
    marks: tuple[Mark, ...] = ()
    paragraphs: tuple[Span, ...] | None = None
    title_span: Span | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry of a file that holds no article, and why (the others are read all the same)."""

    entry: int
    reason: str


Reader: TypeAlias = Callable[[bytes, str], tuple[Article | Refused, ...]]
"""Turns a file's bytes and its path into articles; raises InputError if the file holds none."""
