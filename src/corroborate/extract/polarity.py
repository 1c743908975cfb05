"""Clause -> polarity and modality."""

from typing import TYPE_CHECKING

from corroborate.extract.clauses import CONDITIONS, Clause
from corroborate.extract.cues import DOUBTFUL
from corroborate.types import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

NEGATORS = frozenset(
    {"no", "not", "n't", "n’t", "never", "none", "nobody", "nothing", "neither", "nor"}
)
CORRELATIVES = frozenset({"nor", "neither"})
NEGATIVE_WORDS = frozenset({"unable", "unknown", "unclear", "unlikely", "lack"})
NEGATIVE_BEFORE_INFINITIVE = frozenset({"fail", "refuse", "decline"})
HEDGING_MODALS = frozenset({"may", "might", "could", "would", "should"})
HEDGING_PARTICIPLES = frozenset({"alleged", "suspected", "believed", "thought", "reported"})
HEDGES = frozenset(
    {"possibly", "probably", "likely", "reportedly", "allegedly", "apparently", "perhaps"}
    | {"purportedly", "presumably", "seemingly", "supposedly", "potentially", "unconfirmed"}
    | {"seem", "appear", "unlikely"}
)
INDEFINITE_OBJECTS = frozenset({"dobj", "attr", "nsubj", "nsubjpass", "pobj"})


def polarity(clause: Clause) -> Polarity:
    """Return ``negated`` when an odd number of negations bears on the predicate."""
    count = 0
    verbs = set(clause.verbs)
    for token in clause.tokens:
        particle = token.lower_ in NEGATORS and _bears_on(token, verbs) and not _only_follows(token)
        if particle or _negates_by_itself(token, verbs):
            count += 1
    if count > 1 and any(t.lower_ in CORRELATIVES for t in clause.tokens):
        count = 1
    if count == 0 and _after_nor(clause.head):
        count = 1
    return "negated" if count % 2 else "affirmed"


def _negates_by_itself(token: "Token", verbs: set["Token"]) -> bool:
    """Tell "unable", "unclear"; "failed to" and "refused to", but not "the pump failed"."""
    lemma = token.lemma_.lower()
    if lemma in NEGATIVE_BEFORE_INFINITIVE:
        return token in verbs and any(c.dep_ == "xcomp" for c in token.children)
    return lemma in NEGATIVE_WORDS and (token in verbs or token.head in verbs)


def _after_nor(head: "Token") -> bool:
    """Tell the second verb of "neither confirmed nor denied"."""
    return head.dep_ == "conj" and any(
        c.dep_ == "cc" and c.lower_ == "nor" for c in head.head.children
    )


def _only_follows(token: "Token") -> bool:
    """Tell "not only"."""
    return token.i + 1 < len(token.doc) and token.nbor().lower_ == "only"


def _bears_on(token: "Token", verbs: set["Token"]) -> bool:
    if token.dep_ == "neg" or token.dep_ in ("advmod", "preconj", "cc"):
        return token.head in verbs or token.head.head in verbs
    return (token.head.dep_ in INDEFINITE_OBJECTS and token.head.head in verbs) or (
        token.dep_ in INDEFINITE_OBJECTS and token.head in verbs
    )


def modality(clause: Clause) -> Modality:
    """Return how surely a clause is put: asserted, hedged, or only under a condition."""
    conditions = CONDITIONS - {"whether"}
    if any(t.dep_ == "mark" and t.lower_ in conditions for t in clause.tokens):
        return "hypothetical"
    hedged = any(_hedges(t, clause) for t in clause.tokens)
    governor = clause.head.head
    if clause.kind == "content" and governor not in clause.tokens:
        if any(c.dep_ == "neg" for c in governor.children):
            return "hypothetical"
        doubtful = governor.lemma_.lower() in DOUBTFUL
        hedged = hedged or doubtful or any(_hedges_verb(c) for c in governor.children)
    return "hedged" if hedged else "asserted"


def _hedges(token: "Token", clause: Clause) -> bool:
    if _is_number_hedge(token):
        return False
    if token.lower_ in HEDGING_PARTICIPLES:
        return token in clause.verbs
    return _hedges_verb(token)


def _hedges_verb(token: "Token") -> bool:
    word = token.lower_
    if token.tag_ == "MD":
        unable = word == "could" and any(c.dep_ == "neg" for c in token.head.children)
        return word in HEDGING_MODALS and not unable
    return word in HEDGES or token.lemma_.lower() in HEDGES


def _is_number_hedge(token: "Token") -> bool:
    return bool(token.head.like_num)
