"""Small closed lists of English words that the comparisons of figures go by."""


def listed(words: str) -> frozenset[str]:
    """Return the words of a text, parted by spaces."""
    return frozenset(words.split())


NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
FIGURES = frozenset(NUMBERS) | listed("dozens scores hundreds several many")
LINKS = listed(
    "were was are is be been being have has had reported reportedly feared confirmed believed left "
    "found presumed also then either all both"
)
"""What may stand between those counted and their state."""
STOPS = listed(
    "of in on at by for from to with who which that and or but nor after before as when while "
    "where than if because not no the a an his her their its this these those he she they it we i "
    "you said says say told during near into over under about since until"
)
"""What ends the words that may belong to a figure."""
DETERMINERS = listed("a an the his her its their another him them himself herself")
AIMED = listed("at into toward towards up")
BEFORE = listed(
    "of another an additional extra further some other estimated the a total all and or as many up "
    "to at least dead death"
)
"""What may stand between a verb and the figure that is its object."""
PARENTS = listed("mother father parent parents mom dad widow grandmother")
MOVED = listed(
    "taken rushed transported airlifted flown brought admitted conveyed transferred sent"
)
CONDITIONS = listed("critical serious grave stable fair guarded good poor extremely very")
CROWDS = listed("crowd turnout audience congregation")
GATHER = listed("marched rallied demonstrated protested gathered attended attending")
MONTHS = {
    "jan": "uary", "feb": "ruary", "mar": "ch", "apr": "il", "may": "", "jun": "e", "jul": "y",
    "aug": "ust", "sep": "tember", "oct": "ober", "nov": "ember", "dec": "ember",
}  # fmt: skip
"""The months by their first three letters, with the rest of their names."""
MONTH = (
    "(?:"
    + "|".join(rf"{m.capitalize()}(?:{rest}\b|\.|t\b\.?|\b)" for m, rest in MONTHS.items())
    + ")"
)
"""The pattern of a month's name or its abbreviation, with a capital letter."""
