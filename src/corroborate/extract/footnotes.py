"""Marks of references and footnotes, which the parser must not see ("in 2011.[12]:34 The ...")."""

import re

MARK = re.compile(
    r"(?:(?<=[\w.,;:!?”’)])|(?<=[\w.,!?]\"))"
    r"(?:\[(?:\d{1,3}|note \d{1,2}|citation needed)\](?::\d{1,4})?)+"
    r"|(?<=[\w.,;:!?”’)]) \[\d{1,3}\](?: ?\[\d{1,3}\])*(?=\s*(?:[.,;:]|$))",
    re.MULTILINE,
)


def unmarked(text: str) -> str:
    """Return a text of the same length with blanks for the marks of references.

    A mark is a number or a note in square brackets right after a word or a stop, with the page
    after a colon; or numbers after a blank that end a clause ("shot twice [9] [42]").
    """
    return MARK.sub(lambda mark: " " * len(mark[0]), text) if "[" in text else text
