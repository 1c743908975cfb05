"""Sentence -> clauses: which tokens belong to which predicate, and who its subject is.

Works on the dependency labels of spaCy's English pipelines (ClearNLP style). A clause is headed by
a finite verb, a participle that brings its own facts ("killing at least 26 civilians"), or the root
of the sentence. What only completes its governor stays with it: infinitives, questions, conditions
and the complements of nouns ("no evidence that ...").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from corroborate.extract.cues import cue_lemmas
from corroborate.extract.trim import tidy

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

ClauseKind = Literal["root", "conjunct", "adverbial", "relative", "content", "absolute"]

VERBAL = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
RELATIVE_DEPS = frozenset({"nsubj", "nsubjpass", "dobj"})
SAYING = frozenset({"say", "add", "write", "claim", "announce", "confirm"})
CONTENTS = frozenset({"dobj", "ccomp", "xcomp", "acomp", "attr"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
PREPOSITIONS = frozenset(
    {"following", "preceding", "including", "regarding", "concerning", "pending", "considering"}
)
HEARERS = frozenset({"tell", "inform", "notify", "warn"})
HEARD = frozenset({"dobj", "dative"})
INVERTED = frozenset({"had", "were", "should"})
TEMPORAL_PREPOSITIONS = frozenset({"after", "before", "since", "upon", "while", "when"})
ACCUSING_PREPOSITIONS = frozenset({"of", "for", "with"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its own tokens; ``subject`` may stand outside of them.

    ``dropped`` are connectives and marks around them that are left out.
    """

    head: "Token"
    kind: ClauseKind
    tokens: tuple["Token", ...]
    subject: "Token | None"
    passive: bool
    dropped: tuple["Token", ...] = ()

    @property
    def verbs(self) -> tuple["Token", ...]:
        """The head and the infinitives it governs ("began sending")."""
        return tuple(_chain(self.head, set(self.tokens)))


def clauses(sentence: "Span", *, headline: bool = False) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in the order of their heads.

    In a ``headline`` a participle after the noun is the predicate ("12 killed in flood").
    """
    heads = {t: kind for t in sentence if (kind := _opens(t)) is not None}
    reduced = {first: second for first in heads if (second := _garden_path(first)) is not None}
    for first in reduced:
        del heads[first]
    first_of = {second: first for first, second in reduced.items()}
    if headline and (second := _headline_passive(sentence.root)) is not None:
        reduced[sentence.root] = second
        heads.pop(sentence.root, None)
        heads = dict(sorted({**heads, second: "root"}.items(), key=lambda pair: pair[0].i))
    own: dict[Token, list[Token]] = {head: [] for head in heads}
    for token in sentence:
        if (head := _owner(token, heads, reduced)) is not None:
            own[head].append(token)
    return tuple(
        _clause(head, kind, own[head], subject_of(first_of.get(head, head))[0])
        for head, kind in heads.items()
    )


def _headline_passive(root: "Token") -> "Token | None":
    """Return the participle that says what befell the noun a headline begins with."""
    if root.pos_ not in ("NOUN", "PROPN", "NUM", "PRON"):
        return None
    if any(c.dep_ in (*SUBJECTS, "appos", "cop") for c in root.children):
        return None
    return next((c for c in root.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None)


def _clause(head: "Token", kind: ClauseKind, own: list["Token"], subject: "Token | None") -> Clause:
    kept = tidy(own)
    dropped = (
        tuple(own) if not kept else tuple(t for t in own if not kept[0].i <= t.i <= kept[-1].i)
    )
    return Clause(head, kind, kept, subject, subject_of(head)[1], dropped)


def _owner(
    token: "Token", heads: dict["Token", ClauseKind], reduced: dict["Token", "Token"]
) -> "Token | None":
    for node in (token, *token.ancestors):
        if node in reduced:
            return reduced[node]
        if node in heads:
            return node
    return None


def _garden_path(token: "Token") -> "Token | None":
    """Return the true predicate where a reduced relative was parsed as the finite verb.

    In "debris recovered from the site came from a missile" the parser may make ``recovered`` the
    predicate and leave ``came`` beside it without a subject or a conjunction.
    """
    if token.tag_ not in ("VBD", "VBN") or _has_auxiliary(token):
        return None
    if any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in token.children):
        return None
    if not any(c.dep_ in SUBJECTS for c in token.children):
        return None
    for other in token.head.children:
        if other.dep_ != token.dep_ or other.i <= token.i or not is_finite(other):
            continue
        bare = not any(c.dep_ in (*SUBJECTS, "cc", "mark", "expl") for c in other.children)
        if bare and not any(t.is_punct for t in token.doc[token.right_edge.i + 1 : other.i]):
            return other
    return None


def opens_clause(token: "Token") -> bool:
    """Return whether a token heads a clause of its own."""
    return _opens(token) is not None


def _opens(token: "Token") -> ClauseKind | None:
    """Return the kind of clause that ``token`` heads, if it heads one."""
    dep = token.dep_
    if dep == "ROOT":
        return "root"
    if _is_bare_predicate(token):
        return "conjunct"
    if token.pos_ not in VERBAL or _interrogative(token):
        return None
    if is_condition(token):
        return None
    kind: ClauseKind | None = None
    if dep in ("ccomp", "parataxis") and is_finite(token) and after_semicolon(token):
        kind = "conjunct"
    elif (
        (dep == "parataxis" and is_finite(token))
        or (dep == "ccomp" and is_finite(token) and takes_content(token.head))
        or is_statement(token)
    ):
        kind = "content"
    elif dep == "relcl" and (is_finite(token) or token.tag_ == "VBG"):
        kind = "relative"
    elif (dep == "advcl" and not _infinitive(token) and not _is_adjunct(token)) or (
        dep == "acl" and _brings_facts(token)
    ):
        kind = "adverbial"
    elif dep == "conj" and token.head.pos_ in VERBAL and _separate(token):
        kind = "conjunct"
    elif dep == "pcomp" and _is_accusation(token):
        kind = "content"
    elif dep == "pcomp" and _is_at_that_time(token):
        kind = "adverbial"
    elif dep in ("pcomp", "acl") and _absolute(token):
        kind = "absolute"
    return kind


def is_statement(token: "Token") -> bool:
    """Tell "said in a statement that ...": what stands in the noun is what is said."""
    if token.dep_ != "acl" or not is_finite(token):
        return False
    if not any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children):
        return False
    prep = token.head.head
    verb = prep.head
    return (
        prep.dep_ == "prep"
        and verb.lemma_ in SAYING
        and not any(c.dep_ in ("ccomp", "dobj") for c in verb.children)
    )


def is_condition(token: "Token") -> bool:
    """Tell "if it rains", and with the auxiliary before the subject "had it rained"."""
    if any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in token.children):
        return True
    first = token.doc[token.left_edge.i]
    if token.dep_ != "advcl" or first.lower_ not in INVERTED or first not in (token, *token.lefts):
        return False
    return any(c.dep_ in SUBJECTS and c.i > first.i for c in token.children)


def after_semicolon(token: "Token") -> bool:
    """Return whether a semicolon stands between a clause and its governor: they are two.

    So does a colon after the first of two. A cue that has nothing else to say takes what stands
    before it all the same.
    """
    low, high = sorted((token.i, token.head.i))
    marks = (";", ":") if token.i < token.head.i else (";",)
    if not any(t.text in marks for t in token.doc[low:high]):
        return False
    bare = not any(c.dep_ in CONTENTS and c != token for c in token.head.children)
    return not (token.i < token.head.i and bare and takes_content(token.head))


def takes_content(governor: "Token") -> bool:
    """Return whether what a word governs is a statement of its own: a cue, or no verb at all."""
    return governor.pos_ not in VERBAL or governor.lemma_.lower() in cue_lemmas("VERB")


def _is_bare_predicate(token: "Token") -> bool:
    """Tell the verbless predicates of headlines: "1 dead, 4 injured"."""
    if token.tag_ == "VBN" and token.dep_ == "dep":
        return any(c.dep_ == "nsubj" for c in token.children)
    return (
        token.pos_ in ("ADJ", "NOUN")
        and token.dep_ in ("advcl", "conj", "ccomp", "dep")
        and any(c.dep_ == "nsubj" for c in token.children)
        and not any(c.dep_ == "cop" for c in token.children)
    )


def _separate(token: "Token") -> bool:
    if _opens(_first_conjunct(token)):
        return True
    return is_finite(token) and not is_finite(token.head)


def _first_conjunct(token: "Token") -> "Token":
    while token.dep_ == "conj":
        token = token.head
    return token


def is_relative(token: "Token") -> bool:
    """Tell the pronoun that stands for the noun of a relative clause."""
    pronoun = token.tag_ in ("WDT", "WP") or token.lower_ == "that"
    return pronoun and token.head.dep_ == "relcl" and token.dep_ in RELATIVE_DEPS


def _is_adjunct(token: "Token") -> bool:
    """Tell a participle that works as a preposition ("following the storm"), and "as agreed"."""
    children = list(token.children)
    if any(c.dep_ in (*SUBJECTS, "aux", "auxpass") for c in children):
        return False
    if token.tag_ == "VBG":
        return token.lower_ in PREPOSITIONS and any(c.dep_ in ("dobj", "prep") for c in children)
    cue = token.lemma_.lower() in cue_lemmas("VERB")
    compared = any(c.dep_ == "mark" and c.lower_ == "as" for c in children)
    return token.tag_ == "VBN" and compared and not cue


def _infinitive(token: "Token") -> bool:
    return any(c.tag_ == "TO" for c in token.children if c.dep_ == "aux")


def is_finite(token: "Token") -> bool:
    """Return whether a verb is finite, by its own tag or that of an auxiliary."""
    finite = {"VBD", "VBZ", "VBP", "MD"}
    return token.tag_ in finite or any(
        c.tag_ in finite for c in token.children if c.dep_ in ("aux", "auxpass")
    )


def _interrogative(token: "Token") -> bool:
    first = token.doc[token.left_edge.i]
    return token.dep_ in ("ccomp", "pcomp") and first.tag_ in ("WRB", "WP", "WDT", "WP$")


def _brings_facts(token: "Token") -> bool:
    """Tell a participle that says something of its own from one that only picks out its noun.

    "..., killing ten" and "..., officially known as X, ..." are set off; "rebels fighting in the
    north" are not.
    """
    set_off = token.left_edge.i == 0 or token.doc[token.left_edge.i - 1].is_punct
    if token.tag_ == "VBN":
        return set_off and any(c.dep_ in ("prep", "agent", "oprd") for c in token.children)
    return any(c.dep_ in ("dobj", "nsubj") for c in token.children) and (set_off or _counts(token))


def _counts(token: "Token") -> bool:
    """Tell a participle whose object, or what is said of it, is a figure ("putting it at 70")."""
    own = (c for c in token.children if c.dep_ in ("dobj", "prep"))
    return any(t.like_num for c in own for t in c.subtree)


def _is_accusation(token: "Token") -> bool:
    """Tell "accused the group of using": a gerund said of the governor's object."""
    prep = token.head
    return (
        prep.lower_ in ACCUSING_PREPOSITIONS
        and prep.head.pos_ == "VERB"
        and any(c.dep_ == "dobj" and c.i < prep.i for c in prep.head.children)
    )


def _is_at_that_time(token: "Token") -> bool:
    """Tell "after being evacuated from their homes": a gerund that says what was done, and when."""
    own = {c.dep_ for c in token.children}
    return (
        token.tag_ in ("VBG", "VBN")
        and token.head.lower_ in TEMPORAL_PREPOSITIONS
        and token.head.head.pos_ in VERBAL
        and bool(own & {"dobj", "prep", "agent", "ccomp", "advmod"})
    )


def _absolute(token: "Token") -> bool:
    """Tell "with officials saying": a participle with a subject of its own under "with"."""
    if token.dep_ == "pcomp":
        return token.head.lower_ == "with" and any(c.dep_ in SUBJECTS for c in token.children)
    return token.tag_ == "VBG" and token.head.dep_ == "pobj" and token.head.head.lower_ == "with"


def subject_of(head: "Token") -> tuple["Token | None", bool]:
    """Return the subject of a clause, inherited if it has none of its own, and if it is passive."""
    passive = any(c.dep_ in ("auxpass", "nsubjpass", "agent") for c in head.children)
    own = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    if own is not None:
        passive = passive or _reduced_passive(head)
        relative = own.tag_ in ("WDT", "WP") or own.lower_ == "that"
        return (head.head if relative and head.dep_ == "relcl" else own), passive
    if (expletive := next((c for c in head.children if c.dep_ == "expl"), None)) is not None:
        attribute = next((c for c in head.children if c.dep_ in ("attr", "dobj")), None)
        return attribute or expletive, passive
    if head.dep_ in ("relcl", "acl"):
        return head.head, passive or head.tag_ == "VBN"
    if head.dep_ == "conj":
        above_verb = head.head
        while above_verb.dep_ in ("xcomp", "ccomp") and not is_finite(above_verb):
            above_verb = above_verb.head
        subject, above = subject_of(above_verb)
        told = head.lemma_ in HEARERS and not any(c.dep_ in HEARD for c in head.children)
        shared_auxiliary = (head.tag_ == "VBN" or told) and above and not _has_auxiliary(head)
        return subject, passive or shared_auxiliary
    if head.dep_ == "advcl":
        return subject_of(head.head)[0], passive or (head.tag_ == "VBN" and not _perfect(head))
    if head.dep_ == "pcomp" and head.head.lower_ in TEMPORAL_PREPOSITIONS:
        return subject_of(head.head.head)[0], passive
    if head.dep_ == "pcomp":
        return next((c for c in head.head.head.children if c.dep_ == "dobj"), None), passive
    return None, passive


def _reduced_passive(head: "Token") -> bool:
    """Tell "4 injured in crash" and "12 were killed and many wounded", which lack "were"."""
    if any(c.dep_ in ("aux", "auxpass", "dobj", "ccomp", "xcomp") for c in head.children):
        return False
    if head.tag_ == "VBN":
        return True
    first = _first_conjunct(head)
    return head.tag_ == "VBD" and any(c.dep_ == "auxpass" for c in first.children)


def _perfect(token: "Token") -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in token.children)


def _has_auxiliary(token: "Token") -> bool:
    return any(c.dep_ in ("aux", "auxpass") for c in token.children)


def _chain(head: "Token", own: set["Token"]) -> Iterator["Token"]:
    yield head
    for child in head.children:
        linked = child.dep_ in ("xcomp", "conj", "pcomp", "ccomp") and child.pos_ in VERBAL
        if child in own and linked:
            yield from _chain(child, own)
