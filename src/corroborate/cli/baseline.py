"""The findings a project knows of already: a JSON list of finding ids, kept in git."""

import json
from collections.abc import Iterable
from pathlib import Path

from corroborate.errors import ConfigError


def load(path: Path) -> frozenset[str]:
    """Return the ids in the file. Raises ConfigError if it is absent or no list of ids."""
    try:
        ids = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(
            f"the baseline cannot be read ({error.strerror})",
            where=str(path),
            tip="make it with --write-baseline",
        ) from error
    except ValueError as error:
        raise ConfigError("the baseline is not JSON", where=str(path), tip=_TIP) from error
    if not isinstance(ids, list) or not all(isinstance(item, str) for item in ids):
        raise ConfigError("the baseline is no list of finding ids", where=str(path), tip=_TIP)
    return frozenset(ids)


def dumps(ids: Iterable[str]) -> str:
    """Return the ids as the file holds them: sorted, one a line, so that changes read well."""
    return json.dumps(sorted(set(ids)), indent=2) + "\n"


_TIP = "make it again with --write-baseline"
