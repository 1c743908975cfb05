"""Menus, buttons, lists of sections, advertisements, players and sign-in dialogues of a page."""

from corroborate.read.furniture.rule import SITES, Rule, rule

_BUTTON = (
    rf"(?:print(?:\s+this(?:\s+\w+)?)?|e-?mail(?:\s+this(?:\s+\w+)?)?|tweet|shares?|{SITES}|more|menu"
    r"|search|home|close|sign\s+(?:in|up|out)|log\s?(?:in|out)|register|subscribe|follow(?:\s+us)?"
    r"|like|views?|comments?|related|embed|skip(?:\s+in)?|copy(?:\s+link)?|play|pause|mute|unmute"
    r"|replay|next|previous|prev|back|top|save|done|show|hide|rss|sms|x|×|a|\+|last\s+video"
    r"|next\s+video|play\s?pause|full\s?screen|transcript|captions?|settings|autoplay|cancel|ok"
    r"|buy\s+photo|photos?|videos?|gallery|slideshow|sponsored|advertisement|advertise\w*|"
    r"on\s+\w+|font\s+size|text\s+size|resize|loading|updated?|link|options?|reuse|republish)"
)
_CAPITAL_BUTTON = (
    r"(?:Print|Tweet|Share|Email|Facebook|Twitter|Pinterest|LinkedIn|Like|Follow|Subscribe|Views"
    r"|Comments|Related|Embed|CLOSE|Skip\s+in|Skip|Save|x)\b"
)
_LIST_HEAD = (
    r"(?:(?:most|more)\s+(?:popular|read|viewed|shared|commented|watched|recent)"
    r"|(?:trending|popular|latest|recent|related|recommended|featured|previous|top|other|more"
    r"|local|breaking|category|in\s+other)\s+(?:top\s+)?(?:now|news|stor(?:y|ies)|articles?|posts?"
    r"|content|headlines?|videos?|links?|topics?|coverage|for\s+you|reading|items?)"
    r"|trending|you\s+(?:may|might)\s+also\s+(?:like|be\s+interested\s+in)|what\s+others\s+are"
    r"\s+\w+\s+on|editor['’]?s['’]?\s+(?:picks?|choice)|don['’]?t\s+miss|must\s+(?:read|watch|see)"
    r"|just\s+watched|around\s+the\s+web|from\s+(?:our|the)\s+(?:partners|web)|also\s+read"
    r"|read\s+also|see\s+also|read\s+more|read\s+next|up\s+next|complete\s+coverage"
    r"|full\s+coverage|original(?:\s+(?:story|report))?|also\s+on\s+[\w.]+|stories\s+of\s+the\s+day|story\s+highlights|more\s+from\s+[\w.]+(?:\s+\w+){0,2})"
)

RULES: tuple[Rule, ...] = (
    rule(
        "navigation",
        "navigation",
        "line",
        r"(?:skip|jump|go|return|back)\s+to\s+(?:the\s+)?(?:main\s+|page\s+)?(?:content|navigation"
        r"|menu|top|start|search|home(?:page)?|gallery|main\s+page|article)",
        r"(?:link|go|switch)\s+to\s+(?:the\s+)?(?:main|full|desktop|mobile|print(?:able)?)\s+"
        r"(?:version|site|page)",
        rf"(?:(?:\d++|[|/•·,:*-]++)\s*+)*+{_BUTTON}(?:\s*+(?:{_BUTTON}\b|\d++|[|/•·,:*-]++))*",
        rf"(?:>+|\+|[-–—•])?\s*{_LIST_HEAD}\s*[-–—:.»]*",
        r"view\s+image\s+on\s+twitter.*|skip\s+ad\b.{0,40}|back\s+to\s+previous\s+page",
        r"(?:see|view|show|watch)\s+(?:more|all)\b.{0,30}|more\s+\w+\s+\(\d+\s+of\s+\d+\)",
    ),
    rule(
        "buttons",
        "navigation",
        "inline",
        rf"\b{_CAPITAL_BUTTON}(?:\s+(?:\d+\s+|\.\.\.\s+)?{_CAPITAL_BUTTON}){{2,}}(?:\s+\d+)?(?!\w)",
        r"\bReplay\s+More\s+Videos\b(?:\s*\.\.\.)?",
        r"\bGet\s+short\s+URL(?:\s+\d+)?\b",
        r"\bCommunity\s+standards\s*Discussion\b.*",
        case=True,
    ),
    rule(
        "last buttons",
        "navigation",
        "end",
        rf"(?:(?:read\s+also|read\s+more|also\s+read|{SITES}|related\s+news|print|share)\s*)+$",
    ),
    rule(
        "advertisement",
        "advertisement",
        "line",
        r"sponsored(?:\s+(?:content|by.{1,40}))?",
        r"\W*(?:ads?|advertis(?:ements?|ing))\W*(?:[-|·:].{0,60}|continue\s+reading.{0,40})?",
        r"(?:story|article|content)\s+continues\s+(?:below|after).{0,40}",
        r"continue\s+reading.{0,60}",
        r"loading\W*|like\s+this:.{0,20}",
    ),
    rule("edit mark", "section heading", "line", r".{1,60}\[\s*edit\s*\]"),
    rule(
        "weather alert",
        "weather alert",
        "line",
        r"(?:\w+\s+){1,4}(?:watch|warning|advisory|statement|alert)\s+issued\s.{5,80}\bin\s+effect\s+for:.*",
    ),
    rule(
        "player",
        "video player",
        "line",
        r"please\s+enable\s+javascript.*",
        r"embed\s.{0,200}copy\s+this\s+code\s+to\s+your\s+website.*",
        r"(?:sorry,?\s+)?(?:your\s+browser\s+does\s+not|javascript\s+is|this\s+video\s+is|video\s+unavailable).*",
        r"you\s+need\s+(?:the\s+latest\s+version\s+of\s+)?(?:the\s+)?(?:adobe\s+)?flash\s.*",
        r"having\s+trouble\s+viewing\s+the\s+video.*",
        r"(?:scroll\s+down\s+for|click\s+(?:here\s+)?(?:to|for)|tap\s+to)\s+.{0,20}videos?\b.{0,40}",
        r"(?:raw\s+)?(?:video|gallery|slideshow|graphic|audio)s?:?",
    ),
    rule(
        "dialogue",
        "sign-in dialogue",
        "sentence",
        r"(?:we\s+have\s+sent\s+you|if\s+you\s+do\s+not\s+receive)\s.{0,60}\b(?:email|message|spam)\b",
        r"we\s+have\s+sent\s+a\s+(?:confirmation|verification)\s+e?mail",
        r"please\s+check\s+your\s+e?mail",
        r"already\s+have\s+an\s+account|thank\s+you\s+for\s+(?:registering|signing\s+up)",
        r"by\s+(?:submitting|clicking|signing\s+up|registering)\b.{0,60}\bagree",
        r"(?:welcome\s+back\W+)?please\s+sign\s+in|sign\s+in\s+(?:using|with)\s+your?\b",
        r"(?:your|there\s+was\s+a\s+problem\s+saving\s+your)\s+notification",
        r"email\s+notifications\s+are\s+only",
        r"whenever\s.{1,60}\bposts\s+new\s+content",
        r"we\s+look\s+forward\s+to\s+seeing\s+you\s+on",
        r"visit\s+us\s+and\s+sign\s+in|why\s+are\s+we\s+asking\s+this",
        r"(?:click\s+here\s+to|you\s+will\s+be)\s+return(?:ed)?\s+to\s+the\s+page",
        r"you\s+must\s+(?:enter\s+the\s+characters|be\s+logged\s+in|register)",
        r"just\s+one\s+more\s+thing\W*$|welcome\s+back\W*$",
        r"(?:this\s+site|we)\s+uses?\s+cookies",
    ),
    rule(
        "comments",
        "comment prompt",
        "line",
        r"(?:\d+|no|show|hide|view|add|post|leave|all)?\s*(?:a\s+)?(?:pending\s+|your\s+)?"
        r"(?:comments?|repl(?:y|ies))(?:\s*\(?\d*\)?)?(?:\s+(?:on|about)\s+.{1,40})?",
        r"(?:join|start)\s+the\s+(?:conversation|discussion).{0,60}",
        r"comments?\s+(?:are|is|have\s+been)\s+(?:closed|disabled|off|moderated).{0,60}",
        r"(?:what\s+do\s+you\s+think|tell\s+us\s+what\s+you\s+think|have\s+your\s+say).{0,60}",
        r"take\s+(?:our|the|this)\s+(?:poll|quiz|survey)\b.{0,60}|(?:poll|quiz):[^.]*\?",
    ),
)
"""Rules for what surrounds the article on a page."""
