"""The tense of the clause around a time expression, from the words beside it.

No parser is used: the nearest verb group before the expression decides, or the first one after it
where the clause begins with it.
"""

import re

from corroborate.normalize.times.meaning import Tense

REACH = 160
"""Characters looked at on either side, at most to the ends of the sentence."""

_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bNo)[.!?][\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9])"
    r"|\n\s*\n|[;]|\n(?=[A-Z“\"])"
)
_PLANNED = "expected scheduled due set slated planned"
_TO_COME = (
    "plan plans planning likely intends intend hopes hope vows vowed wants ready about aims aim "
    "poised bound supposed meant going prepares preparing proposes proposed needs need"
)
_FUTURE = re.compile(
    r"(?P<future>\b(?:[Ww]ill|shall|won['’]t|would|wouldn['’]t|should|must)\b(?!\s+have\b)|['’]ll\b|['’]d\b"
    rf"|(?<!\bhad been )\b(?:{_PLANNED.replace(' ', '|')})\s+(?:to|for|on|in|by)\b"
    rf"|\b(?:{_TO_COME.replace(' ', '|')})\s+to\b"
    r"|\b(?:is|are|was|were)\s+to\s+(?=[a-z])|\bupcoming\b|\b(?:may|might)\b(?=\s+[a-z])"
    r"|\bdeadline\b|\b(?:payable|effective)\b"
    r"|\b(?:postponed?|delayed|adjourned|extended|suspended|deferred|remain(?:s|ed)?|closed|pushed)"
    r"\s+(?:\w+\s+){0,2}(?:until|till|to|through)\b)"
)
_IRREGULAR = (
    "said told was were had did been went came took made gave got saw found left met held kept "
    "began led lost won hit shot fell fled flew ran sent spent struck brought bought broke built "
    "caught chose drove fought knew paid put read rose sold set spoke stood swore taught thought "
    "threw wrote became died lay sank shook blew burnt beat bore drew froze grew hung hid stole "
    "tore woke wore wound heard felt dealt dug fed launched"
)
_PAST = re.compile(rf"(?P<past>\b(?:{_IRREGULAR.replace(' ', '|')}|[a-z]{{2,}}ed)\b)")
_PRESENT = re.compile(r"(?P<present>\b(?:is|are|has|have|says|say)\b)")
_CUE = re.compile("|".join(item.pattern for item in (_FUTURE, _PAST, _PRESENT)))
_SAID = re.compile(r"\b(?:said|says|told|added|announced)\b")
_OWNER = re.compile(r"['’]s?\s")
_AHEAD = re.compile(r"\b(?:ahead of|before|until|upcoming|coming)\s+(?:the\s+)?$")
_WORD = re.compile(r"\w+")


def tense_at(text: str, start: int, end: int) -> Tense | None:
    """Return the tense of the clause that holds ``text[start:end]``, ``None`` if nothing tells."""
    before = _before(text, start)
    after = _after(text, end)
    if _OWNER.match(after):
        ahead = _AHEAD.search(before) or _first(after) == "future"
        return "future" if ahead else "past"
    found = _last(before)
    if found is None:
        return _first(after)
    tense, cue, gap = found
    if _SAID.fullmatch(cue) and gap >= 2:
        first = _CUE.search(after)
        if (
            first
            and first.lastgroup == "future"
            and len(_WORD.findall(after[: first.start()])) <= 1
        ):
            return "future"
    return tense


def _before(text: str, start: int) -> str:
    window = text[max(0, start - REACH) : start]
    ends = [match.end() for match in _SENTENCE_END.finditer(window)]
    return window[ends[-1] :] if ends else window


def _after(text: str, end: int) -> str:
    window = text[end : end + REACH]
    match = _SENTENCE_END.search(window)
    return window[: match.start()] if match else window


def _last(before: str) -> tuple[Tense, str, int] | None:
    """Return the tense of the last verb group, its cue, and the number of words after it."""
    cues = list(_CUE.finditer(before))
    if not cues:
        return None
    last = cues[-1]
    if last.lastgroup != "future":
        for cue in reversed(cues[:-1]):
            between = before[cue.end() : last.start()]
            if (
                cue.lastgroup == "future"
                and len(_WORD.findall(between)) <= 3
                and "," not in between
            ):
                last = cue
                break
    gap = len(_WORD.findall(before[last.end() :]))
    return _tense(last), last[0], gap


def _first(after: str) -> Tense | None:
    match = _CUE.search(after)
    return _tense(match) if match else None


def _tense(match: re.Match[str]) -> Tense:
    if match.lastgroup == "future":
        return "future"
    return "past" if match.lastgroup == "past" else "present"
