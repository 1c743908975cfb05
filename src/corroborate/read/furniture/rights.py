"""Copyright lines, licences and standing statements of a publisher."""

from corroborate.read.furniture.rule import Rule, rule

RULES: tuple[Rule, ...] = (
    rule(
        "copyright",
        "copyright line",
        "line",
        r"\(?(?:source:.{0,60})?(?:\(?tm\)?\s+and\s+)?(?:©|\(c\)\s|copyright\b)(?:.*(?:\d{4}|rights"
        r"|reserved).*|[^.!?]{0,60})",
        r".{0,80}\ball\s+rights\s+reserved\b.{0,300}",
        r"(?:19|20)\d\d\s+[A-Z]\S*(?:[ /][A-Z]\S*){0,3}",
    ),
    rule(
        "rights",
        "copyright line",
        "sentence",
        r"\(?(?:©|copyright)\s+.{0,60}\b(?:19|20)\d\d\b|\(?©\s*(?:\d{4}|[^.!?]{1,40}[.)]?\s*$)",
        r"copyright\s+[A-Z][\w ]{2,40}(?:/|\.$|$)",
        r"[^.]{0,80}\ball\s+rights\s+reserved\b",
        r"this\s+(?:material|article|content)\s+(?:may\s+not|cannot)\s+be\s+(?:published|reproduced|used)",
        r"used\s+under\s+licen[sc]e|(?:re)?published\s+(?:here\s+)?with\s+permission",
        r"our\s+standards:",
    ),
    rule(
        "published",
        "publication stamp",
        "end",
        r"\((?:published|updated|posted)\b[^()]{5,60}\d{4}\)$",
    ),
    rule(
        "licence",
        "licence line",
        "sentence",
        r"[^.]{0,100}\b(?:is|are|was)\s+licen[sc]ed\s+(?:under|by)\b",
        r"[^.]{0,60}\bcreative\s+commons\b[^.]{0,40}(?:\d\.\d)?",
        r"click\s+here\s+for\s+reuse\s+options",
    ),
    rule(
        "licence line",
        "licence line",
        "line",
        r".{0,160}\blicen[sc]ed\s+under\b.{0,200}",
        r"click\s+for\s+(?:reuse|reprint)s?\b.{0,40}",
        r"cc[ -]by(?:[ -](?:sa|nc|nd))*(?:\s+\d\.\d)?",
    ),
)
"""Rules for who owns the text and its pictures."""
