"""Pronouns -> the noun each stands for, by rules that abstain when two candidates are close."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from corroborate.extract.coref_empty import is_empty
from corroborate.extract.coref_nouns import SUBJECTS, Antecedent, again, candidate
from corroborate.extract.cues import EVIDENTIAL, cue_lemmas
from corroborate.extract.roles import phrase, span_of
from corroborate.extract.speech import Speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PERSONAL = frozenset({"he", "she"})
PRONOUNS = PERSONAL | {"they", "it"}
CLAUSAL = frozenset({"advcl", "ccomp", "relcl", "acl", "csubj", "conj", "parataxis"})
QUOTES = frozenset('"“”„')
WINDOW = 2  # sentences before that are looked at
FADING = 0.5  # what a sentence between takes of a candidate's weight
LEAST = {"he": 1.0, "she": 1.0, "they": 1.5, "it": 1.5}  # the subject of the last sentence has 2
MARGIN = {"he": 1.7, "she": 1.7, "they": 1.7, "it": 2.0}  # how much the best outweighs the next

__all__ = ["Antecedent", "Memory"]


class Memory:
    """The noun phrases of the last sentences of one document, across its paragraphs."""

    def __init__(self) -> None:
        self._sentences: list[list[Antecedent]] = []
        self._genders: dict[str, str] = {}
        self.speech = Speech()

    def read(self, doc: "Doc", offset: int) -> dict["Token", Antecedent]:
        """Resolve the subject pronouns of the next block and remember its noun phrases.

        A pronoun stands for the phrase of its number and kind that has gathered the most weight
        in its own sentence and the two before, if it outweighs the next one clearly; see
        :func:`~corroborate.extract.coref_nouns.candidate` for the weights. No phrase of the same
        clause is looked at, none outside a quotation for a pronoun within, nor the reverse.
        """
        resolved: dict[Token, Antecedent] = {}
        quoted = False
        for sentence in doc.sents:
            here: list[Antecedent] = []
            self._sentences = [*self._sentences[-WINDOW:], here]
            for token in sentence:
                quoted ^= token.text in QUOTES
                if token.lower_ in PRONOUNS and token.dep_ in SUBJECTS:
                    noun = self._resolve(token, offset, quoted=quoted)
                    if noun is not None:
                        resolved[token] = noun
                        self._genders.setdefault(noun.entity, token.lower_)
                        here.append(again(noun, token, quoted=quoted))
                elif (named := candidate(token, offset, quoted=quoted)) is not None:
                    here.append(named)
        return resolved

    def _resolve(self, token: "Token", offset: int, *, quoted: bool) -> Antecedent | None:
        word = token.lower_
        if _is_doubtful(token) or (word == "it" and is_empty(token)):
            return None
        barred = set(_barred(token, offset))
        says = _says(token)
        weights: dict[str, float] = {}
        latest: dict[str, Antecedent] = {}
        for back, nouns in enumerate(reversed(self._sentences)):
            for noun in nouns:
                if noun.start in barred or noun.quoted != quoted or not _agrees(word, noun):
                    continue
                if (says and not noun.speaks) or self._is_other(word, noun):
                    continue
                gain = noun.weight * FADING**back
                had = weights.get(noun.entity, 0.0)
                weights[noun.entity] = had + gain if word in PERSONAL else max(had, gain)
                if noun.entity not in latest or latest[noun.entity].start < noun.start:
                    latest[noun.entity] = noun
        first, second, *_ = [*sorted(weights.values(), reverse=True), 0.0, 0.0]
        if first < LEAST[word] or first < MARGIN[word] * second:
            return None
        return latest[max(weights, key=lambda entity: weights[entity])]

    def _is_other(self, word: str, noun: Antecedent) -> bool:
        """Tell whom the text has called by the other of "he" and "she"."""
        return word in PERSONAL and self._genders.get(noun.entity, word) != word


def _agrees(word: str, noun: Antecedent) -> bool:
    if word in noun.owned or noun.plural != (word == "they"):
        return False
    if word in PERSONAL:
        return noun.person and noun.gender in ("", word)
    return word == "they" or not noun.person


def _says(token: "Token") -> bool:
    return token.head.lemma_.lower() in cue_lemmas("VERB") - EVIDENTIAL


def _barred(token: "Token", offset: int) -> Iterator[int]:
    """Yield where the phrases begin that the pronoun cannot stand for.

    Those of its own clause; the noun that its clause is a relative clause of; what it is said to
    say; and the giver of a statement that evidence makes, since what evidence shows is not said
    of the evidence ("data indicate that it ...").
    """
    for other in token.sent:
        if other.i < token.i and other.pos_ in ("NOUN", "PROPN"):
            said = _says(token) and token.head.is_ancestor(other)
            if said or _in_clause(other, token.head):
                yield span_of(phrase(other), offset)[0]
    verb = token.head
    while verb.dep_ in ("conj", "ccomp", "xcomp"):
        verb = verb.head
    if verb.dep_ == "relcl":
        yield span_of(phrase(verb.head), offset)[0]
    cue = token.head.head
    if token.head.dep_ == "ccomp" and cue.lemma_.lower() in EVIDENTIAL:
        for giver in (c for c in cue.children if c.dep_ in SUBJECTS):
            yield span_of(phrase(giver), offset)[0]


def _in_clause(token: "Token", verb: "Token") -> bool:
    while token != verb:
        if token.dep_ in CLAUSAL or token.head == token:
            return False
        token = token.head
    return True


def _is_doubtful(token: "Token") -> bool:
    """Tell "accused them, claiming it ...": speaker and accused are as near."""
    cue = token.head.head
    return token.head.dep_ == "ccomp" and cue.tag_ == "VBG" and cue.dep_ == "advcl"
