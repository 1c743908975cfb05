"""Noun phrases as what a pronoun may stand for: their kind, number, gender and weight."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corroborate.extract.cues import cue_lemmas
from corroborate.extract.roles import phrase, span_of
from corroborate.lexicon import HeadClass, head_class
from corroborate.types import Word

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "pobj", "dative", "poss", "conj"})
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "from", "to", "outside", "around", "across"})
PLURAL_NOUNS = frozenset({"police", "people", "personnel"})
MUTE: frozenset[HeadClass] = frozenset({"event", "place", "animal", "substance", "money"})
SUBORDINATE = frozenset({"advcl", "csubj", "pcomp"})
NO_THING: frozenset[HeadClass] = frozenset({"time", "quantity"})
MALE = frozenset({
    "man", "boy", "father", "son", "brother", "husband", "uncle", "nephew", "grandfather",
    "grandson", "king", "gentleman", "boyfriend", "mr.", "mr", "sir", "spokesman", "chairman",
    "businessman", "policeman", "widower",
})  # fmt: skip
FEMALE = frozenset({
    "woman", "girl", "mother", "daughter", "sister", "wife", "aunt", "niece", "grandmother",
    "granddaughter", "queen", "lady", "girlfriend", "mrs.", "mrs", "ms.", "ms", "spokeswoman",
    "chairwoman", "businesswoman", "policewoman", "actress", "widow",
})  # fmt: skip
POSSESSIVES = {"its": "it", "their": "they", "his": "he", "her": "she"}


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A noun phrase that a pronoun may stand for; offsets are those of the document.

    ``entity`` is the same for phrases taken for one thing, ``gender`` the pronoun (he, she) that a
    person's noun asks for, ``speaks`` whether it can say something, ``quoted`` whether it stands
    in a direct quotation, ``owned`` the pronouns whose possessive is part of the phrase. The
    ``weight`` is how much its grammatical role makes it what the next pronoun stands for.
    """

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    plural: bool
    person: bool
    subject: bool
    entity: str = ""
    gender: str = ""
    speaks: bool = False
    quoted: bool = False
    owned: frozenset[str] = frozenset()
    weight: float = 0.0


def candidate(token: "Token", offset: int, *, quoted: bool) -> Antecedent | None:
    """Return the noun phrase of a head noun if pronouns may stand for it."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ not in SUBJECTS | OBJECTS:
        return None
    if token.dep_ == "conj" and token.head.pos_ in ("NOUN", "PROPN"):
        return None
    kind = _kind(token)
    if kind in NO_THING or (token.ent_type_ == "PERSON" and _in_place(token)):
        return None
    tokens = tuple(t for t in phrase(token) if t.tag_ != "POS" or t.head != token) or (token,)
    start, end = span_of(tokens, offset)
    content = tuple(
        Word(t.lower_ if t.pos_ == "PROPN" else t.lemma_.lower(), t.pos_, "", offset + t.idx)
        for t in tokens
        if t.pos_ in ("NOUN", "PROPN", "ADJ")
    )
    person = kind == "person"
    party = person or kind == "group" or token.ent_type_ in ("ORG", "GPE", "NORP")
    subject = token.dep_ in SUBJECTS
    joined = any(c.dep_ == "conj" for c in token.children)
    plural = joined or token.tag_ in ("NNS", "NNPS") or token.lower_ in PLURAL_NOUNS
    return Antecedent(
        text=token.doc.text[start - offset : end - offset],
        start=start,
        end=end,
        words=content,
        plural=plural,
        person=person,
        subject=subject,
        entity=f"{token.lemma_.lower()} {plural}",
        gender=_gender(token),
        speaks=kind not in MUTE or _is_speaker(token),
        quoted=quoted,
        owned=frozenset(POSSESSIVES[t.lower_] for t in tokens if t.lower_ in POSSESSIVES),
        weight=_weight(token, party=party, subject=subject),
    )


def again(noun: Antecedent, pronoun: "Token", *, quoted: bool) -> Antecedent:
    """Return what a resolved pronoun stands for as a candidate where the pronoun stands."""
    return replace(noun, quoted=quoted, weight=4.0, subject=pronoun.dep_ in SUBJECTS)


def _kind(token: "Token") -> HeadClass:
    """Return the class of a head noun; names with an article are no persons."""
    if token.ent_type_ == "PERSON":
        return "other" if any(c.lower_ == "the" for c in token.children) else "person"
    if token.lower_ == "old" and token.i and any(t.lower_ == "year" for t in token.lefts):
        return "person"
    if token.ent_type_ in ("DATE", "TIME", "CARDINAL", "PERCENT", "ORDINAL"):
        return "time"
    return "other" if token.pos_ == "PROPN" else head_class(token.lemma_.lower())


def _in_place(token: "Token") -> bool:
    """Tell a place that was taken for a person ("at a home in Reading")."""
    return token.dep_ == "pobj" and token.head.lower_ in PLACE_PREPOSITIONS


def _is_speaker(token: "Token") -> bool:
    says = token.dep_ in SUBJECTS and token.head.lemma_.lower() in cue_lemmas("VERB")
    return says or token.ent_type_ in ("ORG", "GPE", "NORP")


def _gender(token: "Token") -> str:
    near = [token, *(c for c in token.children if c.dep_ in ("compound", "appos", "amod"))]
    words = {t.lower_ for t in near} | {t.lemma_.lower() for t in near}
    male, female = bool(words & MALE), bool(words & FEMALE)
    return "" if male == female else "he" if male else "she"


def _weight(token: "Token", *, party: bool, subject: bool) -> float:
    """Return the weight of a role; ``party`` tells persons, groups and states from things.

    The order of the roles is that of Lappin and Leass (1994), An algorithm for pronominal
    anaphora resolution: subject, object, object of a preposition.
    """
    if subject:
        verb = token.head
        if verb.lemma_.lower() in cue_lemmas("VERB"):
            return 3.0
        if verb.dep_ in ("relcl", "acl"):
            return 1.9
        return 2.5 if verb.dep_ in SUBORDINATE else 4.0
    if token.dep_ == "dobj":
        return 3.0 if party else 1.5
    if token.dep_ == "poss" and party:
        return 2.5
    return 2.0 if party and not _in_place(token) else 0.75
