"""Makes article text safe to show: no character may move the cursor, hide text or turn it round."""

import re

UNSAFE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, ESC among them; tab and line feed stay
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks and overrides
    "\u2028\u2029\ufff9-\ufffb"  # line and paragraph separators, interlinear notes
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # cannot be encoded, or no character at all
    "\U000e0000-\U000e007f"  # invisible tags
)
"""The characters that are never shown as they are: the inside of a regular expression's ``[]``."""

_UNSAFE = re.compile(f"[{UNSAFE}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAK = re.compile("\r\n?")
_BLANK = re.compile("[ \t\n]+")


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def sanitize(text: str) -> str:
    r"""Return ``text`` with every unsafe character as a visible escape, such as ``\x1b``.

    Tabs and line feeds stay; the other line ends become line feeds. The result can always be
    encoded as UTF-8 and put into XML.
    """
    return _UNSAFE.sub(_visible, _BREAK.sub("\n", text))


def squeeze(text: str) -> str:
    """Return :func:`sanitize` of ``text`` with each run of blanks and line ends as one space."""
    return _BLANK.sub(" ", sanitize(text))


def one_line(text: str) -> str:
    """Return ``text`` sanitized, on one line, with no blanks at either end."""
    return squeeze(text).strip(" ")


def path_text(path: str) -> str:
    """Return a path sanitized on one line, its blanks as they are."""
    return sanitize(path).replace("\n", "\\n").replace("\t", "\\t")


def encodable(text: str) -> str:
    r"""Return ``text`` as it is but for lone surrogates, which become visible (``\ud800``).

    For formats that carry any character but must be UTF-8.
    """
    return _SURROGATE.sub(_visible, text)
