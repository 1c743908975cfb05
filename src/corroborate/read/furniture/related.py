"""Pointers to other stories, and the labels news pages set before a text."""

from corroborate.read.furniture.rule import Rule, rule

_POINTER = (
    r"(?:also|related|read|read\s+more|read\s+also|also\s+read|read\s+next|more|see|see\s+also|see\s+more"
    r"|watch|watch\s+now|video|raw\s+video|photos?|gallery|slideshow|listen|earlier|previous(?:ly)?"
    r"|previous\s+story|earlier\s+story|background|don['’]?t\s+miss|full\s+(?:story|coverage|report)"
    r"|complete\s+coverage|continuing\s+coverage|other\s+news|timeline|map|graphic|poll|quiz|resources"
    r"|trending|interactive|documents?|pictures|in\s+pictures|live|live\s+blog|opinion|analysis"
    r"|explainer|commentary|more\s+(?:news|coverage|stories)|must\s+(?:read|see|watch)"
    r"|recommended|learn\s+more|view|download|subscribe|related\s+(?:\w+\s+)?(?:story|stories|video"
    r"|videos|article|articles|news|links|coverage|content|headlines|reading))"
)

RULES: tuple[Rule, ...] = (
    rule(
        "pointer",
        "link to another story",
        "line",
        rf"[\[(]?\s*(?:>+|\+|×|•|\*|-)?\s*{_POINTER}\s*[:|>»]\s*.{{0,200}}[^.]",
        rf"\[\s*{_POINTER}\b.{{0,200}}\]|\(\s*{_POINTER}:.{{0,200}}\)",
        r"(?:>>+|×|»|\+)\s*\S.{3,200}",
        r"(?:advertisement\s+|\w+\s+){0,2}related\s+(?:content|headlines?|stor(?:y|ies)|articles?|news"
        r"|videos?|links?|coverage)\b.{0,200}[^.]",
        r"\[\s*full\s+story\s*\]",
        r"(?:\w[\w.&'’-]*\s+){1,4}(?:\|\s+(?:\w[\w.&'’-]*\s*){1,4}){2,}",
    ),
    rule(
        "pointer at the end",
        "link to another story",
        "end",
        r"Related\s+(?:Articles?|Stor(?:y|ies)|Content|Coverage|Headlines?|Links?)\s+[^.!?]{5,300}$",
        case=True,
    ),
    rule(
        "label",
        "label",
        "start",
        r"(?:UPDATED?|BREAKING(?:\s+NEWS)?|ORIGINAL\s+(?:STORY|REPORT)|PREVIOUS\s+(?:STORY|REPORT|COVERAGE)"
        r"|EXCLUSIVE|DEVELOPING(?:\s+STORY)?|LATEST|THE\s+LATEST|EARLIER(?:\s+STORY)?|JUST\s+IN"
        r"|Original\s+[Ss]tory|Previous\s+[Ss]tory|Breaking\s+[Nn]ews|Update|CORRECTION|Correction"
        r"|FOR\s+IMMEDIATE\s+RELEASE)(?:\s+\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?)?\s*(?:[:|>]|--+|\s[-–—])\s*",
        r"(?:Story\s+[Hh]ighlights|STORY\s+HIGHLIGHTS)\s+(?=[A-Z\"“])",
        case=True,
    ),
)
"""Rules for links to other stories and for labels."""
