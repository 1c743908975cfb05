"""Word lists of the trace stage: plain data, one set for each purpose."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(words.split())


FUNCTION = word_set(
    """
    a an the this that these those and or but nor so yet if as than then of to in on at by for from
    with without into onto over under after before during about between among against through
    across near around up down off out is are was were be been being am has have had having do does
    did will would shall should can could may might must not no he she it they we you i him her
    them us me his hers its their our your my who whom whose which what when where why how there
    here also just only more most other some any all both each few many such own same very said
    says say told according while because since until
    """
)
"""Grammatical words, and the words of reporting: sharing them says little."""

NUMBERS = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million billion dozen dozens january february march april june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday
    """
)
"""Counts, months and days: two reports of one fact share them anyway."""

GENERIC_PAPERS = word_set(
    """
    times post sun journal courier herald tribune register gazette news press star mirror dailynews
    chronicle sentinel bulletin standard dispatch globe advocate republic freepress localnews
    examiner eyewitnessnews actionnews newschannel morningnews eveningnews worldnews
    """
)
"""What a paper is called for short once its name has been given, or calls itself."""

NOBODY = word_set(
    """
    i you he she it we they this that these those who which whoever one some many others all both
    him her them us itself themselves there here what nobody everybody everyone someone
    """
)
"""Subjects that name no speaker."""

ANONYMOUS = word_set(
    """
    source witness eyewitness resident neighbour neighbor villager local people person man woman
    activist campaigner expert analyst critic observer relative family friend parent mother father
    brother sister doctor medic nurse worker employee survivor victim supporter opponent fighter
    soldier diplomat official aide insider spokesman spokeswoman spokesperson report media account
    outlet document statement finding evidence video photo picture footage record number figure data
    information study survey poll map image investigation analysis test community leader member
    volunteer rescuer student teacher user caller blogger journalist reporter correspondent
    photographer teen teenager boy girl guest passenger customer host dispatch indication sign
    detail result
    """
)
"""Heads of phrases that leave open who it was: two outlets' "witnesses" may be different ones."""

PAPERS = word_set(
    """
    report document statement study paper survey finding release letter indictment complaint
    affidavit filing assessment bulletin communique investigation
    """
)
"""Papers that speak for those who wrote them."""

GROUPS = word_set(
    """
    group council committee commission union party association federation front organisation
    organization observatory centre center institute university company corporation bank fund
    network movement coalition alliance court house watch monitor research international foundation
    society team bureau board hospital school district mission church
    """
)
"""Words that make a name one of a body rather than of a person."""

STATE = word_set(
    """
    government ministry minister army military navy force president official authority police
    embassy parliament intelligence spokesman spokeswoman administration regime department office
    agency service
    """
)
"""Heads of the organs that speak for a state."""

OFFICES = {
    "police": word_set(
        "police officer detective deputy investigator sheriff trooper authority cop constable"
    ),
    "coroner": word_set("coroner examiner"),
    "prosecutor": word_set("prosecutor attorney prosecution"),
    "fire service": word_set("firefighter fire paramedic"),
    "hospital": word_set("hospital clinic"),
    "court": word_set("court judge magistrate"),
    "military": word_set("army military navy"),
}
"""Institutions of which there is mostly one at an event, and the words that stand for them."""

ROLES = word_set(
    """
    spokesman spokeswoman spokesperson chief head director president leader minister ambassador
    envoy commander chairman chairwoman chairperson secretary founder coordinator representative
    adviser advisor officer official governor mayor manager executive
    """
)
"""Offices that make a person speak for the body named before them."""

RANKS = word_set(
    """
    executive deputy senior former acting interim official managing general assistant vice press
    media chief outgoing newly appointed
    """
)
"""Words between a body and the office somebody holds in it ("executive director")."""

THINGS = word_set("animal artifact event money quantity substance time")
"""Classes of nouns (:func:`corroborate.lexicon.head_class`) that cannot speak."""

ANYBODY = word_set("group organization organisation body association network")
"""Heads that stand for whichever institution was heard last ("the body said")."""

SPEECH_ACTS = word_set(
    """
    accuse acknowledge add admit advise allege announce appeal assert blame caution claim condemn
    confirm criticise criticize declare demand denounce deny describe dismiss emphasise emphasize
    estimate explain identify insist note pledge praise promise propose recommend reiterate reject
    reveal say state stress tell threaten tweet urge vow warn
    """
)
"""Verbs by which the subject makes something known or takes a stand: what is known of it is his
word, whoever heard it."""

DETERMINERS = word_set(
    "the a an its their his her our new said same own late top senior so-called self-styled"
)
LIKE = {
    "inspector": "monitor",
    "observer": "monitor",
    "watchdog": "monitor",
    "observatory": "monitor",
}
"""Words that reports exchange for each other when they speak of one speaker."""
