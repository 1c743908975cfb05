"""The span of time or the whole that a figure is counted over, in the words of the sentence.

"since July 2023", "in total", "so far", "a day", "within two months", "as of Monday".
"""

import re

_UNIT = r"(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century|season)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SINCE = (
    r"since\s+(?:"
    rf"(?:(?:early|late|mid)[\s-]?)?(?:{_MONTH}\s+)?(?:[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+)?[0-9]{{4}}s?\b"
    rf"|(?:(?:early|late|mid)[\s-]?)?(?:last\s+)?{_MONTH}(?:\s+[0-9]{{1,2}}\b)?"
    rf"|(?:last\s+|early\s+|late\s+)?{_DAY_NAME}(?:\s+(?:morning|afternoon|evening|night))?"
    r"|then\b|yesterday\b|(?:last|early\s+this|late\s+last|this)\s+\w+"
    r"|(?:the|its|their|his|her)\s+(?:[\w'’-]+\s+){1,7}?"
    r"(?:began|begun|started|broke\s+out|erupted|collapsed|beginning|start|founding|inception)"
    r"(?:\s+(?:of|in|on)\s+(?:the\s+)?[\w'’-]+(?:\s+[0-9]{4}\b)?)?"
    r"|the\s+(?:[\w'’-]+\s+){0,3}[\w'’-]+(?:\s+(?:of|in|on)\s+(?:the\s+)?[\w'’-]+)?)"
)
_NUMBER = (
    r"(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|few|several)"
)
_RIGHT = re.compile(
    rf"(?:(?:a|an|per|each|every)\s+{_UNIT}\b|per\s+[a-z]+|a\s+(?:share|barrel|head|person|ton|tonne"
    r"|gallon|piece|unit|litre|liter|pound|copy|vote)\b|apiece\b|daily\b|annually\b"
    rf"|{_SINCE}|so\s+far(?:\s+this\s+{_UNIT}|\s+in\s+[0-9]{{4}})?|to\s+date|in\s+total|in\s+all\b"
    rf"|altogether|overall|(?:thus|until)\s+(?:far|now)|(?<!earlier\s)(?<!later\s)this\s+year\b"
    rf"|(?:within|over|in|during|for|inside|throughout)\s+(?:(?:only|just|about|less\s+than|more\s+than"
    rf"|the|a|these)\s+)*(?:(?:past|last|next|first|previous|preceding|following|space\s+of|course\s+of)"
    rf"\s+)?(?:{_NUMBER}\s+)?{_UNIT}s?\b)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    rf"(?:^|[.,;:“\"]\s*|\b(?:that|and|said|while)\s+)\s*(?P<window>{_SINCE}|since\s+[^,;:.]{{3,80}}(?=,)"
    r"|so\s+far|to\s+date|in\s+total|in\s+all|altogether|overall"
    rf"|(?:within|over|in|during)\s+the\s+(?:past|last|previous|preceding)\s+(?:{_NUMBER}\s+)?{_UNIT}s?)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:a|the)\s+(?:combined\s+|grand\s+)?total\s+of\s*$", re.IGNORECASE)
_AS_OF = re.compile(
    rf"\bas\s+of\s+(?:[0-9:]+\s*(?:[ap]\.?m\.?)?\s*(?:on\s+)?)?(?:early\s+|late\s+|mid-?)?"
    rf"(?:{_DAY_NAME}(?:\s+(?:morning|afternoon|evening|night))?|{_MONTH}(?:\s+[0-9]{{1,2}}\b)?"
    r"(?:,?\s+[0-9]{4}\b)?|[0-9]{4}\b|(?:last|this)\s+\w+|today|yesterday|now)",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[;:!?()“”\"]|[.,](?!\d)|\s[-–—]\s"
    r"|\b(?:and\s+(?:has|have|had|was|were|is|are|will|would|said)|but|said|says|saying|who|which|that|while|when|after|before|as|because|where|if)\b"
)
_BARE_TIME = re.compile(rf"(?:in|for|during|over|within)\s+(?:the\s+)?{_UNIT}s?$", re.IGNORECASE)
_STOP = re.compile(r"[;:!?]|\.(?!\d)")
_REACH = 120


def find(sentence: str, start: int, end: int, *, next_start: int | None = None) -> str:
    """Return the counting window of the figure at ``sentence[start:end]``, verbatim, or "".

    ``next_start`` is where the next figure of the sentence begins: a window after that one is
    not this one's.
    """
    total = _TOTAL.search(sentence, 0, start)
    if total is not None:
        return total.group().rstrip()
    clause = clause_end(sentence, end)
    limit = min(clause, end + _REACH)
    for match in _RIGHT.finditer(sentence, end, limit):
        whole_word = not sentence[match.start() - 1].isalnum() if match.start() else True
        if next_start is not None and next_start < match.start():
            break
        rate = match.group()[:2].lower() in {"a ", "an"}
        apart = (
            bool(sentence[end : match.start()].strip(" -")) or sentence[match.end() :][:1] == "-"
        )
        if whole_word and not (rate and apart) and not _BARE_TIME.fullmatch(match.group()):
            return match.group()
    before = [
        match.group("window")
        for match in _LEFT.finditer(sentence, max(0, start - 2 * _REACH), start)
        if not _STOP.search(sentence, match.end("window"), start)
    ]
    return before[-1] if before else ""


def as_of(sentence: str) -> str:
    """Return the "as of" phrase of a sentence, verbatim, or ""."""
    match = _AS_OF.search(sentence)
    return match.group() if match else ""


def clause_end(sentence: str, index: int) -> int:
    """Return where the clause that goes on at ``index`` ends."""
    match = _CLAUSE_END.search(sentence, index)
    return match.start() if match else len(sentence)
