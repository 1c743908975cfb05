"""JSON and JSON Lines: articles as records.

A ``.json`` file holds one record or a list of them, a ``.jsonl`` file one record a line. Fields
read, the first that is there in each row:

========== =========================================== ==========================================
for        field                                       value
========== =========================================== ==========================================
the text   ``text``, ``body``, ``content``             a string, or a list of paragraphs
the title  ``title``, ``headline``                     a string
publisher  ``publisher``, ``source``, ``domain``       a string
published  ``published``, ``date``, ``date_published`` a date in ISO form (a time may follow)
address    ``url``                                     a string
========== =========================================== ==========================================

Other fields are left alone. The text of the document is the title, a blank line and the text.
"""

import json
from collections.abc import Iterator

from corroborate.errors import InputError
from corroborate.read.article import Article, Refused, Span
from corroborate.read.dates import parse_date
from corroborate.read.decode import checked, decode
from corroborate.types import Published

_TEXT = ("text", "body", "content")
_TITLE = ("title", "headline")
_PUBLISHER = ("publisher", "source", "domain")
_PUBLISHED = ("published", "date", "date_published")
_TIP = f"put the text in a field named {', '.join(_TEXT[:-1])} or {_TEXT[-1]}"


def read_json(data: bytes, path: str) -> tuple[Article | Refused, ...]:
    """Return the articles of a JSON file; raise InputError if it is broken or holds no text."""
    try:
        content = json.loads(decode(data, path))
    except (ValueError, RecursionError) as error:
        raise _broken(path, error) from error
    if isinstance(content, list):
        return _some(path, (_record(item, path, entry + 1) for entry, item in enumerate(content)))
    article = _record(content, path, None)
    if isinstance(article, Refused):
        raise InputError(article.reason, where=path, tip=_TIP)
    return (article,)


def read_json_lines(data: bytes, path: str) -> tuple[Article | Refused, ...]:
    """Return the articles of a JSON Lines file, counted by line; blank lines are passed over.

    A line that is broken or holds no text is refused by itself; raises InputError if all are.
    """

    def records() -> Iterator[Article | Refused]:
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                try:
                    content = json.loads(line)
                except (ValueError, RecursionError) as error:
                    yield Refused(number, _broken(path, error).what)
                else:
                    yield _record(content, path, number)

    text = decode(data, path)
    return _some(path, records())


def _some(path: str, records: Iterator[Article | Refused]) -> tuple[Article | Refused, ...]:
    """Return the records; raise InputError when none of them is an article."""
    found = tuple(records)
    if not any(isinstance(record, Article) for record in found):
        reason = next((record.reason for record in found if isinstance(record, Refused)), "")
        raise InputError(reason or "holds no records", where=path, tip=_TIP)
    return found


def _record(content: object, path: str, entry: int | None) -> Article | Refused:
    """Return the article of one record."""
    record = content if isinstance(content, dict) else {}
    body = _body(record)
    if not body:
        return Refused(entry or 1, "has no text")
    try:
        checked(body, path)
    except InputError as error:
        return Refused(entry or 1, error.what)
    title = _string(record, _TITLE)
    first = body.split("\n", 1)[0].strip()
    has_title = title is not None and title == first
    text = f"{title}\n\n{body}" if title and not has_title else body
    name, stated = next(((key, record[key]) for key in _PUBLISHED if record.get(key)), ("", None))
    day = parse_date(stated)
    return Article(
        text=text,
        title=title,
        publisher=_string(record, _PUBLISHER) or "",
        published=Published(day, day, "declared", str(stated)) if day else Published(),
        url=_string(record, ("url",)),
        entry=entry,
        extracted=True,
        title_span=Span(text.index(title), text.index(title) + len(title)) if title else None,
        warnings=(f"{name} {stated!r} is not a date",) if stated and not day else (),
    )


def _body(record: dict[object, object]) -> str:
    """Return the text of a record, paragraphs parted by blank lines; empty if it has none."""
    for key in _TEXT:
        value = record.get(key)
        if isinstance(value, list):
            value = "\n\n".join(item.strip() for item in value if isinstance(item, str))
        if isinstance(value, str) and value.strip():
            return _sound(value)
    return ""


def _string(record: dict[object, object], keys: tuple[str, ...]) -> str | None:
    """Return the first of the fields ``keys`` that holds a string, its white space made single."""
    for key in keys:
        value = record.get(key)
        if isinstance(value, str) and value.strip():
            return " ".join(_sound(value).split())
    return None


def _sound(text: str) -> str:
    """Return ``text`` with halves of surrogate pairs, which no file can hold, replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _broken(path: str, error: Exception) -> InputError:
    """Return the error for JSON that cannot be read."""
    reason = str(error) or "too deeply nested"
    return InputError(f"is not valid JSON ({reason})", where=path, tip="check the file")
