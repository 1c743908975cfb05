"""The grammar of English time expressions, in pieces by subject.

``expression`` is what :func:`corroborate.normalize.times.find` looks for, ``asked`` what
:func:`corroborate.normalize.times.resolve` reads beyond that.
"""

from functools import cache

from corroborate.normalize.times.grammar import (
    clock,
    composed,
    dated,
    deictic,
    leaning,
    numbers,
    ranges,
    recurring,
    sets,
)
from corroborate.normalize.times.parser import Grammar, rule

_TOP = (
    rule("expression", "<span>", lambda found: found),
    rule("expression", "<point>", lambda found: found),
    rule("expression", "<leaning>", lambda found: found),
    rule("expression", "<set>", lambda found: found),
    rule("expression", "<duration>", lambda found: found),
    rule("asked", "<expression>", lambda found: found),
    rule("asked", "<loose>", lambda found: found),
)


@cache
def grammar() -> Grammar:
    """Return the compiled grammar."""
    parts = (numbers, recurring, dated, deictic, leaning, clock, composed, ranges, sets)
    return Grammar([*_TOP, *(entry for part in parts for entry in part.RULES)])
