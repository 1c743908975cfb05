"""Words that say when only beside another date: "the next day", "two weeks later", "that year".

Built so that nothing else reads them (as a duration, say); the category is ``leaning``.
"""

from corroborate.normalize.times.grammar.numbers import Length
from corroborate.normalize.times.meaning import Meaning, leaning, unplaced
from corroborate.normalize.times.parser import rule


def _before(length: Length) -> Meaning:
    return _moved(length, -1)


def _after(length: Length) -> Meaning:
    return _moved(length, 1)


def _year_back(*words: object) -> Meaning | None:
    """Read "the year-earlier quarter", "the same period a year ago"."""
    units = [word for word in words if isinstance(word, str)]
    return leaning(units[0], -1, same_size=True) if units == ["year"] else None


def _moved(length: Length, sign: int) -> Meaning:
    if length.count is None or length.hedge:
        return unplaced(length.unit)
    return leaning(length.unit, sign * length.count, same_size=length.unit == "year")


RULES = (
    rule("period_word", "<unit>", lambda unit: "day" if unit == "night" else unit),
    rule("period_word", "<daypart>", lambda _: "day"),
    rule("leaning", "the? same|very <period_word>", leaning),
    rule("leaning", "earlier|later|late|early? that same? <period_word>", leaning),
    rule("leaning", "the? following <period_word>", lambda unit: leaning(unit, 1)),
    rule("leaning", "the next day|morning|night|evening|afternoon", lambda: leaning("day", 1)),
    rule("leaning", "the? previous|preceding|prior <period_word>", unplaced),
    rule("leaning", "the <unit> before|previous|prior|after", unplaced),
    rule("leaning", "the? previous|preceding|following <cycle>", lambda c: unplaced(c.grain)),
    rule("leaning", "<length> earlier|previously", _before),
    rule("leaning", "<length> later|afterward|afterwards", _after),
    rule("leaning", "<length> before|after|prior|into", lambda length: unplaced(length.unit)),
    rule("leaning", "the? <alike>? <unit> - ago|earlier <alike>? <period>?", _year_back),
    rule("leaning", "the? <alike>? <period> a <unit> ago|earlier|before", _year_back),
    rule("leaning", "the? <alike>? <period> of? the? last|previous|prior <unit>", _year_back),
    rule("alike", "same|comparable|corresponding|equivalent|similar|like", lambda: True),
    rule("period", "period|time|point|quarter|month|week|day", lambda: True),
    rule("period", "<ordinal> quarter", lambda _: True),
)
