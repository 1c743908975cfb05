"""Clause -> polarity and modality."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from corroborate.extract.clauses import (
    CONDITIONS,
    Clause,
    is_condition,
    is_finite,
    takes_content,
)
from corroborate.extract.cues import DOUBTFUL
from corroborate.extract.trim import CORRELATIVES
from corroborate.types import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

NEGATORS = frozenset(
    {"no", "not", "n't", "n’t", "nt", "never", "none", "nobody", "nothing", "neither", "nor"}
)
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
NEGATIVE_WORDS = frozenset({"unable", "unknown", "unclear", "unlikely", "lack"})
NEGATIVE_BEFORE_INFINITIVE = frozenset({"fail", "refuse", "decline"})
HEDGING_MODALS = frozenset({"may", "might", "could", "would", "should"})
HEDGING_PARTICIPLES = frozenset({"alleged", "suspected", "believed", "thought", "reported"})
HEDGES = frozenset(
    {"possibly", "probably", "likely", "reportedly", "allegedly", "apparently", "perhaps"}
    | {"purportedly", "presumably", "seemingly", "supposedly", "potentially", "unconfirmed"}
    | {"unlikely"}
)
SEEMING = frozenset({"seem", "appear"})
FACTUAL = CONDITIONS - {"whether"}
BARE = frozenset({"VB", "VBN", "VBG"})
OWN = frozenset({"aux", "auxpass", "neg", "nsubj", "nsubjpass", "expl"})
NO_WAY = frozenset(
    {("in", "way"), ("by", "means"), ("under", "circumstances"), ("on", "account")}
    | {("at", "point"), ("at", "time")}
)
"""Phrases that "no" makes a negation of the verb, but not "in no time"."""
INDEFINITE = frozenset({"a", "an", "any", "some", "no"})
INDEFINITE_OBJECTS = frozenset({"dobj", "attr", "nsubj", "nsubjpass", "pobj"})


def polarity(clause: Clause) -> Polarity:
    """Return ``negated`` when an odd number of negations bears on the predicate.

    However often a verb is said not to be so, it is one ("has not and does not use them").
    """
    verbs = set(clause.verbs)
    borne = [t for t in clause.tokens if is_negator(t) and _bears_on(t, verbs) and not _narrows(t)]
    count = len({t.lower_ if t.dep_ != "neg" else "not" for t in borne})
    count += sum(t not in borne and _negates_by_itself(t, verbs) for t in clause.tokens)
    if count > 1 and any(t.lower_ in CORRELATIVES for t in clause.tokens):
        count = 1
    before = after_nor(clause.head) or any(t.dep_ == "neg" for t in shared(clause.head))
    before = before or (clause.head.dep_ == "conj" and _is_of_nobody(clause))
    before = before or _goes_on_with_any(clause.head)
    if count == 0 and before:
        count = 1
    return "negated" if count % 2 else "affirmed"


def _goes_on_with_any(head: "Token") -> bool:
    """Tell the second verb of "made no arrests or identified any suspects"."""
    first = head.head
    if head.dep_ != "conj" or not any(c.lower_ == "or" for c in first.children):
        return False

    def has(verb: "Token", word: str) -> bool:
        objects = (c for c in verb.children if c.dep_ == "dobj")
        return any(t.lower_ == word for o in objects for t in o.lefts)

    return has(first, "no") and has(head, "any")


def _is_of_nobody(clause: Clause) -> bool:
    """Tell the second verb of "no one was struck or injured"."""
    subject = clause.subject
    if subject is None or subject in clause.tokens:
        return False
    return any(t.lower_ in NOBODY for t in (subject, *subject.lefts))


def is_negator(token: "Token") -> bool:
    """Tell a word that negates from "No." before a number."""
    if token.lower_ not in NEGATORS:
        return False
    after = [t for t in token.doc[token.i + 1 : token.i + 3] if t.text != "."]
    return not (token.text == "No" and len(after) == 1 and after[0].like_num)


def _negates_by_itself(token: "Token", verbs: set["Token"]) -> bool:
    """Tell "unable", "unclear"; "failed to" and "refused to", but not "the pump failed"."""
    lemma = token.lemma_.lower()
    if lemma in NEGATIVE_BEFORE_INFINITIVE:
        return token in verbs and any(c.dep_ == "xcomp" for c in token.children)
    if lemma == "have" and token in verbs and any(c.lower_ == "yet" for c in token.children):
        return any(c.dep_ == "xcomp" for c in token.children)
    return lemma in NEGATIVE_WORDS and (token in verbs or token.head in verbs)


def after_nor(head: "Token") -> bool:
    """Tell the second verb of "neither confirmed nor denied"."""
    return head.dep_ == "conj" and any(
        c.dep_ == "cc" and c.lower_ == "nor" for c in head.head.children
    )


def _narrows(token: "Token") -> bool:
    """Tell "not only", and a "not" of one part ("hurt, but not by gunfire", "and not in use").

    "It was not until May that they left" says that they left.
    """
    if token.i + 1 == len(token.doc):
        return False
    following = token.nbor()
    joined = token.i > 0 and token.nbor(-1).lower_ in ("but", "and")
    cleft = following.lower_ in ("until", "till") and token.head.lemma_ == "be"
    return following.lower_ == "only" or cleft or (joined and following.pos_ in ("ADP", "ADV"))


def _bears_on(token: "Token", verbs: set["Token"]) -> bool:
    if token.head not in verbs and (is_condition(token.head) or token.head.dep_ == "advcl"):
        return False
    if token.dep_ == "neg" or token.dep_ in ("advmod", "preconj", "cc"):
        return token.head in verbs or token.head.head in verbs
    phrase = token.head.head
    if token.head.dep_ == "pobj" and (phrase.lower_, token.head.lower_) in NO_WAY:
        return phrase.head in verbs or phrase.head.head in verbs
    return (token.head.dep_ in INDEFINITE_OBJECTS and token.head.head in verbs) or (
        token.dep_ in INDEFINITE_OBJECTS and token.head in verbs
    )


def modality(clause: Clause) -> Modality:
    """Return how surely a clause is put: asserted, hedged, or only under a condition.

    A conjunct shares the doubt of the first one's governor, a participle that of its main verb.
    """
    found = [_own_modality(clause)]
    node = clause.head
    while True:
        if node.dep_ == "conj":
            node = node.head
        elif clause.kind == "adverbial" and node.dep_ == "advcl" and not is_finite(node):
            node = node.head
            found.append(_of_words([node, *node.children]))
        else:
            break
    if node.dep_ in ("ccomp", "parataxis") and is_finite(node) and takes_content(node.head):
        found.append(_of_cue(node.head))
    if _is_under_condition(clause.head):
        found.append("hypothetical")
    return next((m for m in ("hypothetical", "hedged") if m in found), "asserted")


def _is_under_condition(head: "Token") -> bool:
    """Tell what stands under an "if", and is told of nothing definite there.

    "If the agency finds that nobody would be harmed"; not "if the man who shot him is found".
    """
    node = head
    while node.head != node:
        if node.dep_ == "relcl" and _is_definite(node.head):
            return False
        node = node.head
        if is_condition(node):
            return True
    return False


def _is_definite(noun: "Token") -> bool:
    own = {c.lower_ for c in noun.children if c.dep_ in ("det", "poss")}
    return noun.pos_ in ("PROPN", "PRON") or bool(own - INDEFINITE)


def _own_modality(clause: Clause) -> Modality:
    if any(t.dep_ == "mark" and t.lower_ in FACTUAL for t in clause.tokens) or any(
        t.dep_ == "advcl" and is_condition(t) for t in clause.tokens
    ):
        return "hypothetical"
    if any(_hedges(t, clause) for t in clause.tokens):
        return "hedged"
    return _of_words(shared(clause.head))


def _of_words(words: Iterable["Token"]) -> Modality:
    return "hedged" if any(_hedges_verb(t) for t in words) else "asserted"


def _of_cue(cue: "Token") -> Modality:
    """Return how a cue puts what it brings: "did not say" leaves it open, "believes" doubts it."""
    unwilling = cue.dep_ == "xcomp" and cue.head.lemma_.lower() in NEGATIVE_BEFORE_INFINITIVE
    if unwilling or any(c.dep_ == "neg" for c in cue.children):
        return "hypothetical"
    doubtful = cue.lemma_.lower() in DOUBTFUL
    return "hedged" if doubtful or any(_hedges_verb(c) for c in cue.children) else "asserted"


def shared(head: "Token") -> tuple["Token", ...]:
    """Return the auxiliaries and negations that a conjunct has in common with the verb before it.

    "may attack and kill", "did not stop or turn": the second verb is bare, so what stands before
    the first holds for it too. Empty for a verb with a subject, an auxiliary or a tense of its own;
    a participle may be a past tense ("was not repaired and burned"), so it shares a negation only
    after "or", and there the tagger may take one for a past tense ("has not met or signed").
    """
    if head.dep_ != "conj" or head.head.pos_ not in ("VERB", "AUX"):
        return ()
    either = any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in head.head.children)
    participle = head.tag_ == "VBN" or (head.tag_ == "VBD" and either)
    if head.tag_ not in BARE and not participle:
        return ()
    if any(c.dep_ in OWN for c in head.children):
        return ()
    first = head.head
    while first.dep_ == "conj" and not any(c.dep_ in OWN for c in first.children):
        first = first.head
    words = [c for c in first.children if c.dep_ in ("aux", "auxpass", "neg") and c.i < head.i]
    carrying = any(c.dep_ in ("aux", "auxpass") and c.tag_ != "TO" for c in words)
    fits = first.tag_ == head.tag_ or participle
    if participle and any(c.dep_ == "neg" for c in words):
        fits = either
    return tuple(words) if carrying and fits else ()


def _hedges(token: "Token", clause: Clause) -> bool:
    if _is_number_hedge(token):
        return False
    if token.lower_ in HEDGING_PARTICIPLES:
        return token in clause.verbs and token.tag_ == "VBN"
    return _hedges_verb(token)


def _hedges_verb(token: "Token") -> bool:
    word = token.lower_
    if token.tag_ == "MD":
        unable = word == "could" and any(c.dep_ == "neg" for c in token.head.children)
        return word in HEDGING_MODALS and not unable
    lemma = token.lemma_.lower()
    if lemma in SEEMING:
        return any(c.dep_ in ("xcomp", "acomp", "oprd", "ccomp") for c in token.children)
    return word in HEDGES or lemma in HEDGES


def _is_number_hedge(token: "Token") -> bool:
    return bool(token.head.like_num)
