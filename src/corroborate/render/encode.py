"""JSON text: the same bytes for the same value, and harmless in a terminal."""

import json
import re

from corroborate.render.sanitize import UNSAFE

_UNSAFE = re.compile(f"[{UNSAFE}]")


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))


def dumps(value: object, *, indent: int | None = None) -> str:
    r"""Return ``value`` as JSON, keys in the order given, letters of any script as they are.

    Control characters, direction marks and lone surrogates are written as ``\uXXXX``: a parser
    reads the same text back, a terminal is not moved by it, and UTF-8 can encode it. Raises
    ``ValueError`` on NaN and infinities, which JSON does not have.
    """
    text = json.dumps(value, indent=indent, ensure_ascii=False, allow_nan=False)
    # Outside strings JSON is plain ASCII, so whatever the pattern finds stands in a string.
    # json.dumps leaves DEL and all from U+0080 on as they are; line feeds are its own layout.
    return _UNSAFE.sub(_escape, text)
