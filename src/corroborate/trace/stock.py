"""Phrases that every newsroom writes: sharing one of them is no sign of a common origin.

Collected by hand from newsroom usage: requests for comment, anonymity, police appeals, the state of
an inquiry or of the injured, names of charges, notices of copyright and of updates.
"""

import re
from functools import cache

_CRIMES = r"(?:murder|assault|manslaughter|kidnapping|robbery|burglary|homicide|endangerment)"
_PHRASES: tuple[tuple[str, str], ...] = (
    # how it may begin (words to choose from, split at "|"), how it goes on
    (
        "did|had|has|have",
        r" not (?:immediately |yet )?(?:respond|replied|reply|responded|returned?)"
        r"(?: immediately)?(?: to)? (?:\w+ ){0,4}?(?:for|seeking) (?:further )?comment",
    ),
    ("could not|couldn't", r"(?: immediately)? be (?:immediately )?reached(?: for comment)?"),
    ("declined|refused", r"(?: immediate)? (?:to )?comment(?: further)?"),
    ("was not immediately", r" (?:available for comment|clear|known)"),
    (
        "it was|it is|it wasn't|it isn't",
        r"(?: not)?(?: immediately)? (?:immediately )?(?:known|clear)"
        r"(?: (?:how|if|what|when|where|whether|who|why))?",
    ),
    (
        "on|spoke on|speaking on|speak on|said on|talked on",
        r" (?:the )?condition of anonymity(?: (?:because|as|since|due to) [^.]{0,80})?",
    ),
    (
        "was not|were not|is not|are not",
        r" authori[sz]ed to (?:speak|talk|brief|discuss)[^.]{0,60}",
    ),
    (
        "could|can|cannot|can't|couldn't",
        r"(?: not)?(?: be)? (?:immediately )?"
        r"(?:independently (?:verif|confirm)\w+|(?:verif|confirm)\w+ independently)",
    ),
    (
        "anyone|anybody|those|people|witnesses",
        r"(?: who (?:has|have|may have)| with| having)(?: any| further| more| additional)*"
        r" (?:information|tips?)[^.]{0,160}",
    ),
    ("if you have", r" (?:any )?information[^.]{0,120}"),
    (
        "is|are",
        r" (?:asked|urged|encouraged) to (?:call|contact|phone|notify|come)[^.]{0,80}",
    ),
    (
        "the|an|their|this",
        r" (?:\w+ ){0,2}(?:investigation|inquiry|case|shooting|incident|crash)(?: into [^.]{0,40})?"
        r" (?:is|was|remains|continues|remained)(?: still| currently)?"
        r"(?: (?:active|ongoing|open|under investigation|being investigated|under way|underway))*",
    ),
    ("remains|remained|is|are|was", r"(?: still)? under (?:investigation|review)"),
    (
        "police|detectives|officers|investigators|authorities",
        r"(?: (?:said|say) they)? (?:are|were|is)(?: still)? investigating",
    ),
    ("no arrest|no charge", r"s? (?:has|have|had) (?:yet )?been (?:made|filed)"),
    ("no one", r" (?:was|is|has been)(?: \w+)? (?:in custody|arrested|injured|hurt)"),
    (
        "no other|no further|no additional|no more",
        r" (?:information|details?|injuries)(?: (?:was|were|has been|have been|is|are)"
        r"(?: immediately)?(?: available| released| reported)?)?",
    ),
    ("this is a|it's a", r" (?:developing|breaking)(?: news)? story[^.]{0,60}"),
    ("check back|stay with|stay tuned|tune in", r"[^.]{0,80}"),
    ("will be|will|we will", r" (?:update[ds]?|provide updates|bring you)\b[^.]{0,80}"),
    ("as more|as soon as", r" (?:information|details|we)[^.]{0,40}"),
    ("copyright|(c)|©", r"[^.]{0,80}"),
    ("all rights reserved", ""),
    ("this material may not be published", r"[^.]{0,60}"),
    ("contributed to this", r" (?:report|story|article)"),
    ("enable javascript|please enable javascript", r"[^.]{0,60}"),
    ("read or share this story", r"[^\s]{0,80}"),
    ("non|not", r"-?\s?life[- ]threatening(?: (?:injuries|wounds|condition))?"),
    ("not|n't", r" (?:believed |considered |thought )?(?:to be )?life[- ]threatening"),
    (
        "was|were|been|later",
        r" (?:later )?(?:pronounced|declared) dead(?: (?:at|on) (?:the )?(?:scene|hospital))?",
    ),
    (
        "was|were|been|taken|transported|rushed|flown|airlifted|driven",
        r"(?: (?:taken|transported|rushed|flown|airlifted|driven))?(?: by \w+)? to"
        r" (?:an?|the|area|local) (?:area |local |nearby )?hospitals?"
        r"(?: (?:where|for) (?:he|she|they|treatment)(?: (?:was|were|later))?)?",
    ),
    (
        "in|is in|was in|are in|were in|listed in|remains in|remained in",
        r" (?:\w+ ){1,2}condition",
    ),
    ("is|are|was|were", r" expected to (?:survive|recover|make a full recovery|be (?:ok|okay))"),
    (
        "suffering|suffered",
        r" (?:from )?(?:an? |apparent |multiple |several |\w+ )?(?:apparent )?gunshot wounds?"
        r"(?: to (?:the|his|her|their) \w+)?",
    ),
    (
        "officers|police|deputies|crews|firefighters",
        r" (?:were|was) (?:called|dispatched|sent) to",
    ),
    (
        "responded|responding",
        r" to (?:a |reports? of )+(?:a |shots? |shooting |possible |fired )*",
    ),
    ("arrived", r" (?:at|on) (?:the )?scene"),
    (
        "the|their|his|her",
        r" names? (?:\w+ ){0,4}(?:was|were|has|have) not(?: yet)?(?: been)?"
        r"(?: immediately)? released",
    ),
    # what any two reports of one event have in common: ages, hours, addresses, wounds, charges
    (
        "a|an|the|one|another|two|three",
        r" (?:\w+ )?\d+[- ]year[- ]olds?(?: (?:\w+ )?(?:man|woman|boy|girl|male|female|child|teen"
        r"|teenager|victim|suspect|son|daughter|brother|sister))?(?: (?:was|were|who|has|had))?",
    ),
    (
        "age|aged|old|who is|he is|she is",
        r" (?:\w+ )?\d+",
    ),
    (
        "at|around|about|before|after|by|near|until|shortly|just|between",
        r" (?:(?:about|around|after|before) )?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b\.?|o'clock)"
        r"(?: (?:on )?\w+day(?: (?:morning|afternoon|evening|night))?)?",
    ),
    ("the|in the|on the", r" (?:block )?\d+(?:-| )?(?:hundred )?blocks? of [^.,;\n]{0,40}"),
    (
        "was|were|been|been|being",
        r" (?:fatally |critically |also |each )?(?:shot|stabbed|hit|struck|wounded|grazed|injured)"
        r"(?: (?:once|twice|multiple times|several times|at least \w+))?"
        r"(?: (?:in|on|by) (?:(?:the|his|her|their|a) )?(?:\w+ )?\w+"
        r"(?: and (?:(?:the|his|her) )?\w+)?)?",
    ),
    (
        "gunshot|stab|bullet",
        r" (?:wounds?|injur(?:y|ies))(?: (?:to|in) (?:(?:the|his|her|their) )?(?:\w+ )?\w+"
        r"(?: and (?:\w+ )?\w+)?)?",
    ),
    (
        "charged with|charges of|charges including|on charges of|faces charges of",
        r" [^.;\n]{3,200}",
    ),
    ("bond|bail", r" (?:was |is |has been )?(?:set|posted)? ?(?:at|of)? ?\$?[\d.,]+"),
    ("claimed responsibility for", r" (?:the|it|\w+day's?) ?(?:\w+)?"),
    ("pending", r" (?:the )?notification of[^.]{0,30}"),
    ("first|second|third|1st|2nd|3rd", rf"[- ]degree (?:attempted |reckless )*{_CRIMES}"),
    (
        "count|charge|suspicion|attempted|aggravated|reckless|involuntary",
        rf"s?(?: of)? (?:\w+[- ]){{0,4}}?{_CRIMES}",
    ),
    (
        "assault with a",
        r" (?:deadly|dangerous) weapon(?: (?:with )?intent to kill)?(?: inflicting serious \w+)?",
    ),
    ("intent to", r" (?:kill|deliver|distribute|sell)(?: inflicting serious \w+)?"),
    ("obstruction of|obstructing", r" justice"),
    ("accessory|accessories", r" (?:after|before) the fact"),
    (
        "discharging a|discharge of a",
        r" (?:firearm|weapon)(?: (?:into|in|within|from) (?:an? |the )?(?:\w+ ){0,2}?"
        r"(?:property|dwelling|vehicle|building|home|structure|limits))?",
    ),
    (
        "possession of|unlawful possession of|illegal possession of",
        r" (?:a )?(?:\w+ )?(?:firearm|weapon|gun)(?: by a \w+)?",
    ),
    ("endangering the welfare of a", r" (?:child|minor)"),
    (
        "held|is being held|was being held",
        r" (?:without|on)(?: an?| \$?[\d.,]+)? (?:\w+ )?(?:bail|bond)",
    ),
    (
        "medical examiner|coroner|sheriff|prosecutor|district attorney",
        r"'?s?'? (?:office|department)",
    ),
)


@cache
def _stock() -> re.Pattern[str]:
    """Return the pattern of all phrases, each branch beginning with letters (it is faster so)."""
    branches = [re.escape(start) + rest for starts, rest in _PHRASES for start in starts.split("|")]
    return re.compile(r"(?<!\w)(?:" + "|".join(branches) + ")")


def stock_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the character spans of the stock phrases in ``text``, in order."""
    plain = text.lower()
    if len(plain) != len(text):  # a few letters grow in lower case and would move the offsets
        plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return tuple(match.span() for match in _stock().finditer(plain.replace("’", "'")))
