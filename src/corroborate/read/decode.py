"""Bytes to text, with nothing guessed: UTF-8, or what a byte order mark or the page declares."""

import codecs

from corroborate.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL_SHARE = 0.1
_PLAIN = frozenset("\t\n\v\f\r\x1b\x85")


def decode(data: bytes, path: str, *, declared: str = "utf-8") -> str:
    """Return the text of ``data`` without its byte order mark; newlines stay as they are.

    A byte order mark decides over ``declared``. Raises :class:`InputError`, naming ``path``, when
    the bytes are empty, binary (a NUL character, or more than a tenth control characters) or
    not valid in their encoding.
    """
    encoding = declared
    for mark, name in _MARKS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], name
            break
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in data[:8192]:
            raise _binary(path) from error
        raise InputError(
            f"is not valid {encoding.upper()} (byte {error.start + 1})",
            where=path,
            tip="save it as UTF-8",
        ) from error
    return checked(text, path)


def checked(text: str, path: str) -> str:
    """Return ``text`` if it can be an article's; raise :class:`InputError` if empty or binary."""
    if not text.strip():
        raise InputError("is empty", where=path, tip="leave it out")
    controls = sum(1 for char in text if char < " " and char not in _PLAIN)
    if "\0" in text or controls > _CONTROL_SHARE * len(text):
        raise _binary(path)
    return text


def _binary(path: str) -> InputError:
    """Return the error for a file that is no text."""
    return InputError("is a binary file, not text", where=path, tip="save the article as text")
