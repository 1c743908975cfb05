"""The engine that runs in this process."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from corroborate.engine.inline import CHUNK, run


def recording(log: list[object]) -> Callable[[], Callable[[Iterable[int]], Iterator[int]]]:
    def make() -> Callable[[Iterable[int]], Iterator[int]]:
        log.append("made")

        def work(items: Iterable[int]) -> Iterator[int]:
            held = list(items)
            log.append(len(held))
            return (item * 2 for item in held)

        return work

    return make


@pytest.mark.parametrize("count", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_results_come_in_the_order_of_the_items(count: int) -> None:
    assert list(run(recording([]), range(count))) == [2 * n for n in range(count)]


def test_the_worker_is_made_once_and_gets_chunks() -> None:
    log: list[object] = []
    list(run(recording(log), range(2 * CHUNK + 1)))
    assert log == ["made", CHUNK, CHUNK, 1]


def test_nothing_is_made_for_nothing_to_do() -> None:
    log: list[object] = []
    assert list(run(recording(log), [])) == []
    assert log == []


def test_results_come_while_the_rest_is_still_to_do() -> None:
    log: list[object] = []
    results = run(recording(log), range(2 * CHUNK))
    next(results)
    assert log == ["made", CHUNK]
