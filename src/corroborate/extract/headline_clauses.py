"""Headlines of several statements between commas: "Woman killed in fire, neighbour arrested".

The parser, which knows them from no running text, makes one clause of them.
"""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corroborate.extract.attribution import is_cue
from corroborate.extract.clauses import VERBAL, is_finite
from corroborate.extract.headline_verbs import with_headline_verbs
from corroborate.extract.tolls import with_tolls_parted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc, Token

COMMA = re.compile(r"(?<=,) +")


def statements(doc: "Doc", nlp: "Language") -> "Iterator[Doc]":
    """Yield the Docs of a headline's statements, each parsed by itself.

    The verbs are read as headlines mean them. A comma parts two statements only if what stands on
    either side, up to the next comma, is one; a headline of one statement comes back as one Doc.
    """
    doc = with_headline_verbs(doc, nlp)
    commas = [mark.end() for mark in COMMA.finditer(doc.text.rstrip())]
    begin, parted = 0, []
    for comma, after in pairwise([*commas, len(doc.text)]):
        before = _parse(doc.text[begin:comma], nlp)
        if _states(before) and _states(_parse(doc.text[comma:after], nlp)):
            parted.append(before)
            begin = comma
    yield from parted
    yield _parse(doc.text[begin:], nlp) if parted else doc


def _parse(text: str, nlp: "Language") -> "Doc":
    return with_headline_verbs(nlp(text), nlp)


def _states(doc: "Doc") -> bool:
    """Tell a statement: one clause with a subject and a predicate, no speech and no adjunct."""
    roots = [sentence.root for sentence in with_tolls_parted(doc).sents]
    return len(roots) == 1 and _is_predicate(roots[0]) and not _quotes(roots[0])


def _quotes(root: "Token") -> bool:
    stated = root.tag_ == "VBN" or any(child.dep_ == "dobj" for child in root.children)
    return is_cue(root) and not stated


def _is_predicate(root: "Token") -> bool:
    own = {child.dep_ for child in root.lefts}
    if "mark" in own:
        return False
    if own & {"nsubj", "nsubjpass"}:
        return root.pos_ in (*VERBAL, "ADJ") and (is_finite(root) or root.tag_ in ("VBN", "JJ"))
    return root.pos_ in ("NOUN", "PROPN", "NUM") and any(
        c.dep_ == "acl" and c.tag_ == "VBN" for c in root.rights
    )
