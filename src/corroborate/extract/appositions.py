"""Doc -> claims that appositions make: "Ana Roe, head of the port authority, ..."."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from corroborate.extract import mentions, roles
from corroborate.extract import words as content_words
from corroborate.extract.attribution import attributions
from corroborate.extract.claims import Context, claim_id
from corroborate.extract.clauses import Clause, clauses
from corroborate.extract.trim import tidy
from corroborate.lexicon import HeadClass, head_class
from corroborate.types import Argument, Claim, Predicate, Skipped

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "NORP"})
THINGS: tuple[HeadClass, ...] = ("place", "artifact", "communication", "substance", "animal")
LEAST = 2


def appositive_claims(at: Context) -> Iterator[Claim | Skipped]:
    """Yield what a noun set off after a name says of it.

    Only common nouns that say more than a word count, a person's of a person, another's of what is
    none: ages, places and second names are no claims.
    """
    if at.block.kind == "title":
        return
    for token in at.doc:
        if _asserts(token):
            claim = _claim(token, at)
            if claim is not None:
                yield claim


def _asserts(token: "Token") -> bool:
    name = token.head
    if token.dep_ != "appos" or token.pos_ != "NOUN" or name.pos_ != "PROPN":
        return False
    if name.ent_type_ not in NAMED or token.ent_type_ in NAMED or token.i < name.i:
        return False
    if any(c.dep_ in ("cc", "conj", "nummod", "appos") for c in token.children):
        return False
    kind = head_class(token.lemma_.lower())
    fit = ("person", "other") if name.ent_type_ == "PERSON" else ("group", "other", *THINGS)
    if kind not in fit:
        return False
    if any(t.tag_ in ("VBD", "VBZ", "VBP") for t in token.subtree if t.dep_ != "relcl"):
        return False
    return token.doc[token.left_edge.i - 1].text == ","


def _claim(head: "Token", at: Context) -> Claim | None:
    tokens = tidy(list(roles.phrase(head)))
    text, offset = at.document.text, at.offset
    clause = Clause(head, "root", tokens, None, passive=False)
    if not tokens or not content_words.says_enough(clause, LEAST):
        return None
    found = clauses(head.sent)
    around = next((c for c in found if head in c.tokens), None)
    owners = {c.head: c for c in found}
    start, end = roles.span_of(tokens, offset)
    name = tuple(t for t in roles.phrase(head.head) if t.i < head.left_edge.i - 1) or (head.head,)
    first, last = roles.span_of(name, offset)
    subject = Argument("subject", text[first:last], first, last, head.head.lemma_.lower())
    begin = offset + head.idx
    actors, places = mentions.names(clause, text, offset)
    return Claim(
        id=claim_id(at.document.id, start, end, begin),
        document=at.document.id,
        start=start,
        end=end,
        text=text[start:end],
        predicate=Predicate(head.lemma_.lower(), head.text, begin, begin + len(head), "noun"),
        arguments=(subject,),
        attribution=()
        if around is None
        else attributions(around, owners, text, offset, at.pronouns),
        quantities=mentions.quantities(clause, (), offset),
        places=places,
        actors=actors,
        sentence=(offset + head.sent.start_char, offset + head.sent.end_char),
        segments=((start, end),),
        additions=((start, subject.text),),
        words=content_words.words(clause, (subject,), {}, offset),
    )
