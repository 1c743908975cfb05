"""From character offsets to the lines and columns that people and editors use."""


def line_col(text: str, offset: int) -> tuple[int, int]:
    r"""Return the line and column, both from 1, of the character at ``offset`` in ``text``.

    Lines end at ``\n``, ``\r\n`` or a lone ``\r``; columns count Unicode code points. An offset
    outside the text is taken as its nearer end.
    """
    offset = min(max(offset, 0), len(text))
    inside_crlf = text[offset - 1 : offset + 1] == "\r\n" if offset else False
    stop = offset - 1 if inside_crlf else offset
    breaks = text.count("\n", 0, stop) + text.count("\r", 0, stop) - text.count("\r\n", 0, stop)
    begin = max(text.rfind("\n", 0, stop), text.rfind("\r", 0, stop)) + 1
    return breaks + 1, offset - begin + 1
