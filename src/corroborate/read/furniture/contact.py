"""Lines that say whom to call or write to: tip lines, addresses of reporters, bare links."""

from corroborate.read.furniture.rule import NAME, Rule, rule

_PHONE = r"(?:\+?\d[\s.-]?)?\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]{1,2}\w{4}"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_LINK = (
    r"(?:https?://\S++|www\.\S++|(?:[\w-]++\.)+(?:com|org|net|gov|edu|co\.uk|info|tv)(?:/\S*+)?)"
)
_JOIN = r"(?i:or|&|and|at|on|by|the|of|via|e-?mail|phone|tel|twitter|reach|contact|call)"
_INFORMATION = r"(?:(?:any|more|additional|further|other)\s+)?(?:information|tips?|leads?|details)"

RULES: tuple[Rule, ...] = (
    rule(
        "tip line",
        "contact line",
        "sentence",
        rf"(?:anyone|anybody|those|people|persons?|witnesses|citizens|residents|if\s+you|whoever)\b"
        rf"[^.?!]{{0,60}}\b{_INFORMATION}\b.{{0,160}}\b(?:call|contact|asked|urged|encouraged|notify|text"
        r"|e-?mail|come\s+forward|reach)\b",
        rf"(?:to\s+)?(?:leave|submit|report|send|give|provide)\s+(?:an?\s+)?(?:anonymous\s+)?{_INFORMATION}\b",
        r"(?:anonymous\s+)?tips?\s+(?:can|may)\s+(?:also\s+)?be\b",
        rf"(?:please\s+|or\s+)?(?:call|contact|dial|text|e-?mail)\b.{{0,120}}(?:{_PHONE}|{_MAIL}|{_LINK}"
        r"|\b911\b|crime\s?stoppers)",
        r"callers\s+(?:can|may|will|do\s+not)\b",
        r"you\s+(?:can|may)\s+(?:also\s+)?remain\s+anonymous",
        rf"you\s+(?:can|may)\s+(?:also\s+)?(?:call|text|contact|reach|submit)\b.{{0,120}}(?:{_PHONE}|{_MAIL}"
        rf"|{_LINK}|crime\s?stoppers)",
        r"(?:all\s+)?(?:calls|callers|tips|information)\s+(?:can|will|may|are)\b[^.]{0,40}"
        r"\b(?:anonymous|confidential)",
    ),
    rule(
        "address",
        "contact line",
        "line",
        rf"(?:(?:{NAME}[,:;]?|{_JOIN}|[|•·])\s+){{0,8}}(?:{_MAIL}|{_PHONE})(?:[\s,;|•·/]+"
        rf"(?:{_JOIN}\s+){{0,2}}(?:{_MAIL}|{_PHONE}|@\w+|{_LINK}|{NAME}:?)){{0,6}}\.?",
        r"(?:(?i:follow)\s+)?(?:[A-Za-z]+\s*:?\s*){0,3}@\w{3,20}(?:[\s|,]*+@\w++)*",
        rf"(?:[—–-]\s*)?(?i:contact)\s.{{1,80}}(?:{_MAIL}|{_PHONE}).{{0,80}}",
        case=True,
    ),
    rule("link", "bare link", "line", rf"{_LINK}(?:[\s,;|]++{_LINK})*[\s,;|]*"),
)
"""Rules for addresses, telephone numbers and links."""
