"""The title said again at the head of the body."""

import re

_LEAST_WORDS = 4
_LEAST_UNSTOPPED = 6
_WITHIN = 700


def title_repeat(text: str, start: int, end: int, title: str) -> tuple[int, int] | None:
    """Return the span in ``text[start:end]`` that repeats ``title``, near its start.

    Case, quotation marks and stops do not matter. The repeat must be the whole stretch, or be
    followed by a full stop or, if it is of six words or more, by a capital, so that a sentence
    which merely begins like the title is not cut in two.
    """
    words = re.findall(r"\w+", title)
    if len(words) < _LEAST_WORDS:
        return None
    pattern = r"\W{1,3}".join(re.escape(word) for word in words)
    near = text[start : min(end, start + _WITHIN)]
    for found in re.finditer(rf"(?<!\w)[\"'“‘]?{pattern}(?!\w)", near, re.I):
        stop = start + found.end()
        after = re.match(r"[\s\"'”’]*[.!?]*[\"'”’]*", text[stop:end])
        close = stop + len(after[0].rstrip()) if after else stop
        rest = text[close:end].lstrip()
        stopped = close > stop or len(words) >= _LEAST_UNSTOPPED
        if not rest or (stopped and re.match(r"[\"“‘'(-]?[A-Z\d\"“]", rest)):
            return start + found.start(), close
    return None
