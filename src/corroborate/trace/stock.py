"""Phrases that every newsroom writes: sharing one of them is no sign of a common origin.

Collected by hand from newsroom usage (requests for comment, anonymity, police appeals, the state of
an inquiry or of the injured, names of charges, notices of copyright and of updates).
"""

import re

_PHRASES = (
    r"(?:did|had|has|have) not (?:immediately |yet )?(?:respond|replied|reply|responded|returned?)"
    r"(?: immediately)?(?: to)? (?:\w+ ){0,4}?(?:for|seeking) (?:further )?comment",
    r"(?:could not|couldn['’]t)(?: immediately)? be (?:immediately )?reached(?: for comment)?",
    r"(?:declined|refused)(?: immediate)? (?:to )?comment(?: further)?",
    r"was not immediately (?:available for comment|clear|known)",
    r"it (?:was|is)(?:n['’]t| not)(?: immediately)? (?:immediately )?(?:known|clear)"
    r"(?: (?:how|if|what|when|where|whether|who|why))?",
    r"(?:spoke|speaking|speak|said|told \w+|talked)?,? ?on (?:the )?condition of anonymity"
    r"(?: (?:because|as|since|due to) [^.]{0,80})?",
    r"(?:was|were|is|are) not authori[sz]ed to (?:speak|talk|brief|discuss)[^.]{0,60}",
    r"(?:could|can|cannot|can['’]t|couldn['’]t)(?: not)?(?: be)? (?:immediately )?"
    r"(?:independently (?:verif|confirm)\w+|(?:verif|confirm)\w+ independently)",
    r"(?:anyone|anybody|those|people|witnesses)(?: who (?:has|have|may have)| with| having)"
    r"(?: any| further| more| additional)* (?:information|tips?)[^.]{0,160}",
    r"if you have (?:any )?information[^.]{0,120}",
    r"(?:is|are) (?:asked|urged|encouraged) to (?:call|contact|phone|notify|come forward)[^.]{0,80}",
    r"(?:the|an|their|this) (?:\w+ ){0,2}(?:investigation|inquiry|case|shooting|incident|crash)"
    r"(?: into [^.]{0,40})? (?:is|was|remains|continues|remained)(?: still| currently)?"
    r"(?: (?:active|ongoing|open|under investigation|being investigated|under way|underway))*",
    r"(?:remains|remained|is|are|was)(?: still)? under (?:investigation|review)",
    r"(?:police|detectives|officers|investigators|authorities)"
    r"(?: (?:said|say) they)? (?:are|were|is)(?: still)? investigating",
    r"no (?:arrests?|charges?) (?:has|have|had) (?:yet )?been (?:made|filed)",
    r"no one (?:was|is|has been)(?: \w+)? (?:in custody|arrested|injured|hurt)",
    r"no (?:other|further|additional|more) (?:information|details?|injuries)"
    r"(?: (?:was|were|has been|have been|is|are)(?: immediately)?(?: available| released|"
    r" reported)?)?",
    r"(?:this is|it['’]s) a (?:developing|breaking)(?: news)? story[^.]{0,60}",
    r"(?:check back|stay (?:with|tuned)|tune in)[^.]{0,80}",
    r"(?:we )?will (?:be )?(?:update[ds]?|provide updates|bring you)[^.]{0,80}",
    r"as (?:more|soon as) (?:information|details|we)[^.]{0,40}",
    r"(?:copyright|\(c\)|©)[^.]{0,80}",
    r"all rights reserved",
    r"this material may not be published[^.]{0,60}",
    r"contributed to this (?:report|story|article)",
    r"(?:please )?(?:enable|allow) javascript[^.]{0,60}",
    r"read or share this story[^\s]{0,80}",
    r"non-?\s?life[- ]threatening(?: (?:injuries|wounds|condition))?",
    r"(?:not|n['’]t) (?:believed |considered |thought )?(?:to be )?life[- ]threatening",
    r"(?:was|were|been) (?:later )?(?:pronounced|declared) dead"
    r"(?: (?:at|on) (?:the )?(?:scene|hospital))?",
    r"(?:was|were|been)? ?(?:taken|transported|rushed|flown|airlifted|driven) (?:by \w+ )?to"
    r" (?:an?|the|area|local) (?:area |local |nearby )?hospitals?"
    r"(?: (?:where|for) (?:he|she|they|treatment)(?: (?:was|were|later))?)?",
    r"(?:is|was|are|were|in|remains?|remained|listed)(?: listed)? in (?:\w+ ){0,2}condition",
    r"(?:is|are|was|were) expected to (?:survive|recover|make a full recovery|be (?:ok|okay))",
    r"(?:suffering|suffered) (?:from )?(?:an? |apparent |multiple |several |\w+ )?"
    r"(?:apparent )?gunshot wounds?(?: to (?:the|his|her|their) \w+)?",
    r"(?:officers|police|deputies|crews|firefighters) (?:were|was) (?:called|dispatched|sent) to",
    r"(?:officers|police|deputies|crews)? ?respond(?:ed|ing) to (?:a |reports? of )+"
    r"(?:a |shots? |shooting |possible |fired )*",
    r"arrived (?:at|on) (?:the )?scene",
    r"(?:the|their|his|her) names? (?:\w+ ){0,4}(?:was|were|has|have) not(?: yet)?"
    r"(?: been)?(?: immediately)? released",
    r"pending (?:the )?notification of[^.]{0,30}",
    r"(?:(?:counts?|charges?|suspicion) of )?(?:attempted |aggravated |reckless |involuntary )*"
    r"(?:(?:first|second|third|1st|2nd|3rd)[- ]degree )(?:attempted |reckless )*"
    r"(?:murder|assault|manslaughter|kidnapping|robbery|burglary|homicide|endangerment)",
    r"(?:counts?|charges?|suspicion) of (?:\w+[- ]){0,4}?"
    r"(?:murder|assault|manslaughter|kidnapping|robbery|burglary|homicide|endangerment)",
    r"assault with a (?:deadly|dangerous) weapon(?: with intent to kill)?",
    r"(?:unlawful |illegal )?possession of (?:a )?(?:\w+ )?(?:firearm|weapon|gun)(?: by a \w+)?",
    r"(?:according to (?:police and )?)?(?:the )?(?:medical examiner|coroner|sheriff|prosecutor|"
    r"district attorney)['’]?s['’]? (?:office|department)",
    r"endangering the welfare of a (?:child|minor)",
    r"(?:is |was |are |being )+held (?:without|on)(?: an?| \$?[\d.,]+)? (?:\w+ )?(?:bail|bond)",
)
_STOCK = re.compile(r"\b(?:" + "|".join(_PHRASES) + r")", re.IGNORECASE)


def stock_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the character spans of the stock phrases in ``text``, in order."""
    return tuple(match.span() for match in _STOCK.finditer(text) if match.end() > match.start())
