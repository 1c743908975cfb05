"""Pronouns -> the noun each stands for, by rules that abstain when two candidates are close."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corroborate import lexicon
from corroborate.extract.cues import EVIDENTIAL
from corroborate.extract.roles import phrase, span_of
from corroborate.extract.speech import Speech
from corroborate.types import Word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PERSONAL = frozenset({"he", "she"})
PLURAL = frozenset({"they"})
NEUTER = frozenset({"it"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
WINDOW = 2
UNKNOWN_NAME = "?"
NOUNS = frozenset({"NOUN", "PROPN"})
RIVALS = frozenset({"dobj", "pobj", "dative"})
CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "csubj"})
IMPERSONAL = frozenset(
    {"rain", "snow", "hail", "thunder", "drizzle", "seem", "appear", "come", "follow", "happen"}
    | {"turn", "emerge", "transpire", "take"}
)
MALE = frozenset({"man", "boy", "father", "husband", "son", "brother", "grandfather", "uncle"})
FEMALE = frozenset(
    {"woman", "girl", "mother", "wife", "daughter", "sister", "grandmother", "aunt", "actress"}
)


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A noun phrase that a pronoun may stand for; offsets are those of the document.

    ``head`` is the lemma of a common noun, and a question mark for a name that acts.
    """

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    plural: bool
    person: bool
    subject: bool
    head: str = ""


class Memory:
    """The noun phrases of the last sentences of one document, across its paragraphs."""

    def __init__(self) -> None:
        self._sentences: list[list[_Mention]] = []
        self.speech = Speech()

    def read(self, doc: "Doc", offset: int) -> dict["Token", Antecedent]:
        """Resolve the subject pronouns of the next block and remember its noun phrases.

        ``he`` and ``she`` take the only person named in the two sentences before or earlier in
        their own, unless somebody without a name stands nearer; ``they`` and ``it`` the subject of
        the sentence or clause before, where it agrees in number and no other subject of that
        number (for ``they``, no other people either) stands as close.
        """
        resolved: dict[Token, Antecedent] = {}
        for sentence in doc.sents:
            here: list[_Mention] = []
            for token in sentence:
                pos = token.pos_
                if pos == "PRON":
                    if not _may_refer(token):
                        continue
                    held = [[m.antecedent for m in s] for s in self._sentences]
                    near = [a for m in here if (a := m.antecedent).start != _giver(token, offset)]
                    found = _resolve(token, [*held, near])
                    if found is not None:
                        resolved[token] = found
                        here.append(_Mention(token, offset, found))
                elif pos in NOUNS and _mentions(token) and not _is_doubtful(token):
                    here.append(_Mention(token, offset))
            self._sentences = [*self._sentences, here][-WINDOW:]
        return resolved


class _Mention:
    """A noun, or a resolved pronoun; what it may stand for is only worked out when needed."""

    __slots__ = ("_found", "_offset", "_token")

    def __init__(self, token: "Token", offset: int, found: Antecedent | None = None) -> None:
        self._token, self._offset, self._found = token, offset, found

    @property
    def antecedent(self) -> Antecedent:
        if self._found is None:
            self._found = _antecedent(self._token, self._offset)
        return self._found


def _may_refer(token: "Token") -> bool:
    """Return whether a pronoun is the subject of something that is said of a noun."""
    if token.dep_ not in SUBJECTS or token.lower_ not in _PRONOUNS:
        return False
    return not _is_doubtful(token) and not _is_empty(token)


_PRONOUNS = PERSONAL | PLURAL | NEUTER


def _giver(token: "Token", offset: int) -> int:
    """Return where the giver of a statement begins that the pronoun in it does not stand for.

    What evidence shows is not said of the evidence ("data indicate that it ..."); -1 where any
    noun may be meant.
    """
    cue = token.head.head
    if token.head.dep_ != "ccomp" or cue.lemma_.lower() not in EVIDENTIAL:
        return -1
    givers = [c for c in cue.children if c.dep_ in SUBJECTS]
    return span_of(phrase(givers[0]), offset)[0] if givers else -1


def _is_doubtful(token: "Token") -> bool:
    """Tell "accused them, claiming it ...": speaker and accused are as near."""
    cue = token.head.head
    return token.head.dep_ == "ccomp" and cue.tag_ == "VBG" and cue.dep_ == "advcl"


def _is_empty(token: "Token") -> bool:
    """Tell "it" that stands for nothing: "it rained", "it is unclear why ...", "it came as ..."."""
    if token.lower_ not in NEUTER or token.dep_ not in SUBJECTS:
        return False
    verb = token.head
    if verb.lemma_.lower() in IMPERSONAL:
        return True
    held = {c.dep_ for c in verb.children if c.i > verb.i}
    judged = [c for c in verb.children if c.dep_ in ("acomp", "attr", "oprd")]
    inner = {d.dep_ for c in judged for d in c.children}
    return bool(judged) and bool((held | inner) & CLAUSAL)


def _mentions(token: "Token") -> bool:
    if token.ent_type_ == "PERSON":
        return token.dep_ != "compound"
    return token.dep_ in SUBJECTS or (token.pos_ == "NOUN" and token.dep_ in RIVALS)


def _antecedent(token: "Token", offset: int) -> Antecedent:
    tokens = phrase(token)
    start, end = span_of(tokens, offset)
    content = tuple(
        Word(t.lower_ if t.pos_ == "PROPN" else t.lemma_.lower(), t.pos_, "", offset + t.idx)
        for t in tokens
        if t.pos_ in ("NOUN", "PROPN", "ADJ")
    )
    plural = token.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in token.children)
    text = token.doc[tokens[0].i : tokens[-1].i + 1].text
    person = token.ent_type_ == "PERSON"
    subject = token.dep_ in SUBJECTS
    head = token.lemma_.lower() if token.pos_ == "NOUN" else UNKNOWN_NAME if subject else ""
    return Antecedent(text, start, end, content, plural, person, subject, head)


def _is_person(noun: Antecedent) -> bool:
    """Return whether a noun stands for people; a name that acts may be somebody's."""
    if noun.head == UNKNOWN_NAME:
        return not noun.plural
    return bool(noun.head) and lexicon.head_class(noun.head) == "person"


def _resolve(token: "Token", sentences: Sequence[Sequence[Antecedent]]) -> Antecedent | None:
    if token.lower_ in PERSONAL:
        people = [a for s in sentences for a in s if a.person]
        if len({a.words[-1:] and a.words[-1].lemma for a in people}) != 1:
            return None
        nearer = (a for s in sentences for a in s if a.start >= people[-1].end)
        other = FEMALE if token.lower_ == "he" else MALE
        rivals = (a for a in nearer if not a.plural and not a.person and a.head not in other)
        return None if any(_is_person(a) for a in rivals) else people[-1]
    plural = token.lower_ in PLURAL
    for sentence in reversed(sentences[-2:]):
        fit = {a.text: a for a in sentence if a.subject and a.plural == plural and not a.person}
        if plural and fit and any(a.plural and not a.subject and _is_person(a) for a in sentence):
            return None
        if len(fit) == 1:
            return next(iter(fit.values()))
        if fit:
            return None
    return None
