"""Sorted text tables searched where they lie: nothing is parsed before it is asked for."""

from functools import cache

from corroborate.resources import model_path


class SortedTable:
    """A file of ``key<TAB>value`` lines in byte order of the keys, found by bisection."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def get(self, key: str) -> str | None:
        """Return the value of ``key``, or ``None``."""
        wanted = key.encode() + b"\t"
        data = self._data
        low, high = 0, len(data)
        while low < high:
            start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", start)
            line = data[start:end]
            if line.startswith(wanted):
                return line[len(wanted) :].decode()
            if line < wanted:
                low = end + 1
            else:
                high = start
        return None


@cache
def sorted_table(name: str) -> SortedTable:
    """Return the shipped table ``name``, read once. Raises ``ModelError`` if it is missing."""
    return SortedTable(model_path(name).read_bytes())
