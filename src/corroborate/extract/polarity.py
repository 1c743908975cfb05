"""Clause -> polarity and modality."""

from typing import TYPE_CHECKING

from corroborate.extract.clauses import CONDITIONS, Clause
from corroborate.types import Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

NEGATORS = frozenset(
    {"no", "not", "n't", "n’t", "never", "none", "nobody", "nothing", "neither", "nor"}
)
CORRELATIVES = frozenset({"nor", "neither"})
NEGATIVE_WORDS = frozenset({"unable", "unknown", "unclear", "unlikely", "fail", "refuse", "lack"})
HEDGES = frozenset(
    {
        "may", "might", "could", "possibly", "probably", "likely", "reportedly", "allegedly",
        "apparently", "perhaps", "purportedly", "presumably", "seemingly", "supposedly", "alleged",
        "suspected", "believed", "potentially", "unconfirmed", "seem", "appear", "unlikely",
    }
)  # fmt: skip
INDEFINITE_OBJECTS = frozenset({"dobj", "attr", "nsubj", "nsubjpass", "pobj"})


def polarity(clause: Clause) -> Polarity:
    """Return ``negated`` when an odd number of negations bears on the predicate."""
    count = 0
    verbs = set(clause.verbs)
    for token in clause.tokens:
        if (token.lower_ in NEGATORS and _bears_on(token, verbs) and not _only_follows(token)) or (
            token.lemma_.lower() in NEGATIVE_WORDS and (token in verbs or token.head in verbs)
        ):
            count += 1
    if count > 1 and any(t.lower_ in CORRELATIVES for t in clause.tokens):
        count = 1
    return "negated" if count % 2 else "affirmed"


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
    own = set(clause.tokens)
    hedged = False
    for token in clause.tokens:
        word = token.lower_
        if token.dep_ == "mark" and word in CONDITIONS - {"whether"}:
            return "hypothetical"
        if (word in HEDGES or token.lemma_.lower() in HEDGES) and not _is_number_hedge(token):
            hedged = True
        if word in ("would", "should") and token.dep_ == "aux":
            hedged = True
    governor = clause.head.head
    if clause.kind == "content" and governor not in own:
        if any(c.dep_ == "neg" for c in governor.children):
            return "hypothetical"
        hedged = hedged or any(c.lower_ in HEDGES or c.lower_ == "would" for c in governor.children)
    return "hedged" if hedged else "asserted"


def _is_number_hedge(token: "Token") -> bool:
    return bool(token.head.like_num)
