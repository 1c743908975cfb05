"""What a web page says of itself: title, site name, day of publication and address.

Read from JSON-LD, then meta tags, then ``time`` elements marked as the date of publication and
the ``title`` element. Nothing is inferred from the text.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from html.parser import HTMLParser

from corroborate.read.article import UNKNOWN
from corroborate.read.dates import parse_date
from corroborate.types import Published

_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_PUBLISHER = ("og:site_name", "article:publisher_name", "dc.publisher", "application-name")
_DATE = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "citation_publication_date",
    "date",
)
_URL = ("og:url", "parsely-link", "twitter:url")
_ARTICLES = ("article", "report", "posting", "webpage")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's metadata; empty where it says nothing."""

    title: str | None = None
    publisher: str = ""
    published: Published = UNKNOWN
    url: str | None = None


def read_page(source: str) -> Page:
    """Return the metadata of an HTML page; broken markup yields what can still be read."""
    collector = _Collector()
    with suppress(AssertionError):  # what the parser raises on an unknown "<![...]"
        collector.feed(source)
        collector.close()
    meta = collector.meta
    linked = list(_linked(collector.scripts))
    title = (
        _first(linked, "headline") or _pick(meta, _TITLE) or _clean(collector.heading)
    ) or _clean(collector.title)
    publisher = next((name for node in linked if (name := _name(node.get("publisher")))), "")
    return Page(
        title=title or None,
        publisher=publisher or _pick(meta, _PUBLISHER),
        published=_published(linked, meta, collector.times),
        url=_http(collector.canonical) or _http(_pick(meta, _URL)) or _http(_first(linked, "url")),
    )


class _Collector(HTMLParser):
    """Gathers the tags that carry metadata."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.scripts: list[str] = []
        self.times: list[str] = []
        self.canonical = ""
        self.title = ""
        self.heading = ""
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what a start tag says in its attributes."""
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            if name and values.get("content"):
                self.meta.setdefault(name.strip().lower(), values["content"])
        elif tag == "link" and "canonical" in values.get("rel", "").lower().split():
            self.canonical = self.canonical or values.get("href", "")
        elif tag == "time" and values.get("datetime"):
            marked = values.get("itemprop", "").lower() == "datepublished"
            if marked or "pubdate" in values:
                self.times.append(values["datetime"])
        elif tag == "script" and values.get("type", "").lower() == "application/ld+json":
            self.scripts.append("")
            self._open = tag
        elif (tag == "title" and not self.title) or (tag == "h1" and not self.heading):
            self._open = tag

    def handle_endtag(self, tag: str) -> None:
        """Close the element whose text is being taken."""
        if tag == self._open:
            self._open = ""

    def handle_data(self, data: str) -> None:
        """Take the text of a title, a heading or a JSON-LD script."""
        if self._open == "script":
            self.scripts[-1] += data
        elif self._open == "title":
            self.title += data
        elif self._open == "h1":
            self.heading += data


def _linked(scripts: list[str]) -> Iterator[dict[str, object]]:
    """Yield the JSON-LD nodes that describe an article or the page."""
    for script in scripts:
        try:
            waiting: list[object] = [json.loads(script)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting[:0] = node
            elif isinstance(node, dict):
                kinds = str(node.get("@type", "")).lower()
                if any(kind in kinds for kind in _ARTICLES):
                    yield node
                waiting[:0] = [node.get("@graph", []), node.get("mainEntity", [])]


def _published(
    linked: list[dict[str, object]], meta: dict[str, str], times: list[str]
) -> Published:
    """Return the first day of publication that metadata states, by its kind in order."""
    stated = [str(node["datePublished"]) for node in linked if node.get("datePublished")]
    stated += [meta[key] for key in _DATE if meta.get(key)]
    for value in stated + times:
        day = parse_date(value)
        if day:
            return Published(day, day, "metadata", value.strip())
    return Published()


def _first(linked: list[dict[str, object]], key: str) -> str:
    """Return the first string that a node of JSON-LD has under ``key``."""
    return next((_clean(node[key]) for node in linked if isinstance(node.get(key), str)), "")


def _name(value: object) -> str:
    """Return a name given as a string, an object with a name, or a list of these."""
    if isinstance(value, list):
        return next((name for item in value if (name := _name(item))), "")
    if isinstance(value, dict):
        value = value.get("name")
    return _clean(value)


def _pick(meta: dict[str, str], keys: tuple[str, ...]) -> str:
    """Return the first of the meta tags ``keys`` that says something."""
    return next((_clean(meta[key]) for key in keys if _clean(meta.get(key))), "")


def _http(value: str) -> str | None:
    """Return ``value`` if it is a web address."""
    value = value.strip()
    return value if value.lower().startswith(("http://", "https://")) else None


def _clean(value: object) -> str:
    """Return a string with its white space made single; empty for anything else."""
    return " ".join(value.split()) if isinstance(value, str) else ""
