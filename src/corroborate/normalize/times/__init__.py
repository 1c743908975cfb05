"""Time expressions of English news: where they are, and which days they denote.

:func:`find` gives their spans by grammar, :func:`resolve` the meaning of a span, however found.
Words and patterns are tables in ``vocabulary.py`` and ``grammar/``.
"""

from corroborate.normalize.times.finding import find
from corroborate.normalize.times.resolving import resolve

__all__ = ["find", "resolve"]
