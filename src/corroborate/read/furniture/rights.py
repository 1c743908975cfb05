"""Copyright lines, licences and standing statements of a publisher."""

from corroborate.read.dates import MONTH
from corroborate.read.furniture.rule import NAMES, SITES, Rule, rule

_MARK = r"(?:©|\([cC]\)|[Cc]opyright\b|COPYRIGHT\b)"

RULES: tuple[Rule, ...] = (
    rule(
        "copyright",
        "copyright line",
        "line",
        rf"\(?(?:[Ss]ource:.{{0,60}})?(?:\(?TM\)?\s+and\s+)?(?:{_MARK}\s*+)++(?:by\s+)?(?:(?:19|20)\d\d\b.*"
        rf"|{NAMES}(?:\s*/\s*{NAMES})?(?:,?\s+(?:19|20)\d\d)?(?:[.\s-]*(?i:all\s+rights\s+reserved).*)?[.)]*)",
        r"\(?(?:[^.!?]|\.(?=\S)){0,100}\b(?i:all\s+rights\s+reserved)\b.{0,300}",
        r"(?:19|20)\d\d\s+[A-Z]\S*(?:[ /][A-Z]\S*){0,3}",
        case=True,
    ),
    rule(
        "rights",
        "copyright line",
        "sentence",
        rf"\(?(?:{_MARK}\s*+)++(?:by\s+)?(?:(?:19|20)\d\d\b|(?-i:{NAMES})(?:,?\s+(?:19|20)\d\d)?[.)]*$)",
        r"[^.]{0,80}\ball\s+rights\s+reserved\b",
        r"this\s+(?:material|article|content)\s+(?:may\s+not|cannot)\s+be\s+(?:published|reproduced|used)",
        r"used\s+under\s+licen[sc]e|(?:re)?published\s+(?:here\s+)?with\s+permission",
        r"our\s+standards:",
    ),
    rule(
        "rights after the text",
        "copyright line",
        "inline",
        rf"(?:\b(?i:via\s+{SITES})\s+)?©\s*(?:19|20)\d\d\s+(?:{NAMES})(?:[.,]?\s+(?i:all\s+rights\s+reserved))?[.]?",
        case=True,
    ),
    rule(
        "published in print",
        "publication stamp",
        "inline",
        rf"\bPublished\s+in\s+(?:the\s+)?(?:{NAMES})\s+on\s+(?i:{MONTH})\s+\d{{1,2}},?\s+\d{{4}}\b",
        case=True,
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
        "correction",
        "note on the article",
        "sentence",
        r"(?:(?:editor['’]?s\s+note|correction|clarification)\s*:\s*)?(?:an?|the)\s+(?:previous|earlier|prior"
        r"|original)\s+version\s+of\s+(?:this|the)\s+(?:story|article|report|post)\b",
        r"(?:(?:editor['’]?s\s+note|correction|clarification)\s*:\s*)?this\s+(?:story|article|report|post)\s+"
        r"(?:has\s+been|was)\s+(?:updated|corrected)\b",
    ),
    rule(
        "licence line",
        "licence line",
        "line",
        r"[^.!?]{0,160}\blicen[sc]ed\s+under\b(?:[^.!?]|\.(?=\S)){0,200}\.?",
        r"click\s+for\s+(?:reuse|reprint)s?\b.{0,40}",
        r"cc[ -]by(?:[ -](?:sa|nc|nd))*(?:\s+\d\.\d)?",
    ),
)
"""Rules for who owns the text and its pictures."""
