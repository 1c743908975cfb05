"""Clause -> arguments with the roles of the active voice, and verbatim phrase spans."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from corroborate import lexicon
from corroborate.extract.clauses import Clause, is_finite, is_relative, opens_clause
from corroborate.extract.trim import is_mark
from corroborate.types import Argument

if TYPE_CHECKING:
    from spacy.tokens import Token

CUT = frozenset({"relcl", "parataxis"})
OBJECTS = frozenset({"dobj", "dative", "attr", "oprd", "acomp"})


def phrase(head: "Token") -> tuple["Token", ...]:
    """Return the tokens of a noun phrase without the clauses that hang on it, ends tidied."""
    tokens = list(_within(head))
    while tokens and _is_loose(tokens[0]):
        tokens.pop(0)
    while tokens and _is_loose(tokens[-1]):
        tokens.pop()
    return tuple(tokens) or (head,)


def _is_loose(token: "Token") -> bool:
    return is_mark(token) or token.is_space or token.dep_ == "cc"


def _within(head: "Token") -> Iterator["Token"]:
    """Yield the tokens under a noun, passing by the clauses and appositions among them."""
    for child in head.lefts:
        if not _hangs(child):
            yield from _within(child)
    yield head
    for child in head.rights:
        if not _hangs(child):
            yield from _within(child)


def _hangs(child: "Token") -> bool:
    return child.dep_ in CUT or _set_off(child) or opens_clause(child)


def _set_off(token: "Token") -> bool:
    """Tell an apposition between marks ("the mayor, a farmer") from one without ("mayor Holt")."""
    return token.dep_ == "appos" and is_mark(token.doc[max(0, token.left_edge.i - 1)])


def span_of(tokens: tuple["Token", ...], offset: int) -> tuple[int, int]:
    """Return the document offsets from the first to the last token."""
    return offset + tokens[0].idx, offset + tokens[-1].idx + len(tokens[-1])


def arguments(clause: Clause, text: str, offset: int) -> tuple[Argument, ...]:
    """Return the arguments of a clause: the grammatical subject first, then in text order.

    ``text`` is the text of the document and ``offset`` where the Doc begins in it.
    """
    found: list[tuple[str, Token]] = []
    if clause.subject is not None:
        found.append(("object" if clause.passive else "subject", clause.subject))
    if (gap := object_gap(clause)) is not None:
        found.append(("object", gap))
    if (both := shared_object(clause)) is not None:
        found.append(("object", both))
    for verb in clause.verbs:
        found.extend(_of_verb(verb, clause))
    subject, rest = found[: clause.subject is not None], found[clause.subject is not None :]
    ordered = subject + sorted(rest, key=lambda pair: pair[1].i)
    return tuple(_argument(role, head, clause.head, text, offset) for role, head in ordered)


def object_gap(clause: Clause) -> "Token | None":
    """Return the noun that a relative clause says is acted on: "the items (that) he left"."""
    head = clause.head
    if head.dep_ != "relcl" or clause.passive or clause.subject in (None, head.head):
        return None
    pronouns = [c for c in head.children if is_relative(c)]
    if any(c.dep_ != "dobj" for c in pronouns):
        return None
    if head.doc[head.left_edge.i].tag_ in ("WRB", "IN", "WP$") or head.pos_ != "VERB":
        return None
    own = (c for c in head.children if c not in pronouns)
    taken = any(c.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "attr") for c in own)
    stranded = any(c.dep_ == "prep" and not any(c.children) for c in head.children)
    return None if taken or stranded else head.head


def _of_verb(verb: "Token", clause: Clause) -> Iterator[tuple[str, "Token"]]:
    own = set(clause.tokens)
    for child in verb.children:
        if child not in own or child == clause.subject or is_relative(child):
            continue
        if child.dep_ == "dative" and child.pos_ == "ADP":
            yield from ((child.lower_, c) for c in child.children if c.dep_ == "pobj")
        elif child.dep_ in OBJECTS:
            yield ("complement" if child.dep_ in ("attr", "acomp", "oprd") else "object"), child
        elif child.dep_ in ("nsubj", "nsubjpass"):
            if verb != clause.head and not is_finite(verb):
                yield "object", child
        elif child.dep_ == "agent":
            yield from (("subject", c) for c in child.children if c.dep_ == "pobj")
        elif child.dep_ == "prep" and child.lower_ != "according":
            yield from _of_preposition(child)
        elif child.dep_ == "npadvmod":
            yield "when" if child.ent_type_ in ("DATE", "TIME") else "extent", child


def shared_object(clause: Clause) -> "Token | None":
    """Return the object that a verb has in common with the next: "shot and killed the guard".

    Only a verb that says what befell somebody is taken to need one.
    """
    head = clause.head
    if clause.passive or lexicon.affected_role(head.lemma_.lower(), "VERB") != "object":
        return None
    after = [c for c in head.rights if c.dep_ not in ("cc", "punct")]
    if len(after) != 1 or after[0].dep_ != "conj" or after[0].tag_ != head.tag_:
        return None
    if any(c.dep_ in ("nsubj", "nsubjpass", "auxpass") for c in after[0].children):
        return None
    return next((c for c in after[0].rights if c.dep_ == "dobj"), None)


def _of_preposition(prep: "Token") -> Iterator[tuple[str, "Token"]]:
    """Yield what a preposition brings; of two in a row ("up to the gate") the second names it."""
    found = [(prep.lower_, c) for c in prep.children if c.dep_ in ("pobj", "pcomp")]
    inner = (c for c in prep.children if c.dep_ == "prep")
    yield from found or (pair for other in inner for pair in _of_preposition(other))


def _argument(role: str, head: "Token", predicate: "Token", text: str, offset: int) -> Argument:
    tokens = phrase(head)
    if predicate in tokens and predicate != head:
        tokens = tuple(t for t in tokens if t.i < predicate.left_edge.i) or (head,)
    start, end = span_of(tokens, offset)
    return Argument(role, text[start:end], start, end, head.lemma_.lower())
