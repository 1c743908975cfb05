"""Records as text: frozen dataclasses to compact JSON and back, by the types of their fields."""

import dataclasses
import hashlib
import json
from collections.abc import Callable
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

_Record = TypeVar("_Record")
_Step = Callable[[Any], Any]


def dumps(record: object) -> str:
    """Return a record as compact ASCII JSON: the values of its fields, in order, without names."""
    kind: Any = type(record)
    write = _steps(kind)[0]
    return json.dumps(write(record) if write else record, separators=(",", ":"))


def loads(kind: Callable[..., _Record], text: str) -> _Record:
    """Return the record of the class ``kind`` that :func:`dumps` wrote as ``text``."""
    read = _steps(kind)[1]
    value = json.loads(text)
    result: _Record = read(value) if read else value
    return result


def layout(kind: Any) -> str:
    """Return a short name of the fields of ``kind`` and of all records in it.

    What was written under one layout can be read under the same layout only.
    """
    return _layout(kind)


@cache
def _layout(kind: Any) -> str:
    seen: dict[str, list[tuple[str, str]]] = {}

    def visit(part: Any) -> None:
        for inner in get_args(part):
            visit(inner)
        if dataclasses.is_dataclass(part) and part.__name__ not in seen:  # type: ignore[union-attr]
            hints = get_type_hints(part)
            seen[part.__name__] = [(name, str(hint)) for name, hint in hints.items()]  # type: ignore[union-attr]
            for hint in hints.values():
                visit(hint)

    visit(kind)
    return digest(json.dumps(seen, sort_keys=True))[:12]


def digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def _steps(kind: Any) -> tuple[_Step | None, _Step | None]:
    """Return how to write and how to read a value of the type ``kind``; None: as it is."""
    origin, args = get_origin(kind), get_args(kind)
    if kind in (str, int, float, bool, NoneType) or origin is Literal:
        return None, None
    if kind is date:
        return date.isoformat, date.fromisoformat
    if dataclasses.is_dataclass(kind):
        return _record_steps(kind)
    if origin is tuple:
        return _tuple_steps(args)
    if origin in (Union, UnionType):
        (inner,) = (arg for arg in args if arg is not NoneType)  # X | None is all the records use
        write, read = _steps(inner)
        return write and _unless_none(write), read and _unless_none(read)
    raise TypeError(f"a record field of type {kind} cannot be stored")


def _unless_none(step: _Step) -> _Step:
    return lambda value: None if value is None else step(value)


def _tuple_steps(args: tuple[Any, ...]) -> tuple[_Step, _Step]:
    if args[-1] is not Ellipsis:
        return _row_steps([_steps(arg) for arg in args])
    write, read = _steps(args[0])
    return (
        (lambda values: [write(v) for v in values]) if write else list,
        (lambda values: tuple([read(v) for v in values])) if read else tuple,
    )


def _row_steps(steps: list[tuple[_Step | None, _Step | None]]) -> tuple[_Step, _Step]:
    def through(which: int, values: Any) -> list[Any]:
        return [
            step(v) if (step := pair[which]) else v for v, pair in zip(values, steps, strict=True)
        ]

    return lambda values: through(0, values), lambda values: tuple(through(1, values))


def _record_steps(kind: Any) -> tuple[_Step, _Step]:
    names = [field.name for field in dataclasses.fields(kind)]
    hints = get_type_hints(kind)
    steps = [_steps(hints[name]) for name in names]
    writers = [(name, write) for name, (write, _) in zip(names, steps, strict=True)]
    readers = [(index, read) for index, (_, read) in enumerate(steps) if read]

    def write_record(record: Any) -> list[Any]:
        return [
            step(getattr(record, name)) if step else getattr(record, name) for name, step in writers
        ]

    def read_record(values: list[Any]) -> Any:
        for index, step in readers:
            values[index] = step(values[index])
        return kind(*values)

    return write_record, read_record
