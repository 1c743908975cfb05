"""Credits of pictures and films, gallery counters, file names, lists of videos."""

from corroborate.read.furniture.rule import AGENCY, NAMES, Rule, rule

_WORD = (
    r"(?:photos?|photograph|file(?:\s+(?:photo|image|picture))?|archives?|archival|courtesy|sources?"
    r"|credits?|image|images|screen\s?(?:grab|shot)|video|supplied|submitted|provided|handout|booking"
    r"\s+photo|graphic|map|picture|getty|shutterstock|stock)"
)

_BRACKET = (
    r"\((?![^()]*\b(?:is|are|was|were|has|have|had|would|will|said|say|says|told|according|comes?|came)\b)"
    rf"(?:[^()\s]+\s+){{0,6}}[^()\s]*\b{_WORD}\b[^()]{{0,80}}\)"
)
"""A credit in brackets: one of the words for pictures, and no word that only sentences have."""

RULES: tuple[Rule, ...] = (
    rule(
        "picture credit",
        "photo or video credit",
        "line",
        rf"(?!video|graphic|map)(?:(?:buy\s+)?{_WORD}(?:\s+(?:by|from|via|courtesy(?:\s+of)?|credits?))?\s*:\s*.{{1,80}}[^.!?])",
        r"(?:\w+\s+)?(?:photos?|image|video|picture)\s+(?:courtesy|by|from|via|provided\s+by)\b.{1,70}"
        r"[^.!?]",
        r"(?:[\w.&-]+\s+){0,3}courtesy(?:\s+of|:)\s.{1,60}[^.!?]",
        rf"(?:{AGENCY}|getty\s+images|epa|istock\w*|shutterstock)(?:\s*[/|,]\s*.{{1,60}}[^.!?]|"
        r"\s+photo\b.{0,60}[^.!?])?",
        rf"{_BRACKET}\.?",
    ),
    rule(
        "picture credit at the end",
        "photo or video credit",
        "end",
        rf"{_BRACKET}\.?(?:\s*buy\s+photo)?$",
        r"(?:buy\s+photo|view\s+full\s+caption(?:\s+.{1,60})?|hide\s+caption|toggle\s+caption)$",
    ),
    rule(
        "picture credit after a caption",
        "photo or video credit",
        "end",
        rf"(?:Photo|Image|Picture|Credit|Video|Source|Photograph)s?(?:\s+(?:by|courtesy(?:\s+of)?)|:)\s+"
        rf"(?:{NAMES})(?:\s*[/,|]\s*{NAMES}){{0,3}}$",
        rf"(?:{NAMES})?\s?/\s?(?:{NAMES})$",
        rf"\((?:{NAMES})(?:/[^()]{{1,60}}|,\s+(?:{NAMES})|\s+\d+(?:\s+{NAMES})?)?\)$",
        r"(?:Photo|Credit|Image|Picture):\s+[^.!?]{2,60}$",
        case=True,
    ),
    rule(
        "picture credit within",
        "photo or video credit",
        "inline",
        rf"(?i:{_BRACKET})(?:\s*\((?:{NAMES})\))?(?:\s*Buy\s+Photo)?"
        r"(?=\s*(?:$|[A-Z\"“]))",
        r"(?:(?<=^)|(?<=[.!?]\s))[A-Z][^.!?]{8,200}\s\((?i:archives?|file(?:\s+(?:photo|image|picture))?)\)",
        rf"\({NAMES}\s+and\s+[Aa]gencies\)(?=\s*(?:$|[A-Z\"“]))",
        r"\b(?:Image|Photo|Slide)\s+\d+\s+of\s*/?\s*\d+(?:\s+Caption\s+Close)?",
        r"\bHide\s+Caption\s+(?:\d+\s+of\s+\d+\s+(?:Photos:\s+){0,2}|\[ ?\]\s*(?:Show\s+Caption)?)",
        r"(?:\b\d+\s*/\s*\d+\s+)?\bBack\s+to\s+Gallery\b",
        r"\bCaption\s+Close\b|\bBuy\s+(?:this\s+)?[Pp]hoto\b|\bView\s+Full\s+Caption\b",
        rf"\bPhoto:\s+(?:{NAMES})(?:\s*[,/]\s*(?:{NAMES})){{0,3}}(?=\s+Image\s+\d)",
        r"\bEMBED\s*>\s*(?:More\s+News\s+Videos)?",
        case=True,
    ),
    rule(
        "caption",
        "caption",
        "sentence",
        r"(?:in\s+)?(?:this|these)\s+(?:(?!shows?\b)[\w.,'’-]+\s+){0,7}(?:photo(?:graph)?s?|images?|pictures?"
        r"|frame\s+grab|screen\s?grab)\s+(?:(?:was\s+)?(?:provided|released|taken|made|supplied)\s+(?:by|from|on"
        r"|in)|obtained\s+by|courtesy\s+of|from\s+video)\b",
    ),
    rule(
        "embedded post",
        "embedded post",
        "inline",
        r"(?:pic\.twitter\.com\S*|https?://t\.co/\S+)?\s*(?:[—–-]\s*)?(?:[A-Z][\w.'’-]*\s+){1,5}"
        r"\(@?\w{3,20}\)\s+[A-Z][a-z]+\s+\d{1,2},?\s+\d{4}",
        r"pic\.twitter\.com\S*",
        case=True,
    ),
    rule(
        "file name",
        "image file name",
        "line",
        r".{0,100}\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|mp4|mov|heic)",
    ),
    rule(
        "counter",
        "gallery or page counter",
        "line",
        r"(?:image|photo|slide|page|video)?\s*\d+\s*(?:of|/)\s*/?\s*\d+(?:\s+\w+){0,3}",
    ),
    rule(
        "video list",
        "list of videos",
        "line",
        r"\d{1,2}:\d\d\s+[A-Z0-9'\"‘“].{5,160}[^.!?]",
        r"(?:JUST\s+WATCHED|MUST\s+WATCH)\s.{5,160}",
        rf"(?:{NAMES}\s+)?.{{1,80}}\s-\s(?:YouTube|Vimeo|Dailymotion)",
        case=True,
    ),
    rule(
        "video title",
        "list of videos",
        "inline",
        rf"(?:{NAMES})\s+reports?\s+-\s+YouTube\b",
        case=True,
    ),
)
"""Rules for what belongs to pictures and films."""
