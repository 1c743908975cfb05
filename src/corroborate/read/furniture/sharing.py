"""Invitations: to share, follow, subscribe, sign up, click, stay tuned, or come back later."""

from corroborate.read.furniture.rule import SITES, Rule, rule

_MEDIA = rf"(?:{SITES}|social\s+media|our\s+(?:\w+\s+){{0,3}}(?:page|channel|feed|newsletter|app))"

RULES: tuple[Rule, ...] = (
    rule(
        "share",
        "invitation to share or follow",
        "line",
        r"(?:read\s+or\s+)?share\s+(?:this|on|via)\b.{0,80}",
        rf"(?:follow|like|find|join)\b.{{0,60}}(?:{_MEDIA}|@\w+|us\b).{{0,60}}",
        r"follow\s+[A-Z0-9.]{2,20}:",
        r"stay\s+(?:up\s+to\s+date|updated|connected|informed)\b.{0,80}",
    ),
    rule(
        "follow",
        "invitation to share or follow",
        "sentence",
        rf"(?:you\s+can\s+(?:also\s+)?|be\s+sure\s+to\s+|please\s+)?(?:follow|like|find|reach|join|friend"
        rf"|keep\s+up\s+with|connect\s+with|subscribe\s+to|visit|watch)\b[^.?!]{{0,80}}(?:\b(?:on|at|via)\s+{_MEDIA}"
        r"|@\w{2,}|[#]\w+\s*$)",
        r"(?:follow|join)\s+(?:us|our)\b(?!\s+\w+(?:ed|s)\b)",
        rf"(?:{SITES}\s*)?(?:share|tweet|email)\s+this\s+(?:article|story|page|post|video|link)",
        r"read\s+or\s+share\s+this\s+story",
    ),
    rule(
        "subscribe",
        "invitation to subscribe",
        "sentence",
        r"(?:email\s+newsletters?\s+)?(?:sign|signing)\s+up\s+(?:for|to|here|now|today)\b",
        r"subscribe\s+(?:to|now|today|here|for)\b",
        r"(?:don['’]?t|never)\s+miss\s+(?:out\s+)?(?:on\s+)?(?:the|a|our|any|another)\b",
        r"(?:close\s+)?get\s+(?:the\s+latest|our|your|daily|breaking|free|alerts|email|e-mail)\b[^.]{0,40}"
        r"\b(?:news|newsletters?|alerts?|notifications|stories|headlines|app|updates)\b",
        r"be\s+the\s+first\s+to\s+know",
        r"we\s+won['’]?t\s+spam\s+you",
        r">*\s*(?:download|get|install)\s+(?:the|our)\s+(?:\S+\s+){0,5}apps?\b",
        r"if\s+you\s+(?:want|wish|would\s+like)\s+to\s+receive\b",
        r"(?:\S+\s+){0,5}app\s+-\s+install\s+or\s+update\b",
        r"text\s+\S+\s+to\s+\d+\b|delivered\s+to\s+your\s+inbox",
        r"for\s+(?:more|the\s+latest|all\s+the\s+latest|breaking)\b[^.?!]{0,60}\b(?:listen\s+to|visit"
        r"|go\s+to|click|log\s+on|tune\s+in|follow|download|check\s+out|watch)\b",
    ),
    rule(
        "click",
        "link",
        "sentence",
        r"(?:please\s+)?(?:click|tap|press)\s+(?:here|or\s+tap|on\s+(?:the|this)|the\s+(?:link|button)"
        r"|through)\b",
        r"you\s+can\s+(?:also\s+)?(?:highlight|select)\s+(?:the|a)\s+(?:text|word|mistake|error)\b",
        r"(?:if\s+you\s+)?(?:find|found|spot|notice|see)\s+(?:an?|any)\s+(?:error|mistake|typo)s?\b",
        r"report\s+(?:an?\s+)?(?:error|typo|correction|mistake)\b",
        r"(?:see|read|watch|hear|view|listen\s+to)\s+(?:more\s+)?(?:the\s+|a\s+|our\s+|it\s+)?"
        r"(?:(?:full|entire|raw|complete|\w+['’]s)\s+)?(?:video|report|statement|release|interview"
        r"|release|gallery|document|story|slideshow)s?\s+(?:below|above|here|at\s+\S+)\s*[:.]?\s*$",
        r"read\s+(?:the\s+)?(?:more|full|rest|original)\b[^.]{0,80}(?:[:»>]|here|\bat\s+\S+\.\w+)\s*\.?$",
        r"(?:additional|more)\s+(?:images|videos|photos)\b[^.]{0,40}\bbelow\b",
    ),
    rule(
        "stay tuned",
        "promise of later news",
        "sentence",
        r"stay\s+(?:with|tuned|connected)\b[^\"“”]{0,100}",
        r"tune\s+in(?:to)?\b[^.]{0,80}",
        r"(?:please\s+)?(?:check\s+back|refresh|return)\b[^?!]{0,60}\b(?:updates?|details|information"
        r"|later|more|page|soon|developments)\b",
        r"(?:please\s+)?check\s+back\b",
        r"this\s+is\s+a\s+(?:developing|breaking)\b(?:\s+news)?(?:\s+and\s+\w+)?\s*(?:story|alert|news"
        r"|situation|update)",
        r"(?:this|the)\s+(?:story|article|page|post)\s+(?:will\s+be|is\s+being|has\s+been|was)\s+"
        r"(?:\w+\s+)?updated\b",
        r"we(?:['’]ll|\s+will|['’]re|\s+are)\s+(?:have|provide|bring|update|post|keep\s+you"
        r"|working\s+to|continu\w+\s+to)\s[^.]{0,60}\b(?:more|updates?|updated|information|details"
        r"|story|available|posted)\b",
        r"(?-i:(?:[A-Z][\w.&/]*|\d+)\s+){1,5}(?:will|has\s+a\s+crew)\b[^.]{0,60}\b(?:updates?|more\s+details|more"
        r"\s+information)\b[^.]{0,20}\b(?:as|when|once)\b[^.]{0,30}\b(?:available|in|come)",
        r"(?:more|further|additional)\s+(?:details?|information|updates?)\s+(?:to\s+(?:come|follow)"
        r"|will\s+be\s+(?:posted|added|provided|updated|released\s+here))",
        r"more\s+(?:on\s+this|as\s+(?:it|this)\s+(?:story\s+)?develops)\b",
    ),
)
"""Rules for what a page asks of its reader."""
