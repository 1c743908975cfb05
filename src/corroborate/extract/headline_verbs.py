"""Headlines whose verb the parser took for a plural noun ("Gunman kills 1, wounds 2").

The words are parsed again with a verb in its place that cannot be a noun; the parse is kept if
that verb got an object there.
"""

from typing import TYPE_CHECKING

from corroborate import lexicon

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

DISGUISE = "destroys"
"""Of four verbs tried on twelve headlines of Gun Violence Archive and FA-KES articles this one got
the right object in most."""
NOUNS = frozenset({"NNS", "NNPS"})
OPENING = frozenset({"DT", "PRP$", "CD", "JJ"})
TIMES = frozenset({"DATE", "TIME"})
AGED = "old"
REACH = 5  # tokens of "11-year-old"


def with_headline_verbs(doc: "Doc", nlp: "Language") -> "Doc":
    """Return the Doc of a headline, parsed again if a verb of it was taken for a noun.

    The Doc itself is returned where none was, or where the other reading has no such verb.
    """
    misread = [token.i for token in doc if _is_misread(token)]
    if not misread:
        return doc
    words = [DISGUISE if token.i in misread else token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    other = nlp(type(doc)(doc.vocab, words=words, spaces=spaces))
    if not all(_is_verb(other[i]) for i in misread):
        return doc
    return _undisguised(other, doc)


def _verb(token: "Token") -> str:
    """Return the verb of which a token may be the third person, if it tells of an event."""
    word = token.lower_
    return lexicon.verb_of_form(word, "object") if word.endswith("s") else ""


def _is_misread(token: "Token") -> bool:
    """Say whether a plural noun stands as a verb does: a noun before it, what opens one after."""
    if token.tag_ not in NOUNS or not _verb(token) or token.i in (0, len(token.doc) - 1):
        return False
    deps = {child.dep_ for child in token.children}
    if {"nsubj", "dobj"} <= deps:
        return True
    return _ends_subject(token.nbor(-1)) and _opens_object(token.nbor())


def _ends_subject(token: "Token") -> bool:
    """Say whether somebody or something may end at a token; a comma, where verbs are listed."""
    named = token.pos_ in ("NOUN", "PROPN") or token.tag_ == "VBG" or token.text.isupper()
    return named or token.text in (",", AGED)


def _opens_object(token: "Token") -> bool:
    """Say whether a token begins what was hit: a figure, a determiner, somebody."""
    if token.ent_type_ in TIMES:
        return any(other.lower_ == AGED for other in token.doc[token.i : token.i + REACH])
    return token.tag_ in OPENING or lexicon.head_class(token.lemma_.lower()) == "person"


def _is_verb(token: "Token") -> bool:
    return token.tag_ == "VBZ" and any(child.dep_ == "dobj" for child in token.rights)


def _undisguised(other: "Doc", doc: "Doc") -> "Doc":
    """Return the parse of ``other`` on the words of ``doc``."""
    made = type(doc)(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in other],
        pos=[token.pos_ for token in other],
        morphs=[str(token.morph) for token in other],
        lemmas=[
            token.lemma_ if token.text == same.text else _verb(same)
            for token, same in zip(other, doc, strict=True)
        ],
        heads=[token.head.i for token in other],
        deps=[token.dep_ for token in other],
    )
    made.set_ents([type(e)(made, e.start, e.end, e.label_) for e in other.ents])
    return made
