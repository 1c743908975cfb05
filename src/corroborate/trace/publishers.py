"""Who published a document. Two articles of one publisher are one source."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal
from urllib.parse import urlsplit

from corroborate.gazetteer.agencies import publisher_of_domain
from corroborate.trace.media_names import media_key, medium
from corroborate.trace.vocabulary import GENERIC_PAPERS
from corroborate.types import Document

_CALL_SIGN = re.compile(r"[kw][a-z]{2,3}")
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/\w+/|archive\.(?:org|is|ph|today|fo|li|md|vn)/(?:\w+/)?"
    r"|(?:www\.)?google\.[a-z.]+/amp/(?:s/)?)(?P<url>\S+)"
)
_MOBILE = re.compile(r"(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_STATION = re.compile(
    r"(?:(?:the|my|abc|nbc|cbs|fox|cw|news|channel|action|local|eyewitness|live|tv)-?)+\d*(?:news|live)?"
)
"""Brands that stations of many towns share: with them only the whole domain tells who it is."""
_MIN_BRAND = 4  # letters; a shorter start of a name is no sign of the same house


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher: the name to show, what it is compared by, and whether it is known at all.

    ``kind`` is ``document`` where nothing is declared and the file has to stand for its publisher.
    """

    name: str
    key: str
    kind: Literal["publisher", "document"]

    def is_called(self, key: str) -> bool:
        """Tell whether ``key`` (of :func:`media_key`) is a name of this publisher."""
        if self.kind == "document":
            return False
        if key in GENERIC_PAPERS:
            return self.key.endswith(key)
        short, long = sorted((self.key, key), key=len)
        if short == long or (len(short) >= _MIN_BRAND and long.startswith(short)):
            return True
        return _CALL_SIGN.fullmatch(key) is not None and self.key.startswith((key, key[1:]))


def publisher_of(document: Document) -> Publisher:
    """Return the publisher of ``document``: as declared, else of its address, else its file."""
    declared = document.publisher.strip()
    outer, host = _host(document.url or ""), _host(_original(document.url or ""))
    if declared and declared not in (document.path, PurePath(document.path).stem, outer):
        return _named(declared)
    if host:
        return _named(host)
    name = declared or PurePath(document.path).name or document.id
    return Publisher(name, document.path or document.id, "document")


def _is_common(host: str) -> bool:
    """Tell whether the first part of a domain is a brand that several publishers have."""
    brand = host.split(".")[0]
    return media_key(brand) in GENERIC_PAPERS or _STATION.fullmatch(brand) is not None


def _original(url: str) -> str:
    """Return the address that an archived or cached page is a copy of, else ``url``."""
    match = _ARCHIVED.match(url)
    if match is None:
        return url
    inner = match["url"]
    return inner if "//" in inner else f"https://{inner}"


def _host(url: str) -> str:
    """Return the domain of an address without "www.", empty if it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _named(name: str) -> Publisher:
    """Return the publisher that a name or an internet domain stands for."""
    host = _MOBILE.sub("", name.lower(), count=1)
    is_domain = "." in host and " " not in host
    family = publisher_of_domain(host) if is_domain else None
    known = medium(family or (host if is_domain else name))
    if is_domain and family is None and _is_common(host):
        return Publisher(host, host, "publisher")
    shown = known.name if family or known.key != media_key(host) else name
    return Publisher(shown, known.key, "publisher")
