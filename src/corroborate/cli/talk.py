"""What is said to people on standard error: one line a message, a bar when work takes long."""

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from corroborate.render.sanitize import one_line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

DELAY = 1.0  # seconds of work before the bar appears


def say(message: str) -> None:
    """Write one line to standard error, headed by the program's name."""
    sys.stderr.write(f"corroborate: {one_line(message)}\n")
    sys.stderr.flush()


class Talk:
    """The command line's watcher: warnings as lines, progress as a bar on a terminal.

    The bar appears after a second of work and is gone at the end. To be used in a ``with``.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self._bar: tuple[Progress, TaskID] | None = None
        self._state = (0, 0)
        self._closed = False

    def warn(self, message: str) -> None:
        """Write a warning, above the bar if there is one."""
        with self._lock:
            if self._bar:
                self._bar[0].console.print(
                    f"corroborate: warning: {one_line(message)}", markup=False, highlight=False
                )
            else:
                say(f"warning: {message}")

    def progress(self, done: int, total: int) -> None:
        """Show how many of the articles to read are done, from a second after the first call."""
        with self._lock:
            self._state = (done, total)
            if self._bar:
                self._bar[0].update(self._bar[1], completed=done, total=total)
            elif self._timer is None and sys.stderr.isatty():
                self._timer = threading.Timer(DELAY, self._show)
                self._timer.daemon = True
                self._timer.start()

    def __enter__(self) -> "Talk":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with self._lock:
            self._closed = True
            if self._timer:
                self._timer.cancel()
            if self._bar:
                self._bar[0].stop()

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        with self._lock:
            done, total = self._state
            if self._closed or done == total:
                return
            bar = Progress(console=Console(stderr=True), transient=True)
            task = bar.add_task("Reading claims", completed=done, total=total)
            bar.start()
            self._bar = (bar, task)
