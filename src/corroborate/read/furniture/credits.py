"""Bylines, credits for reporting and source lines, initials of those who wrote and checked."""

from corroborate.read.furniture.rule import AGENCY, NAME, NAMES, Rule, rule

_INITIALS = r"[A-Z][\w.]*(?:\s?[\w.-]+)?"
_ROLE = (
    r"(?:staff(?:\s+(?:writer|reporter|report|photographer))?|correspondent|reporter|editor|writer"
    r"|web\s+(?:producer|editor)|(?:digital|breaking)?\s*news\s+(?:staff|desk|editor)|newsroom)"
)
_WORK = (
    r"(?:(?:additional|original)\s+)?(?:reporting|editing|writing|compiled|edited|written|translated"
    r"|reported)"
)

RULES: tuple[Rule, ...] = (
    rule(
        "byline",
        "byline",
        "line",
        rf"(?i:(?:posted|written|reported|story|report|text|published)\s+)?(?i:by):?\s+(?:(?i:the)\s+)?"
        rf"{NAME}(?:[\s,|/&]+(?:(?:and|of|the|in|for|at|with|al|de|van|von)\b\s*)?{NAME}){{0,9}}"
        r"(?:\s*[,|–—-]\s*.{1,60}[^.!?])?",
        rf"(?i:(?:with|by)\s+)?{NAME}(?:\s+{NAME}){{0,4}},\s+(?i:{_ROLE}).{{0,40}}[^.!?]",
        rf"(?:{NAME}\s+){{0,3}}(?i:{_ROLE})",
        rf"With\s+{NAMES}",
        case=True,
    ),
    rule(
        "reporting credit",
        "credit for reporting",
        "sentence",
        r"[^.]{0,160}\bcontributed\s+(?:reporting\s+)?to\s+(?:this|the)\s+(?:report|story|article)",
        r"[^.]{0,100}\bcontributed\s+(?:reporting|to\s+this)\b",
        rf"\(?(?:(?:{_WORK})\s+(?:and\s+\w+\s+)?by\s+(?-i:{NAMES})(?:[\s,;/&]+(?:(?:and|in)\b\s*)?"
        rf"(?-i:{NAMES})?)*)+[.)]*",
        r"(?:with|contributing:)\s+(?:contributions|files|reports?|additional\s+reporting)\s+from\b",
        r"contributing:\s+\S",
        r"(?-i:[A-Z]).{0,60}\bwith\s+contributions\s+from\b",
        rf"(?:(?-i:{NAMES})['’]s?\s+)?(?-i:{NAMES})\s+(?:reports?|has\s+(?:more|the\s+(?:story|latest|details)))"
        r"[.)]*$",
        rf"(?-i:{NAMES})(?:(?:,|,?\s+and)\s+(?-i:{NAMES})){{0,4}}\s+(?:is|are)\s+(?:an?\s+)?(?:(?-i:{NAMES})\s+)?"
        r"(?:staff|news)\s+(?:writers?|reporters?|correspondents?)\b[^.]{0,60}\.?$",
    ),
    rule(
        "source line",
        "source line",
        "line",
        r"(?:—|–|-{1,2})?\s*\(?(?i:(?:original\s+)?sources?|via|from|information\s+from|originally)"
        rf"\s*:\s*(?:(?i:the)\s+)?(?:{NAMES}|https?://\S+)(?:\s*(?:,|/|;|\band\b|&)\s*"
        rf"(?:{NAMES}|agencies|https?://\S+)){{0,4}}\)?\.?",
        r"SOURCE\s+.{2,60}",
        case=True,
    ),
    rule(
        "signature",
        "byline or credit",
        "line",
        rf"(?:—|–|-{{1,2}})\s*(?:(?:The|the|By|by)\s+)?{NAME}(?:[\s/,]+(?:and\s+)?{NAME}){{0,6}}",
        case=True,
    ),
    rule(
        "agency line",
        "byline or credit",
        "line",
        rf"(?:{AGENCY})(?:\s*[,/]\s*(?:{AGENCY}|[Aa]gencies))*",
        rf"(?:{NAMES})\s+(?:[Ww]ire|[Aa]gencies|News\s+Service|[Ss]taff)",
        case=True,
    ),
    rule(
        "source at the end",
        "source line",
        "end",
        rf"\(?[Ss]ources?\s*:?\s+{NAMES}(?:\s+(?:and|&)\s+(?:[Aa]gencies|{NAMES}))?\)?$",
        rf"\({NAMES}\s+and\s+[Aa]gencies\)$",
        rf"[-–—]{{1,2}}\s?(?:{AGENCY}|[A-Z]{{2,8}}|(?:{NAME}\s){{0,3}}(?:[Ww]ire|[Aa]gencies))\.?$",
        case=True,
    ),
    rule(
        "initials at the end",
        "initials of the newsroom",
        "end",
        rf"{_INITIALS}(?:\s?/\s?{_INITIALS})+$",
        r"[A-Z]{2,6}(?:[/ ][A-Z]{2,6})*(?:\s\d{1,4})?$",
        r"\d{1,6}$",
        case=True,
    ),
    rule(
        "file mark",
        "file mark",
        "line",
        r"[A-Z]{2,6}(?:/[A-Z]{2,6})*\s+\d[\d/-]+",
        r"\w{2,10}\.?\s+#\s?\d{3,}",
        r"(?i:for\s+immediate\s+release)",
        r"-?\d+-?|#+|\*+",
        case=True,
    ),
)
"""Rules for who wrote, edited and supplied the text."""
