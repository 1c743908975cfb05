"""Runs the work in this process, a few items at a time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

CHUNK = 32
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def run(
    make: Callable[[], Callable[[Iterable[_Item]], Iterator[_Result]]], items: Sequence[_Item]
) -> Iterator[_Result]:
    """Yield the results of the worker that ``make`` returns, in the order of ``items``.

    The worker gets at most :data:`CHUNK` items at a time, so that results come while the rest is
    still to do. ``make`` is not called when there is nothing to do.
    """
    if not items:
        return
    worker = make()
    for start in range(0, len(items), CHUNK):
        yield from worker(items[start : start + CHUNK])
