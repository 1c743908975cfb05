"""Tells an ``it`` that stands for no noun: of weather, of an event, of a clause that follows."""

from typing import TYPE_CHECKING

from corroborate.extract.cues import cue_lemmas

if TYPE_CHECKING:
    from spacy.tokens import Token

WEATHER = frozenset({"rain", "snow", "hail", "thunder", "drizzle", "freeze", "pour", "storm"})
HAPPENING = frozenset({"happen", "occur"})
SEEMING = frozenset({"be", "seem", "appear", "become", "feel", "look", "turn", "remain", "take"})
UNTIL = frozenset({"until", "till", "before", "up"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "advcl", "relcl", "acl"})


def is_empty(pronoun: "Token") -> bool:
    """Return whether an ``it`` in subject place stands for no noun phrase before it.

    So it is with verbs of weather and of happening, after "whether" (of an event, most often) and
    before a bare adjective ("makes it harder"), with a report in the passive and the clause
    reported ("it is expected that"), and where "be" and its like have a judgement and a clause
    that it is about ("it is unclear why", "it was the mayor who", "it took hours to").
    """
    verb = pronoun.head
    lemma = verb.lemma_.lower()
    if lemma in WEATHER | HAPPENING or verb.pos_ == "ADJ":
        return True
    if any(c.lower_ == "whether" for c in verb.children):
        return True
    clauses = [c for c in verb.children if c.dep_ in CLAUSES and c.i > verb.i]
    if pronoun.dep_ == "nsubjpass":
        return lemma in cue_lemmas("VERB") and (bool(clauses) or _as_said(verb))
    if lemma not in SEEMING:
        return False
    if lemma in ("seem", "appear", "turn") and clauses:
        return _has_that(clauses)
    if lemma == "take" and any(c.lower_ in UNTIL for c in verb.children):
        return True
    judged = [c for c in verb.children if c.dep_ in ("acomp", "attr", "oprd", "prep", "dobj")]
    inner = [g for c in judged for g in c.subtree if g.dep_ in CLAUSES and g != c]
    near = [c for j in judged if j.pos_ == "ADJ" for c in (*j.children, *verb.children)]
    if any(c.lower_ == "for" for c in near):
        return True
    return bool(judged) and any(_is_content(c) for c in [*clauses, *inner])


def _as_said(verb: "Token") -> bool:
    return not any(c.dep_ in ("agent", "prep") for c in verb.children)


def _has_that(clauses: list["Token"]) -> bool:
    return any(c.dep_ == "ccomp" for c in clauses)


def _is_content(clause: "Token") -> bool:
    """Whether a clause can be what "it" stands for: by its opening word, or with "to" or -ing."""
    opening = {c.lower_ for c in clause.children if c.i < clause.i and c.dep_ != "advmod"}
    words = {c.lower_ for c in clause.children if c.i < clause.i}
    if clause.dep_ == "relcl":
        return bool(words & {"who", "that"})
    if clause.dep_ == "advcl":
        return bool(words & {"if", "whether", "that"}) or "to" in opening
    if clause.dep_ == "acl":
        return "to" in opening
    return True
