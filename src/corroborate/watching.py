"""Who is told what goes on while the stages run."""

import logging
from typing import Protocol


class Watcher(Protocol):
    """Is told what goes on."""

    def warn(self, message: str) -> None:
        """Hear of something a person should know, in one sentence."""

    def progress(self, done: int, total: int) -> None:
        """Hear how many of the documents to extract are done; first with none done."""


class Log:
    """A watcher that passes warnings to the logger ``corroborate``."""

    def warn(self, message: str) -> None:
        """Log the message as a warning."""
        logging.getLogger("corroborate").warning(message)

    def progress(self, done: int, total: int) -> None:
        """Log nothing of the progress."""
