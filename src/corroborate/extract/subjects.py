"""Subjects that the parser hangs on the clause before: "sent arms, and the ship, though old, sank".

Where words stand between a subject and its verb, the parser may take the subject for one more
thing that the clause before speaks of, and its verb for one that has no subject.
"""

from typing import TYPE_CHECKING

from corroborate.extract.clauses import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
LOOSE = frozenset({"conj", "advcl", "ccomp", "dep", "parataxis"})


def with_subjects(doc: "Doc") -> "Doc":
    """Return a Doc in which a noun joined to a verb is the subject of the verb left without one.

    That verb becomes the second of the two joined clauses, and a conjunction between the two
    ("although under sanctions") that of the words after it. The Doc itself is returned where no
    subject is lost.
    """
    lost: list[tuple[int, int]] = [
        (t.i, verb.i) for t in doc if _is_joined(t) and (verb := _verb(t)) is not None
    ]
    if not lost:
        return doc
    changed = doc.copy()
    for noun, left in lost:
        _mend(changed[noun], changed[left])
    return changed


def _is_joined(token: "Token") -> bool:
    """Tell a noun that ", and" joins to a finite verb before it."""
    above = token.head
    if token.dep_ != "conj" or token.pos_ not in ("NOUN", "PROPN") or above.i > token.i:
        return False
    start: int = token.left_edge.i
    if start < 2 or token.doc[start - 1].dep_ != "cc" or token.doc[start - 2].text != ",":
        return False
    return is_finite(above)


def _verb(noun: "Token") -> "Token | None":
    """Return the finite verb without a subject that follows a noun with only asides between."""
    after: int = noun.right_edge.i + 1
    for token in noun.sent.doc[after : noun.sent.end]:
        if token.head != noun.head or token.dep_ not in LOOSE or not is_finite(token):
            continue
        if any(c.dep_ in SUBJECTS for c in token.children):
            return None
        between = noun.doc[after : token.left_edge.i]
        return token if all(t.is_punct for t in between) else None
    return None


def _mend(noun: "Token", verb: "Token") -> None:
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    for mark in [c for c in verb.lefts if c.dep_ == "mark"]:
        after = mark.nbor()
        if after.head == verb and after.dep_ in ("prep", "advcl", "acomp"):
            mark.head = after
    noun.head, noun.dep_ = verb, "nsubjpass" if passive else "nsubj"
    verb.dep_ = "conj"
