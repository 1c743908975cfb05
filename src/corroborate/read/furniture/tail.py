"""What runs on after the end of an article: footers of the site, and the paper's own praise."""

import re

from corroborate.read.furniture.sentences import at_edge

_FOOTER = re.compile(
    r"(?:Related\s+(?:News|Articles|Stories|Topics)|Read\s+Also|Most\s+(?:Popular|Read)|Follow\s+[Uu]s"
    r"|Copyright|©|About\s+[Uu]s|Terms\s+of\s+(?:Use|Service)|Privacy\s+Policy|You\s+[Mm]ay\s+[Aa]lso"
    r"|Recommended|More\s+(?:News|Stories)|Community\s+standards|Newsletter|Subscribe)\b"
)
_TERM = re.compile(
    r"terms\s+of\s+(?:use|service)|privacy\s+policy|cookie\s+policy|contact\s+us|about\s+us|about\b"
    r"|careers|press\s+releases|newsletters?|subscribe|follow|copyright|all\s+rights\s+reserved|youtube"
    r"|facebook|twitter|instagram|android|ios\b|watch\s+live|tv\s+schedule|category|related\s+news"
    r"|partners?|legal|spam|share|sitemap|rss|advertise|sign\s+up|sign\s+in|log\s?in|latest\s+news"
    r"|corporate|help|faqs?|jobs|site\s+map|editions?",
    re.IGNORECASE,
)
_LEAST_TERMS = 6
_LEAST_SHARE = 0.04
_PRAISE = re.compile(
    r"[A-Z][\w'’ -]{2,60}\s(?:is|are)\s(?:the|a|an)\s(?:[\w'’,-]+\s){0,6}(?:newspaper|news\s+agency"
    r"|news\s+(?:web)?site|news\s+(?:outlet|organi[sz]ation|network|channel)|magazine|broadcaster"
    r"|publication|daily|news\s+(?:wire\s+)?service|news\s+wire)\b"
)
_PROUD = re.compile(
    r"\b(?:world['’]?s|premier|leading|largest|award-winning|independent|trusted|first|most|oldest"
    r"|non-?profit)\b",
    re.IGNORECASE,
)
_PRAISE_FROM = 0.75


def footer_start(text: str, start: int, end: int) -> int | None:
    """Return where a site's footer begins that runs to ``end``, if one does.

    It begins with a word of such footers at the edge of a sentence, and what follows holds at
    least six different ones, thickly.
    """
    for found in _FOOTER.finditer(text, start, end):
        rest = text[found.start() : end]
        terms = [match[0].lower() for match in _TERM.finditer(rest)]
        thick = len(terms) >= _LEAST_SHARE * len(rest.split())
        if thick and len(set(terms)) >= _LEAST_TERMS and _free(text, start, found.start()):
            return found.start()
    return None


def praise_start(text: str, start: int, end: int) -> int | None:
    """Return where, late in a text, a paper begins to say what it is, if it does."""
    late = int(len(text) * _PRAISE_FROM)
    for found in _PRAISE.finditer(text, max(start, late), end):
        if at_edge(text, start, found.start()) and _PROUD.search(found[0]):
            return found.start()
    return None


def _free(text: str, start: int, position: int) -> bool:
    """Return whether what precedes is an edge, or capitalised words that follow one."""
    before = re.search(r"(?:[A-Z][\w'’-]*\s+|and\s+|agencies\s+){0,6}$", text[start:position])
    cut = start + before.start() if before else position
    return at_edge(text, start, cut)
