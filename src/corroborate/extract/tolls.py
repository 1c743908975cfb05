"""Doc -> Doc in which each figure of a list of harms has its own state: "one dead, three hurt".

News tells tolls in fragments that parsers trained on sentences tie together at random ("left one
man dead and three injured", "2 killed, 5 wounded in shooting"). Where figures with a state of
their own stand in a row, each state is made the head of its figure, so that each is a clause.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corroborate import lexicon
from corroborate.extract.clauses import VERBAL, is_finite, opens_clause

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

HARMS = frozenset({"death", "injury", "hospitalization", "missing", "arrest", "attack"})
VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "several", "many"})
BEFORE = frozenset(
    {"at", "least", "about", "some", "nearly", "almost", "around", "over", "more", "than", "up"}
    | {"to", "another", "the", "other", "as", "many", "approximately", "a", "an", "estimated"}
    | {"all"}
)
BETWEEN = frozenset({",", "and", "&", "while", "with", ";", "-", "–"})
MOST_BETWEEN, MOST_NOUNS, MOST_WOUNDS = 2, 3, 6
HELD = frozenset({"dobj", "ccomp", "xcomp", "auxpass", "conj"})
MOST_TARGET = 3
BEARERS = ("person", "other", "group")


@dataclass(frozen=True, slots=True)
class Part:
    """A figure with its state: the tokens from ``start`` to ``state``, all as offsets in a Doc.

    ``counted`` is the noun, or the figure where it has none.
    """

    start: int
    counted: int
    state: int


def with_tolls_parted(doc: "Doc") -> "Doc":
    """Return a Doc in which every figure of a list of harms is the subject of its own state.

    So is one that begins a sentence without a verb of its own ("12 killed in flood"). The Doc
    itself is returned where there is nothing to part.
    """
    rows = [row for sentence in doc.sents for row in _rows(sentence) if _is_muddled(row, doc)]
    if not rows:
        return doc
    changed = doc.copy()
    for row in rows:
        _part(row, changed)
    return changed


def _rows(sentence: "Span") -> list[list[Part]]:
    """Return the parts with next to nothing between them, and what stands alone at the start."""
    rows: list[list[Part]] = []
    at = sentence.start
    while at < sentence.end:
        found = _part_at(at, sentence)
        if found is None:
            at += 1
            continue
        if rows and _adjoin(rows[-1][-1], found, sentence.doc):
            rows[-1].append(found)
        else:
            rows.append([found])
        at = found.state + 1
    return [row for row in rows if len(row) > 1 or row[0].start == sentence.start]


def _adjoin(one: Part, other: Part, doc: "Doc") -> bool:
    between = doc[one.state + 1 : other.start]
    return len(between) <= MOST_BETWEEN and all(t.lower_ in BETWEEN for t in between)


def _part_at(start: int, sentence: "Span") -> Part | None:
    """Read a figure with its state from a token on: "at least three other people were hurt".

    A noun for one person stands for a figure ("man dead, woman injured").
    """
    doc, end = sentence.doc, sentence.end
    at = start
    while at < end and doc[at].lower_ in BEFORE and not _is_figure(doc[at]):
        at += 1
    if at >= end or not _is_figure(doc[at]):
        return None
    figure = at
    nouns: list[int] = []
    at += 1
    if at < end and doc[figure].lower_ in VAGUE and doc[at].lower_ == "of":
        at += 1
    while at < end and len(nouns) < MOST_NOUNS and _is_counted(doc[at]):
        nouns.append(at)
        at += 1
    if doc[at - 1].lower_ == "of":
        return None
    while at < end and (doc[at].pos_ == "AUX" or doc[at].tag_ == "RB"):
        at += 1
    at = _wounds(at, sentence) or at
    if at >= end or not (_is_state(doc[at]) or _is_wound(doc[at])) or _narrows(doc[at], sentence):
        return None
    counted = nouns[-1] if nouns else figure
    if nouns and lexicon.head_class(doc[counted].lemma_.lower()) not in BEARERS:
        return None
    return Part(start, counted, at)


def _wounds(at: int, sentence: "Span") -> int | None:
    """Return where "with gunshot wounds" ends, if a token begins that."""
    if at >= sentence.end or sentence.doc[at].lower_ != "with":
        return None
    nouns = (t for t in sentence.doc[at : min(at + MOST_WOUNDS, sentence.end)] if _is_wound(t))
    return next((int(t.i) for t in nouns), None)


def _is_wound(token: "Token") -> bool:
    return lexicon.event_class(token.lemma_.lower(), "NOUN") == "injury" and token.pos_ == "NOUN"


def _is_figure(token: "Token") -> bool:
    return _is_number(token) or _is_person(token)


def _is_number(token: "Token") -> bool:
    return token.like_num or token.lower_ in VAGUE


def _is_person(token: "Token") -> bool:
    noun = token.tag_ == "NN" or (token.tag_ == "NNP" and token.is_lower)
    if not noun or _is_state(token):
        return False
    return lexicon.head_class(token.lemma_.lower()) == "person"


def _is_counted(token: "Token") -> bool:
    return token.pos_ in ("NOUN", "ADJ", "PROPN") and not _is_state(token)


def _is_state(token: "Token") -> bool:
    """Tell a word that says what befell those before it ("dead", "wounded", "shot")."""
    word = token.lower_
    if lexicon.event_class(word, "ADJ") in HARMS:
        return lexicon.affected_role(word, "ADJ") == "subject"
    if token.tag_ not in ("VBN", "VBD") and not _is_misread(token):
        return False
    return lexicon.event_class(lexicon.verb_of_form(word, "object"), "VERB") in HARMS


def _is_misread(token: "Token") -> bool:
    """Tell a participle that seems a noun right behind a figure ("5 shot, 1 killed")."""
    noun = token.tag_ in ("NN", "NNP") and token.lower_ == "shot"
    return noun and token.i > 0 and _is_number(token.doc[token.i - 1])


def _narrows(token: "Token", sentence: "Span") -> bool:
    """Return whether a state only describes the noun behind it ("two injured men"), or acts."""
    after = token.i + 1
    if after >= sentence.end:
        return False
    following = token.doc[after]
    if following.ent_type_ in ("DATE", "TIME"):
        return False
    if following.pos_ in ("NOUN", "PROPN", "ADJ") and not _is_figure(following):
        return not (token.pos_ == "VERB" and _is_state(following))
    return following.pos_ in ("DET", "PRON") or following.lower_ == "by" or _aims(token)


def _aims(token: "Token") -> bool:
    """Tell "shot at officers", said of those who fire; "shot at a party" is said of those hit."""
    target = token.doc[token.i + 2 : token.i + 2 + MOST_TARGET]
    if token.nbor().lower_ not in ("at", "into", "toward"):
        return False
    stated = lexicon.verb_of_form(token.lower_, "object")
    people = any(lexicon.head_class(t.lemma_.lower()) == "person" for t in target)
    return lexicon.event_class(stated, "VERB") == "attack" and (people or not len(target))


def _is_muddled(row: Sequence[Part], doc: "Doc") -> bool:
    """Return whether the parse ties parts together that are clauses of their own.

    Those that a verb behind them takes ("two men injured in the crash were released") are none.
    """
    root = doc[row[0].state].sent.root
    behind = root.i > row[-1].state and root.pos_ in VERBAL and is_finite(root)
    if behind and _governor(row, doc) is None:
        return False
    if any(_lacks_object(doc[part.state]) for part in row):
        return True
    heads = [_head(part, doc) for part in (row[1:] or row)]
    if not all(head is not None and opens_clause(doc[head]) for head in heads):
        return True
    return any(
        doc[later.state].is_ancestor(doc[part.state])
        for at, part in enumerate(row)
        for later in row[at + 1 :]
    )


def _lacks_object(token: "Token") -> bool:
    """Tell the past tense that must be a participle ("three people shot in the Bronx")."""
    if token.tag_ != "VBD" or token.lemma_ == token.lower_:
        return False
    return not any(c.dep_ in HELD for c in token.children)


def _mend_tag(token: "Token") -> None:
    """Make a participle of a state that was read as a past tense, a name or a noun."""
    verb = lexicon.verb_of_form(token.lower_, "object")
    if verb and (_lacks_object(token) or _is_misread(token) or token.pos_ == "PROPN"):
        token.tag_, token.pos_, token.lemma_ = "VBN", "VERB", verb


def _head(part: Part, doc: "Doc") -> int | None:
    """Return the head of a part that is a clause: its state, or the copula before that."""
    head, state = doc[part.counted].head, doc[part.state]
    if doc[part.counted].dep_ not in ("nsubj", "nsubjpass"):
        return None
    joined = head == state or (head.pos_ == "AUX" and state.head == head and head.i < state.i)
    return int(head.i) if joined else None


def _part(row: Sequence[Part], doc: "Doc") -> None:
    """Make each state of a row the head of its figure, and hang all on the first part's clause."""
    heads = [t.head.i for t in doc]
    names = [t.dep_ for t in doc]
    first, last = row[0], row[-1].state
    governor = _governor(row, doc)
    if governor is None:
        governor = first.state
        _raise(first, heads, names, doc)
        _own(first, heads, names, doc)
    for part in row[1:]:
        _own(part, heads, names, doc)
        heads[part.state], names[part.state] = governor, "dep"
    inside = {i for part in row for i in range(part.start, part.state + 1)}
    for token in doc[first.start : doc[last].sent.end]:
        if token.i < last and token.i not in inside:
            heads[token.i], names[token.i] = governor, "punct" if token.is_punct else "cc"
        elif token.i > last and heads[token.i] in inside:
            heads[token.i] = last
    if _is_tree(heads):
        for token, head, name in zip(list(doc), heads, names, strict=True):
            token.head, token.dep_ = doc[head], name
        for part in row:
            _mend_tag(doc[part.state])


def _governor(row: Sequence[Part], doc: "Doc") -> int | None:
    """Return the head of the clause that the first part is in or makes, if the parse has one."""
    first = row[0]
    others = {i for part in row[1:] for i in range(part.start, part.state + 1)}
    head = _head(first, doc)
    if (
        head is not None
        and opens_clause(doc[head])
        and not others & {t.i for t in doc[head].ancestors}
    ):
        return head
    above = doc[first.counted].head
    taken = above.pos_ == "VERB" and above.i < first.start
    return int(above.i) if taken else None


def _raise(part: Part, heads: list[int], names: list[str], doc: "Doc") -> None:
    """Put the state of the first part where the highest word behind its figure stood."""
    above = doc[part.state]
    while above.head != above and above.head.i >= part.start:
        above = above.head
    if above.i == part.state:
        return
    place = part.state if above.head == above else above.head.i
    heads[part.state], names[part.state] = place, above.dep_
    heads[above.i], names[above.i] = part.state, "dep"


def _own(part: Part, heads: list[int], names: list[str], doc: "Doc") -> None:
    """Make the counted noun the subject of the state, and all before it the noun's."""
    for token in doc[part.start : part.state]:
        if token.pos_ == "AUX":
            heads[token.i], names[token.i] = part.state, "auxpass"
        elif token.i > part.counted:
            if not part.counted < heads[token.i] <= part.state or token.dep_ == "ROOT":
                heads[token.i], names[token.i] = part.state, "advmod"
        elif token.i == part.counted:
            heads[token.i], names[token.i] = part.state, "nsubj"
        elif not part.start <= heads[token.i] <= part.counted:
            heads[token.i] = part.counted
            names[token.i] = "nummod" if _is_figure(token) else "advmod"


def _is_tree(heads: Sequence[int]) -> bool:
    """Return whether every token comes to a root in the end."""
    for start in range(len(heads)):
        at, steps = start, 0
        while heads[at] != at:
            at, steps = heads[at], steps + 1
            if steps > len(heads):
                return False
    return True
