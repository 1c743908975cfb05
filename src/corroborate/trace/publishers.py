"""Who published a document. Two articles of one publisher are one source."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal
from urllib.parse import urlsplit

from corroborate.gazetteer.agencies import publisher_of_domain
from corroborate.trace.media_names import media_key, medium
from corroborate.types import Document

_CALL_SIGN = re.compile(r"[kw][a-z]{2,3}")
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
        short, long = sorted((self.key, key), key=len)
        if short == long or (len(short) >= _MIN_BRAND and long.startswith(short)):
            return True
        return _CALL_SIGN.fullmatch(key) is not None and self.key.startswith((key, key[1:]))


def publisher_of(document: Document) -> Publisher:
    """Return the publisher of ``document``: as declared, else of its address, else its file."""
    declared = document.publisher.strip()
    if declared and declared not in (document.path, PurePath(document.path).stem):
        return _named(declared)
    host = urlsplit(document.url or "").hostname
    if host:
        return _named(host)
    name = declared or PurePath(document.path).name or document.id
    return Publisher(name, document.path or document.id, "document")


def _named(name: str) -> Publisher:
    """Return the publisher that a name or an internet domain stands for."""
    host = name.lower().removeprefix("www.")
    family = publisher_of_domain(host) if "." in host and " " not in host else None
    known = medium(family or name)
    shown = known.name if family or known.key != media_key(host) else name
    return Publisher(shown, known.key, "publisher")
