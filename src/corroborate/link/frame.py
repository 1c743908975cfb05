"""Claim -> Frame: the view of a claim that the comparisons work on, computed once."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from corroborate import lexicon
from corroborate.link.allegation import allegation
from corroborate.link.located import located
from corroborate.types import Argument, Claim, Document, Place, Quantity, Timex

LEAST_WEIGHT = 0.15
INNER_WEIGHT = 0.6  # of words that only modify the head of an argument
OBJECT_ROLES = frozenset({"object", "complement"})
PARTY_ROLES = OBJECT_ROLES | {"subject"}
EMPTY_VERBS = frozenset(
    {"be", "have", "do", "make", "take", "get", "give", "go", "come", "put", "begin", "start"}
    | {"continue", "use", "include", "become", "remain", "leave", "set", "hold", "keep"}
    | {"happen", "occur", "carry", "report", "involve", "cause", "result", "see", "record"}
    | {"indicate", "suggest", "show", "express", "mean", "intend", "plan", "want", "seek", "try"}
    | {"suffer", "sustain", "undergo", "attract", "face", "bring", "total", "number", "stand"}
    | {"able", "unable", "likely", "expect", "need", "help", "allow", "decide", "appear", "seem"}
)


Days = tuple[date, date]
Pair = tuple[int, int]
"""Two positions in a sequence of frames, the lower first."""
HARM = frozenset({"casualty", "death", "injury"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})


@dataclass(frozen=True, slots=True)
class Term:
    """A content word (or a whole canonical name) with its part of speech, role and weight."""

    lemma: str
    pos: str
    role: str
    weight: float


@dataclass(frozen=True)
class Frame:
    """A claim ready for comparison; see :func:`frame`."""

    claim: Claim
    document: Document
    terms: tuple[Term, ...]
    times: tuple[Timex, ...]
    own_times: tuple[Timex, ...]
    places: tuple[Place, ...]
    shared: tuple[Quantity, ...] = ()
    ages_told: frozenset[float] = frozenset()
    days_told: tuple[Days, ...] = ()
    harm_told: frozenset[str] = frozenset()

    @cached_property
    def predicates(self) -> tuple[Term, ...]:
        """The predicate's words; for light verbs the event nouns among their participants."""
        found = tuple(t for t in self.terms if t.role == "predicate")
        heavy = tuple(t for t in found if t.lemma not in EMPTY_VERBS)
        if heavy:
            return tuple(sorted(heavy, key=lambda t: t.pos == "VERB"))
        return self._events_inside() or found

    def _events_inside(self) -> tuple[Term, ...]:
        """The events that the participants of a light verb name ("carried out six strikes")."""
        return tuple(
            t
            for t in self.by_role({"subject", "object", "complement"})
            if t.lemma not in EMPTY_VERBS
            and (t.pos == "VERB" or lexicon.event_class(t.lemma, t.pos) is not None)
            and lexicon.affected_role(t.lemma, t.pos) != "self"  # no event: "the victims"
        )

    @cached_property
    def is_light(self) -> bool:
        """Whether the verb itself says next to nothing."""
        return all(t.lemma in EMPTY_VERBS for t in self.terms if t.role == "predicate")

    @cached_property
    def idiom(self) -> tuple[int, lexicon.Idiom] | None:
        """Where a verb stands that means one thing with the words about it, and what it means."""
        return _idiom(self.claim)

    @cached_property
    def event(self) -> str:
        """The coarse event class of the predicate, or an empty string."""
        for term in self.predicates:
            if (found := lexicon.event_class(term.lemma, term.pos)) is not None:
                return found
        return ""

    @cached_property
    def affected_roles(self) -> frozenset[str]:
        """The roles of the party that the event befalls, else of the object."""
        if self.reduced_passive:
            return frozenset({"subject"})
        for term in self.predicates:
            role = lexicon.affected_role(term.lemma, term.pos)
            if role is not None and self.by_role({role}):
                return frozenset({role})
        return OBJECT_ROLES

    @cached_property
    def affected(self) -> tuple[Term, ...]:
        """The terms of the party that the event befalls, else of the object."""
        return self.by_role(self.affected_roles)

    @cached_property
    def reduced_passive(self) -> bool:
        """Whether an event that needs an object has none ("six others injured"), as passives do."""
        predicate = self.claim.predicate
        if predicate.kind != "verb" or predicate.text.lower().endswith("ing"):
            return False
        if any(a.role in OBJECT_ROLES for a in self.claim.arguments):
            return False
        return any(lexicon.affected_role(t.lemma, t.pos) == "object" for t in self.predicates)

    @cached_property
    def subject(self) -> tuple[Term, ...]:
        """The terms of the active-voice subject."""
        return self.by_role({"subject"})

    @cached_property
    def core(self) -> tuple[Term, ...]:
        """The terms of predicate, subject and affected party, without circumstances."""
        return tuple(dict.fromkeys((*self.predicates, *self.subject, *self.affected)))

    @cached_property
    def letters(self) -> str:
        """The text in lower case, for comparing its letters."""
        return self.claim.text.lower()

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities that may be compared with others.

        Those of a participant that stands in another clause ("four agents were shot and wounded")
        are of both; in "claimed the lives of 12 miners" they are the verb's.
        """
        kinds = ("count", "money", "percent", "measure", "age")
        promoted = self.idiom[1].promoted if self.idiom else frozenset()
        return tuple(
            replace(q, role="object") if q.role in promoted else q
            for q in (*self.claim.quantities, *self.shared)
            if q.kind in kinds and (q.figure or q.low or q.high) is not None
        )

    @cached_property
    def speaker(self) -> str:
        """The innermost named speaker, or an empty string."""
        chain = [a.canonical or a.speaker.lower() for a in self.claim.attribution if a.speaker]
        return chain[-1] if chain else ""

    @cached_property
    def denied(self) -> bool:
        """Whether a speaker is said to deny the claim."""
        denials = sum(a.stance == "denies" for a in self.claim.attribution)
        alleged = allegation(self.claim)
        return (denials + (alleged is not None and alleged.denied)) % 2 == 1

    @cached_property
    def negated(self) -> bool:
        """Whether the claim is negated."""
        return self.claim.polarity == "negated"

    def by_role(self, roles: Iterable[str]) -> tuple[Term, ...]:
        """Return the terms that stand in one of the given roles."""
        wanted = set(roles)
        return tuple(t for t in self.terms if t.role in wanted)

    def argument(self, role: str) -> Argument | None:
        """Return the first argument in a role."""
        return next((a for a in self.claim.arguments if a.role == role), None)


def frames(
    claims: Iterable[Claim], documents: Mapping[str, Document], *, corpus: bool = False
) -> tuple[Frame, ...]:
    """Return the frames of claims, in the order given.

    With ``corpus`` a word counts for less the more of these claims it stands in.
    """
    held = list(claims)
    siblings: dict[tuple[str, tuple[int, int]], list[Claim]] = {}
    for claim in held:
        siblings.setdefault((claim.document, claim.sentence), []).append(claim)
    ages, days = _ages_told(held), _days_told(held)
    terms = {c.id: _terms(c) for c in held}
    if corpus:
        terms = _reweighted(terms)
    found = [
        _frame(
            c,
            documents[c.document],
            siblings[c.document, c.sentence],
            terms[c.id],
            ages.get(c.document, frozenset()),
            days.get(c.document, ()),
        )
        for c in held
    ]
    harm = _harm_told(found)
    return tuple(
        replace(f, harm_told=frozenset(harm[f.claim.document])) if f.negated else f for f in found
    )


def _ages_told(claims: Iterable[Claim]) -> dict[str, frozenset[float]]:
    """Return the ages that each document tells, for those that tell any."""
    found: dict[str, set[float]] = {}
    for claim in claims:
        for quantity in claim.quantities:
            if quantity.kind == "age" and quantity.figure is not None:
                found.setdefault(claim.document, set()).add(quantity.figure)
    return {document: frozenset(ages) for document, ages in found.items()}


def _harm_told(held: Iterable[Frame]) -> dict[str, set[str]]:
    """Return the kinds of harm that each document says befell somebody."""
    found: dict[str, set[str]] = defaultdict(set)
    for frame in held:
        plain = not frame.negated and frame.claim.modality == "asserted"
        if plain and frame.event in HARM:
            found[frame.claim.document].add(frame.event)
    return found


def _days_told(claims: Iterable[Claim]) -> dict[str, tuple[Days, ...]]:
    """Return the days that each document names, for those that name any."""
    found: dict[str, dict[Days, None]] = {}
    for claim in claims:
        for time in claim.times:
            if time.kind in ("date", "time") and time.earliest and time.latest:
                found.setdefault(claim.document, {})[time.earliest, time.latest] = None
    return {document: tuple(days) for document, days in found.items()}


def _frame(
    claim: Claim,
    document: Document,
    siblings: list[Claim],
    terms: tuple[Term, ...],
    ages: frozenset[float],
    days: tuple[Days, ...],
) -> Frame:
    own = tuple(t for t in claim.times if t.kind in ("date", "time") and t.earliest and t.latest)
    near = tuple(
        t for c in siblings for t in c.times if t.kind == "date" and t.earliest and t.latest
    )
    places = located(claim, document) or tuple(p for c in siblings for p in located(c, document))
    shared = _of_shared_arguments(claim, siblings)
    return Frame(claim, document, terms, own or near, own, places, shared, ages, days)


def _of_shared_arguments(claim: Claim, siblings: Iterable[Claim]) -> tuple[Quantity, ...]:
    """Return the quantities in the participants that the claim has from another clause.

    What is said of a group beside the main point ("who were outside", "while playing") may be true
    of others too: there only ages count.
    """
    aside = claim.predicate.text.endswith("ing") or claim.predicate.start > claim.start
    own = {q.start for q in claim.quantities}
    told = {q.start: q for c in siblings for q in c.quantities if q.start not in own}
    return tuple(
        replace(quantity, role=argument.role)
        for start, quantity in sorted(told.items())
        for argument in claim.arguments
        if argument.role in PARTY_ROLES
        and (quantity.kind == "age" or not aside)
        and not claim.start <= argument.start < claim.end
        and argument.start <= start < argument.end
    )


def _reweighted(terms: Mapping[str, tuple[Term, ...]]) -> dict[str, tuple[Term, ...]]:
    """Scale weights from 0.25 for a term that stands in most claims to 1 for one that is rare."""
    counts = Counter(t.lemma for found in terms.values() for t in found)
    total = math.log(1 + len(terms)) or 1.0
    scale = {
        lemma: max(0.25, min(1.0, 1.25 - math.log(1 + n) / total)) for lemma, n in counts.items()
    }
    return {
        claim: tuple(replace(t, weight=t.weight * scale[t.lemma]) for t in found)
        for claim, found in terms.items()
    }


def _terms(claim: Claim) -> tuple[Term, ...]:
    """Return the claim's terms, names joined to one term each; the first role of a lemma counts."""
    found: dict[str, Term] = {}
    named = sorted(
        [(a.start, a.end, a.canonical or a.text) for a in claim.actors]
        + [(p.start, p.end, p.canonical or p.text) for p in claim.places]
    )
    dates = [(t.start, t.end) for t in claim.times]
    heads = {a.head for a in claim.arguments}
    (at, idiom), alleged = _idiom(claim) or (-1, None), allegation(claim)
    if idiom:
        found[idiom.lemma] = Term(idiom.lemma, "VERB", "predicate", _weight(idiom.lemma))
    for word in claim.words:
        if word.start == at:
            continue
        if any(start <= word.start < end for start, end in dates):
            continue
        name = next((n for start, end, n in named if start <= word.start < end), None)
        lemma, pos = (name.lower(), "PROPN") if name else (word.lemma, word.pos)
        role = word.role
        if idiom and lemma == idiom.noun:
            continue
        if idiom and role in idiom.promoted:
            role = "object"
        if alleged:
            if word.lemma in alleged.dropped:
                continue
            role = alleged.role(role, word.start)
        if lemma not in found:
            weight = _weight(lemma)
            if role != "predicate" and word.lemma not in heads:
                weight *= INNER_WEIGHT
            found[lemma] = Term(lemma, pos, role, weight)
    return tuple(found.values())


def _weight(lemma: str) -> float:
    return max(LEAST_WEIGHT, lexicon.rarity(lemma))


def _idiom(claim: Claim) -> tuple[int, lexicon.Idiom] | None:
    """Return the first idiom of a claim; behind a light verb that of a verb it brings."""
    arguments = [(a.role, a.head, a.text.lower()) for a in claim.arguments]
    verbs = [(claim.predicate.start, claim.predicate.lemma)]
    if claim.predicate.lemma in EMPTY_VERBS:
        verbs += [
            (w.start, w.lemma)
            for w in claim.words
            if (w.role, w.pos) == ("predicate", "VERB") and w.start > claim.predicate.start
        ]
    for start, lemma in verbs:
        after = claim.text[max(0, start - claim.start) :].lower().split()[1:4]
        after = [w for w in after if w not in REFLEXIVE][:2]
        found = lexicon.find_idiom(lemma, arguments, [w.strip(".,;:") for w in after])
        if found is not None:
            return start, found
    return None
